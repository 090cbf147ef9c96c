export { authenticator, sessionCookie } from './authenticate.ts';
export { endSessionsOf, inventory, privacy } from './privacy.ts';
export type { LiveSession } from './queries.ts';
export { sessionRoutes } from './routes.ts';
