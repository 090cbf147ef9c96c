import type { Policy, RetentionRule } from '@sprechraum/shared/policy';
import { addPeriod, calendarDay, timeZone, workingDaysBetween } from '@sprechraum/shared/rules';
import { Temporal } from 'temporal-polyfill';
import type { Base, Letter, Meeting, Story } from './story.ts';

/** The order in which a story's events happened, each with its instant. */
export type Scene =
  | { readonly what: 'open' | 'write'; readonly at: Date; readonly letter: Letter }
  | { readonly what: 'take' | 'seen' | 'draft' | 'note' | 'risk' | 'hand-over' | 'end'; readonly at: Date }
  | { readonly what: 'propose' | 'agree'; readonly at: Date; readonly times: readonly string[] };

const minute = 60_000;
const earlier = (at: Date, minutes: number) => new Date(at.getTime() - minutes * minute);
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute);

/** So many calendar days after an instant, at a time of day. */
export function onDay(at: Date, days: number, time: string): Date {
  const day = calendarDay(at).add({ days });
  const instant = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  return new Date(instant.epochMilliseconds);
}

function workingDaysBefore(now: Date, count: number, time: string): Date {
  for (let days = 0; ; days++) {
    const at = onDay(now, -days, time);
    if (at < now && workingDaysBetween(at, now) >= count) return at;
  }
}

/** Without a rule that closes or erases, such a story is merely half a year old. */
const halfAYear = { period: 'P6M', after: 'P6M' };

/** The instant from which a story counts its days. */
function baseOf(base: Base, now: Date, rule: RetentionRule | undefined): Date {
  if ('minutesAgo' in base) return earlier(now, base.minutesAgo);
  if ('daysAgo' in base) return onDay(now, -base.daysAgo, base.at);
  if ('workingDaysAgo' in base) return workingDaysBefore(now, base.workingDaysAgo, base.at);
  if ('closesIn' in base)
    return addPeriod(addPeriod(now, base.closesIn), `-${rule?.fallback?.after ?? halfAYear.after}`);
  const end = addPeriod(addPeriod(now, base.dueIn), rule?.margin ?? 'PT0S');
  return addPeriod(end, `-${rule?.period ?? halfAYear.period}`);
}

/** Counsellors do not work at weekends: what falls there was written on the Friday before, if the story allows. */
function onAWorkingDay(at: Date, after: Date): Date {
  const weekend = calendarDay(at).dayOfWeek - 5;
  const friday = later(at, -weekend * 24 * 60);
  return weekend > 0 && friday > after ? friday : at;
}

/** A time that lies ahead, on a day on which the team is there. */
function ahead(now: Date, days: number, time: string): string {
  const weekday = calendarDay(onDay(now, days, time)).dayOfWeek;
  return onDay(now, days + Math.max(0, 8 - weekday) * Number(weekday > 5), time).toISOString();
}

function meetingScenes({ times, agreed }: Meeting, last: Date, now: Date): Scene[] {
  const proposed = times.map(({ inDays, at }) => ahead(now, inDays, at));
  const propose: Scene = { what: 'propose', at: later(last, 10), times: proposed };
  return agreed ? [propose, { what: 'agree', at: later(last, 90), times: proposed }] : [propose];
}

/**
 * When everything in a story happened.
 *
 * @param now the present that the story leads up to
 */
export function scenesOf(story: Story, now: Date, policy: Pick<Policy, 'categories' | 'retention'>): Scene[] {
  const ruleId = policy.categories.find(({ id }) => id === 'consultations.case')?.retention;
  const base = baseOf(
    story.base,
    now,
    policy.retention.find(({ id }) => id === ruleId),
  );
  const when = ({ day, at }: { day: number; at?: string }) => (at ? onDay(base, day, at) : base);

  const scenes: Scene[] = [];
  let last = base;
  for (const [index, letter] of story.letters.entries()) {
    const told = when(letter);
    const at = letter.from === 'counsellor' ? onAWorkingDay(told, later(last, 30)) : told;
    if (letter.from === 'counsellor' && !scenes.some(({ what }) => what === 'take'))
      scenes.push({ what: 'take', at: earlier(at, 25) });
    scenes.push({ what: index === 0 ? 'open' : 'write', at, letter });
    last = at;
  }
  if (story.with && !scenes.some(({ what }) => what === 'take'))
    scenes.push({ what: 'take', at: later(last, 15) });
  // What came in within the last hours nobody has opened yet.
  if (story.with && !story.ended && !story.handedOver && story.letters.at(-1)?.from === 'client')
    scenes.push({ what: 'seen', at: later(last, 5 * 60) });
  if (story.draft) scenes.push({ what: 'draft', at: later(last, 40) });
  if (story.note) scenes.push({ what: 'note', at: later(last, 50) });
  if (story.meeting) scenes.push(...meetingScenes(story.meeting, last, now));
  if (story.risk) scenes.push({ what: 'risk', at: later(last, 55) });
  if (story.handedOver) scenes.push({ what: 'hand-over', at: later(last, 60) });
  if (story.ended) scenes.push({ what: 'end', at: later(when(story.ended), 2) });
  return scenes;
}
