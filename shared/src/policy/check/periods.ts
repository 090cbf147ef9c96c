const format = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A period as months, whose length varies, and hours, whose length does not. */
function parts(period: string): { months: number; hours: number } {
  const [, years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    format.exec(period)?.map((part) => Number(part ?? 0)) ?? [];
  return {
    months: years * 12 + months,
    hours: (weeks * 7 + days) * 24 + hours + minutes / 60 + seconds / 3600,
  };
}

const shortestMonth = 28 * 24;
const longestMonth = 31 * 24;

export const isNothing = (period: string) => parts(period).months === 0 && parts(period).hours === 0;

export function isSame(one: string, other: string): boolean {
  return parts(one).months === parts(other).months && parts(one).hours === parts(other).hours;
}

/** Whether `one` can last longer than `other`, whatever months it meets. */
export function canExceed(one: string, other: string): boolean {
  const a = parts(one);
  const b = parts(other);
  const months = a.months - b.months;
  return months * (months > 0 ? longestMonth : shortestMonth) + a.hours - b.hours > 0;
}

/** What is left of `whole` in days after `part`, both without months; `null` where months make it vary. */
export function daysLeft(whole: string, part: string): number | null {
  const a = parts(whole);
  const b = parts(part);
  return a.months === 0 && b.months === 0 ? (a.hours - b.hours) / 24 : null;
}

export const inDays = (period: string) => daysLeft(period, 'PT0S');

const units = [
  ['Jahr', 'Jahre'],
  ['Monat', 'Monate'],
  ['Woche', 'Wochen'],
  ['Tag', 'Tage'],
  ['Stunde', 'Stunden'],
  ['Minute', 'Minuten'],
  ['Sekunde', 'Sekunden'],
] as const;

/** „2 Jahre“, „72 Stunden“; nominative. */
export function inWords(period: string): string {
  const numbers = format.exec(period)?.slice(1) ?? [];
  const words = units.flatMap(([one, many], index) => {
    const number = Number(numbers[index] ?? 0);
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  });
  return words.length === 0 ? 'gar keine Zeit' : words.join(' und ');
}
