import type { CategoryId, EventName } from '@sprechraum/shared/policy';
import { type SQL, sql } from 'drizzle-orm';
import { index, pgPolicy, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import {
  actor,
  bytea,
  counterRole,
  countsFrom,
  doing,
  inRelation,
  instant,
  notExpired,
  notExpiredSince,
  personalTable,
} from '../../platform/db/columns.ts';

type Facts = Record<
  'counsellingSince' | 'counsellingEndedAt' | 'registeredAt' | 'lastUsedAt' | 'lastLoginAt' | 'childLimitAt',
  unknown
>;

/**
 * The facts of a person that a clock can start with, as SQL. The end of the last counselling, or the registration where
 * there was none; the last use and the last login, or the registration where there was none; the day on which the
 * registered child reaches the age of the policy.
 */
export const personClocks = (table: Facts) =>
  ({
    'counselling.ended': sql`(case when ${table.counsellingSince} is null then coalesce(${table.counsellingEndedAt}, ${table.registeredAt}) end)`,
    'account.last-use': sql`coalesce(${table.lastUsedAt}, ${table.registeredAt})`,
    'account.last-login': sql`coalesce(${table.lastLoginAt}, ${table.registeredAt})`,
    'child.limit-date': sql`${table.childLimitAt}`,
  }) as const satisfies Partial<Record<EventName, SQL>>;

export type PersonEvent = keyof ReturnType<typeof personClocks>;

/** That the account's time is not over, by any rule of the policy. */
export function accountAlive(table: Facts): SQL {
  const clocks = personClocks(table);
  const terms = (['counselling.ended', 'account.last-use', 'child.limit-date'] as const).map((event) =>
    notExpiredSince(event, clocks[event], 'identity.account'),
  );
  return sql`(${sql.join(terms, sql` and `)})`;
}

/**
 * That what is a person's and ends by one of their clocks is not over: for the tables of what hangs on an account. Where
 * no rule of the category starts with such an event, the person is not looked at; what has no person any more stays.
 */
export const personAlive = (person: unknown, category: CategoryId): SQL =>
  sql`(not ${countsFrom(category, 'account.last-login', 'account.last-use', 'child.limit-date')} or ${person} is null or app_person_alive(${person}, ${sql.raw(`'${category}'`)}))`;

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
    /** The German day of the last use, as the instant at which it began; no more of it is kept. */
    lastUsedAt: instant('last_used_at'),
    lastLoginAt: instant('last_login_at'),
    /** When the registered child reaches the age with which the account ends (BKE-27). */
    childLimitAt: instant('child_limit_at'),
    /** Finds a confirmed mail address without showing it: one address is one account. */
    emailIndex: bytea('email_index').unique(),
    /** Since when its details serve nothing but the person's own view (*Einschränkung*, Art. 18 GDPR). */
    restrictedAt: instant('restricted_at'),
  },
  (table) => {
    const clocks = personClocks(table);
    const alive = accountAlive(table);
    const visible = inRelation({
      own: sql`(${table.id} = ${actor} and ${alive})`,
      authentication: alive,
      retention: sql`true`,
    });
    // IT administration helps who names themselves (ENZ-39). The row tells when counselling was, too: `accountNamed`
    // selects the login alone.
    const lookedUp = sql`(${doing('login-data.read')} and ${alive})`;
    const usable = sql`(${alive} and ${table.restrictedAt} is null)`;
    // `app_person_alive` alone stands in the relation `clocks`, and tells nothing but whether somebody's time is over.
    const clocksOnly = sql`true`;
    const readable = sql`(${visible} or ${inRelation({ mail: usable, any: lookedUp, clocks: clocksOnly })})`;
    return [
      index('account_clock').on(clocks['counselling.ended'], table.id),
      index('account_last_use').on(clocks['account.last-use'], table.id),
      index('account_last_login').on(clocks['account.last-login'], table.id),
      index('account_child_limit').on(table.childLimitAt, table.id),
      ...personalTable('account', readable, visible, visible),
      pgPolicy('account_count', {
        for: 'select',
        to: counterRole,
        using: inRelation({ statistics: usable }),
      }),
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
    /** Month or day of birth of the one registered child, as it was entered (BKE-26). */
    childBirthSealed: bytea('child_birth_sealed'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => {
    const visible = inRelation({
      own: sql`${table.accountId} = ${actor}`,
      authentication: sql`true`,
    });
    const usable = usableAccount(table.accountId);
    const readable = sql`(${visible} or ${inRelation({ mail: usable })})`;
    return [
      ...personalTable('profile', readable, visible, visible),
      pgPolicy('profile_count', {
        for: 'select',
        to: counterRole,
        using: inRelation({ statistics: usable }),
      }),
    ];
  },
);

/**
 * That an account waits for its confirmation: until the link in the mail is used, or until its time is over (BKE-17).
 * The link is made from the row's id with a key that lies not in the database.
 */
export const registration = pgTable(
  'registration',
  {
    id: uuid('id').primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .unique()
      .references(() => account.id),
    /** SHA-256 of what the link says. */
    tokenDigest: bytea('token_digest').notNull().unique(),
    /** Becomes the account's when it is confirmed, unless another account has the address by then. */
    emailIndex: bytea('email_index').notNull(),
    requestedAt: instant('requested_at').notNull(),
  },
  (table) => {
    const alive = notExpired(sql`${table.requestedAt}`, 'identity.registration');
    const [read, add, , erase] = personalTable(
      'registration',
      inRelation({ authentication: alive, mail: alive, retention: sql`true` }),
      inRelation({ authentication: sql`true` }),
    );
    return [
      index('registration_requested').on(table.requestedAt, table.id),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);
