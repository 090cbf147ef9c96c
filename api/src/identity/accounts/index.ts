export { counsellingBegan, counsellingEnded, register } from './commands.ts';
export {
  fieldStatement,
  fieldsSchema,
  type ProfileField,
  statisticFields,
  voluntaryFields,
} from './fields.ts';
export { accountPassword, chosenPasswordError, replaceAccountPassword } from './passwords.ts';
export { inventory, privacy } from './privacy.ts';
export {
  accountIdNamed,
  accountNamed,
  accountRow,
  addressOf,
  credentialsOf,
  detailsForStatistics,
  detailsOf,
  lockAccount,
  namedAccount,
  placeOf,
  pseudonym,
} from './queries.ts';
export { profileRoutes } from './routes.ts';
export { account } from './tables.ts';
