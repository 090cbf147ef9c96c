export { passwordRoutes } from './password-routes.ts';
export { recoveryRoutes } from './recovery-routes.ts';
