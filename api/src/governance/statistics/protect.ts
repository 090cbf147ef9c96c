/**
 * Decides which numbers of one grouping may be said, so that nobody can compute one that may not.
 *
 * Every value with fewer than `k` people is hidden, zero included. To these come larger values, in a fixed order from
 * the last one backwards (the last is "not known"), until all hidden ones together are at least `k` for each of the
 * larger among them and `k` more. If they never are, the whole grouping is hidden. The rule looks at nothing but which
 * values are small and what the hidden ones sum up to, and so somebody who knows it and sees all that is shown learns
 * no more than that: for each hidden value there is another one that would show the same (docs/decisions/0006).
 *
 * @param counts people for each value of the grouping; everybody is counted in exactly one
 * @param k the smallest number that may be said
 * @returns the same numbers, `null` where one is hidden
 */
export function protect(counts: readonly number[], k: number): (number | null)[] {
  const hidden = counts.map((count) => count < k);
  if (!hidden.includes(true)) return [...counts];
  let sum = counts.reduce((all, count) => (count < k ? all + count : all), 0);
  let larger = 0;
  for (const [index, count] of [...counts.entries()].reverse()) {
    if (count < k) continue;
    hidden[index] = true;
    sum += count;
    larger += 1;
    if (sum >= k * larger + k) return counts.map((value, at) => (hidden[at] ? null : value));
  }
  return counts.map(() => null);
}

/** Whether the number of all people of a period may be said; if not, nothing of the period is. */
export const mayBeSaid = (total: number, k: number): boolean => total >= k;
