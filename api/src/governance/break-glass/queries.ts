import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Place } from '../../platform/crypto/seal.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { breakGlass } from './tables.ts';

export type Opening = typeof breakGlass.$inferSelect;

export const justificationPlace = (row: string): Place => ({
  table: 'break_glass',
  column: 'justification_sealed',
  row,
});

/** When an opening ended or will end. */
export const endOf = ({ endedAt, endsAt }: Pick<Opening, 'endedAt' | 'endsAt'>): Date => endedAt ?? endsAt;

/** The emergency accesses of the acting person that still run. */
const running = ({ actor, now }: Context) =>
  and(
    eq(breakGlass.openerId, actor.id ?? ''),
    gt(sql`coalesce(${breakGlass.endedAt}, ${breakGlass.endsAt})`, now),
  );

/**
 * The running emergency access by which the actor reads what this colleague holds; `null` if there is none.
 *
 * @param tx a transaction in the relation `emergency`, or one that opens it
 */
export async function runningFor(tx: Tx, context: Context, holderId: string): Promise<Opening | null> {
  const [row] = await tx
    .select()
    .from(breakGlass)
    .where(and(running(context), eq(breakGlass.holderId, holderId)));
  return row ?? null;
}

/**
 * A running emergency access of the actor; `null` if there is none, or it is somebody else's.
 *
 * @param tx a transaction in the relation `emergency`
 */
export async function runningOpening(tx: Tx, context: Context, id: string): Promise<Opening | null> {
  const [row] = await tx
    .select()
    .from(breakGlass)
    .where(and(running(context), eq(breakGlass.id, id)));
  return row ?? null;
}

/** An emergency access in words, for whoever opened it and for whose desk was opened. */
async function worded({ vault, clock }: Platform, row: Opening, names: Map<string, string>) {
  return {
    id: row.id,
    opener: names.get(row.openerId),
    colleague: names.get(row.holderId),
    reason: row.reason,
    justification: await vault.unseal(row.keyId, justificationPlace(row.id), row.justificationSealed),
    openedAt: row.openedAt.toISOString(),
    until: endOf(row).toISOString(),
    running: endOf(row) > clock.now(),
  };
}

const inWords = async (platform: Platform, rows: readonly Opening[]) => {
  const names = await nicknames(platform, [
    ...new Set(rows.flatMap(({ openerId, holderId }) => [openerId, holderId])),
  ]);
  return unsealEach(
    platform.vault,
    rows,
    ({ keyId }) => [keyId],
    (row) => worded(platform, row, names),
  );
};

/** What the actor has opened in emergencies, newest first. */
export async function listOpenings(platform: Platform, context: Context) {
  const rows = await platform.db.transaction(context, (tx) =>
    tx.select().from(breakGlass).orderBy(desc(breakGlass.openedAt), desc(breakGlass.id)),
  );
  return inWords(platform, rows);
}

/** Who opened the actor's own cases, as long as the actor has not taken note of it, newest first. */
export async function unseenOpenings(platform: Platform, context: Context) {
  const rows = await platform.db.transaction(context, (tx) =>
    tx
      .select()
      .from(breakGlass)
      .where(and(eq(breakGlass.holderId, context.actor.id ?? ''), isNull(breakGlass.seenAt)))
      .orderBy(desc(breakGlass.openedAt), desc(breakGlass.id)),
  );
  return inWords(platform, rows);
}
