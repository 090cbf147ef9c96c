import { longNumber } from '@sprechraum/shared/rules';

/** What of a text would tell who it is about. */
export interface Trace {
  readonly kind: 'pseudonym' | 'place' | 'email' | 'number';
  /** As it stands in the text. */
  readonly text: string;
}

/** What the case knows of the person. */
export interface Known {
  readonly pseudonym?: string | undefined;
  readonly place?: string | undefined;
}

const email = /[^\s@,;:]+@[^\s@,;:]+/gu;

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** Standing for itself: not as a part of a longer word. */
const asWord = (text: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(text)}(?![\p{L}\p{N}])`, 'giu');

/**
 * A place is known by its postcode and by its names: the long words that begin like one. Where none does, by all its
 * words as they stand together ("Ulm", "bad wildbad").
 */
function wordsOf(place: string): string[] {
  const words = place.split(/[\s,;/()]+/).filter(Boolean);
  const isNumber = (word: string) => /^\p{N}/u.test(word);
  const names = words.filter((word) => /^\p{Lu}/u.test(word) && word.length > 3);
  const together = words.filter((word) => !isNumber(word)).join(' ');
  return [
    ...words.filter((word) => isNumber(word) && word.length > 3),
    ...(names.length > 0 ? names : [together].filter(Boolean)),
  ];
}

/**
 * Finds in a text that goes to somebody who must not know whom it is about what would tell them: exactly what the case
 * knows, and what looks like an address or a number. What it does not find may still tell; a person has to read it.
 */
export function tracesIn(text: string, { pseudonym, place }: Known): Trace[] {
  const found = (kind: Trace['kind'], pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([match]) => ({ kind, text: match }));
  const traces = [
    ...(pseudonym ? found('pseudonym', asWord(pseudonym)) : []),
    ...wordsOf(place ?? '').flatMap((word) => found('place', asWord(word))),
    ...found('email', email),
    ...found('number', longNumber),
  ];
  const seen = new Set<string>();
  return traces.filter((trace) => {
    const known = seen.has(trace.text.toLowerCase());
    seen.add(trace.text.toLowerCase());
    return !known;
  });
}

/** What nobody sends on, because the case knows for certain that it tells who it is about. */
export const isCertain = ({ kind }: Trace): boolean => kind === 'pseudonym' || kind === 'place';
