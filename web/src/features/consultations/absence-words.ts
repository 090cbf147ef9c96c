import type { Absence } from '../../lib/api.ts';
import { calendarDay } from '../../lib/dates.ts';

/** First and last day as people say them, and the day of the return. */
export const spanInWords = ({ firstDay, lastDay, backOn }: Absence, present: number) => ({
  first: calendarDay(firstDay, present),
  last: calendarDay(lastDay, present),
  back: calendarDay(backOn, present),
});
