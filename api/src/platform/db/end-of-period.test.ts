import { periodEnd } from '@sprechraum/shared/rules';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';

const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2060-01-01T00:00:00Z'),
  noInvalidDate: true,
});
/** Instants around the nights in which the clocks change. */
const nights = fc
  .tuple(
    fc.constantFrom('2026-03-29T00:00:00Z', '2026-10-24T23:00:00Z', '2027-10-30T23:30:00Z'),
    fc.nat({ max: 4 * 3_600_000 }),
  )
  .map(([night, ms]) => new Date(new Date(night).getTime() + ms));
const rules = fc.constantFrom(
  { period: 'P2Y', timeWord: 'latest-by', ends: 'instant' },
  { period: 'P1D', timeWord: 'latest-by', ends: 'instant' },
  { period: 'P6M', timeWord: 'at', ends: 'day' },
  { period: 'P5Y', timeWord: 'not-before', ends: 'day' },
  { period: 'P0D', timeWord: 'at', ends: 'day' },
  { period: 'PT72H', timeWord: 'at-most', ends: 'instant' },
  { period: 'P5Y', timeWord: 'at', ends: 'year', yearEnd: true },
) as fc.Arbitrary<{ period: string; timeWord: 'at'; ends: string; yearEnd?: boolean }>;

describe('the end of a period', () => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: (await cloneDatabases()).app.appUrl });
    await client.connect();
  });
  afterAll(() => client.end());

  it('[failure 20] is the same in the database, which hides, as in the engine, which erases', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(instants, nights), rules, async (start, rule) => {
        const { rows } = await client.query<{ at: Date }>('select app_end($1, $2) as at', [
          start,
          { period: rule.period, ends: rule.ends },
        ]);
        expect(rows[0]?.at.toISOString()).toBe(periodEnd(rule, start).toISOString());
      }),
      { numRuns: 500 },
    );
  });
});
