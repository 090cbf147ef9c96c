export { recordConsent, withdrawConsent } from './commands.ts';
export { eraseConsents, inventory, privacy } from './privacy.ts';
export {
  consentsOf,
  isReferredTo,
  noticeLastShown,
  peopleWho,
  sortConsents,
  standingConsents,
} from './queries.ts';
export { consentRoutes } from './routes.ts';
