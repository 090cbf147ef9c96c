/** Dates as people say them, in Berlin's time. Pure: the present is an argument. */

const zone = { timeZone: 'Europe/Berlin' } as const;
const time = new Intl.DateTimeFormat('de-DE', { ...zone, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('de-DE', { ...zone, day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat('de-DE', {
  ...zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const weekday = new Intl.DateTimeFormat('de-DE', { ...zone, weekday: 'long' });
const month = new Intl.DateTimeFormat('de-DE', { ...zone, month: 'long', year: 'numeric' });
const isoDay = new Intl.DateTimeFormat('en-CA', {
  ...zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** A plain date (`2026-11-21`) is noon in Berlin, so that no zone moves it to another day. */
const toDate = (value: string | number) =>
  new Date(typeof value === 'string' && value.length === 10 ? `${value}T12:00:00+01:00` : value);

/** The calendar day in Berlin, ISO. */
export const berlinDay = (at: number) => isoDay.format(new Date(at));

/** Days from one calendar day to another, ISO; negative where the second lies before. */
export const daysBetween = (from: string, until: string) =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** Days since 1970 on the calendar that hangs in Berlin. */
const dayNumber = (date: Date) => Math.round(Date.parse(isoDay.format(date)) / 86_400_000);

/** The instant, UTC, at which a plain date begins in Berlin: an hour or two before it does there. */
export function startOfDay(date: string): string {
  const hour = (offset: string) => new Date(`${date}T00:00:00${offset}`);
  const summer = hour('+02:00');
  return (time.format(summer) === '00:00' ? summer : hour('+01:00')).toISOString();
}

export const timeOfDay = (value: string | number) => time.format(toDate(value));

/** `21. November`, with the year unless it is this one. */
export function calendarDay(value: string | number, present: number): string {
  const date = toDate(value);
  const thisYear = isoDay.format(date).slice(0, 4) === isoDay.format(new Date(present)).slice(0, 4);
  return (thisYear ? day : dayAndYear).format(date);
}

export const fullDay = (value: string | number) => dayAndYear.format(toDate(value));

const short = new Intl.DateTimeFormat('de-DE', {
  ...zone,
  day: '2-digit',
  month: '2-digit',
  year: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `27.11.20 20:30`: as an announcement has it. */
export function shortMoment(value: string | number): string {
  const parts = new Map(short.formatToParts(toDate(value)).map(({ type, value: part }) => [type, part]));
  const get = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${get('day')}.${get('month')}.${get('year')} ${get('hour')}:${get('minute')}`;
}

export type Nearness = 'today' | 'yesterday' | 'tomorrow' | 'lately' | 'far';

/** How somebody would name the day. `lately` is within the last six days: a weekday says it best. */
export function nearness(value: string | number, present: number): Nearness {
  const days = dayNumber(toDate(value)) - dayNumber(new Date(present));
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days === 1) return 'tomorrow';
  return days < 0 && days > -7 ? 'lately' : 'far';
}

/** `März 2028`, of `2028-03`. */
export const monthAndYear = (value: string) => month.format(toDate(`${value}-01`));

export const weekdayName = (value: string | number) => weekday.format(toDate(value));

/** Whole hours and minutes up to an instant; never negative. */
export function timeLeft(
  until: string,
  present: number,
): { hours: number; minutes: number; seconds: number } {
  const seconds = Math.max(0, Math.round((Date.parse(until) - present) / 1000));
  return {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  };
}

/** Whole hours of an ISO 8601 duration of days and hours; 0 for any other. */
export function hoursOf(duration: string): number {
  const [, days = 0, hours = 0] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(duration) ?? [];
  return Number(days) * 24 + Number(hours);
}
