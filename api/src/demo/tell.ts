import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod, dueDate, relationsFor } from '@sprechraum/shared/rules';
import { ruleFor } from '../governance/retention/index.ts';
import { jobHandlers } from '../jobs.ts';
import { offers } from '../modules.ts';
import type { settableClock } from '../platform/clock.ts';
import { workOff } from '../platform/jobs/runner.ts';
import type { MailWorker } from '../platform/mail/worker.ts';
import type { Platform } from '../platform/platform.ts';
import { happenings } from './community/happenings.ts';
import { atWork, comings, planWeeks, teamOf } from './staff.ts';
import { openStage } from './stage.ts';
import { shownPeriods } from './statistics.ts';
import { stories } from './stories/index.ts';
import type { Story } from './story.ts';
import { stockShelves } from './text-modules.ts';
import { scenesOf } from './timeline.ts';

/** How far back the stories reach, the erased ones included. */
export const storiesBegin = '-P27M';

/** Two people whose login a try-out shows, and what is to be seen there. */
const shownClients: Readonly<Record<string, string>> = {
  Nachtlicht: 'Ratsuchende mit einer neuen Antwort',
  Lichterkette: 'Ratsuchende, deren Beratung in drei Tagen gelöscht wird',
};

const recently = 'P4M';

const forgetsUnused = (policy: Policy): boolean =>
  ruleFor(policy, 'identity.account')?.start === 'account.last-use';

/** How much of its past a service is told. */
export const spanOf = (policy: Policy): string => (forgetsUnused(policy) ? recently : 'P2Y');

/**
 * The stories that can be told in a service: those whose counsellors counsel there, and, where an account that nobody
 * uses ends, only the recent ones, because people in stories do not come back to look.
 */
function storiesOf(policy: Policy, now: Date): readonly Story[] {
  const counsellors = new Set(
    teamOf(policy)
      .filter(({ role }) => relationsFor(policy, role, 'consultation.take').length > 0)
      .map(({ nickname }) => nickname),
  );
  const since = addPeriod(now, `-${recently}`);
  const forgets = forgetsUnused(policy);
  return stories.filter((story) => {
    const named = [story.with, story.handedOver?.to].filter((name) => name !== undefined);
    if (!named.every((name) => counsellors.has(name))) return false;
    if (!forgets) return true;
    const [first] = scenesOf(story, now, policy);
    return first !== undefined && first.at > since && !('dueIn' in story.base) && !('closesIn' in story.base);
  });
}

/** Whose login is shown, and what for: of those two, who has a story in this service. */
export const shownIn = (policy: Policy, now: Date): Readonly<Record<string, string>> => {
  const told = new Set(storiesOf(policy, now).map(({ by }) => by));
  return Object.fromEntries(Object.entries(shownClients).filter(([pseudonym]) => told.has(pseudonym)));
};

/** Whether the stories can happen in a service: they are about counselling by mail, by people who register. */
export const canTell = ({ offers: promised, account }: Policy): boolean =>
  (account?.identifier === 'pseudonym' || account?.identifier === 'nickname') &&
  promised.some(({ kind, enabled }) => kind === 'mail-counselling' && enabled && offers.includes(kind));

type Event = { readonly at: Date; readonly happen: () => Promise<unknown> };

const quarterOfAnHour = 15 * 60_000;

interface Telling {
  readonly clock: ReturnType<typeof settableClock>;
  readonly mailer: MailWorker;
  readonly team: Parameters<typeof openStage>[1];
  readonly passwordFor: (pseudonym: string) => string;
}

/**
 * Lets the stories happen, by the real commands and in their order, while the clock goes from the first to the present:
 * so timestamps, audit log, receipts and what is no longer there are as they would be.
 *
 * @param platform a platform on the clock that is moved
 */
export async function tell(platform: Platform, { clock, mailer, team, passwordFor }: Telling): Promise<void> {
  const now = clock.now();
  const { policy } = platform;
  const stage = openStage(platform, team);
  const handlers = jobHandlers(platform, mailer);
  const events: Event[] = [];

  const begun = new Map<string, Date>();
  for (const story of storiesOf(policy, now)) {
    const scenes = scenesOf(story, now, policy).filter(({ at }) => at <= now);
    events.push(...scenes.map((scene) => ({ at: scene.at, happen: () => stage.play(story, scene) })));
    const first = scenes[0]?.at ?? now;
    if (first < (begun.get(story.by) ?? now)) begun.set(story.by, first);
    events.push(...runsFor(policy, story, scenes.at(-1)?.at ?? now).map((at) => ({ at, happen: keepHouse })));
  }
  for (const { at, members, happen } of happenings({ platform, now, whoIs: stage.whoIs, team })) {
    events.push({ at, happen });
    for (const name of members) if (at < (begun.get(name) ?? now)) begun.set(name, at);
  }
  for (const [pseudonym, first] of begun)
    events.push({
      at: new Date(first.getTime() - quarterOfAnHour),
      happen: () => stage.enter(pseudonym, passwordFor(pseudonym)),
    });
  events.push({ at: addPeriod(now, '-P3M'), happen: () => stockShelves(platform, team) });
  for (let month = 26; month > 0; month--)
    events.push({ at: addPeriod(now, `-P${month}M`), happen: keepHouse });

  for (const { at, happen } of shownPeriods(policy, addPeriod(now, storiesBegin), now))
    events.push({ at, happen: () => happen(platform) });

  for (const { at, happen } of comings(platform, now)) events.push({ at, happen: () => happen(platform) });

  /** What the software does by itself, while the team is at work. */
  async function keepHouse() {
    await atWork(platform);
    await workOff(platform, handlers);
    await handlers['retention.run']({});
    await handlers['audit.seal']({});
  }

  const order = events.filter(({ at }) => at <= now).sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { at, happen } of order) {
    clock.set(at);
    await happen();
  }
  clock.set(now);
  await planWeeks(platform, team);
  await keepHouse();
}

/** When the engine has something to do for a story: nobody writes any more, or its time is over. */
function runsFor(policy: Policy, story: Story, last: Date): Date[] {
  const rule = ruleFor(policy, 'consultations.case');
  if (!rule) return [];
  const closed = story.ended ? last : rule.fallback && addPeriod(last, rule.fallback.after);
  if (!closed) return [];
  const runs = story.ended ? [] : [closed];
  return [...runs, dueDate(rule, closed).disposeFrom].map((at) => new Date(at.getTime() + quarterOfAnHour));
}
