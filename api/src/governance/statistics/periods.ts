import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod, calendarDay, timeZone } from '@sprechraum/shared/rules';
import { Temporal } from 'temporal-polyfill';

/** How finely a service counts; from the first to the last ever more coarsely. */
const kinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof kinds)[number];

/** From its first instant up to the first that is not in it, on German clocks. */
export interface Period {
  readonly name: string;
  readonly from: Date;
  readonly until: Date;
}

const months: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** So long after its end a period is counted: what belongs to a case of its last days has been added by then. */
const settling = 'P14D';

/** The period that a policy names, or the finest among its groupings; a year if it names none. */
export const periodKind = ({ statistics }: Pick<Policy, 'statistics'>): PeriodKind =>
  statistics?.period ?? kinds.find((kind) => statistics?.dimensions.includes(kind)) ?? 'year';

export const isPeriodKind = (dimension: string): boolean => kinds.some((kind) => kind === dimension);

/** When a period is counted. */
export const countedFrom = ({ until }: Pick<Period, 'until'>): Date => addPeriod(until, settling);

const instantOf = (day: Temporal.PlainDate) =>
  new Date(day.toZonedDateTime(timeZone).toInstant().epochMilliseconds);

function nameOf(kind: PeriodKind, { year, month }: Temporal.PlainDate): string {
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `${year}-Q${(month + 2) / 3}`;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The period in which an instant lies. */
export function periodAt(kind: PeriodKind, at: Date): Period {
  const day = calendarDay(at).with({ day: 1 });
  const first = day.subtract({ months: (day.month - 1) % months[kind] });
  const until = first.add({ months: months[kind] });
  return { name: nameOf(kind, first), from: instantOf(first), until: instantOf(until) };
}

/**
 * The periods that can be counted by now, oldest first.
 *
 * @param since nothing before this instant is counted again: periods never overlap, even if a policy changes their
 *   length, because the difference of two that do would be a number that nobody released
 */
export function countable(kind: PeriodKind, since: Date, now: Date): Period[] {
  const found: Period[] = [];
  for (let period = periodAt(kind, since); countedFrom(period) <= now; period = periodAt(kind, period.until))
    if (period.from >= since) found.push(period);
  return found;
}

/** The year that a period belongs to, by its name. */
export const yearOf = (name: string): string => name.slice(0, 4);

/** How a period is called in German. */
export function labelOf(name: string): string {
  const [year = '', part] = name.split('-');
  if (!part) return year;
  if (part.startsWith('Q')) return `${part.slice(1)}. Quartal ${year}`;
  return Temporal.PlainYearMonth.from(name).toPlainDate({ day: 1 }).toLocaleString('de-DE', {
    month: 'long',
    year: 'numeric',
  });
}
