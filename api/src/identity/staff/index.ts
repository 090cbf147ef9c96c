export { addStaff } from './commands.ts';
export { inventory, privacy } from './privacy.ts';
export { employed, nicknames, staffCredentialsOf } from './queries.ts';
export { staff } from './tables.ts';
