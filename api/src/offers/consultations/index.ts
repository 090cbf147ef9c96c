export { mails } from './mails.ts';
export { inventory, privacy } from './privacy.ts';
export { consultationRoutes } from './routes.ts';
