import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * German nouns that are quickly read and easily written: no umlauts, four to eleven letters, nothing that frightens.
 * No two of them are one slip of the finger apart, so that a single slip can always be seen as one.
 */
export const codeWords: readonly string[] = readFileSync(join(import.meta.dirname, 'words-de.txt'), 'utf8')
  .trim()
  .split('\n');

const inSmall = new Map(codeWords.map((word) => [word.toLowerCase(), word]));
/** Fewer letters could be the beginning of anything. */
const shortestHint = 4;

/** Words drawn by chance, each of 2048: 11 bits a word, repetitions allowed. */
export const drawWords = (count: number): string[] =>
  Array.from({ length: count }, () => codeWords[randomInt(codeWords.length)] ?? '');

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** The pieces of what was typed, without the numbers, commas and dashes between them. */
const piecesOf = (typed: string): string[] =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .split(/[^a-z]+/)
    .filter((piece) => piece !== '');

/** Whether one letter is missing, too much, another one, or two neighbours have changed places. */
function oneSlipApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** The word that somebody meant, if there is only one that they can have meant. */
function meant(piece: string): string | undefined {
  const exact = inSmall.get(piece);
  if (exact || piece.length < shortestHint) return exact;
  const where = (fits: (small: string) => boolean) =>
    [...inSmall].filter(([small]) => fits(small)).map(([, word]) => word);
  return (
    only(where((small) => oneSlipApart(small, piece))) ?? only(where((small) => small.startsWith(piece)))
  );
}

/** Every way to read pieces as so many words: some may have written a word in two pieces. */
function readings(pieces: readonly string[], count: number): string[][] {
  if (count === 0) return pieces.length === 0 ? [[]] : [];
  // Every further word needs a piece.
  const most = pieces.length - count + 1;
  return Array.from({ length: Math.max(0, Math.min(most, 3)) }, (_, index) => index + 1).flatMap((taken) => {
    const written = pieces.slice(0, taken).join('');
    const word = taken === 1 ? meant(written) : inSmall.get(written);
    return word ? readings(pieces.slice(taken), count - 1).map((rest) => [word, ...rest]) : [];
  });
}

export type Reading =
  | { readonly words: readonly string[] }
  | { readonly unknown: readonly string[]; readonly count: number };

/**
 * Reads a code as people type it from a piece of paper: capitals or not, umlauts spelled out or not, numbered, with
 * commas, dashes or without, with a slip in a word, or only its beginning.
 *
 * @returns the words of the list, or what could not be read as one of them and how many pieces there were
 */
export function readWords(typed: string, count: number): Reading {
  const pieces = piecesOf(typed);
  const words = pieces.length > 3 * count ? undefined : only(readings(pieces, count));
  return words
    ? { words }
    : { unknown: pieces.filter((piece) => meant(piece) === undefined), count: pieces.length };
}
