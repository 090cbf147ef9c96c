/** A name at login is somebody's who seeks advice or somebody's who works here: both tables are one list of names. */
export { account } from '../accounts/tables.ts';
export { staff } from '../staff/tables.ts';
