import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { PasswordRules } from '../../platform/crypto/password-choice.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { problem } from './problems.ts';
import { staff } from './tables.ts';

const fewest = 12;

/** What a password has to be like, of somebody who works here under these names. */
export const passwordRules = (known: readonly string[]): PasswordRules => ({ minimum: fewest, known });

/** The hash of a member's password, and what another one has to be like; `null` if there is none of them. */
export async function staffPassword(tx: Tx, id: string) {
  const [row] = await tx
    .select({ hash: staff.passwordHash, username: staff.username, name: staff.name })
    .from(staff)
    .where(eq(staff.id, id));
  return row?.hash ? { hash: row.hash, rules: passwordRules([row.username, row.name]) } : null;
}

/**
 * Puts one hash in the place of another.
 *
 * @returns `false` if it is no longer the one that was looked at, or the member is gone
 */
export async function replaceStaffPassword(tx: Tx, id: string, from: string, to: string): Promise<boolean> {
  const changed = await tx
    .update(staff)
    .set({ passwordHash: to })
    .where(and(eq(staff.id, id), eq(staff.passwordHash, from)))
    .returning({ id: staff.id });
  return changed.length > 0;
}

/** Makes sure that it is really the person at the keyboard. @throws `staff.wrong-password` @returns their login name */
export async function proveOneself(
  { db, passwords }: Platform,
  context: Context,
  password: string,
): Promise<string> {
  const [row] = await db.transaction(context, (tx) =>
    tx
      .select({ username: staff.username, hash: staff.passwordHash })
      .from(staff)
      .where(eq(staff.id, context.actor.id ?? '')),
  );
  if (!row) throw common('not-found');
  if (!(await passwords.matches(row.hash, password)))
    throw problem('wrong-password', [
      { field: 'password', code: 'wrong', message: 'Das Passwort stimmt nicht.' },
    ]);
  return row.username;
}
