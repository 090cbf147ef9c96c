export { countPeriods, release, type Tally } from './commands.ts';
export { dimensionsOf, type StatisticsSource } from './dimensions.ts';
export { countable, countedFrom, type Period, periodKind } from './periods.ts';
export { inventory, privacy } from './privacy.ts';
export { statisticsRoutes } from './routes.ts';
