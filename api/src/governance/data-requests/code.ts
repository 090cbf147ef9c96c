import type { ServiceKeys } from '../../platform/crypto/derive.ts';

/** Nothing that is mistaken for something else when it is written down and typed again: no 0 and O, 1, I and L, U and V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 6;
const groups = 4;
const length = groupLength * groups;

function lettersFrom(digest: Buffer): string {
  let rest = BigInt(`0x${digest.toString('hex')}`);
  const base = BigInt(alphabet.length);
  let letters = '';
  for (; letters.length < length; rest /= base) letters += alphabet[Number(rest % base)];
  return letters;
}

/** The first group: both sides may say it aloud. */
export const referenceOf = (code: string): string => code.slice(0, groupLength);

/**
 * The code of a request, some 118 bits. It is derived from a random number that only the sender's browser knows, and
 * kept as a digest alone: who sends the same request twice gets the same code twice, and nobody else can make it.
 */
export const codeFor = (keys: ServiceKeys, clientRequestId: string): string =>
  lettersFrom(keys.blindIndex('data-request-code', clientRequestId));

/** A code as it is shown: in groups. */
export const inGroups = (code: string): string => code.replace(/(.{6})(?=.)/g, '$1-');

/** What the code is found by. */
export const digestOfCode = (keys: ServiceKeys, code: string): Buffer =>
  keys.blindIndex('data-request', code);

/** A code as somebody has typed it, whatever separates its groups; `null` if it cannot be one. */
export function typedCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return code.length === length ? code : null;
}
