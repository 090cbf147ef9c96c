import { stemmer } from '@orama/stemmers/german';

/**
 * Words in German texts, found without an index: compounds hide a word in the middle of another, where an index of
 * words would not look, and an index that is thrown away after one question costs more than it saves.
 */

const umlauts: Readonly<Record<string, string>> = { ae: 'a', oe: 'o', ue: 'u', ß: 'ss' };

/** Without case, accents and umlauts, however these are spelled: `Größe`, `Groesse` and `GRÖSSE` are one word. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ae|oe|ue|ß/g, (sound) => umlauts[sound] ?? sound);

/** A shorter stem stands in too many words that mean something else. */
const shortestStem = 4;

/**
 * What to look for, each without its ending (`Häuser` finds `Haus`, `Hausaufgaben` and `Krankenhaus`).
 *
 * @param question what somebody typed
 */
export function wordsOf(question: string): string[] {
  const words = question
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const folded = (words ?? []).map((word) => {
    const stem = fold(stemmer(word));
    return stem.length >= shortestStem ? stem : fold(word);
  });
  return [...new Set(folded)];
}

/** What of a text is shown, with the place that was found in the middle. */
export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const lengthBefore = 60;
const lengthAfter = 100;

/** The whole words of a text that a place in its folded form lies in; folding makes texts longer and shorter. */
function wordsAt(text: string, start: number, length: number): { from: number; to: number } {
  let folded = 0;
  let from: number | undefined;
  // Letters that fold into one stand in the same word.
  for (const { 0: part, index } of text.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}]/gu)) {
    folded += fold(part).length;
    if (folded > start) from ??= index;
    if (from !== undefined && folded >= start + length) return { from, to: index + part.length };
  }
  return { from: text.length, to: text.length };
}

const atWord = (text: string) => text.replace(/^\S*\s+/, '');
const toWord = (text: string) => text.replace(/\s+\S*$/, '');

/** The first of the words in its surroundings, whole words, on one line. */
export function excerptOf(text: string, folded: string, words: readonly string[]): Excerpt {
  const places = words
    .map((word) => ({ word, start: folded.indexOf(word) }))
    .filter(({ start }) => start >= 0);
  const first = places.sort((a, b) => a.start - b.start)[0];
  const { from, to } = first ? wordsAt(text, first.start, first.word.length) : { from: 0, to: 0 };
  const oneLine = (part: string) => part.replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, from - lengthBefore), from);
  const after = text.slice(to, to + lengthAfter);
  return {
    before: oneLine(from > lengthBefore ? `… ${atWord(before)}` : before),
    hit: oneLine(text.slice(from, to)),
    after: oneLine(to + lengthAfter < text.length ? `${toWord(after)} …` : after),
  };
}
