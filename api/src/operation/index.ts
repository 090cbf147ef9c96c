export { countJobs } from './jobs.ts';
export { operationRoutes } from './routes.ts';
