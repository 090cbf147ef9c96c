export { inventory, privacy } from './privacy.ts';
export { type ActiveHolds, activeHolds } from './queries.ts';
export { holdRoutes } from './routes.ts';
