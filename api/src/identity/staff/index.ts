export { addStaff, type NewStaff } from './commands.ts';
export { inventory, privacy } from './privacy.ts';
export { employed, nicknames, staffCredentialsOf, staffWithRole } from './queries.ts';
export { staff } from './tables.ts';
