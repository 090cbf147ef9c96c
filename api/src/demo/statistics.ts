import type { Policy } from '@sprechraum/shared/policy';
import {
  countable,
  countedFrom,
  dimensionsOf,
  type Period,
  periodKind,
  release,
  type Tally,
} from '../governance/statistics/index.ts';
import { statisticsSource } from '../modules.ts';
import { asSystem } from '../platform/access/context.ts';
import type { Platform } from '../platform/platform.ts';

/** Divides people among values: most in the first, with some waves from period to period; the rest is not known. */
function share(total: number, values: readonly { code: string }[], turn: number): Map<string, number> {
  const weights = values.map((_value, place) => 1 / (place + 2) + ((place * 3 + turn * 2) % 5) / 40);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const counts = weights.map((weight) => Math.floor((weight / sum) * total));
  const rest = total - counts.reduce((all, people) => all + people, 0);
  return new Map(
    values.map(({ code }, place) => [code, (counts[place] ?? 0) + (place === values.length - 1 ? rest : 0)]),
  );
}

/** Numbers of a centre that is a little busier in winter than in summer. */
function invented(policy: Policy, turn: number): Tally {
  const total = 46 + ((turn * 11) % 17) + turn;
  const { dimensions } = dimensionsOf(policy, statisticsSource);
  return { total, groups: new Map(dimensions.map(({ id, values }) => [id, share(total, values, turn)])) };
}

/** The periods that a try-out shows numbers of, each with the instant at which it is counted. */
export function shownPeriods(policy: Policy, since: Date, now: Date): { at: Date; happen: Happen }[] {
  if (!policy.statistics) return [];
  const { smallestCell } = policy.statistics;
  return countable(periodKind(policy), since, now).map((period: Period, turn) => ({
    at: countedFrom(period),
    happen: (platform) => {
      const context = asSystem('statistics', platform.clock.now());
      return platform.db.counting(context, (tx) =>
        release(tx, context, smallestCell, period, invented(policy, turn)),
      );
    },
  }));
}

type Happen = (platform: Platform) => Promise<unknown>;
