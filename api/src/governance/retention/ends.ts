import type { Policy, RetentionRule } from '@sprechraum/shared/policy';
import { dueDate } from '@sprechraum/shared/rules';
import type { InForce } from '../../platform/platform.ts';
import type { Starts } from '../../platform/privacy.ts';

/**
 * From when on nobody can read what ends by several rules: the earliest wins. Null while the clock of none has started.
 *
 * @param starts the start events of the rules, as far as they have happened
 */
function endOf(rules: readonly RetentionRule[], starts: Starts): Date | null {
  const ends = rules.flatMap((rule) => {
    const started = starts[rule.start];
    return started ? [dueDate(rule, started).hiddenFrom.getTime()] : [];
  });
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

/**
 * The same by the policy in force: while longer rules of the version before still hold, what ends by those does, and
 * the rest waits for that instant.
 *
 * @param rulesIn the rules of a policy that may end it
 */
export function endIn(
  { policy, former }: Pick<InForce, 'policy' | 'former'>,
  rulesIn: (policy: Policy) => readonly RetentionRule[],
  starts: Starts,
): Date | null {
  const end = endOf(rulesIn(policy), starts);
  if (!former) return end;
  const formerly = endOf(rulesIn(former.policy), starts);
  if (formerly && formerly < former.until) return formerly;
  return end && new Date(Math.max(end.getTime(), former.until.getTime()));
}
