export { discardTicketsOn, inventory, privacy } from './privacy.ts';
export { runningTicket } from './queries.ts';
export { itTicketRoutes } from './routes.ts';
