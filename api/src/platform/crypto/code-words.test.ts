import { describe, expect, it } from 'vitest';
import { codeWords, drawWords, readWords } from './code-words.ts';

const code = ['Wolke', 'Apfelbaum', 'Fisch', 'Kaffeekanne', 'Mond', 'Hase'];
const read = (typed: string) => readWords(typed, 6);

describe('the words of a code', () => {
  it('are 2048, so that six of them are 66 bits', () => {
    expect(codeWords).toHaveLength(2048);
    expect(new Set(codeWords.map((word) => word.toLowerCase())).size).toBe(2048);
    expect(Math.log2(codeWords.length) * 6).toBe(66);
  });

  it('can be written on every keyboard', () => {
    expect(codeWords.filter((word) => !/^[A-Z][a-z]{3,10}$/.test(word))).toEqual([]);
  });

  it('are never one slip of the finger apart', () => {
    // Each spelling with a gap in the place of one letter, or of none, belongs to one word only.
    const seen = new Map<string, string>();
    const all = new Set(codeWords.map((word) => word.toLowerCase()));
    const alike: string[] = [];
    for (const word of codeWords) {
      const small = word.toLowerCase();
      const gaps = [...small].flatMap((_letter, at) => [
        `${small.slice(0, at)}_${small.slice(at + 1)}`,
        `${small.slice(0, at)}_${small.slice(at)}`,
      ]);
      for (const form of new Set([...gaps, `${small}_`])) {
        if (seen.has(form)) alike.push(`${seen.get(form)} ${word}`);
        seen.set(form, word);
      }
      for (let at = 1; at < small.length; at++) {
        const swapped = `${small.slice(0, at - 1)}${small[at]}${small[at - 1]}${small.slice(at + 1)}`;
        if (swapped !== small && all.has(swapped)) alike.push(`${swapped} ${word}`);
      }
    }
    expect(alike).toEqual([]);
  });

  it('are drawn evenly', () => {
    const drawn = drawWords(20_480);
    expect(drawn.filter((word) => !codeWords.includes(word))).toEqual([]);
    // Each is expected ten times; none 40 times, not even once in a billion of such draws.
    const counts = Map.groupBy(drawn, (word) => word);
    expect(counts.size).toBeGreaterThan(2_000);
    expect(Math.max(...[...counts.values()].map(({ length }) => length))).toBeLessThan(40);
  });
});

describe('reading a code', () => {
  it.each([
    ['as it was shown', 'Wolke Apfelbaum Fisch Kaffeekanne Mond Hase'],
    ['in small letters, with spaces and lines', '  wolke\n\napfelbaum fisch  kaffeekanne\tmond hase '],
    ['in capitals with dashes', 'WOLKE-APFELBAUM-FISCH-KAFFEEKANNE-MOND-HASE'],
    ['numbered as on the paper', '1. Wolke, 2. Apfelbaum, 3. Fisch, 4. Kaffeekanne, 5. Mond, 6. Hase'],
    ['with a slip in every word', 'Wolk Apfelbuam Ficsh Kafeekanne Mondd Hqse'],
    ['with beginnings', 'wolk apfelba fisc kaffeekan mond hase'],
    ['with a word in two pieces', 'Wolke Apfel-Baum Fisch Kaffee Kanne Mond Hase'],
  ])('%s', (_how, typed) => {
    expect(read(typed)).toEqual({ words: code });
  });

  it('takes umlauts for what they are spelled as', () => {
    expect(readWords('Nüß', 1)).toEqual(readWords('nuess', 1));
    expect(readWords('Kokosnuß', 1)).toEqual({ words: ['Kokosnuss'] });
  });

  it('says what it cannot read, and guesses nothing where two are possible', () => {
    expect(read('Wolke Apfelbaum Fisch Kaffeekanne Mond Xylofon')).toEqual({
      unknown: ['xylofon'],
      count: 6,
    });
    // One slip away from two words, and the beginning of several.
    for (const unclear of ['Blum', 'Gart'])
      expect(read(`Wolke Apfelbaum Fisch Kaffeekanne Mond ${unclear}`)).toMatchObject({ count: 6 });
    expect(read('Wolke Apfelbaum')).toEqual({ unknown: [], count: 2 });
    expect(read('')).toEqual({ unknown: [], count: 0 });
    expect(read('Wolke '.repeat(2_000))).toMatchObject({ count: 2_000 });
  });

  it.each(['Woxle', 'Wokxe', 'Woklxe', 'Wodxe'])('takes two slips in a word for none: %s', (typed) => {
    expect(readWords(typed, 1)).toEqual({ unknown: [typed.toLowerCase()], count: 1 });
  });
});
