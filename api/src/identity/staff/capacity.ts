import { eq } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { lockStaff } from './commands.ts';
import { staff } from './tables.ts';

/** How much and in which languages somebody counsels. */
export interface Capacity {
  /** 0 for who takes nothing at present; `null` where nobody has said. */
  readonly weeklyHours: number | null;
  /** Codes of those besides the usual one. */
  readonly languages: readonly string[];
}

/** The capacities of these members of staff, by their id. */
export async function capacitiesOf(
  { db, clock }: Platform,
  ids: readonly string[],
): Promise<Map<string, Capacity>> {
  if (ids.length === 0) return new Map();
  const rows = await db.transaction(asSystem('directory', clock.now()), (tx) =>
    tx
      .select({ id: staff.id, weeklyHours: staff.weeklyHours, languages: staff.languages })
      .from(staff)
      .where(anyOf(staff.id, ids)),
  );
  return new Map(
    rows.map(({ id, weeklyHours, languages }) => [id, { weeklyHours, languages: languages ?? [] }]),
  );
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

/**
 * Notes how much and in which languages a colleague counsels, so that enquiries go to those who have room; what is not
 * named stays. Sent twice, it stands once.
 *
 * @throws Problem `common.not-found`, `staff.left`
 */
export const noteCapacity = (
  { db }: Platform,
  context: Context,
  id: string,
  changes: Partial<Capacity>,
): Promise<void> =>
  db.transaction(context, async (tx) => {
    const changed = await db.within(tx, context, asSystem('directory', context.now), async () => {
      const row = await lockStaff(tx, id, context.now);
      const { weeklyHours = row.weeklyHours, languages = row.languages ?? [] } = changes;
      if (row.weeklyHours === weeklyHours && same(row.languages ?? [], languages)) return false;
      await tx
        .update(staff)
        .set({ weeklyHours, languages: [...languages] })
        .where(eq(staff.id, id));
      return true;
    });
    if (changed)
      await audit(tx, context, {
        action: 'capacity.edit',
        change: 'changed',
        objectType: 'staff',
        objectId: id,
      });
  });
