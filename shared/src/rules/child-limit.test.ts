import { describe, expect, it } from 'vitest';
import { childLimit } from './child-limit.ts';

describe('[BKE-27] the limit date of a child', () => {
  it.each([
    ['2004-02-29', 21, '2025-02-28T23:00:00.000Z'],
    ['2004-02-29', 20, '2024-02-28T23:00:00.000Z'],
    ['2003-03-01', 21, '2024-02-29T23:00:00.000Z'],
    ['2008-07-15', 21, '2029-07-14T22:00:00.000Z'],
    ['2008-07', 21, '2029-06-30T22:00:00.000Z'],
    ['2008-01', 20, '2027-12-31T23:00:00.000Z'],
  ])('of %s at %i is %s', (birth, age, instant) => {
    expect(childLimit(birth, age)?.toISOString()).toBe(instant);
  });

  it.each(['2003-02-29', '2004-13', '2004-04-31', 'gestern'])('is none for %s', (birth) => {
    expect(childLimit(birth, 21)).toBeNull();
  });
});
