import { and, eq, ne, sql } from 'drizzle-orm';
import { counsellingEnded, lockAccount } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { consultation } from './tables.ts';

type Case = typeof consultation.$inferSelect;

/**
 * Records the end of a counselling as a fact of its own, with the instant at which it ended.
 *
 * @param at for an end by inactivity the instant at which the policy's period ran out, which may lie in the past
 */
export async function close(
  tx: Tx,
  { db }: Platform,
  context: Context,
  row: Case,
  closedBy: NonNullable<Case['closedBy']>,
  at: Date,
): Promise<void> {
  await tx
    .update(consultation)
    .set({ state: 'closed', closedAt: at, closedBy, waitingFor: null, waitingSince: null })
    .where(eq(consultation.id, row.id));
  await audit(tx, context, {
    action: 'counselling.ended',
    change: 'changed',
    objectType: 'consultation',
    objectId: row.id,
    facts: { by: closedBy },
  });
  await db.within(tx, context, asSystem('retention', context.now), () => endAccountsCounselling(tx, row, at));
}

/**
 * The account's clock starts only when no other counselling of the person is going on, and with the end of the last
 * one (ENZ-43). Under the account's lock: of two that end at the same time, the second sees the first.
 */
export async function endAccountsCounselling(
  tx: Tx,
  row: Pick<Case, 'id' | 'clientId'>,
  at: Date,
): Promise<void> {
  const { clientId } = row;
  // A sealed case is nobody's.
  if (!clientId) return;
  await lockAccount(tx, clientId);
  const others = await tx
    .select({ id: consultation.id })
    .from(consultation)
    .where(
      and(eq(consultation.clientId, clientId), ne(consultation.state, 'closed'), ne(consultation.id, row.id)),
    )
    .limit(1);
  if (others.length > 0) return;
  const [last] = await tx
    .select({ at: sql<Date | null>`max(${consultation.closedAt})`.mapWith(consultation.closedAt) })
    .from(consultation)
    .where(eq(consultation.clientId, clientId));
  // One that ended by inactivity may have ended before another that was closed by hand.
  await counsellingEnded(tx, clientId, last?.at && last.at > at ? last.at : at);
}
