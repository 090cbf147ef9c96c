import { sql } from 'drizzle-orm';
import { index, integer, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { allows, appRole, eraserRole, instant } from '../db/columns.ts';

const outcomes = ['sent', 'no-address', 'given-up', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Mails to be sent: for what and to whose account, but neither address nor text. Both are made at the moment of
 * sending and kept nowhere.
 */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: uuid('id').primaryKey(),
    purpose: text('purpose').notNull(),
    accountId: uuid('account_id').notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer('attempts').notNull(),
    /** Sent, given up or no longer wanted. */
    settledAt: instant('settled_at'),
    outcome: text('outcome', { enum: outcomes }),
  },
  (table) => [
    index('mail_outbox_settled').on(table.settledAt, table.id),
    index('mail_outbox_account').on(table.accountId),
    pgPolicy('mail_outbox_worker', { for: 'select', to: appRole, using: allows('mail') }),
    pgPolicy('mail_outbox_add', { for: 'insert', to: appRole, withCheck: sql`true` }),
    pgPolicy('mail_outbox_change', {
      for: 'update',
      to: appRole,
      using: allows('mail'),
      withCheck: allows('mail'),
    }),
    pgPolicy('mail_outbox_erase', { for: 'all', to: eraserRole, using: sql`true`, withCheck: sql`true` }),
  ],
);
