import { and, eq, ne } from 'drizzle-orm';
import { accountRow, counsellingEnded } from '../../identity/accounts/index.ts';
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

/** The account's clock starts only when no other counselling of the person is going on. */
export async function endAccountsCounselling(
  tx: Tx,
  row: Pick<Case, 'id' | 'clientId'>,
  at: Date,
): Promise<void> {
  await accountRow(tx, row.clientId);
  const others = await tx
    .select({ id: consultation.id })
    .from(consultation)
    .where(
      and(
        eq(consultation.clientId, row.clientId),
        ne(consultation.state, 'closed'),
        ne(consultation.id, row.id),
      ),
    )
    .limit(1);
  if (others.length === 0) await counsellingEnded(tx, row.clientId, at);
}
