export { switchMessages, writeTo } from './commands.ts';
export { inventory, privacy } from './privacy.ts';
export { privateMessageRoutes } from './routes.ts';
