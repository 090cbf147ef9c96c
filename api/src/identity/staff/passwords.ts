import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db/database.ts';
import { staff } from './tables.ts';

const fewest = 12;

/** The hash of a member's password, and what another one has to be like; `null` if there is no such member. */
export async function staffPassword(tx: Tx, id: string) {
  const [row] = await tx
    .select({ hash: staff.passwordHash, username: staff.username, name: staff.name })
    .from(staff)
    .where(eq(staff.id, id));
  return row ? { hash: row.hash, rules: { minimum: fewest, known: [row.username, row.name] } } : null;
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
