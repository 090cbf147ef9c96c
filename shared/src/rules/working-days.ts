import { Temporal } from 'temporal-polyfill';
import { calendarDay } from './due-date.ts';

const isWorkingDay = ({ dayOfWeek }: Temporal.PlainDate) => dayOfWeek <= 5;

/**
 * Whole working days (Monday to Friday, German calendar days) that have begun after `from` and up to `to`.
 * Public holidays differ by Land and count as working days here: a wait never looks shorter than it is.
 */
export function workingDaysBetween(from: Date, to: Date): number {
  const first = calendarDay(from);
  const days = Math.max(0, first.until(calendarDay(to)).days);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let i = weeks * 7 + 1; i <= days; i++) if (isWorkingDay(first.add({ days: i }))) count++;
  return count;
}

/** The first working day, as above, after a calendar day; both ISO. */
export function nextWorkingDay(day: string): string {
  let next = Temporal.PlainDate.from(day).add({ days: 1 });
  while (!isWorkingDay(next)) next = next.add({ days: 1 });
  return next.toString();
}
