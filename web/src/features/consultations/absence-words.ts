import type { Absence } from '../../lib/api.ts';
import { calendarDay } from '../../lib/dates.ts';

/** First and last day as people say them. */
export const spanInWords = ({ firstDay, lastDay }: Omit<Absence, 'backOn'>, present: number) => ({
  first: calendarDay(firstDay, present),
  last: calendarDay(lastDay, present),
});
