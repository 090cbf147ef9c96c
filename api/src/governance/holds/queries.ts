import type { Policy } from '@sprechraum/shared/policy';
import { and, desc, gt, isNotNull, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { hold } from './tables.ts';

/** The objects whose rule is suspended. */
export interface ActiveHolds {
  has(category: string, objectId: string): boolean;
  readonly size: number;
  /** Whether what is held stays alone when all else goes (`holds.detach`). */
  readonly detach: boolean;
}

/**
 * All holds in force: confirmed by a second person where the policy demands one, neither released nor run out. There
 * are few of them. Whoever erases asks after locking the objects, so that no hold comes between.
 */
export async function activeHolds(tx: Tx, { holds }: Policy, now: Date): Promise<ActiveHolds> {
  const rows = await tx
    .select({ category: hold.category, objectId: hold.objectId })
    .from(hold)
    .where(
      and(
        isNull(hold.releasedAt),
        gt(hold.endsAt, now),
        holds?.persons === 1 ? undefined : isNotNull(hold.confirmedBy),
      ),
    );
  const keys = new Set(rows.map((row) => `${row.category} ${row.objectId}`));
  return {
    has: (category, objectId) => keys.has(`${category} ${objectId}`),
    size: keys.size,
    detach: holds?.detach ?? false,
  };
}

/** The holds that somebody may see, newest first. */
export const listHolds = ({ db }: Platform, context: Context) =>
  db.transaction(context, (tx) => tx.select().from(hold).orderBy(desc(hold.setAt), desc(hold.id)));
