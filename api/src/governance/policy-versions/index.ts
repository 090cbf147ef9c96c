export { agreeToVersion, type Ground, proposeVersion, refuseVersion } from './commands.ts';
export { type PolicyPlan, planChange } from './plan.ts';
export { inventory, privacy } from './privacy.ts';
export { noticeVersionRoutes } from './public-routes.ts';
export { isOutdated, openProposals, readInForce, upToDate } from './queries.ts';
export { policyVersionRoutes } from './routes.ts';
export { judgeStart, takeUp } from './start.ts';
export { noticeVisitRoutes } from './visit-routes.ts';
