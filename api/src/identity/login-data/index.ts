export { loginDataRoutes } from './routes.ts';
