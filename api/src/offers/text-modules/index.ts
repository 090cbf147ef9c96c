export { keepTextModule } from './commands.ts';
export { inventory, privacy } from './privacy.ts';
export { textModuleRoutes } from './routes.ts';
