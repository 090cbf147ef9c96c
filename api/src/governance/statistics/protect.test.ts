import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect } from './protect.ts';

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** Every way to divide so many people among so many values. */
function* divisions(values: number, people: number): Generator<number[]> {
  if (values === 1) yield [people];
  else
    for (let first = 0; first <= people; first++)
      for (const others of divisions(values - 1, people - first)) yield [first, ...others];
}

/** What can be seen from outside: the numbers, and how many people there are. */
const sight = (counts: readonly number[], k: number) => JSON.stringify([protect(counts, k), sum(counts)]);

/** Another division, with some people counted elsewhere, in which one value differs and all that is seen is the same. */
const lookalike = (counts: readonly number[], at: number, k: number) =>
  counts.some((theirs, other) => {
    const own = counts[at] ?? 0;
    // What one of the two has more, the other has less; one person more is the likeliest to change nothing.
    const others = Array.from({ length: own + theirs + 1 }, (_, value) => value)
      .filter((value) => value !== own)
      .sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
    return (
      other !== at &&
      others.some(
        (value) => sight(counts.with(at, value).with(other, own + theirs - value), k) === sight(counts, k),
      )
    );
  });

describe('protecting small numbers', () => {
  it('[ENZ-48] shows nothing below the smallest cell', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 2, max: 12 }),
        (counts, k) => {
          const shown = protect(counts, k).filter((count) => count !== null);
          expect(shown.filter((count) => count < k)).toEqual([]);
          // What stays is nothing small either: the difference of the total and all that is shown.
          const rest = sum(counts) - sum(shown);
          if (sum(counts) >= k) expect(rest === 0 || rest >= k).toBe(true);
        },
      ),
    );
  });

  it('[ENZ-48] leaves whoever knows the rule and sees all numbers in doubt about every hidden one, in every small grouping', () => {
    let hidden = 0;
    for (const k of [2, 3, 4, 5])
      for (const values of [2, 3, 4])
        for (let people = k; people <= 4 * k + 3; people++) {
          const seen = Map.groupBy(divisions(values, people), (counts) => sight(counts, k));
          for (const alike of seen.values())
            for (const [at, shown] of protect(alike[0] ?? [], k).entries())
              if (shown === null) {
                hidden += 1;
                expect(new Set(alike.map((counts) => counts[at])).size).toBeGreaterThan(1);
              }
        }
    expect(hidden).toBeGreaterThan(2000);
  });

  it('[ENZ-48] and in large ones: for each hidden number there is another one that looks the same', () => {
    const crowded = fc.oneof({ weight: 3, arbitrary: fc.nat(7) }, fc.nat(40));
    fc.assert(
      fc.property(
        fc.array(crowded, { minLength: 2, maxLength: 14 }),
        fc.integer({ min: 2, max: 8 }),
        (counts, k) => {
          fc.pre(sum(counts) >= k);
          const said = protect(counts, k);
          for (const [at, count] of counts.entries())
            if (said[at] === null && count < k)
              expect(lookalike(counts, at, k), `${counts} ${at}`).toBe(true);
        },
      ),
      // Where everything is hidden, one person more or less may show something; several do not.
      { numRuns: 2000, examples: [[[3, 3, 3, 0], 3]] },
    );
  });

  it('[ENZ-48] is as silent about the others when one person more or less is counted under a hidden value', () => {
    expect(protect([30, 20, 1, 12], 5)).toEqual([30, 20, null, null]);
    expect(protect([30, 20, 2, 11], 5)).toEqual([30, 20, null, null]);
  });

  it('shows everything where nothing is small', () => {
    expect(protect([5, 9, 30], 5)).toEqual([5, 9, 30]);
  });

  it('hides a whole grouping where there is too little to hide among', () => {
    expect(protect([6, 1], 5)).toEqual([null, null]);
    expect(protect([1, 1, 4], 5)).toEqual([null, null, null]);
  });
});
