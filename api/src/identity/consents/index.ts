export { type ConsentStatement, recordConsent } from './commands.ts';
export { eraseConsents, inventory, privacy } from './privacy.ts';
export { consentStands, consentsOf } from './queries.ts';
export { consentRoutes } from './routes.ts';
