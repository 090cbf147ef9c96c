export { authenticator, logOut, sessionCookie } from './authenticate.ts';
export { proveStaff } from './commands.ts';
export { endSession, endSessionsOf, inventory, privacy } from './privacy.ts';
export { type LiveSession, lastStart } from './queries.ts';
export { sessionRoutes } from './routes.ts';
export { beginSession, SessionView } from './view.ts';
export { watchSessions } from './watch.ts';
