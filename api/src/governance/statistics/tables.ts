import { sql } from 'drizzle-orm';
import { index, integer, pgPolicy, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import {
  appRole,
  counterRole,
  doing,
  eraserRole,
  inRelation,
  instant,
  notExpired,
} from '../../platform/db/columns.ts';

/** Numbers are found and written down by the counter alone. */
function counted(name: string) {
  const counting = inRelation({ statistics: sql`true` });
  return [
    pgPolicy(`${name}_known`, { for: 'select', to: counterRole, using: counting }),
    pgPolicy(`${name}_add`, { for: 'insert', to: counterRole, withCheck: counting }),
  ];
}

/** A period that is over and counted, once and for good. Nothing here names or points at anybody. */
export const statisticPeriod = pgTable(
  'statistic_period',
  {
    id: uuid('id').primaryKey(),
    /** `2026`, `2026-Q1` or `2026-03`. */
    name: text('name').notNull().unique(),
    beganAt: instant('began_at').notNull(),
    /** `statistics.period-ended`: its first instant that is not in it. */
    endedAt: instant('ended_at').notNull(),
    countedAt: instant('counted_at').notNull(),
    /** The smallest number that could be said when it was counted. */
    smallestCell: integer('smallest_cell').notNull(),
    /** How many people began a counselling in it; null if that may not be said. */
    total: integer('total'),
  },
  (table) => {
    const alive = notExpired(sql`${table.endedAt}`, 'statistics.counter');
    return [
      index('statistic_period_ended').on(table.endedAt, table.id),
      pgPolicy('statistic_period_read', {
        for: 'select',
        to: appRole,
        using: inRelation({ any: sql`(${doing('statistics.read')} and ${alive})` }),
      }),
      ...counted('statistic_period'),
      pgPolicy('statistic_period_erase', {
        for: 'all',
        to: eraserRole,
        using: sql`true`,
        withCheck: sql`true`,
      }),
    ];
  },
);

/** What may be said of a period: a number for each value of each grouping, or that it is hidden. */
export const statisticFigure = pgTable(
  'statistic_figure',
  {
    id: uuid('id').primaryKey(),
    periodId: uuid('period_id')
      .notNull()
      .references(() => statisticPeriod.id),
    dimension: text('dimension').notNull(),
    value: text('value').notNull(),
    /** Null where the number is hidden: then it is stored nowhere. */
    people: integer('people'),
  },
  (table) => {
    const ofPeriod = sql`exists (select 1 from ${statisticPeriod} where ${statisticPeriod.id} = ${table.periodId})`;
    return [
      unique('statistic_figure_once').on(table.periodId, table.dimension, table.value),
      pgPolicy('statistic_figure_read', {
        for: 'select',
        to: appRole,
        using: inRelation({ any: sql`(${doing('statistics.read')} and ${ofPeriod})` }),
      }),
      ...counted('statistic_figure'),
      pgPolicy('statistic_figure_erase', {
        for: 'all',
        to: eraserRole,
        using: sql`true`,
        withCheck: sql`true`,
      }),
    ];
  },
);
