import type { CategoryId, Policy, RetentionRule } from '@sprechraum/shared/policy';
import { readersOf } from '@sprechraum/shared/record';
import { eventPhrases } from '@sprechraum/shared/texts';
import type { Context } from '../../platform/access/context.ts';
import { common } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type PrivacyHandlers } from '../../platform/privacy.ts';
import { endIn, endingRules, retentionSentence, ruleFor } from '../retention/index.ts';

const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' });

/** The start event of a rule as a clause: "die Beratung zu Ende ist". */
const clauseOf = ({ service }: Policy, { start }: RetentionRule): string =>
  eventPhrases[service.register === 'du' ? 'du' : 'sie'][start].clause;

/** One data category as the person sees it. */
export interface HeldCategory {
  readonly category: CategoryId;
  readonly label: string;
  readonly since: Date;
  /** From then on nobody can read it; null while no clock runs. */
  readonly until: Date | null;
  readonly untilSentence: string;
  /** The sentence of the notice that this follows from. */
  readonly why: string;
  /** The roles that may read it, in the words of the record of processing activities. */
  readonly seenBy: readonly string[];
  readonly values: readonly HeldValue[];
}

export interface HeldValue {
  readonly label: string;
  readonly value: string;
  /** Where it is to be had, if it is a file. */
  readonly href?: string;
  readonly since: Date;
  /** From then on nobody can read it; null while its clock does not run. */
  readonly until: Date | null;
}

/**
 * Everything that is held about the acting person: since when, until when and why (Art. 15 GDPR). It is read piece by
 * piece: who is erased meanwhile gets nothing rather than a part.
 *
 * @throws Problem `common.login-required`
 */
export async function ownData(
  platform: Platform,
  handlers: PrivacyHandlers,
  context: Context,
): Promise<HeldCategory[]> {
  const held = heldAbout(platform, handlers, context);
  await Promise.allSettled([held]);
  const person = Object.values(handlers).find((handler) => hasOwnClock(handler) && handler.person);
  const still = await person?.exportFor?.(platform, context);
  if (!still?.since) throw common('login-required');
  return held;
}

async function heldAbout(
  platform: Platform,
  handlers: PrivacyHandlers,
  context: Context,
): Promise<HeldCategory[]> {
  const { policy } = platform;
  const held: HeldCategory[] = [];
  const copyOf = (id: CategoryId) => handlers[id]?.exportFor?.(platform, context);
  for (const { id, label } of policy.categories) {
    const handler = handlers[id];
    const found = await copyOf(id);
    const rule = ruleFor(policy, id);
    if (!handler || !found?.since || !rule) continue;
    const [host, clock] = hasOwnClock(handler)
      ? [handler, found]
      : [handlers[handler.with], await copyOf(handler.with)];
    const hostId = hasOwnClock(handler) ? id : handler.with;
    // What a copy calls the start is the event that its handler goes by unless the policy says otherwise.
    const event = host && hasOwnClock(host) ? host.events.start : rule.start;
    const ends = (start: Date | null | undefined) =>
      endIn(platform, (of) => endingRules(of, id, hostId), { ...clock?.starts, [event]: start ?? null });
    const until = ends(clock?.start);
    held.push({
      category: id,
      label,
      since: found.since,
      until,
      untilSentence: until
        ? `spätestens am ${day.format(until)}`
        : `noch offen. Die Frist beginnt, wenn ${clauseOf(policy, rule)}.`,
      why: retentionSentence(platform, id),
      seenBy: readersOf(policy, [id]),
      values: found.data.map(({ start, ...entry }) => ({
        ...entry,
        until: start === undefined ? until : ends(start),
      })),
    });
  }
  return held;
}
