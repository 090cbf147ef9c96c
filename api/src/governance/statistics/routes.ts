import { Type } from 'typebox';
import type { Context } from '../../platform/access/context.ts';
import { Instant, iso, type Routes } from '../../platform/http/routes.ts';
import { asCsv } from './csv.ts';
import { dimensionsOf, type StatisticsSource } from './dimensions.ts';
import { countedFrom, labelOf, periodAt, periodKind } from './periods.ts';
import { releasedTables, type Table, yearsOf } from './queries.ts';

/** `null`: hidden. With `atLeast` there are more, and how many is hidden. */
const figure = { people: Type.Union([Type.Integer(), Type.Null()]), atLeast: Type.Boolean() };

const Tables = Type.Array(
  Type.Object({
    name: Type.String(),
    label: Type.String(),
    from: Instant,
    until: Instant,
    ...figure,
    groups: Type.Array(
      Type.Object({
        dimension: Type.String(),
        cells: Type.Array(Type.Object({ value: Type.String(), ...figure })),
        /** All hidden values of the grouping together. */
        rest: Type.Integer(),
      }),
    ),
  }),
);

const Statistics = Type.Object({
  smallestCell: Type.Integer(),
  /** What is counted next, and when: until then nothing of it is said. */
  next: Type.Object({ label: Type.String(), countedOn: Instant }),
  dimensions: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Type.String(),
      values: Type.Array(Type.Object({ code: Type.String(), label: Type.String() })),
    }),
  ),
  /** What the policy names and this version does not count. */
  notCounted: Type.Array(Type.String()),
  /** The periods as they were released, newest first. */
  periods: Tables,
  /** The same numbers added up by year, newest first; empty where years are what is released. */
  years: Tables,
});

const view = ({ from, until, groups, ...table }: Table) => ({
  ...table,
  label: labelOf(table.name),
  from: iso(from),
  until: iso(until),
  groups: groups.map(({ cells, ...group }) => ({ ...group, cells: [...cells] })),
});

/** `/statistics`: the overall statistics, the one thing that staff can take out of the system (ENZ-48). */
export const statisticsRoutes =
  (source: StatisticsSource): Routes =>
  (platform) =>
  async (app) => {
    const { policy } = platform;
    const smallestCell = policy.statistics?.smallestCell ?? 0;
    const kind = periodKind(policy);
    const { dimensions, notCounted } = dimensionsOf(policy, source);

    const released = async (context: Context) => {
      const periods = await releasedTables(platform, context);
      return { periods, years: kind === 'year' ? [] : yearsOf(periods) };
    };

    app.get(
      '/statistics',
      { config: { access: 'statistics.read' }, schema: { response: { 200: Statistics } } },
      async ({ context }) => {
        const { periods, years } = await released(context);
        const next = periodAt(kind, periods.at(-1)?.until ?? context.now);
        return {
          smallestCell,
          next: { label: labelOf(next.name), countedOn: iso(countedFrom(next)) },
          dimensions: dimensions.map(({ values, ...dimension }) => ({ ...dimension, values: [...values] })),
          notCounted,
          periods: periods.map(view).reverse(),
          years: years.map(view).reverse(),
        };
      },
    );

    app.get(
      '/statistics/export.csv',
      { config: { access: 'statistics.read' } },
      async ({ context }, reply) => {
        const { periods, years } = await released(context);
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="gesamtstatistik.csv"')
          .send(asCsv([...years, ...periods], dimensions, smallestCell));
      },
    );
  };
