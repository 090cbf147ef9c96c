export * from './can.ts';
export * from './case-bases.ts';
export * from './due-date.ts';
export * from './long-number.ts';
export * from './request-due.ts';
export * from './responsibility.ts';
export * from './working-days.ts';
