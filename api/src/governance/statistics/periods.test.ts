import { describe, expect, it } from 'vitest';
import { countable, countedFrom, labelOf, periodAt, periodKind } from './periods.ts';

const naming = (dimensions: string[]) => ({
  statistics: { dimensions, smallestCell: 5, readableBy: [], external: false },
});
const berlin = (text: string) => new Date(text);

describe('the periods of the statistics', () => {
  it('begin and end on German clocks', () => {
    expect(periodAt('quarter', berlin('2026-06-30T23:59:59+02:00')).name).toBe('2026-Q2');
    expect(periodAt('quarter', berlin('2026-07-01T00:00:00+02:00'))).toEqual({
      name: '2026-Q3',
      from: berlin('2026-07-01T00:00:00+02:00'),
      until: berlin('2026-10-01T00:00:00+02:00'),
    });
    expect(periodAt('month', berlin('2025-12-31T23:30:00Z')).name).toBe('2026-01');
    expect(periodAt('year', berlin('2026-05-05T00:00:00Z')).name).toBe('2026');
  });

  it('are as fine as the finest that the policy names, and years if it names none', () => {
    expect(periodKind(naming(['age', 'year', 'quarter']))).toBe('quarter');
    const named = { statistics: { ...naming([]).statistics, period: 'month' as const } };
    expect(periodKind(named)).toBe('month');
    expect(periodKind(naming(['month']))).toBe('month');
    expect(periodKind(naming(['age', 'gender']))).toBe('year');
  });

  it('are counted two weeks after their end, each once, and never overlap', () => {
    const since = berlin('2025-07-01T00:00:00+02:00');
    expect(countable('quarter', since, berlin('2026-04-14T12:00:00+02:00')).map(({ name }) => name)).toEqual([
      '2025-Q3',
      '2025-Q4',
    ]);
    // A policy that now counts by year leaves out the year of which quarters are known.
    const years = countable('year', berlin('2026-04-01T00:00:00+02:00'), berlin('2029-01-01T00:00:00+01:00'));
    expect(years.map(({ name }) => name)).toEqual(['2027']);
    expect(countedFrom(periodAt('year', since))).toEqual(berlin('2026-01-15T00:00:00+01:00'));
  });

  it('have names that one says', () => {
    expect(['2026', '2026-Q3', '2026-03'].map(labelOf)).toEqual(['2026', '3. Quartal 2026', 'März 2026']);
  });
});
