export { inventory, privacy } from './privacy.ts';
export { type Absence, absencesOf } from './queries.ts';
export { AbsenceTold, absenceRoutes } from './routes.ts';
