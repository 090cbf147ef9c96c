export { authenticator, sessionCookie } from './authenticate.ts';
export { inventory, privacy } from './privacy.ts';
export { sessionRoutes } from './routes.ts';
