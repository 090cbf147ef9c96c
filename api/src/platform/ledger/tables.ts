import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../db/columns.ts';

/** What must not come back with a restored backup, or must be there again. */
export const acts = ['erased', 'restricted', 'lifted', 'revoked', 'withdrawn'] as const;
export type ActName = (typeof acts)[number];

/**
 * What was erased, restricted, revoked or withdrawn, by random numbers alone. A row is written in the transaction of
 * the act; the database of keys keeps a copy (`ledger_copy`), so that it outlives the loss of this one.
 */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    id: uuid('id').primaryKey(),
    at: instant('at').notNull(),
    act: text('act', { enum: acts }).notNull(),
    category: text('category').notNull(),
    objectId: uuid('object_id').notNull(),
    /** A word of the policy or the software: which consent, field or role. Nothing that anybody has typed. */
    what: text('what'),
    /** Whether the database of keys has it. */
    carried: boolean('carried').notNull(),
  },
  (table) => [
    index('ledger_entry_at').on(table.at, table.id),
    index('ledger_entry_waiting').on(table.id).where(sql`not ${table.carried}`),
  ],
);
