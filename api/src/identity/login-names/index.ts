export { claimName } from './commands.ts';
export { asRead, canonicalName } from './names.ts';
