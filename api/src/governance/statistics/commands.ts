import { randomUUID } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { detailsForStatistics } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { type BegunCase, dimensionsOf, type StatisticsSource, valueFor } from './dimensions.ts';
import { countable, type Period, periodAt, periodKind } from './periods.ts';
import { mayBeSaid, protect } from './protect.ts';
import { statisticFigure, statisticPeriod } from './tables.ts';

/** People for each value of each grouping; only ever in memory. */
export interface Tally {
  readonly total: number;
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Writes down what may be said of a period, and nothing else: a hidden number is not stored, so that nobody finds it
 * later, however they ask.
 */
export async function release(
  tx: Tx,
  context: Context,
  smallestCell: number,
  period: Period,
  { total, groups }: Tally,
): Promise<void> {
  const said = mayBeSaid(total, smallestCell);
  const id = randomUUID();
  await tx.insert(statisticPeriod).values({
    id,
    name: period.name,
    beganAt: period.from,
    endedAt: period.until,
    countedAt: context.now,
    smallestCell,
    total: said ? total : null,
  });
  for (const [dimension, counts] of said ? groups : []) {
    const numbers = protect([...counts.values()], smallestCell);
    await tx.insert(statisticFigure).values(
      [...counts.keys()].map((value, index) => ({
        id: randomUUID(),
        periodId: id,
        dimension,
        value,
        people: numbers[index] ?? null,
      })),
    );
  }
  await audit(tx, context, {
    action: 'statistics.period-ended',
    change: 'added',
    objectType: 'statistic_period',
    objectId: id,
  });
}

/** Everybody once, with the first counselling they began: nobody makes a number look larger by writing twice. */
function firstOfEach(cases: readonly BegunCase[]): BegunCase[] {
  const first = new Map<string, BegunCase>();
  for (const begun of cases) if (!first.has(begun.accountId)) first.set(begun.accountId, begun);
  return [...first.values()];
}

async function count(platform: Platform, source: StatisticsSource, tx: Tx, period: Period): Promise<Tally> {
  const { policy } = platform;
  const { dimensions } = dimensionsOf(policy, source);
  const groups = new Map(
    dimensions.map(({ id, values }) => [id, new Map(values.map(({ code }) => [code, 0]))]),
  );
  const people = firstOfEach(await source.begun(tx, period));
  for (const begun of people) {
    const told = await detailsForStatistics(tx, platform, begun.accountId);
    for (const dimension of dimensions) {
      const value = valueFor(policy, dimension, told, begun);
      const counts = groups.get(dimension.id);
      counts?.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return { total: people.length, groups };
}

/** Up to where has been counted, or when the first case began. */
async function countedUntil(tx: Tx, source: StatisticsSource, platform: Platform): Promise<Date | null> {
  const [last] = await tx
    .select({ until: statisticPeriod.endedAt })
    .from(statisticPeriod)
    .orderBy(desc(statisticPeriod.endedAt))
    .limit(1);
  if (last) return last.until;
  const earliest = await source.earliest(tx);
  return earliest && periodAt(periodKind(platform.policy), earliest).from;
}

/**
 * Counts every period that has ended and settled and was not counted yet. What was counted is never counted again:
 * whatever is erased, withdrawn or changed afterwards, no number moves (ENZ-44, ENZ-48).
 *
 * @returns how many periods were counted
 */
export async function countPeriods(platform: Platform, source: StatisticsSource): Promise<number> {
  const { db, policy, clock } = platform;
  const { statistics } = policy;
  if (!statistics) return 0;
  const context = asSystem('statistics', clock.now());
  return db.counting(context, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('sprechraum:statistics'))`);
    const since = await countedUntil(tx, source, platform);
    if (!since) return 0;
    const periods = countable(periodKind(policy), since, context.now);
    for (const period of periods)
      await release(tx, context, statistics.smallestCell, period, await count(platform, source, tx, period));
    return periods.length;
  });
}
