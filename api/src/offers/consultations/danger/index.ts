export type { Risk } from './marks.ts';
export { markRisk } from './risk.ts';
export { dangerRoutes } from './routes.ts';
