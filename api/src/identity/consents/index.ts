export { recordConsent } from './commands.ts';
export { eraseConsents, inventory, privacy } from './privacy.ts';
export { consentStands } from './queries.ts';
export { consentRoutes } from './routes.ts';
