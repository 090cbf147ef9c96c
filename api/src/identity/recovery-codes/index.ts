export { confirmCode, putCode } from './commands.ts';
export { eraseCode, inventory } from './privacy.ts';
export { codeOf } from './queries.ts';
