import { canonicalCode, codeOf, inGroups } from '../../platform/crypto/codes.ts';
import type { ServiceKeys } from '../../platform/crypto/derive.ts';

const groupLength = 6;
const length = 4 * groupLength;

/**
 * The code of a request, some 118 bits. It is derived from a random number that only the sender's browser knows, and
 * kept as a digest alone: who sends the same request twice gets the same code twice, and nobody else can make it.
 */
export const codeFor = (keys: ServiceKeys, clientRequestId: string): string =>
  codeOf(keys.blindIndex('data-request-code', clientRequestId), length);

/** A code as it is shown: in capitals, which are easier to copy by hand. */
export const shown = (code: string): string => inGroups(code, groupLength).toUpperCase();

/** The first group: both sides may say it aloud. */
export const referenceOf = (code: string): string => shown(code).slice(0, groupLength);

/** What the code is found by. */
export const digestOfCode = (keys: ServiceKeys, code: string): Buffer =>
  keys.blindIndex('data-request', code);

/** A code as somebody has typed it, whatever separates its groups; `null` if it cannot be one. */
export function typedCode(typed: string): string | null {
  const code = canonicalCode(typed);
  return code.length === length ? code : null;
}
