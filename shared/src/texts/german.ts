import { Temporal } from 'temporal-polyfill';

/** Grammatical case of a duration: `nach zwei Jahren` is dative, `höchstens zwei Jahre` is not. */
export type Case = 'nominative' | 'dative' | 'accusative';

const numberWords = [
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
] as const;

/** A number as people write it: words up to twelve, digits above. */
export function germanNumber(value: number): string {
  return (Number.isInteger(value) ? numberWords[value] : undefined) ?? String(value).replace('.', ',');
}

type Unit = { one: Record<Case, string>; many: string; manyDative: string };

const feminine = (noun: string): Unit => ({
  one: { nominative: `eine ${noun}`, dative: `einer ${noun}`, accusative: `eine ${noun}` },
  many: `${noun}n`,
  manyDative: `${noun}n`,
});
const masculine = (noun: string): Unit => ({
  one: { nominative: `ein ${noun}`, dative: `einem ${noun}`, accusative: `einen ${noun}` },
  many: `${noun}e`,
  manyDative: `${noun}en`,
});

const units = {
  years: {
    ...masculine('Jahr'),
    one: { nominative: 'ein Jahr', dative: 'einem Jahr', accusative: 'ein Jahr' },
  },
  months: masculine('Monat'),
  weeks: feminine('Woche'),
  days: masculine('Tag'),
  hours: feminine('Stunde'),
  minutes: feminine('Minute'),
  seconds: feminine('Sekunde'),
} satisfies Record<string, Unit>;

const unitNames = Object.keys(units) as (keyof typeof units)[];

function count(value: number, unit: Unit, grammaticalCase: Case): string {
  if (value === 1) return unit.one[grammaticalCase];
  return `${germanNumber(value)} ${grammaticalCase === 'dative' ? unit.manyDative : unit.many}`;
}

/** Whether a period has no length, so that it is said with "sobald" or "sofort" instead of a number. */
export const isZero = (period: string): boolean => Temporal.Duration.from(period).blank;

/**
 * A period in words, in the unit it was given: `P6W` says "sechs Wochen", `P42D` "42 Tage".
 *
 * @throws RangeError when the period is not ISO 8601 or has no length
 */
export function germanPeriod(period: string, grammaticalCase: Case = 'nominative'): string {
  const duration = Temporal.Duration.from(period);
  if (duration.blank) throw new RangeError(`A period without length has no words: ${period}`);
  const parts = unitNames.filter((unit) => duration[unit] !== 0);
  return germanList(parts.map((unit) => count(duration[unit], units[unit], grammaticalCase)));
}

/** `nach zwei Jahren`, `nach einem Monat`. */
export const afterPeriod = (period: string): string => `nach ${germanPeriod(period, 'dative')}`;

/** How often: `alle zwei Monate`, `jeden Tag`. */
export function everyPeriod(period: string): string {
  const words = germanPeriod(period, 'accusative');
  if (words.includes(' und ')) return `immer ${afterPeriod(period)}`;
  const [article = ''] = words.split(' ');
  const each = { ein: 'jedes', eine: 'jede', einen: 'jeden' }[article];
  return each ? words.replace(article, each) : `alle ${words}`;
}

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** A calendar day in words: `2024-07-30` → `30. Juli 2024`. */
export function germanDate(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.day}. ${months[date.month - 1]} ${date.year}`;
}

/** A calendar day in digits, as German pages write it: `2024-07-30` → `30.07.2024`. */
export const germanShortDate = (day: string): string =>
  Temporal.PlainDate.from(day).toString().split('-').reverse().join('.');

/** Whether a phrase ends in a clause, which wants a comma after it: `die Person, die das liest`. */
export const endsInClause = (phrase: string): boolean =>
  /, (?:(?:an|bei|für|in|mit) )?(?:der|die|das|dem|den|denen|ob|dass) [^,“)]*$/.test(phrase);

/** A phrase within a sentence that goes on: a clause at its end is closed with a comma. */
export const closed = (phrase: string): string => (endsInClause(phrase) ? `${phrase},` : phrase);

/** `A`, `A und B`, `A, B und C`. Entries that are empty or said twice are left out. */
export function germanList(
  entries: readonly string[],
  conjunction: 'und' | 'oder' | 'sowie' = 'und',
): string {
  const said = [...new Set(entries.filter((entry) => entry !== ''))];
  const last = said.pop();
  if (last === undefined) return '';
  const before = said.at(-1);
  if (before === undefined) return last;
  return `${said.join(', ')}${endsInClause(before) ? ',' : ''} ${conjunction} ${last}`;
}

/** The first letter as a capital; a sentence may begin with whatever a policy calls it. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Ends a text with a full stop unless it already ends a sentence. */
export const sentence = (text: string): string =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
