/** Reads numbers and durations back out of German text: the way home from `germanPeriod`, written independently. */

const words = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const number = `\\d+|${words.filter((word) => word !== 'ein').join('|')}`;
const one = 'eine[nmr]?|ein|jede[nrs]?';
const unitSigns: readonly (readonly [RegExp, string])[] = [
  [/^Jahr/, 'Y'],
  [/^Monat/, 'M'],
  [/^Woche/, 'W'],
  [/^Tag/, 'D'],
  [/^Stunde/, 'TH'],
  [/^Minute/, 'TM'],
  [/^Sekunde/, 'TS'],
];
const unit = '(?:Jahr|Monat|Woche|Tag|Stunde|Minute|Sekunde)(?:e?n?|s)';
const start = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';
const duration = new RegExp(`${start}(${number}|${one}) (${unit})${end}`, 'gu');
const bare = new RegExp(`${start}(${number})${end}`, 'gu');

const countOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  const index = words.indexOf(word);
  return index >= 0 ? index : 1;
};

/** Every duration of a text, one for each unit: `2Y` for "zwei Jahre", `72TH` for "72 Stunden". */
export function durationsIn(text: string): string[] {
  return [...text.matchAll(duration)].map(([, count = '', noun = '']) => {
    const sign = unitSigns.find(([pattern]) => pattern.test(noun))?.[1] ?? '?';
    return `${countOf(count)}${sign}`;
  });
}

/** The other numbers of a text. */
export function numbersIn(text: string): number[] {
  return [...text.replaceAll(duration, '').matchAll(bare)].map(([, count = '']) => countOf(count));
}

/** The parts of an ISO 8601 period in the same signs. */
export function partsOf(period: string): string[] {
  const [date = '', time = ''] = period.slice(1).split('T');
  const read = (part: string, prefix: string) =>
    [...part.matchAll(/(\d+)([YMWDHS])/g)].map(([, count, sign]) => `${Number(count)}${prefix}${sign}`);
  return [...read(date, ''), ...read(time, 'T')].filter((part) => !part.startsWith('0'));
}
