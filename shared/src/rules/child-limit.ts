import { Temporal } from 'temporal-polyfill';
import { startOfDay } from './due-date.ts';

/** A month or a day of birth, ISO: `2004-02` or `2004-02-29`. */
export const childBirthPattern = '^(19|20)\\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$';

/** The earliest day that an entry can mean; `null` if there is no such day. */
function earliestDay(birth: string): Temporal.PlainDate | null {
  const day = birth.length === 7 ? `${birth}-01` : birth;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/**
 * The instant with which a child reaches an age (BKE-27): the day of birth counts, so a year of life ends with the day
 * before the birthday (§§ 187 II, 188 II BGB), and whoever was born on 29 February has a birthday on 1 March in years
 * without one. A month alone means its first day, the earliest possible.
 *
 * @param birth a month or a day, ISO
 * @returns UTC; `null` if there is no such month or day
 */
export function childLimit(birth: string, age: number): Date | null {
  const born = earliestDay(birth);
  if (!born) return null;
  const clamped = born.add({ years: age });
  const birthday = clamped.day === born.day ? clamped : clamped.add({ days: 1 });
  return startOfDay(birthday.toString());
}
