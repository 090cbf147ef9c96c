/** How somebody can be reached past the service. */
export type ContactKind = 'email' | 'phone' | 'link';

/** A place in a text at which contact data stand: UTF-16 positions, the end excluded. */
export interface ContactDatum {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
}

/** Also as people write it who want to get past a machine: `mia (at) example punkt de`. */
const at = String.raw`(?:@|\s{0,3}[([{]\s?(?:at|ät)\s?[)\]}]\s{0,3}|\s{1,3}(?:at|ät)\s{1,3})`;
const dot = String.raw`(?:\.|\s{0,3}[([{]\s?(?:dot|punkt)\s?[)\]}]\s{0,3}|\s{1,3}(?:dot|punkt)\s{1,3})`;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
/** What stands before the sign; no longer than addresses are, so that a long text takes no longer than it is. */
const local = String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}`;
/** Endings that are no German word after a full stop without a space; "usw.die" is no address. */
const ending =
  '(?:at|app|biz|ch|chat|com|de|eu|gg|info|io|link|ly|me|net|online|org|shop|site|social|to|tv|uk|us|xyz)';

const patterns: readonly (readonly [ContactKind, RegExp])[] = [
  ['email', new RegExp(String.raw`${local}${at}${label}(?:${dot}${label}){0,4}${dot}\p{L}{2,}`, 'giu')],
  ['email', new RegExp(String.raw`${local}@[\p{L}\p{N}._-]{1,255}`, 'giu')],
  ['email', /(?<![\p{L}\p{N}])@[\p{L}\p{N}._-]{2,}/giu],
  ['link', /(?:https?:\/\/|www\.)\S+/giu],
  [
    'link',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}@.-])(?:${label}\.){1,5}${ending}(?![\p{L}\p{N}-])(?:\/\S*)?`,
      'giu',
    ),
  ],
  // A German number begins with 0 or its country; what is dialled in need (112, 116 111, 0800 …) is asked for below.
  ['phone', /(?<![\p{N}])(?:\+|00|0)(?:[\s./()-]{0,3}\d){5,14}(?!\p{N})/giu],
];

/** What looks like a number to dial and is none: days, amounts of time, and the numbers that help. */
const harmless: readonly RegExp[] = [
  /^\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})?$/u,
  /^\d{1,2}-\d{1,2}-\d{4}$/u,
  /^(?:\+49|0049|0)[\s()/-]{0,3}800/u,
];

const overlaps = (one: ContactDatum, other: ContactDatum): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * Contact data in what others read: mail addresses, handles, telephone numbers and links, in the order of the text
 * (BKE-30). It finds how people usually write them, and proves nothing: whoever wants to can always spell one out.
 * Numbers that cost nothing and help (0800) and dates are none.
 *
 * @param text as typed; compatible characters count as what they look like
 * @returns positions in the text normalised by NFKC
 */
export function contactDataIn(text: string): ContactDatum[] {
  const read = text.normalize('NFKC');
  const found: ContactDatum[] = [];
  for (const [kind, pattern] of patterns)
    for (const match of read.matchAll(pattern)) {
      const datum = { kind, start: match.index, end: match.index + match[0].length };
      const plain = kind !== 'phone' || !harmless.some((form) => form.test(match[0].trim()));
      if (plain && !found.some((other) => overlaps(datum, other))) found.push(datum);
    }
  return found.sort((one, other) => one.start - other.start);
}

/** Whether a text tells how somebody can be reached past the service. */
export const holdsContactData = (text: string): boolean => contactDataIn(text).length > 0;
