export { openThread, writePost } from './commands.ts';
export { decide } from './moderation.ts';
export { inventory, privacy } from './privacy.ts';
export { forumRoutes } from './routes.ts';
