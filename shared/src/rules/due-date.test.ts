import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { RetentionRule } from '../policy/retention.ts';
import { addPeriod, clockStart, dueDate, endOfDay, timeZone } from './due-date.ts';

const at = (text: string) => new Date(Temporal.ZonedDateTime.from(`${text}[${timeZone}]`).epochMilliseconds);
const rule = (over: Partial<RetentionRule>): RetentionRule => ({
  id: 'R',
  start: 'counselling.ended',
  period: 'P2Y',
  timeWord: 'latest-by',
  action: 'erase',
  margin: 'P1D',
  ...over,
});
const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});
const days = (n: number) => n * 24 * 3_600_000;

describe('latest-by', () => {
  it('ends at the same wall-clock time two calendar years later and is disposed of a margin before', () => {
    const due = dueDate(rule({}), at('2026-03-01T10:15:30'));
    expect(due.hiddenFrom).toEqual(at('2028-03-01T10:15:30'));
    expect(due.disposeFrom).toEqual(at('2028-02-29T10:15:30'));
    expect(due.promisedBy).toEqual(due.hiddenFrom);
  });

  it('clamps 29 February to 28 February', () => {
    expect(dueDate(rule({}), at('2024-02-29T12:00')).hiddenFrom).toEqual(at('2026-02-28T12:00'));
  });

  it('keeps the wall clock over a change to summer time', () => {
    expect(dueDate(rule({ period: 'P6M' }), at('2026-01-15T09:00')).hiddenFrom).toEqual(
      at('2026-07-15T09:00'),
    );
  });

  it('takes the earlier of two equal wall-clock times in the night the clocks go back', () => {
    const end = dueDate(rule({ period: 'P1D' }), at('2026-10-24T02:30')).hiddenFrom;
    expect(end.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is disposed of as it ends where no margin is named', () => {
    const due = dueDate(rule({ margin: undefined }), at('2026-03-01T10:15:30'));
    expect(due).toEqual({
      hiddenFrom: at('2028-03-01T10:15:30'),
      disposeFrom: at('2028-03-01T10:15:30'),
      promisedBy: at('2028-03-01T10:15:30'),
    });
  });
});

describe('month ends (§ 188 III BGB)', () => {
  it.each([
    ['2026-08-31', 'P6M', '2027-02-28'],
    ['2027-08-31', 'P6M', '2028-02-29'],
    ['2026-01-31', 'P1M', '2026-02-28'],
    ['2026-03-31', 'P1M', '2026-04-30'],
  ])('%s + %s = %s', (start, period, end) => {
    expect(addPeriod(at(`${start}T08:00`), period)).toEqual(at(`${end}T08:00`));
  });
});

describe('at and not-before', () => {
  it('end with the day, so that nothing goes early where keeping is promised', () => {
    for (const timeWord of ['at', 'not-before'] as const) {
      const due = dueDate(rule({ timeWord, period: 'P6M', margin: undefined }), at('2026-05-10T08:00'));
      expect(due.disposeFrom).toEqual(at('2026-11-11T00:00'));
      expect(due.promisedBy).toBeNull();
    }
  });

  it.each([
    ['P1Y', '2027-05-11T00:00'],
    ['P1M', '2026-06-11T00:00'],
    ['P1W', '2026-05-18T00:00'],
    ['P1D', '2026-05-12T00:00'],
    ['P1DT1H', '2026-05-12T00:00'],
    // Hours are exact, and a period of nothing ends at once.
    ['PT72H', '2026-05-13T08:00'],
    ['P0D', '2026-05-10T08:00'],
  ])('%s end at %s', (period, end) => {
    const due = dueDate(rule({ timeWord: 'at', period, margin: undefined }), at('2026-05-10T08:00'));
    expect(due).toEqual({ hiddenFrom: at(end), disposeFrom: at(end), promisedBy: null });
  });

  it('a year-end rule ends with the calendar year in which the period runs out', () => {
    const due = dueDate(
      rule({ timeWord: 'at', period: 'P5Y', yearEnd: true, margin: undefined }),
      at('2025-03-15T11:00'),
    );
    expect(due.disposeFrom).toEqual(at('2031-01-01T00:00'));
  });
});

describe('immediately', () => {
  it('ends at the same wall-clock time, whatever the period, and promises no last instant', () => {
    const due = dueDate(
      rule({ timeWord: 'immediately', period: 'P1D', margin: undefined }),
      at('2026-05-10T08:00'),
    );
    expect(due).toEqual({
      hiddenFrom: at('2026-05-11T08:00'),
      disposeFrom: at('2026-05-11T08:00'),
      promisedBy: null,
    });
  });
});

describe('at-most', () => {
  it('ends at the same wall-clock time, not with the day', () => {
    const due = dueDate(
      rule({ timeWord: 'at-most', period: 'P1D', margin: undefined }),
      at('2026-05-10T08:00'),
    );
    expect(due.hiddenFrom).toEqual(at('2026-05-11T08:00'));
    expect(due.promisedBy).toEqual(due.hiddenFrom);
  });

  it('counts hours exactly, over a change of the clocks too', () => {
    const start = at('2026-03-27T12:00');
    const due = dueDate(rule({ timeWord: 'at-most', period: 'PT72H', margin: undefined }), start);
    expect(due.hiddenFrom.getTime() - start.getTime()).toBe(72 * 3_600_000);
    expect(due.promisedBy).toEqual(due.hiddenFrom);
  });
});

describe('the clock of a rule', () => {
  it('starts with the fallback when the start event has not happened', () => {
    const withFallback = rule({ fallback: { event: 'consultation.last-activity', after: 'P6M' } });
    expect(clockStart(withFallback, null, at('2026-01-10T09:00'))).toEqual(at('2026-07-10T09:00'));
    expect(clockStart(withFallback, at('2026-02-01T09:00'), at('2026-01-10T09:00'))).toEqual(
      at('2026-02-01T09:00'),
    );
  });

  it('does not run without either', () => {
    expect(clockStart(rule({}), null, at('2026-01-10T09:00'))).toBeNull();
  });
});

describe('whatever the start', () => {
  it('a later start never ends earlier by more than the clamped days', () => {
    fc.assert(
      fc.property(
        instants,
        fc.nat({ max: days(400) }),
        fc.constantFrom('P1D', 'P6M', 'P2Y', 'P5Y'),
        (start, later, period) => {
          const a = dueDate(rule({ period }), start).hiddenFrom.getTime();
          const b = dueDate(rule({ period }), new Date(start.getTime() + later)).hiddenFrom.getTime();
          expect(b).toBeGreaterThanOrEqual(a - days(3) - 3_600_000);
        },
      ),
    );
  });

  it('disposal comes before the promise ends, and hiding exactly with it', () => {
    fc.assert(
      fc.property(instants, (start) => {
        const due = dueDate(rule({}), start);
        expect(due.disposeFrom.getTime()).toBeLessThan(due.hiddenFrom.getTime());
        expect(due.hiddenFrom).toEqual(due.promisedBy);
        expect(due.hiddenFrom.getTime() - due.disposeFrom.getTime()).toBeLessThanOrEqual(days(1) + 3_600_000);
      }),
    );
  });

  it('[failure 1] counts each unit as itself: so many of it lie between, neither more nor fewer, and no bare number', () => {
    const units = fc.constantFrom(
      ['P%Y', 'years'] as const,
      ['P%M', 'months'] as const,
      ['P%W', 'weeks'] as const,
      ['P%D', 'days'] as const,
      ['PT%H', 'hours'] as const,
    );
    const onGermanClocks = (date: Date) =>
      Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
    fc.assert(
      fc.property(instants, units, fc.integer({ min: 1, max: 30 }), (start, [form, unit], many) => {
        const end = onGermanClocks(addPeriod(start, form.replace('%', `${many}`)));
        const next = onGermanClocks(addPeriod(start, form.replace('%', `${many + 1}`)));
        const begun = onGermanClocks(start);
        // A month that lacks the day, and a night that lacks the hour, may shorten the last of them.
        const counted = begun.until(end, { largestUnit: unit })[unit];
        expect([many, many - 1]).toContain(counted);
        expect(begun.until(end.add({ days: 3 }), { largestUnit: unit })[unit]).toBeGreaterThanOrEqual(many);
        expect(Temporal.ZonedDateTime.compare(end, next)).toBe(-1);
      }),
    );
    for (const bare of ['2', '730', '2 years', ''])
      expect(() => addPeriod(new Date(0), bare)).toThrow(RangeError);
  });

  it('two years are 730 or 731 days, give or take the hour of summer time and the clamped day', () => {
    fc.assert(
      fc.property(instants, (start) => {
        const length = addPeriod(start, 'P2Y').getTime() - start.getTime();
        expect(length).toBeGreaterThanOrEqual(days(730) - 3_600_000);
        expect(length).toBeLessThanOrEqual(days(731) + 3_600_000);
      }),
    );
  });

  it('at never ends before the same wall-clock time, and at the latest with its day', () => {
    fc.assert(
      fc.property(instants, (start) => {
        const strict = addPeriod(start, 'P6M');
        const end = dueDate(rule({ timeWord: 'at', period: 'P6M', margin: undefined }), start).disposeFrom;
        expect(end.getTime()).toBeGreaterThan(strict.getTime());
        expect(end).toEqual(endOfDay(strict));
      }),
    );
  });
});
