export { inventory, privacy } from './privacy.ts';
export { forumRoutes } from './routes.ts';
