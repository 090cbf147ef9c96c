import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A random code that can be typed, in groups of four: four groups have 79 bits, three have 59. */
export const makeCode = (groups: number): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** A code as it is compared: however it was typed. */
export const canonicalCode = (typed: string): string => typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
