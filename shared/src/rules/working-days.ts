import { isHoliday } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import { calendarDay } from './due-date.ts';

/** Whose public holidays count: those of a Land, or those that all of Germany has (`BUND`). */
export type Holidays = Policy['service']['holidays'];

function isWorkingDay({ dayOfWeek, year, month, day }: Temporal.PlainDate, holidays: Holidays): boolean {
  if (dayOfWeek > 5) return false;
  // The library reads the day as the machine's own calendar shows it, wherever that is.
  return holidays === undefined || !isHoliday(new Date(year, month - 1, day), holidays);
}

/**
 * Whole working days (Monday to Friday, German calendar days) that have begun after `from` and up to `to`.
 *
 * @param holidays whose public holidays are none; where the policy names no Land, all of them count as working days: a
 *   wait never looks shorter than it is
 */
export function workingDaysBetween(from: Date, to: Date, holidays?: Holidays): number {
  const first = calendarDay(from);
  const days = Math.max(0, first.until(calendarDay(to)).days);
  let count = 0;
  for (let i = 1; i <= days; i++) if (isWorkingDay(first.add({ days: i }), holidays)) count++;
  return count;
}

/** The first working day, as above, after a calendar day; both ISO. */
export function nextWorkingDay(day: string, holidays?: Holidays): string {
  let next = Temporal.PlainDate.from(day).add({ days: 1 });
  while (!isWorkingDay(next, holidays)) next = next.add({ days: 1 });
  return next.toString();
}
