export { ownLoginRoutes } from './own-routes.ts';
export { teamRoutes } from './routes.ts';
