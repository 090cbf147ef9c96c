export { takePlace } from './entering.ts';
export type { Pace } from './live/gateway.ts';
export { liveRoutes } from './live/routes.ts';
export { planChat } from './planning.ts';
export { inventory, privacy } from './privacy.ts';
export { chatRoutes } from './routes.ts';
