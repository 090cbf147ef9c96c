import type { RetentionRule } from '@sprechraum/shared/policy';
import { dueDate } from '@sprechraum/shared/rules';
import type { Starts } from '../../platform/privacy.ts';

/**
 * From when on nobody can read what ends by several rules: the earliest wins. Null while the clock of none has started.
 *
 * @param starts the start events of the rules, as far as they have happened
 */
export function endOf(rules: readonly RetentionRule[], starts: Starts): Date | null {
  const ends = rules.flatMap((rule) => {
    const started = starts[rule.start];
    return started ? [dueDate(rule, started).hiddenFrom.getTime()] : [];
  });
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}
