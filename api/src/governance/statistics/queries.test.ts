import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeSaid, protect } from './protect.ts';
import { type Table, yearsOf } from './queries.ts';

const k = 5;
const dimension = 'reason';
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** A quarter as it is stored: what may be said of these counts, and nothing else. */
function released(counts: readonly number[], quarter: number): Table {
  const total = sum(counts);
  const said = mayBeSaid(total, k);
  const cells = protect(counts, k).map((people, value) => ({ value: String(value), people, atLeast: false }));
  const shown = cells.reduce((all, { people }) => all + (people ?? 0), 0);
  return {
    name: `2026-Q${quarter + 1}`,
    from: new Date(Date.UTC(2026, quarter * 3)),
    until: new Date(Date.UTC(2026, quarter * 3 + 3)),
    people: said ? total : null,
    atLeast: false,
    groups: said ? [{ dimension, cells, rest: total - shown }] : [],
  };
}

const quarter = fc.array(fc.oneof(fc.nat(7), fc.nat(40)), { minLength: 4, maxLength: 4 });
const quarters = fc.array(quarter, { minLength: 1, maxLength: 4 });

describe('a year of the statistics', () => {
  it('[ENZ-48] is the sum of what was said of its quarters, and says "at least" wherever something was not', () => {
    fc.assert(
      fc.property(quarters, (counts) => {
        const tables = counts.map(released);
        const [year] = yearsOf(tables);
        const silent = tables.some(({ people }) => people === null);
        expect(year?.atLeast).toBe(silent && year?.people !== null);
        if (!silent) expect(year?.people).toBe(sum(counts.map(sum)));
        for (const { value, people, atLeast } of year?.groups[0]?.cells ?? []) {
          const parts = tables.map(
            ({ groups }) => groups[0]?.cells.find((cell) => cell.value === value)?.people ?? null,
          );
          const told = parts.filter((part) => part !== null);
          expect(people).toBe(told.length > 0 ? sum(told) : null);
          expect(atLeast).toBe(told.length > 0 && told.length < parts.length);
          if (people !== null) expect(people).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });

  it('is one of each year, with the periods that are counted by now', () => {
    const other = { ...released([9, 9, 9, 9], 3), name: '2025-Q4' };
    const years = yearsOf([other, released([6, 6, 6, 6], 0), released([7, 7, 7, 7], 1)]);
    expect(years.map(({ name, people }) => [name, people])).toEqual([
      ['2025', 36],
      ['2026', 52],
    ]);
  });
});
