import { eq, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { canonicalName } from './names.ts';
import { account, staff } from './tables.ts';

/**
 * Claims a name for a login, for somebody who seeks advice or somebody who works here alike: one name is one person.
 * Of two who claim it at the same time the second waits, and finds it taken. Whose it is decides neither the answer
 * nor the work, so that nobody learns a colleague's name by trying.
 *
 * @returns whether it is free until the transaction ends
 */
export async function claimName(
  tx: Tx,
  context: Context,
  { db, keys }: Platform,
  username: string,
): Promise<boolean> {
  const name = canonicalName(username);
  const index = keys.blindIndex('username', name);
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`login-name:${index.toString('base64')}`}, 0))`,
  );
  // Who has left, and what only waits for its erasure, still bears its name.
  const everybody: Context = { ...asSystem('directory', context.now), relations: ['directory', 'retention'] };
  const bearers = await db.within(tx, context, everybody, () =>
    unionAll(
      tx.select({ id: account.id }).from(account).where(eq(account.usernameIndex, index)),
      tx.select({ id: staff.id }).from(staff).where(eq(staff.username, name)),
    ),
  );
  return bearers.length === 0;
}
