import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Context } from '../access/context.ts';
import { audit } from '../audit/audit.ts';
import type { Tx } from '../db/database.ts';
import { mailOutbox, type Outcome } from './tables.ts';

/** The newest mail that has waited for so long that nobody needs it any more. */
export const staleSince = ({ email }: Pick<Policy, 'email'>, now: Date): Date =>
  addPeriod(now, `-${email.outboxLifetime}`);

/** Ends the waiting of a mail; from now on its period runs. */
export async function settle(
  tx: Tx,
  context: Context,
  { id, purpose }: { id: string; purpose: string },
  outcome: Outcome,
): Promise<void> {
  const settled = await tx
    .update(mailOutbox)
    .set({ settledAt: context.now, outcome })
    .where(and(eq(mailOutbox.id, id), isNull(mailOutbox.settledAt)))
    .returning({ id: mailOutbox.id });
  if (settled.length === 0) return;
  await audit(tx, context, {
    action: 'mail.send',
    change: outcome === 'refused' ? 'refused' : 'changed',
    objectType: 'mail',
    objectId: id,
    facts: { outcome, purpose },
  });
}

/** Gives up what nobody could send in its time. @returns how many */
export async function giveUpStale(tx: Tx, context: Context, policy: Policy): Promise<number> {
  const stale = await tx
    .select({ id: mailOutbox.id, purpose: mailOutbox.purpose })
    .from(mailOutbox)
    .where(and(isNull(mailOutbox.settledAt), lte(mailOutbox.createdAt, staleSince(policy, context.now))))
    .for('update', { skipLocked: true });
  for (const mail of stale) await settle(tx, context, mail, 'given-up');
  return stale.length;
}
