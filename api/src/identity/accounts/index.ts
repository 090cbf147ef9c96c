export { holdingsByPerson, runningByPerson, startsOf } from './clocks.ts';
export { counsellingBegan, counsellingEnded, register, usedAccount } from './commands.ts';
export { confirmationLink, confirmRegistration } from './confirmation.ts';
export { confirmationRoutes } from './confirmation-routes.ts';
export {
  type DemandedField,
  fieldStatement,
  type ProfileField,
  registrationSchema,
  statisticFields,
  voluntaryFields,
} from './fields.ts';
export { mails } from './mails.ts';
export { accountPassword, chosenPasswordError, replaceAccountPassword } from './passwords.ts';
export { inventory, privacy } from './privacy.ts';
export {
  accountIdNamed,
  accountNamed,
  accountRow,
  accountsNamed,
  addressOf,
  credentialsOf,
  detailsForStatistics,
  detailsOf,
  lockAccount,
  lockedAccount,
  namedAccount,
  placeOf,
  pseudonym,
  pseudonymsOf,
} from './queries.ts';
export { profileRoutes } from './routes.ts';
export { account } from './tables.ts';
