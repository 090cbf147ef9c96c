import { Temporal } from 'temporal-polyfill';
import type { RetentionRule } from '../policy/retention.ts';

/** All calendar arithmetic happens on German clocks (§§ 187, 188 BGB); instants are stored in UTC. */
export const timeZone = 'Europe/Berlin';

/** When data end. All instants in UTC. */
export interface DueDate {
  /** From this instant nobody may read the data, even if the engine is dead. */
  readonly hiddenFrom: Date;
  /** From this instant the engine disposes of the data. */
  readonly disposeFrom: Date;
  /** The last instant the promise allows; later than this is a breach. `null`: the promise knows none. */
  readonly promisedBy: Date | null;
}

const toDate = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);
const zoned = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

/** The calendar day of an instant in Germany. */
export const calendarDay = (at: Date): Temporal.PlainDate => zoned(at).toPlainDate();

/** The same, ISO. */
export const germanDay = (at: Date): string => calendarDay(at).toString();

/** Whether a period counts calendar days rather than exact time (hours and less), or nothing. */
function countsDays(period: string): boolean {
  const { years, months, weeks, days } = Temporal.Duration.from(period);
  return [years, months, weeks, days].some((count) => count > 0);
}

/**
 * Adds a period on German clocks. A day that the target month lacks becomes its last day (§ 188 III BGB);
 * of two equal wall-clock times in the night the clocks go back, the earlier one counts.
 */
export function addPeriod(start: Date, period: string): Date {
  const duration = Temporal.Duration.from(period);
  return toDate(zoned(start).add(duration).toInstant());
}

/** The instant at which the calendar day of `at` is over in Germany. */
export function endOfDay(at: Date): Date {
  return toDate(calendarDay(at).add({ days: 1 }).toZonedDateTime(timeZone).toInstant());
}

/** The instant at which a calendar day, ISO, begins in Germany. */
export const startOfDay = (day: string): Date =>
  toDate(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant());

const endOfYear = (at: Date) =>
  toDate(
    Temporal.PlainDate.from({ year: zoned(at).year + 1, month: 1, day: 1 })
      .toZonedDateTime(timeZone)
      .toInstant(),
  );

/**
 * When the period of a rule ends for a start event at `start`.
 *
 * `latest-by` and `at-most` end at the same wall-clock time on the corresponding day, the strict reading; `at` and
 * `not-before` end with that day (§ 188 I, II BGB). So nothing goes early where keeping is promised and nothing late
 * where deletion is. Hours are exact durations (contract, section 1.1).
 */
export function periodEnd(rule: Pick<RetentionRule, 'period' | 'timeWord' | 'yearEnd'>, start: Date): Date {
  const end = addPeriod(start, rule.period);
  if (rule.yearEnd) return endOfYear(end);
  if (rule.timeWord === 'latest-by' || rule.timeWord === 'at-most' || rule.timeWord === 'immediately')
    return end;
  return countsDays(rule.period) ? endOfDay(end) : end;
}

/**
 * When data of a rule are hidden, disposed of, and at the latest gone.
 *
 * @param start the instant of the rule's start event, UTC
 * @throws RangeError when the period is not ISO 8601
 */
export function dueDate(rule: RetentionRule, start: Date): DueDate {
  const end = periodEnd(rule, start);
  if (rule.timeWord !== 'latest-by')
    return { hiddenFrom: end, disposeFrom: end, promisedBy: rule.timeWord === 'at-most' ? end : null };
  const margin = Temporal.Duration.from(rule.margin ?? 'PT0S').negated();
  return { hiddenFrom: end, disposeFrom: toDate(zoned(end).add(margin).toInstant()), promisedBy: end };
}

/**
 * The instant that a rule's clock starts from: its start event, or the fallback where that event has not happened.
 *
 * @param startedAt when the start event happened, `null` if it has not
 * @param fallbackAt when the fallback's event happened, `null` if there is none
 * @returns `null` while no clock runs
 */
export function clockStart(
  rule: RetentionRule,
  startedAt: Date | null,
  fallbackAt: Date | null,
): Date | null {
  if (startedAt) return startedAt;
  if (!rule.fallback || !fallbackAt) return null;
  return addPeriod(fallbackAt, rule.fallback.after);
}
