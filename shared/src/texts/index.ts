export { categoryPhrases } from './categories.ts';
export { eventPhrases } from './events.ts';
export * from './german.ts';
export { headings, type SectionId, sectionIds } from './headings.ts';
export { type FullRegister, inBoth, type Texts, withPossessive } from './registers.ts';
export { derivedNames, fieldNames, logFieldNames } from './words.ts';
