import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../../platform/db/columns.ts';

/** One pass of the engine, or the deletion that a person asked for: what it planned and what it did, in numbers. */
export const erasureRun = pgTable(
  'erasure_run',
  {
    id: uuid('id').primaryKey(),
    trigger: text('trigger', { enum: ['schedule', 'staff', 'person', 'restore'] }).notNull(),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
    state: text('state', { enum: ['running', 'done', 'failed'] }).notNull(),
  },
  (table) => [index('erasure_run_finished').on(table.finishedAt, table.id)],
);

/**
 * The receipt of a run for one data category: counts per store, without personal data. It grows in the transactions
 * that erase, so that nothing is erased without one.
 */
export const erasureReceipt = pgTable(
  'erasure_receipt',
  {
    id: uuid('id').primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => erasureRun.id),
    category: text('category').notNull(),
    rule: text('rule').notNull(),
    planned: integer('planned').notNull(),
    disposed: integer('disposed').notNull(),
    held: integer('held').notNull(),
    failed: integer('failed').notNull(),
    keysDestroyed: integer('keys_destroyed').notNull(),
    counts: jsonb('counts').$type<Record<string, number>>().notNull(),
  },
  (table) => [unique('erasure_receipt_once').on(table.runId, table.category)],
);
