import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod, childLimit } from '@sprechraum/shared/rules';
import type { FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { type DemandedField, demandedFields } from './fields.ts';

type Given = Partial<Record<DemandedField, string>>;

const missing = {
  sie: 'Ohne diese Angabe geht es nicht weiter.',
  du: 'Ohne diese Angabe geht es nicht weiter.',
};

/** When the registered child reaches the age of the policy; `null` where there is no such rule, or no such day. */
export const limitOf = ({ account }: Policy, birth: string | undefined): Date | null =>
  account?.childLimitAge && birth ? childLimit(birth, account.childLimitAge) : null;

/** What speaks against the entry for the child: it is the day with which the account ends at the latest (BKE-27). */
function childError(policy: Policy, now: Date, birth: string): FieldError | null {
  const wrong = (code: string, message: FieldError['message']) => ({ field: 'child_birth', code, message });
  const limit = limitOf(policy, birth);
  const born = childLimit(birth, 0);
  if (!limit || !born)
    return wrong('invalid', {
      sie: 'Diesen Tag oder Monat gibt es nicht.',
      du: 'Diesen Tag oder Monat gibt es nicht.',
    });
  if (born > now)
    return wrong('future', {
      sie: 'Dieser Tag liegt noch vor uns.',
      du: 'Dieser Tag liegt noch vor uns.',
    });
  const margin = policy.retention.find(({ start }) => start === 'child.limit-date')?.margin ?? 'PT0S';
  if (limit > addPeriod(now, margin)) return null;
  const age = policy.account?.childLimitAge;
  return wrong('too-old', {
    sie: `Dieses Angebot ist für Eltern von Kindern, die jünger als ${age} sind. Haben Sie ein jüngeres Kind, tragen Sie bitte dieses ein.`,
    du: `Dieses Angebot ist für Eltern von Kindern, die jünger als ${age} sind. Hast du ein jüngeres Kind, trag bitte dieses ein.`,
  });
}

/** What speaks against what the policy demands of somebody who registers, field by field (BKE-16, BKE-26). */
export const demandedErrors = (policy: Policy, now: Date, given: Given): (FieldError | null)[] =>
  demandedFields(policy).map(({ id }) => {
    const value = given[id]?.trim();
    if (!value) return { field: id, code: 'missing', message: missing };
    return id === 'child_birth' ? childError(policy, now, value) : null;
  });

const columns = { email: 'emailSealed', child_birth: 'childBirthSealed' } as const;

/** What was demanded, sealed with the person's key, as columns of the profile. */
export async function sealDemanded(
  { policy, vault }: Platform,
  { id: row, keyId }: { id: string; keyId: string },
  given: Given,
): Promise<Partial<Record<(typeof columns)[DemandedField], Buffer>>> {
  const sealed = await Promise.all(
    demandedFields(policy).map(async ({ id }) => {
      const place = { table: 'profile', column: `${id}_sealed`, row };
      return [columns[id], await vault.seal(keyId, place, given[id]?.trim() ?? '')] as const;
    }),
  );
  return Object.fromEntries(sealed);
}
