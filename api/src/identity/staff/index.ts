export { type Capacity, capacitiesOf, noteCapacity } from './capacity.ts';
export {
  activateStaff,
  addStaff,
  canStillAct,
  changeStaff,
  enterStaff,
  inviteStaff,
  type LockedStaff,
  lockStaff,
  noteLeaving,
} from './commands.ts';
export { askedProofs, missingProofs, type NewStaff, requiredProofs, type StaffFacts } from './facts.ts';
export { acceptInvitation, type Invitation, issueInvitation } from './invitations.ts';
export { proveOneself, replaceStaffPassword, staffPassword } from './passwords.ts';
export { inventory, privacy } from './privacy.ts';
export { problem as staffProblem } from './problems.ts';
export {
  colleagues,
  employed,
  hasLeft,
  idsOfNickname,
  lockColleague,
  lockPassword,
  nicknames,
  onRecord,
  type StaffRecord,
  staffCredentialsOf,
  staffRecords,
  usedLogin,
} from './queries.ts';
export { allWork, leaving, staff } from './tables.ts';
