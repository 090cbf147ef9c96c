import { addPeriod } from '@sprechraum/shared/rules';
import { endIn, endingRules, ruleFor } from '../../governance/retention/index.ts';
import { startsOf } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Starts } from '../../platform/privacy.ts';
import type { consultation } from './tables.ts';

const category = 'consultations.case';

/**
 * What has started the clocks of whoever reads their own case. When somebody last was here is nobody else's business,
 * and a day six months later would tell it.
 */
export const startsFor = async (tx: Tx, { actor }: Context): Promise<Starts> =>
  actor.kind === 'client' ? startsOf(tx, actor.id ?? '') : {};

/**
 * When the case is erased at the latest, by whichever rule of the policy is the first and as far as the reader knows what
 * it counts from (ENZ-42, BKE-43); and when it is closed by itself.
 *
 * @param starts what has started the person's clocks, where the reader may know
 */
export function endsOf(
  platform: Platform,
  { state, closedAt, lastActivityAt }: typeof consultation.$inferSelect,
  starts: Starts = {},
): { erasedBy: Date | null; closesOn: Date | null } {
  const rule = ruleFor(platform.policy, category);
  if (!rule) return { erasedBy: null, closesOn: null };
  const { start, fallback } = rule;
  const closes = start === 'counselling.ended' && state !== 'closed' && fallback;
  return {
    erasedBy: endIn(platform, (policy) => endingRules(policy, category), {
      ...starts,
      'counselling.ended': closedAt,
    }),
    closesOn: closes ? addPeriod(lastActivityAt, closes.after) : null,
  };
}
