import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../db/columns.ts';

/**
 * Keys whose content is already gone and that the other database has still to destroy. A row is written in the
 * transaction that erases, so that no crash between the two databases leaves a key behind.
 */
export const keyDestruction = pgTable(
  'key_destruction',
  {
    keyId: uuid('key_id').primaryKey(),
    requestedAt: instant('requested_at').notNull(),
    /** The receipt that the destroyed key is counted in. */
    runId: uuid('run_id').notNull(),
    category: text('category').notNull(),
  },
  (table) => [index('key_destruction_run').on(table.runId)],
);
