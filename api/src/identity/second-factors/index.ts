export { begin, confirm, demandFactor, discard } from './commands.ts';
export { eraseSecondFactor, inventory } from './privacy.ts';
export { confirmedFactors, hasFactor, ownFactor } from './queries.ts';
export { secondFactor } from './tables.ts';
