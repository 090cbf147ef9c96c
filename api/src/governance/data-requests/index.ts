export { handleRoutes } from './handle-routes.ts';
export { inventory, privacy } from './privacy.ts';
export { overdueRequests } from './queries.ts';
export { endRestrictionsOf } from './restriction.ts';
export { requestRoutes } from './routes.ts';
