import { composeNotice, type Notice, type Section, type Statement } from '../notice/index.ts';
import type { CategoryId, DataCategory, Policy, Register, RetentionRule } from '../policy/index.ts';
import { addPeriod, endOfDay, germanDay, startOfDay } from '../rules/index.ts';
import { germanDate } from '../texts/german.ts';
import { headings } from '../texts/headings.ts';
import { changeTexts } from '../texts/rights.ts';
import { periodChange, rulesOf } from './periods.ts';

/** What still holds of the version before, and until when. */
export interface Former {
  /** The policy in force, with the longer rules where it shortens them. */
  readonly policy: Policy;
  /** From this instant on nothing of it holds. */
  readonly until: Date;
}

/** The categories of which something could end sooner by the policy `after` than by `before`. */
export const shortened = (before: Policy, after: Policy): CategoryId[] =>
  after.categories.flatMap((category) => {
    const old = before.categories.find(({ id }) => id === category.id);
    if (!old) return [];
    const change = periodChange([before, old], [after, category]);
    return change === 'shorter' || change === 'other' ? [category.id] : [];
  });

/** Names that no rule of the new version bears. */
const formerId = (id: string) => `${id}-bisher`;

/**
 * The new policy, with the rules of the old one where something could end sooner: so nobody's data go before they could
 * read that they would. What ends later does so at once.
 */
export function keepingLonger(before: Policy, after: Policy): Policy {
  const waiting = shortened(before, after);
  const kept = new Map<string, RetentionRule>();
  const categories = after.categories.map((category): DataCategory => {
    const old = before.categories.find(({ id }) => id === category.id);
    if (!old || !waiting.includes(category.id)) return category;
    for (const rule of rulesOf(before, old)) kept.set(rule.id, { ...rule, id: formerId(rule.id) });
    const { endsEarlier: _, ...rest } = category;
    const sooner = old.endsEarlier && { endsEarlier: old.endsEarlier.map(formerId) };
    return { ...rest, retention: formerId(old.retention), ...sooner };
  });
  return { ...after, categories, retention: [...after.retention, ...kept.values()] };
}

/** When a version comes into force at the earliest: the day that it names, or the present if that day has begun. */
export const effectiveFrom = ({ notice }: Policy, now: Date): Date =>
  new Date(Math.max(startOfDay(notice.effectiveFrom).getTime(), now.getTime()));

/** From when on shorter periods act: the day of coming into force does not count (§ 187 I BGB). */
export const shortensFrom = ({ policyChanges }: Policy, effective: Date): Date =>
  endOfDay(addPeriod(startOfDay(germanDay(effective)), policyChanges.grace));

const retentionOf = ({ sections }: Notice): readonly Statement[] =>
  sections.find(({ id }) => id === 'retention')?.statements ?? [];

/** The sentences about periods that say something else while the former rules hold, each as what it means now. */
function transition(formerly: Notice, notice: Notice, until: Date, register: 'sie' | 'du'): Statement[] {
  const [before, after] = [retentionOf(formerly), retentionOf(notice)];
  const lacks = (statements: readonly Statement[]) => (one: Statement) =>
    statements.every(({ text }) => text !== one.text);
  const lastDay = germanDate(germanDay(addPeriod(until, '-PT1S')));
  const texts = changeTexts[register];
  const gone = before.filter(lacks(after));
  const added = after.filter(lacks(before)).filter(({ id }) => gone.every((one) => one.id !== id));
  const said = (word: 'until' | 'after') => (one: Statement) => ({
    id: `changes.${word}-${one.id.replace('retention.', '')}`,
    text: texts[word](lastDay, one.text),
    rows: [],
    source: ['policyChanges.grace'],
    kind: 'promise' as const,
  });
  return [...gone.map(said('until')), ...added.map(said('after'))];
}

/**
 * The notice as it is true now: while longer periods of the version before still hold, it says so.
 *
 * @throws RegisterNotOfferedError
 */
export function noticeOf(policy: Policy, register: Register, former: Former | null): Notice {
  const notice = composeNotice(policy, register);
  if (!former || register === 'leicht') return notice;
  const formerly = composeNotice(former.policy, register);
  const until = transition(formerly, notice, former.until, register);
  const changes: Section = notice.sections.find(({ id }) => id === 'changes') ?? {
    id: 'changes',
    heading: headings[register].changes,
    statements: [],
  };
  const said = { ...changes, statements: [...changes.statements, ...until] };
  return {
    ...notice,
    sections: notice.sections.map((section) => (section.id === 'changes' ? said : section)),
  };
}
