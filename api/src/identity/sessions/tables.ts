import { sql } from 'drizzle-orm';
import { check, index, pgTable, uuid } from 'drizzle-orm/pg-core';
import { bytea, inRelation, instant, personalTable } from '../../platform/db/columns.ts';
import { account } from '../accounts/tables.ts';
import { staff } from '../staff/tables.ts';

/** Somebody is logged in. Deleting the row ends it at once, on open sockets too. */
export const session = pgTable(
  'session',
  {
    id: uuid('id').primaryKey(),
    /** SHA-256 of the random id that the cookie names. */
    tokenDigest: bytea('token_digest').notNull().unique(),
    accountId: uuid('account_id').references(() => account.id),
    staffId: uuid('staff_id').references(() => staff.id),
    startedAt: instant('started_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    /** Absolute end, whatever the use. */
    endsAt: instant('ends_at').notNull(),
  },
  (table) => [
    check('session_of_one', sql`num_nonnulls(${table.accountId}, ${table.staffId}) = 1`),
    index('session_account').on(table.accountId),
    index('session_staff').on(table.staffId),
    index('session_started').on(table.startedAt, table.id),
    ...personalTable('session', inRelation({ authentication: sql`true` })),
  ],
);
