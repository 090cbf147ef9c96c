import { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { addPeriod, calendarDay, endOfDay, germanDay } from './due-date.ts';

/** The rights that somebody can ask for here; a complaint goes to the supervisory authority. */
export const requestableRights = ({ rights }: Pick<Policy, 'rights'>) =>
  rights.map(({ kind }) => kind).filter((kind) => kind !== 'complaint');

/** By when a request of a data subject must be answered. */
export interface RequestDue {
  /** The last day on which an answer is in time, ISO, on the German calendar. */
  readonly lastDay: string;
  /** The instant at which that day is over, UTC: from here on the request is overdue. */
  readonly until: Date;
}

/**
 * One month after the receipt, or three where it was extended by the two further months that the law allows (Art.
 * 12 (3) GDPR). The day of receipt does not count, a day that the month lacks becomes its last (§§ 187 I, 188 II, III
 * BGB). That a period may end later than on a Sunday (§ 193 BGB) is not used: nothing looks less urgent than it is.
 */
export function requestDue(receivedAt: Date, { extended }: { extended: boolean }): RequestDue {
  const until = endOfDay(addPeriod(receivedAt, extended ? 'P3M' : 'P1M'));
  return { until, lastDay: germanDay(new Date(until.getTime() - 1)) };
}

/** Calendar days from now to that day: 0 on the day itself, negative when it is over. */
export const daysUntil = (lastDay: string, now: Date): number =>
  calendarDay(now).until(Temporal.PlainDate.from(lastDay)).days;
