export { recordConsent, withdrawConsent } from './commands.ts';
export { eraseConsents, inventory, privacy } from './privacy.ts';
export { standingConsents } from './queries.ts';
export { consentRoutes } from './routes.ts';
