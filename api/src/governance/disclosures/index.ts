export { inventory, privacy } from './privacy.ts';
export { disclosureRoutes } from './routes.ts';
