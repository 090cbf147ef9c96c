export { disposeNow, runRetention } from './engine.ts';
export { inventory, privacy } from './privacy.ts';
export {
  type CategoryStatus,
  type PlannedDisposal,
  recentRuns,
  retentionPlan,
  retentionStatus,
} from './queries.ts';
export { destroyKeys, type Receipt, type RunResult } from './receipts.ts';
export { retentionRoutes, retentionSentence } from './routes.ts';
export { keeps, ruleFor, type Unkept, unkept } from './unkept.ts';
