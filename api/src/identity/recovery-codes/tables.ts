import { sql } from 'drizzle-orm';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { actor, inRelation, instant, personalTable } from '../../platform/db/columns.ts';
import { account } from '../accounts/tables.ts';

/** What lets a person back into their account when the password is lost: one code, of which only the hash is kept. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => account.id),
    /** argon2id, as of a password. */
    codeHash: text('code_hash').notNull(),
    madeAt: instant('made_at').notNull(),
    /** When the person proved that they have it on paper; null until then. */
    confirmedAt: instant('confirmed_at'),
  },
  (table) =>
    personalTable(
      'recovery_code',
      inRelation({ own: sql`${table.accountId} = ${actor}`, authentication: sql`true` }),
    ),
);
