export { addStaff } from './commands.ts';
export { replaceStaffPassword, staffPassword } from './passwords.ts';
export { inventory, privacy } from './privacy.ts';
export {
  colleagues,
  employed,
  germanDay,
  lockColleague,
  nicknames,
  staffCredentialsOf,
  usedLogin,
} from './queries.ts';
export { staff } from './tables.ts';
