import type { CategoryId, Policy, RetentionRule } from '@sprechraum/shared/policy';
import { hasOwnClock, type OwnClock, type PrivacyHandlers } from '../../platform/privacy.ts';

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

function obstacle({ events }: OwnClock, { start, fallback, action }: RetentionRule): Unkept['why'] | null {
  if (action !== 'erase') return 'action';
  if (events.start !== start) return 'start';
  if (!fallback) return null;
  const known = events.fallback;
  const counts = known?.event === fallback.event && (!known.after || known.after === fallback.after);
  return counts ? null : 'fallback';
}

/**
 * Whether the engine may execute a rule: it never disposes of anything by a clock that it only guesses. Where only the
 * fallback is unknown it executes what it knows; some objects then stay for too long, which is why it counts as unkept.
 */
export const keeps = (handler: OwnClock, rule: RetentionRule): boolean =>
  [null, 'fallback'].includes(obstacle(handler, rule));

function whyNot(policy: Policy, handlers: PrivacyHandlers, category: CategoryId): Unkept['why'] | null {
  const handler = handlers[category];
  const rule = ruleFor(policy, category);
  if (!handler || !rule) return 'module';
  if (hasOwnClock(handler)) return obstacle(handler, rule);
  if (ruleFor(policy, handler.with)?.id !== rule.id) return 'host';
  return whyNot(policy, handlers, handler.with);
}

/** All that a policy promises about the end of data and that is not kept; of a finished service nothing. */
export const unkept = (policy: Policy, handlers: PrivacyHandlers): Unkept[] =>
  policy.categories.flatMap(({ id, retention, endsEarlier }) => {
    const why = whyNot(policy, handlers, id);
    return [
      ...(why ? [{ category: id, rule: retention, why }] : []),
      ...(endsEarlier ?? []).map((rule) => ({ category: id, rule, why: 'ends-earlier' as const })),
    ];
  });
