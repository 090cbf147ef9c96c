import { type SQL, sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytea, doing, inRelation, instant, notExpired, personalTable } from '../../platform/db/columns.ts';

/** The start event of an account's rule: the end of the last counselling, or the registration where there was none. */
export const accountClock = (
  table: Record<'counsellingSince' | 'counsellingEndedAt' | 'registeredAt', unknown>,
): SQL =>
  sql`(case when ${table.counsellingSince} is null then coalesce(${table.counsellingEndedAt}, ${table.registeredAt}) end)`;

/** That the account's time is not over. */
export const accountAlive = (table: Parameters<typeof accountClock>[0]): SQL =>
  notExpired(accountClock(table), 'identity.account');

/**
 * The account of somebody who seeks advice: a pseudonym and a password, nothing else. The pseudonym is sealed with
 * the person's key and found by a keyed digest, so that no copy of the database shows it after erasure.
 */
export const account = pgTable(
  'account',
  {
    id: uuid('id').primaryKey(),
    keyId: uuid('key_id').notNull(),
    usernameIndex: bytea('username_index').notNull().unique(),
    usernameSealed: bytea('username_sealed').notNull(),
    passwordHash: text('password_hash').notNull(),
    registeredAt: instant('registered_at').notNull(),
    /** Since when a counselling is going on; null when none is. While one is, the account's clock stands still. */
    counsellingSince: instant('counselling_since'),
    /** The end of the last counselling, the start event of the account's rule (ENZ-43). */
    counsellingEndedAt: instant('counselling_ended_at'),
    /** Since when its details serve nothing but the person's own view (*Einschränkung*, Art. 18 GDPR). */
    restrictedAt: instant('restricted_at'),
  },
  (table) => {
    const clock = accountClock(table);
    const alive = accountAlive(table);
    const visible = inRelation({
      own: sql`(${table.id} = (select app_actor()) and ${alive})`,
      authentication: alive,
      retention: sql`true`,
    });
    // IT administration helps who names themselves (ENZ-39). The row tells when counselling was, too: `accountNamed`
    // selects the login alone.
    const lookedUp = sql`(${doing('login-data.read')} and ${alive})`;
    const usable = sql`(${alive} and ${table.restrictedAt} is null)`;
    const readable = sql`(${visible} or ${inRelation({ mail: usable, statistics: usable, any: lookedUp })})`;
    return [
      index('account_clock').on(clock, table.id),
      ...personalTable('account', readable, visible, visible),
    ];
  },
);

/** That an account is not blocked, for whom the transaction's context shows it at all. */
export const usableAccount = (id: unknown) => sql`app_usable_account(${id})`;

/** What a person may tell voluntarily. Each is a column of its own, sealed, and empty unless given (ENZ-25). */
export const profile = pgTable(
  'profile',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => account.id),
    emailSealed: bytea('email_sealed'),
    placeSealed: bytea('place_sealed'),
    genderSealed: bytea('gender_sealed'),
    ageSealed: bytea('age_sealed'),
    referralSealed: bytea('referral_sealed'),
    firstCounsellingSealed: bytea('first_counselling_sealed'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => {
    const visible = inRelation({
      own: sql`${table.accountId} = (select app_actor())`,
      authentication: sql`true`,
    });
    const usable = usableAccount(table.accountId);
    const readable = sql`(${visible} or ${inRelation({ mail: usable, statistics: usable })})`;
    return personalTable('profile', readable, visible, visible);
  },
);
