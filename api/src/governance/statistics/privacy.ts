import { eq, sql } from 'drizzle-orm';
import { holdingsOf, unchangingRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { statisticFigure, statisticPeriod } from './tables.ts';

export const inventory: Inventory = {
  statistic_period: {
    'statistics.counter': ['id', 'name', 'began_at', 'ended_at', 'counted_at', 'smallest_cell', 'total'],
  },
  statistic_figure: { 'statistics.counter': ['id', 'period_id', 'dimension', 'value', 'people'] },
};

const ended = sql`${statisticPeriod.endedAt}`;

export const privacy = {
  'statistics.counter': {
    events: { start: 'statistics.period-ended' },
    holdings: (tx) => holdingsOf(tx, statisticPeriod, ended),
    running: (tx, page) => unchangingRows(tx, statisticPeriod, ended, page),
    async dispose(tx, _context, id) {
      const figures = await tx
        .delete(statisticFigure)
        .where(eq(statisticFigure.periodId, id))
        .returning({ id: statisticFigure.id });
      const periods = await tx
        .delete(statisticPeriod)
        .where(eq(statisticPeriod.id, id))
        .returning({ id: statisticPeriod.id });
      return { counts: { statistic_period: periods.length, statistic_figure: figures.length }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
