export { authenticator, sessionCookie } from './authenticate.ts';
export { startSession } from './commands.ts';
export { endSession, inventory, privacy } from './privacy.ts';
export { sessionRoutes } from './routes.ts';
