import type { Field } from '@sprechraum/shared/policy';
import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { InForce, Platform } from '../../platform/platform.ts';
import { recordConsent, standingConsents } from '../consents/index.ts';
import { consentsFor, fieldStatement, type ProfileField, profileColumns, voluntaryFields } from './fields.ts';
import { profile } from './tables.ts';

interface ProfileChange {
  readonly accountId: string;
  readonly keyId: string;
  /** An empty string withdraws what was given; a field that is not named stays as it is. */
  readonly fields: Partial<Record<ProfileField, string>>;
}

/** Gives, corrects or withdraws voluntary details, each by itself and with effect at once. */
export async function changeProfile(
  tx: Tx,
  context: Context,
  platform: Platform,
  { accountId, keyId, fields }: ProfileChange,
): Promise<void> {
  const { policy, vault } = platform;
  for (const field of voluntaryFields(policy)) {
    const value = fields[field.id]?.trim();
    if (value === undefined) continue;
    const column = profileColumns[field.id];
    const [before] = await tx
      .select({ sealed: profile[column] })
      .from(profile)
      .where(eq(profile.accountId, accountId))
      .for('update');
    if (value === '' && !before?.sealed) continue;
    const sealed =
      value === ''
        ? null
        : await vault.seal(keyId, { table: 'profile', column: `${field.id}_sealed`, row: accountId }, value);
    await tx
      .update(profile)
      .set({ [column]: sealed, changedAt: context.now })
      .where(eq(profile.accountId, accountId));
    await recordConsent(tx, context, policy, {
      accountId,
      purpose: `field:${field.id}`,
      event: sealed ? 'given' : 'withdrawn',
      text: fieldStatement(policy, field),
    });
    if (!sealed)
      await enter(tx, context, [
        { act: 'withdrawn', category: 'identity.profile', objectId: accountId, what: field.id },
      ]);
    await followConsents(tx, context, platform, accountId, field, sealed !== null);
    await audit(tx, context, {
      action: 'profile.edit',
      change: sealed ? 'changed' : 'removed',
      objectType: 'account',
      objectId: accountId,
      facts: { field: field.id },
    });
  }
}

/**
 * A consent to a purpose is given with the first detail that is asked for it, and taken back with the last.
 *
 * @param given whether the detail was given or withdrawn
 */
async function followConsents(
  tx: Tx,
  context: Context,
  inForce: InForce,
  accountId: string,
  field: Field,
  given: boolean,
): Promise<void> {
  const { policy } = inForce;
  const standing = await standingConsents(tx, accountId, inForce);
  for (const consent of consentsFor(policy, field)) {
    if (standing.has(consent.id) === given) continue;
    if (!given && (await stillGiven(tx, policy, accountId, consent.purpose))) continue;
    const event = given ? 'given' : 'withdrawn';
    await recordConsent(tx, context, policy, { accountId, purpose: consent.id, event, text: consent.text });
  }
}

/** Whether another detail is still there that is asked for this purpose. */
async function stillGiven(
  tx: Tx,
  policy: Platform['policy'],
  accountId: string,
  purpose: string,
): Promise<boolean> {
  const [row] = await tx.select().from(profile).where(eq(profile.accountId, accountId));
  return voluntaryFields(policy).some(
    ({ id, purposes }) => purposes.includes(purpose) && row?.[profileColumns[id]],
  );
}
