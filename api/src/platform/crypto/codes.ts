import { randomInt } from 'node:crypto';

/** What nobody mistakes for something else when it is written down and typed again: no 0 and O, no 1, I and L. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code as it is shown. @param size letters in a group */
export const inGroups = (code: string, size: number): string =>
  code.replace(new RegExp(`.{${size}}(?=.)`, 'g'), '$&-');

/** A random code that can be typed, in groups of four: four groups have 79 bits, three have 59. */
export const makeCode = (groups: number): string =>
  inGroups(Array.from({ length: groups * 4 }, () => alphabet[randomInt(alphabet.length)]).join(''), 4);

/** The code that follows from a digest, without groups. @param length at most 51 letters of a digest of 256 bits */
export function codeOf(digest: Buffer, length: number): string {
  let rest = BigInt(`0x${digest.toString('hex')}`);
  const base = BigInt(alphabet.length);
  let code = '';
  for (; code.length < length; rest /= base) code += alphabet[Number(rest % base)];
  return code;
}

/** A code as it is compared: however it was typed. */
export const canonicalCode = (typed: string): string => typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
