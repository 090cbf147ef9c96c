import { describe, expect, it } from 'vitest';
import { daysUntil, requestableRights, requestDue } from './request-due.ts';

const at = (text: string) => new Date(text);

describe('the rights that somebody can ask for', () => {
  it('are those that the policy names, without the complaint, which goes elsewhere', () => {
    const rights = (['access', 'complaint', 'erasure'] as const).map((kind) => ({
      kind,
      source: 'notice' as const,
    }));
    expect(requestableRights({ rights })).toEqual(['access', 'erasure']);
  });
});

describe('the month of Art. 12 (3) GDPR', () => {
  it.each([
    ['an ordinary day', '2026-03-02T09:00:00+01:00', '2026-04-02', '2026-06-02'],
    ['the last minute of a day', '2026-03-02T23:59:59+01:00', '2026-04-02', '2026-06-02'],
    ['a day that the next month lacks', '2026-01-31T12:00:00+01:00', '2026-02-28', '2026-04-30'],
    ['the same in a leap year', '2028-01-31T12:00:00+01:00', '2028-02-29', '2028-04-30'],
    ['midnight in Germany, still the day before in UTC', '2026-03-01T23:30:00Z', '2026-04-02', '2026-06-02'],
    ['over the turn of the year', '2025-12-15T12:00:00+01:00', '2026-01-15', '2026-03-15'],
  ])('%s', (_what, received, month, extended) => {
    expect(requestDue(at(received), { extended: false }).lastDay).toBe(month);
    expect(requestDue(at(received), { extended: true }).lastDay).toBe(extended);
  });

  it('ends with the day, on German clocks', () => {
    const { until } = requestDue(at('2026-03-02T09:00:00+01:00'), { extended: false });
    expect(until.toISOString()).toBe('2026-04-02T22:00:00.000Z');
  });

  it('counts calendar days up to its last one', () => {
    expect(daysUntil('2026-04-02', at('2026-03-02T23:30:00+01:00'))).toBe(31);
    expect(daysUntil('2026-04-02', at('2026-04-02T23:59:59+02:00'))).toBe(0);
    expect(daysUntil('2026-04-02', at('2026-04-03T00:00:00+02:00'))).toBe(-1);
  });
});
