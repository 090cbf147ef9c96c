export * from './can.ts';
export * from './case-bases.ts';
export * from './due-date.ts';
export * from './responsibility.ts';
export * from './working-days.ts';
