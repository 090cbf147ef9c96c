import { eq, sql } from 'drizzle-orm';
import { asSystem } from '../../platform/access/context.ts';
import { KeyDestroyed } from '../../platform/crypto/vault.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { lockRow } from '../../platform/db/rows.ts';
import type { AddressOf } from '../../platform/mail/worker.ts';
import type { Platform } from '../../platform/platform.ts';
import { standingConsents } from '../consents/index.ts';
import { canonicalName } from '../login-names/index.ts';
import {
  addressField,
  consentsFor,
  type ProfileField,
  profileColumns,
  statisticConsents,
  statisticFields,
  voluntaryFields,
} from './fields.ts';
import { account, profile, registration } from './tables.ts';

/** Finds the account of a pseudonym for a login; `null` where there is none, or its time is over. */
export async function credentialsOf({ db, keys, clock }: Platform, username: string) {
  const index = keys.blindIndex('username', canonicalName(username));
  return db.transaction(asSystem('authentication', clock.now()), async (tx) => {
    const [found] = await tx
      .select({
        id: account.id,
        passwordHash: account.passwordHash,
        /** Whether it is confirmed, where the policy demands that. */
        confirmed: sql<boolean>`${registration.id} is null`,
      })
      .from(account)
      .leftJoin(registration, eq(registration.accountId, account.id))
      .where(eq(account.usernameIndex, index));
    return found ?? null;
  });
}

/** The accounts that bear these names, as far as the transaction's context may see them. */
export async function accountsNamed(
  tx: Tx,
  { keys }: Pick<Platform, 'keys'>,
  names: readonly string[],
): Promise<string[]> {
  if (names.length === 0) return [];
  const indexes = names.map((name) => keys.blindIndex('username', canonicalName(name)));
  const rows = await tx.select({ id: account.id }).from(account).where(anyOf(account.usernameIndex, indexes));
  return rows.map(({ id }) => id);
}

/** The account of a pseudonym; `null` where there is none, or its time is over. */
export const accountIdNamed = async (platform: Platform, username: string): Promise<string | null> =>
  (await credentialsOf(platform, username))?.id ?? null;

/** What login data tell of the account of a pseudonym; `null` where the transaction's context may see none. */
export async function accountNamed(tx: Tx, { keys }: Pick<Platform, 'keys'>, username: string) {
  const [row] = await tx
    .select({
      ...namedAccount,
      registeredAt: account.registeredAt,
      restrictedAt: account.restrictedAt,
    })
    .from(account)
    .where(eq(account.usernameIndex, keys.blindIndex('username', canonicalName(username))));
  return row ?? null;
}

/** The row of an account, as far as the transaction's context may see it. */
export async function accountRow(tx: Tx, accountId: string) {
  const [row] = await tx.select().from(account).where(eq(account.id, accountId));
  return row ?? null;
}

/**
 * Locks an account until the transaction ends, so that it cannot go while something is added to it. Whoever locks
 * more than one row locks the account first.
 *
 * @returns `false` if there is none that the transaction's context may see
 */
export const lockAccount = (tx: Tx, accountId: string): Promise<boolean> => lockRow(tx, account, accountId);

/** The row of an account that stays until the transaction ends, as far as the transaction's context may see it. */
export async function lockedAccount(tx: Tx, accountId: string) {
  const [row] = await tx.select().from(account).where(eq(account.id, accountId)).for('update');
  return row ?? null;
}

/** What `pseudonym` needs of an account: who wants to show the name selects this and learns nothing else. */
export const namedAccount = {
  id: account.id,
  keyId: account.keyId,
  usernameSealed: account.usernameSealed,
};

/** The pseudonym in plain text. */
export const pseudonym = (
  { vault }: Platform,
  row: { id: string; keyId: string; usernameSealed: Buffer },
): Promise<string> =>
  vault.unseal(row.keyId, { table: 'account', column: 'username_sealed', row: row.id }, row.usernameSealed);

/** The name in plain text, or `null` where its key is gone, and so is the person. */
const pseudonymIfAny = (platform: Platform, row: Parameters<typeof pseudonym>[1]): Promise<string | null> =>
  pseudonym(platform, row).catch((error: unknown) => {
    if (error instanceof KeyDestroyed) return null;
    throw error;
  });

