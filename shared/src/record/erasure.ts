import type { DataCategory, Policy, RetentionRule } from '../policy/index.ts';
import { impersonalEvents } from '../texts/events.ts';
import { germanPeriod, isZero } from '../texts/german.ts';
import { counted, ends, endTexts, instant } from '../texts/record.ts';

const ruleOf = (policy: Policy, id: string) => policy.retention.find((rule) => rule.id === id);

function nounOf(policy: Policy, start: RetentionRule['start'], ofPerson: boolean): string {
  const { noun, personNoun } = impersonalEvents[start];
  const said = (ofPerson ? personNoun : undefined) ?? noun;
  return said.replace('{age}', String(policy.account?.childLimitAge ?? ''));
}

function fallback(policy: Policy, rule: RetentionRule, ofPerson: boolean): string {
  const { missing, personMissing } = impersonalEvents[rule.start];
  const why = (ofPerson ? personMissing : undefined) ?? missing;
  if (!rule.fallback || !why) return '';
  const { event, after } = rule.fallback;
  const noun = nounOf(policy, event, false);
  const start = isZero(after) ? endTexts.with(noun) : endTexts.after(germanPeriod(after, 'accusative'), noun);
  return (isZero(rule.period) ? endTexts.fallbackInstant : endTexts.fallback)(why, start);
}

/** When and how a category of data ends, in one line (Art. 30 (1) (f) GDPR). */
export function erasureOf(policy: Policy, category: DataCategory): string {
  const rule = ruleOf(policy, category.retention);
  if (!rule) return '';
  // What belongs to the person counts from the last event, not from each.
  const ofPerson = category.id.startsWith('identity.');
  const when = isZero(rule.period)
    ? instant[rule.timeWord](impersonalEvents[rule.start].clause)
    : counted[rule.timeWord](germanPeriod(rule.period, 'accusative'), nounOf(policy, rule.start, ofPerson));
  const earlier = (category.endsEarlier ?? []).flatMap((id) => ruleOf(policy, id) ?? []);
  return [
    ends[rule.action] + when,
    rule.yearEnd ? endTexts.yearEnd : '',
    fallback(policy, rule, ofPerson),
    ...earlier.map(({ start }) => endTexts.earlier(nounOf(policy, start, ofPerson))),
    rule.legalGround ? endTexts.legalGround(rule.legalGround) : '',
  ].join('');
}
