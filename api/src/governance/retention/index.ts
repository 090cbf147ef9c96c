export { clocksOf, lockObjectsOfPerson, objectsOfPerson } from './disposal.ts';
export { endOf } from './ends.ts';
export { disposeNow, type ErasedNow, releaseFromStaff, runRetention } from './engine.ts';
export { inventory, privacy } from './privacy.ts';
export { lastPass, recentRuns, retentionPlan, retentionStatus } from './queries.ts';
export { destroyKeys, type RunResult } from './receipts.ts';
export { catchUpWithLedger, repeatErasures, repeatForgotten } from './repeat.ts';
export { retentionRoutes, retentionSentence } from './routes.ts';
export { earlierRules, ruleFor, unkept } from './unkept.ts';
