export { inventory, privacy } from './privacy.ts';
export { runningFor, runningOpening, unseenOpenings } from './queries.ts';
export { breakGlassRoutes, Opening as OpeningSchema } from './routes.ts';
