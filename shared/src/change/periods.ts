import { Value } from 'typebox/value';
import type { DataCategory, Policy, RetentionRule } from '../policy/index.ts';
import { addPeriod, dueDate } from '../rules/index.ts';

/**
 * How long data of a category stay by another policy: `other` is what ends sooner for some and later for others, or by
 * another event.
 */
export type PeriodChange = 'same' | 'longer' | 'shorter' | 'other';

/** Months differ, and so do the days on which a period ends: noon of the first and the last day of each, in a leap year too. */
const probes: readonly Date[] = Array.from({ length: 48 }, (_, index) => {
  const month = Math.floor(index / 2) + (index % 2);
  return new Date(Date.UTC(2027, month, index % 2 === 0 ? 1 : 0, 11));
});

/** The rules that may end a category: its own, and those that may end it sooner. */
export function rulesOf({ retention }: Policy, { retention: own, endsEarlier = [] }: DataCategory) {
  return [own, ...endsEarlier].flatMap((id) => retention.find((rule) => rule.id === id) ?? []);
}

function fallbackLasts(one: RetentionRule, other: RetentionRule): boolean {
  if (!one.fallback) return true;
  const { event, after } = one.fallback;
  const counterpart = other.fallback;
  if (counterpart?.event !== event) return false;
  return probes.every((at) => addPeriod(at, after) >= addPeriod(at, counterpart.after));
}

const namesake = (one: RetentionRule, other: RetentionRule): boolean =>
  Value.Equal({ ...one, id: '' }, { ...other, id: '' });

/** Whether nothing ends sooner by `one` than by `other`, which starts with the same event. */
function lasts(one: RetentionRule, other: RetentionRule): boolean {
  // Most rules stay what they are, and the calendar is slow.
  if (namesake(one, other)) return true;
  if (one.action !== other.action || !fallbackLasts(one, other)) return false;
  return probes.every((at) => {
    const [a, b] = [dueDate(one, at), dueDate(other, at)];
    return a.hiddenFrom >= b.hiddenFrom && a.disposeFrom >= b.disposeFrom;
  });
}

/** Whether nothing ends sooner by some rules than by others: each has a counterpart that it outlasts. */
const noneSooner = (rules: readonly RetentionRule[], others: readonly RetentionRule[]): boolean =>
  rules.every((rule) => others.some((other) => other.start === rule.start && lasts(rule, other)));

/** Compares how a category that both policies have ends, whatever the rules are called. */
export function periodChange(
  [before, old]: readonly [Policy, DataCategory],
  [after, renewed]: readonly [Policy, DataCategory],
): PeriodChange {
  const rulesBefore = rulesOf(before, old);
  const rulesAfter = rulesOf(after, renewed);
  const noSooner = noneSooner(rulesAfter, rulesBefore);
  const noLater = noneSooner(rulesBefore, rulesAfter);
  if (noSooner) return noLater ? 'same' : 'longer';
  return noLater ? 'shorter' : 'other';
}
