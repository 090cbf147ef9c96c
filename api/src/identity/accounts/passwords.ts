import { and, eq } from 'drizzle-orm';
import { type PasswordRules, passwordError } from '../../platform/crypto/password-choice.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { accountRow, lockAccount, pseudonym } from './queries.ts';
import { account } from './tables.ts';

const fewest = 12;

const rulesFor = (policy: Platform['policy'], username: string): PasswordRules => ({
  minimum: policy.account?.passwordMinLength ?? fewest,
  known: [username],
});

/** What speaks against the password that somebody chose together with their name; `null` if nothing does. */
export const chosenPasswordError = (
  policy: Platform['policy'],
  username: string,
  password: string,
): FieldError | null => passwordError(password, rulesFor(policy, username), 'password');

/** The hash of a person's password, and what another one has to be like; `null` if there is no such account. */
export async function accountPassword(tx: Tx, platform: Platform, accountId: string) {
  const row = await accountRow(tx, accountId);
  if (!row) return null;
  return { hash: row.passwordHash, rules: rulesFor(platform.policy, await pseudonym(platform, row)) };
}

/**
 * Puts one hash in the place of another.
 *
 * @returns `false` if it is no longer the one that was looked at, or the account is gone
 */
export async function replaceAccountPassword(
  tx: Tx,
  accountId: string,
  from: string,
  to: string,
): Promise<boolean> {
  if (!(await lockAccount(tx, accountId))) return false;
  const changed = await tx
    .update(account)
    .set({ passwordHash: to })
    .where(and(eq(account.id, accountId), eq(account.passwordHash, from)))
    .returning({ id: account.id });
  return changed.length > 0;
}
