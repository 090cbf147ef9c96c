export { keepAddress } from './commands.ts';
export { inventory, privacy } from './privacy.ts';
export { isAddressKept, type KeptAddress, lastAddresses } from './queries.ts';
