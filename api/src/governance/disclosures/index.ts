export { linesFor } from './access-lines.ts';
export { inventory, privacy } from './privacy.ts';
export { disclosureRoutes } from './routes.ts';