/** The names of accounts by id, as far as the transaction's context may see them; who is gone is left out. */
export async function pseudonymsOf(
  tx: Tx,
  platform: Platform,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  if (ids.length === 0) return names;
  const rows = await tx.select(namedAccount).from(account).where(anyOf(account.id, ids));
  await platform.vault.ready(rows.map(({ keyId }) => keyId));
  for (const row of rows) {
    const name = await pseudonymIfAny(platform, row);
    if (name !== null) names.set(row.id, name);
  }
  return names;
}

/** The voluntary details that were given, in plain text; of those that are not asked for, none is opened. */
export async function profileOf(
  tx: Tx,
  { vault }: Platform,
  accountId: string,
  asked: readonly ProfileField[] = Object.keys(profileColumns) as ProfileField[],
): Promise<Partial<Record<ProfileField, string>>> {
  // Nothing but what is asked: who counts has no right to the rest.
  const columns = Object.fromEntries(asked.map((field) => [field, profile[profileColumns[field]]]));
  const [row] = await tx
    .select({ given: { accountId: profile.accountId, ...columns }, keyId: account.keyId })
    .from(profile)
    .innerJoin(account, eq(account.id, profile.accountId))
    .where(eq(profile.accountId, accountId));
  if (!row) return {};
  const given: Partial<Record<ProfileField, string>> = {};
  for (const field of asked) {
    const sealed = (row.given as Partial<Record<ProfileField, Buffer | null>>)[field];
    if (sealed)
      given[field] = await vault.unseal(
        row.keyId,
        { table: 'profile', column: `${field}_sealed`, row: accountId },
        sealed,
      );
  }
  return given;
}

/** The details that a person gave voluntarily, in the words of the form; never the mail address. */
export async function detailsOf(tx: Tx, platform: Platform, accountId: string) {
  const fields = voluntaryFields(platform.policy).filter(
    ({ id, hiddenFromStaff }) => id !== 'email' && !hiddenFromStaff,
  );
  const given = await profileOf(
    tx,
    platform,
    accountId,
    fields.map(({ id }) => id),
  );
  return fields.flatMap(({ id, label, options }) => {
    const value = given[id];
    if (value === undefined) return [];
    return [{ label, value: options?.find(({ code }) => code === value)?.label ?? value }];
  });
}

/**
 * Where a person lives, as far as they said so, for finding out whether the service is responsible (ENZ-14).
 *
 * @returns `null` where nothing was said, `undefined` where the transaction's context may not see it
 */
export async function placeOf(
  tx: Tx,
  { vault }: Platform,
  accountId: string,
): Promise<string | null | undefined> {
  const [row] = await tx
    .select({ place: profile.placeSealed, keyId: account.keyId })
    .from(profile)
    .innerJoin(account, eq(account.id, profile.accountId))
    .where(eq(profile.accountId, accountId));
  if (!row) return undefined;
  const sealedAt = { table: 'profile', column: 'place_sealed', row: accountId };
  return row.place ? vault.unseal(row.keyId, sealedAt, row.place) : null;
}

/**
 * What of somebody may be counted: the details asked for statistics, if the consents to that stand (ENZ-15, ENZ-17).
 *
 * @param tx a transaction in the relation `statistics`
 */
export async function detailsForStatistics(
  tx: Tx,
  platform: Platform,
  accountId: string,
): Promise<Partial<Record<ProfileField, string>>> {
  const { policy } = platform;
  const standing = await standingConsents(tx, accountId, platform);
  const agreed = statisticFields(policy)
    .filter((field) => statisticConsents(policy, field).every(({ id }) => standing.has(id)))
    .map(({ id }) => id);
  if (agreed.length === 0) return {};
  return profileOf(tx, platform, accountId, agreed).catch((error: unknown) => {
    // Who was erased this very moment has told nothing.
    if (error instanceof KeyDestroyed) return {};
    throw error;
  });
}

/**
 * The address that a person wants to be told at, as long as the consents to what it was given for stand. Only the mail
 * worker asks, at the moment of sending.
 */
export const addressOf: AddressOf = async (platform, accountId) => {
  const { db, policy, clock } = platform;
  const field = addressField(policy);
  if (!field) return null;
  const agreed = await db.transaction(asSystem('authentication', clock.now()), async (tx) => {
    const standing = await standingConsents(tx, accountId, platform);
    return consentsFor(policy, field).every(({ id }) => standing.has(id));
  });
  if (!agreed) return null;
  const given = await db.transaction(asSystem('mail', clock.now()), (tx) =>
    profileOf(tx, platform, accountId),
  );
  return given.email ?? null;
};
