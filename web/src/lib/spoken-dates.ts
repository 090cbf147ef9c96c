import { calendarDay, nearness, timeLeft, timeOfDay, weekdayName } from './dates.ts';
import type { Translate } from './text.ts';

const numberWords = [
  'null',
  'einem',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
];

/** `heute, 21:04` · `gestern, 9:30` · `Montag, 18:00` · `3. November, 21:04`. */
export function momentInWords(t: Translate, value: string, present: number): string {
  const time = timeOfDay(value);
  switch (nearness(value, present)) {
    case 'today':
      return t('dates.today', { time });
    case 'yesterday':
      return t('dates.yesterday', { time });
    case 'tomorrow':
      return t('dates.tomorrow', { time });
    case 'lately':
      return t('dates.at', { day: weekdayName(value), time });
    case 'far':
      return t('dates.at', { day: calendarDay(value, present), time });
  }
}

/** `Dienstag, 10. März, 14:00 Uhr`: when one meets, said so that nobody has to count. */
export const meetingInWords = (t: Translate, value: string, present: number): string =>
  t('dates.meeting', {
    weekday: weekdayName(value),
    day: calendarDay(value, present),
    time: timeOfDay(value),
  });

/** `heute` · `gestern` · `morgen` · `3. November`. */
export function dayInWords(t: Translate, value: string, present: number): string {
  switch (nearness(value, present)) {
    case 'today':
      return t('dates.todayOnly');
    case 'yesterday':
      return t('dates.yesterdayOnly');
    case 'tomorrow':
      return t('dates.tomorrowOnly');
    default:
      return calendarDay(value, present);
  }
}

/** `seit heute` · `seit einem Werktag` · `seit 3 Werktagen`: how long somebody has been waiting. */
export const waitInWords = (t: Translate, workingDays: number) =>
  workingDays < 1 ? t('dates.waitsToday') : t('dates.waits', { n: workingDays });

/** `einem Werktag` · `zwei Werktagen`, for "innerhalb von". */
export const workingDaysInWords = (t: Translate, days: number) =>
  t('dates.withinDays', { n: days, number: numberWords[days] ?? String(days) });

/** `noch eine Minute`, in the largest unit that is left. */
export function leftInWords(t: Translate, until: string, present: number): string {
  const { hours, minutes, seconds } = timeLeft(until, present);
  if (hours > 0) return t('dates.hoursLeft', { n: hours });
  if (minutes > 0) return t('dates.minutesLeft', { n: minutes });
  return t('dates.secondsLeft', { n: seconds });
}

/**
 * `noch 11 Stunden 19 Minuten` · `noch 2 Tage 3 Stunden`: time that really passes, whatever the clocks on the wall do
 * meanwhile.
 */
export function countdownInWords(t: Translate, until: string, present: number): string {
  const { hours, minutes } = timeLeft(until, present);
  const days = Math.floor(hours / 24);
  const parts =
    days > 0
      ? [t('dates.countDays', { n: days }), hours % 24 > 0 && t('dates.countHours', { n: hours % 24 })]
      : [
          hours > 0 && t('dates.countHours', { n: hours }),
          (minutes > 0 || hours === 0) && t('dates.countMinutes', { n: Math.max(1, minutes) }),
        ];
  return t('dates.count', { time: parts.filter(Boolean).join(' ') });
}
