import { createHash, randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { InForce } from '../../platform/platform.ts';
import { prove } from '../../platform/proof/effects.ts';
import { standingConsents } from './queries.ts';
import { consentEvent } from './tables.ts';

export interface ConsentStatement {
  readonly accountId: string;
  readonly purpose: string;
  readonly event: 'shown' | 'given' | 'withdrawn';
  /** The exact text that was on the screen. Only its digest is kept. */
  readonly text: string;
}

/** Adds what somebody was shown, gave or withdrew. Nothing is ever changed in the ledger (Art. 7 I GDPR). */
export async function recordConsent(
  tx: Tx,
  context: Context,
  { service, notice }: Policy,
  statement: ConsentStatement,
): Promise<void> {
  const id = randomUUID();
  await tx.insert(consentEvent).values({
    id,
    accountId: statement.accountId,
    purpose: statement.purpose,
    event: statement.event,
    textDigest: createHash('sha256').update(statement.text).digest(),
    noticeVersion: notice.version,
    register: service.register,
    at: context.now,
  });
  if (statement.event === 'withdrawn')
    await enter(tx, context, [
      {
        act: 'withdrawn',
        category: 'identity.consent',
        objectId: statement.accountId,
        what: statement.purpose,
      },
    ]);
  await audit(tx, context, {
    action: 'consent.record',
    change: 'added',
    objectType: 'consent',
    objectId: id,
    facts: { purpose: statement.purpose, event: statement.event },
  });
  const { purpose, event: act } = statement;
  if (act !== 'shown') await prove(tx, context, 'consent', { act, purpose });
}

/**
 * Withdraws a consent of the policy in somebody's name, because they want that and cannot do it themselves.
 *
 * @param tx a transaction in the relation `authentication`
 * @returns whether it stood
 */
export async function withdrawConsent(
  tx: Tx,
  context: Context,
  inForce: InForce,
  { accountId, consent }: { accountId: string; consent: string },
): Promise<boolean> {
  const { policy } = inForce;
  const text = policy.consents.find(({ id }) => id === consent)?.text;
  if (text === undefined || !(await standingConsents(tx, accountId, inForce)).has(consent)) return false;
  await recordConsent(tx, context, policy, { accountId, purpose: consent, event: 'withdrawn', text });
  return true;
}
