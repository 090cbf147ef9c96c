export { destroyKeys, disposeNow, type Receipt, type RunResult, ruleFor, runRetention } from './engine.ts';
export { inventory, privacy } from './privacy.ts';
export {
  type CategoryStatus,
  type PlannedDisposal,
  recentRuns,
  retentionPlan,
  retentionStatus,
  unkept,
} from './queries.ts';
export { retentionRoutes, retentionSentence } from './routes.ts';
