import type { CategoryId, Policy, RetentionRule } from '@sprechraum/shared/policy';
import {
  type ClockEvents,
  hasOwnClock,
  type OwnClock,
  type PrivacyHandler,
  type PrivacyHandlers,
} from '../../platform/privacy.ts';

export const ruleFor = (
  { categories, retention }: Pick<Policy, 'categories' | 'retention'>,
  category: CategoryId,
): RetentionRule | undefined => {
  const id = categories.find((entry) => entry.id === category)?.retention;
  return retention.find((rule) => rule.id === id);
};

/** Something that a policy promises of a data category and this version of the software does not keep. */
export interface Unkept {
  readonly category: CategoryId;
  readonly rule: string;
  /**
   * `module`: nothing keeps the category yet. `start`, `fallback`: the event is not known here. `action`: something
   * else than erasing is promised. `host`: it goes with an object that ends by another rule. `ends-earlier`: the
   * rule that would end it sooner is not executed.
   */
  readonly why: 'module' | 'start' | 'fallback' | 'action' | 'host' | 'ends-earlier';
}

/** All clocks that a handler knows, by their start events. */
const clocksKnown = ({ events, further = [] }: OwnClock): readonly ClockEvents[] => [events, ...further];

function obstacle(handler: OwnClock, { start, fallback, action }: RetentionRule): Unkept['why'] | null {
  if (action !== 'erase') return 'action';
  const known = clocksKnown(handler).find((events) => events.start === start);
  if (!known) return 'start';
  if (!fallback) return null;
  const after = known.fallback?.after;
  const counts = known.fallback?.event === fallback.event && (!after || after === fallback.after);
  return counts ? null : 'fallback';
}

/**
 * Whether the engine may execute a rule: it never disposes of anything by a clock that it only guesses. Where only the
 * fallback is unknown it executes what it knows; some objects then stay for too long, which is why it counts as unkept.
 */
export const keeps = (handler: OwnClock, rule: RetentionRule): boolean =>
  [null, 'fallback'].includes(obstacle(handler, rule));

/** The rules that may end a category sooner than its own. */
const earlierRules = ({ categories, retention }: Policy, category: CategoryId): RetentionRule[] =>
  (categories.find(({ id }) => id === category)?.endsEarlier ?? []).flatMap(
    (id) => retention.find((rule) => rule.id === id) ?? [],
  );

/** The rules by one of which a category ends: its own, and those that may end it sooner. */
export const endingRules = (policy: Policy, category: CategoryId, host = category): RetentionRule[] => {
  const own = ruleFor(policy, category);
  return own ? [own, ...earlierRules(policy, host)] : [];
};

/** The rules that the engine executes for a category: its own, and those that may end it sooner. The earliest wins. */
export function rulesFor(policy: Policy, category: CategoryId, handler: OwnClock): RetentionRule[] {
  return endingRules(policy, category).filter((rule) => keeps(handler, rule));
}

function whyNot(policy: Policy, handlers: PrivacyHandlers, category: CategoryId): Unkept['why'] | null {
  const handler = handlers[category];
  const rule = ruleFor(policy, category);
  if (!handler || !rule) return 'module';
  if (hasOwnClock(handler)) return obstacle(handler, rule);
  if (ruleFor(policy, handler.with)?.id !== rule.id) return 'host';
  return whyNot(policy, handlers, handler.with);
}

/** Whether what is a person's goes, at the latest, with the person's own row. */
function goesWithPerson(handlers: PrivacyHandlers, handler: PrivacyHandler): boolean {
  if (hasOwnClock(handler)) return handler.person === true || handler.ofPerson !== undefined;
  const host = handlers[handler.with];
  return host !== undefined && goesWithPerson(handlers, host);
}

/** Whether a rule that ends a category sooner than its own is executed: by its own clock, or with the person. */
function endsSooner(
  policy: Policy,
  handlers: PrivacyHandlers,
  category: CategoryId,
  rule: RetentionRule,
): boolean {
  const handler = handlers[category];
  if (!handler) return false;
  if (hasOwnClock(handler) && keeps(handler, rule)) return true;
  if (!goesWithPerson(handlers, handler)) return false;
  if (rule.start === 'account.deleted') return rule.action === 'erase';
  return (Object.entries(handlers) as [CategoryId, PrivacyHandler][]).some(
    ([id, other]) =>
      hasOwnClock(other) &&
      other.person &&
      rulesFor(policy, id, other).some(({ id: known }) => known === rule.id),
  );
}

/** All that a policy promises about the end of data and that is not kept; of a finished service nothing. */
export const unkept = (policy: Policy, handlers: PrivacyHandlers): Unkept[] =>
  policy.categories.flatMap(({ id, retention }): Unkept[] => {
    const why = whyNot(policy, handlers, id);
    if (why === 'module') return [{ category: id, rule: retention, why }];
    return [
      ...(why ? [{ category: id, rule: retention, why }] : []),
      ...earlierRules(policy, id)
        .filter((rule) => !endsSooner(policy, handlers, id, rule))
        .map((rule) => ({ category: id, rule: rule.id, why: 'ends-earlier' as const })),
    ];
  });
