import {
  askedAgainBy,
  compareNotices,
  comparePolicies,
  effectiveFrom,
  type PolicyChange,
  type SentenceChange,
  shortened,
  shortensFrom,
} from '@sprechraum/shared/change';
import { composeNotice } from '@sprechraum/shared/notice';
import { type CategoryId, checkPolicy, type Policy } from '@sprechraum/shared/policy';
import { germanDay } from '@sprechraum/shared/rules';
import { peopleWho } from '../../identity/consents/index.ts';
import { asSystem } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type PrivacyHandlers } from '../../platform/privacy.ts';
import { dueFirst, retentionPlan } from '../retention/index.ts';
import { agreedVersions } from './queries.ts';
import { canonical, digestOf } from './versions.ts';

/** What becomes due of a category that ends sooner by the new version, with all that hangs on it. */
export interface SoonerDue {
  readonly category: CategoryId;
  readonly label: string;
  /** How many the old rule would erase until the days of grace are over. */
  readonly before: number;
  /** How many the new rule would erase if it acted now. */
  readonly now: number;
  /** How many the new rule erases when the days of grace are over, of what is there today. */
  readonly afterGrace: number;
  /** When the first of them goes; null where no clock runs. */
  readonly first: Date | null;
}

/** All that a new policy would change, before it does. */
export interface PolicyPlan {
  readonly versions: { readonly before: string; readonly after: string };
  /** SHA-256 of the canonical JSON of both, in hexadecimal. */
  readonly digests: { readonly before: string; readonly after: string };
  readonly effectiveFrom: Date;
  /** From when on shorter periods act; null where none is shortened. */
  readonly shortensFrom: Date | null;
  readonly sentences: readonly SentenceChange[];
  readonly changes: readonly PolicyChange[];
  readonly due: readonly SoonerDue[];
  readonly asked: readonly { readonly id: string; readonly text: string; readonly people: number }[];
  /** Why it cannot be proposed so, in sentences. */
  readonly obstacles: readonly string[];
}

/** How the future would be if a policy alone were in force. */
const under = (platform: Platform, policy: Policy): Platform => ({ ...platform, policy, former: null });

async function soonerDue(
  platform: Platform,
  handlers: PrivacyHandlers,
  next: Policy,
  graceEnds: Date,
): Promise<SoonerDue[]> {
  const sooner = shortened(platform.policy, next);
  const categories = sooner.filter((id) => {
    const handler = handlers[id];
    return handler !== undefined && hasOwnClock(handler);
  });
  if (categories.length === 0) return [];
  const future = under(platform, next);
  const plans = {
    before: await retentionPlan({ ...platform, former: null }, handlers, graceEnds),
    now: await retentionPlan(future, handlers),
    afterGrace: await retentionPlan(future, handlers, graceEnds),
  };
  const counted = (plan: keyof typeof plans, id: CategoryId) =>
    plans[plan].filter(({ category, held }) => category === id && !held).length;
  const label = (id: CategoryId) => next.categories.find((category) => category.id === id)?.label ?? id;
  const due: SoonerDue[] = [];
  for (const category of categories) {
    const oldest = await dueFirst(future, handlers, category);
    due.push({
      category,
      label: label(category),
      before: counted('before', category),
      now: counted('now', category),
      afterGrace: counted('afterGrace', category),
      first: oldest && new Date(Math.max(oldest.getTime(), graceEnds.getTime())),
    });
  }
  return due;
}

/** What is kept of categories that the new policy no longer names: no rule would ever end it. */
async function orphaned({ db, policy, clock }: Platform, handlers: PrivacyHandlers, next: Policy) {
  const sentences: string[] = [];
  for (const { id, label } of policy.categories) {
    if (next.categories.some((category) => category.id === id)) continue;
    const holdings = await db.erasing(asSystem('retention', clock.now()), (tx) =>
      Promise.resolve(handlers[id]?.holdings(tx)),
    );
    if (holdings && holdings.held > 0)
      sentences.push(
        `„${label}“ kommt in der neuen Regelung nicht mehr vor, es liegt aber noch etwas davon vor (${holdings.held}); keine Regel würde es mehr löschen.`,
      );
  }
  return sentences;
}

/** Why a policy cannot follow the one that is in force. */
async function obstaclesTo(platform: Platform, handlers: PrivacyHandlers, next: Policy): Promise<string[]> {
  const { policy, former, clock, db } = platform;
  const now = clock.now();
  const known = await db.transaction(asSystem('policy', now), agreedVersions);
  const newest = known.at(-1);
  const used = known.some(({ version }) => version === next.notice.version);
  return [
    ...(next.service.id === policy.service.id
      ? []
      : [`Die neue Regelung ist die eines anderen Dienstes („${next.service.id}“).`]),
    ...(used
      ? [`Die Fassung ${next.notice.version} gibt es schon. notice.version braucht einen neuen Namen.`]
      : []),
    ...(next.notice.effectiveFrom < germanDay(now)
      ? [
          `notice.effectiveFrom (${next.notice.effectiveFrom}) ist vorbei. Eine Fassung gilt nie im Nachhinein.`,
        ]
      : []),
    ...(newest && newest.effectiveFrom > now
      ? [
          `Vereinbart ist schon die Fassung ${newest.version}; erst wenn sie in Kraft ist, kann eine weitere folgen.`,
        ]
      : []),
    ...(former && shortened(policy, next).length > 0
      ? [
          `Noch gelten Fristen der Fassung vor dieser, bis ${former.until.toISOString()}. Erst danach kann wieder eine kürzer werden.`,
        ]
      : []),
    ...checkPolicy(next).map(({ path, message }) => `${path}: ${message}`),
    ...(await orphaned(platform, handlers, next)),
  ];
}

/**
 * Compares the policy in force with another: what changes in the sentences of the notice, what becomes due and when,
 * which consents are asked for again, and what speaks against it. Changes nothing.
 */
export async function planChange(
  platform: Platform,
  handlers: PrivacyHandlers,
  next: Policy,
): Promise<PolicyPlan> {
  const { policy, clock, db } = platform;
  const now = clock.now();
  const effective = effectiveFrom(next, now);
  const waits = shortened(policy, next).length > 0;
  const until = shortensFrom(next, effective);
  const changes = comparePolicies(policy, next);
  const again = askedAgainBy(next, changes);
  const { register } = policy.service;
  const inNew = next.service.registers.includes(register) ? register : next.service.register;
  const people = (consent: string) =>
    db.transaction(asSystem('authentication', now), (tx) => peopleWho(tx, consent, platform));
  const asked: { id: string; text: string; people: number }[] = [];
  for (const { id, text } of next.consents)
    if (again.includes(id)) asked.push({ id, text, people: await people(id) });
  const hex = (of: Policy) => digestOf(canonical(of)).toString('hex');
  return {
    versions: { before: policy.notice.version, after: next.notice.version },
    digests: { before: hex(policy), after: hex(next) },
    effectiveFrom: effective,
    shortensFrom: waits ? until : null,
    sentences: compareNotices(composeNotice(policy, register), composeNotice(next, inNew)),
    changes,
    due: await soonerDue(platform, handlers, next, until),
    asked,
    obstacles: await obstaclesTo(platform, handlers, next),
  };
}
