export { processingRecordRoutes } from './routes.ts';
