import { and, eq, isNotNull } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { secondFactor } from './tables.ts';

/** Since when the acting person has a second factor, and how many recovery codes are left; `null` without one. */
export async function ownFactor({ db }: Platform, context: Context) {
  const [row] = await db.transaction(context, (tx) =>
    tx
      .select({ confirmedAt: secondFactor.confirmedAt, left: secondFactor.recoveryDigests })
      .from(secondFactor)
      .where(eq(secondFactor.staffId, context.actor.id ?? '')),
  );
  return row?.confirmedAt ? { since: row.confirmedAt, recoveryCodesLeft: row.left.length } : null;
}

/** Whether a member of staff has set up a second factor. With the sight of `authentication`. */
export async function hasFactor(tx: Tx, staffId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: secondFactor.staffId })
    .from(secondFactor)
    .where(and(eq(secondFactor.staffId, staffId), isNotNull(secondFactor.confirmedAt)));
  return rows.length > 0;
}

/** Who has a second factor. Whoever asks sees that, and no key: row-level security shows them no row. */
export async function confirmedFactors(
  tx: Tx,
  context: Context,
  { db }: Pick<Platform, 'db'>,
): Promise<Set<string>> {
  const rows = await db.within(tx, context, asSystem('authentication', context.now), () =>
    tx.select({ id: secondFactor.staffId }).from(secondFactor).where(isNotNull(secondFactor.confirmedAt)),
  );
  return new Set(rows.map(({ id }) => id));
}
