import { drawWords, readWords } from '../../platform/crypto/code-words.ts';
import type { FieldError } from '../../platform/errors.ts';

/** Six words of 2048: 66 bits, more than anybody tries out at a door that counts. */
const length = 6;

export interface Code {
  readonly words: readonly string[];
  /** What is hashed. */
  readonly secret: string;
}

const codeOfWords = (words: readonly string[]): Code => ({ words, secret: words.join(' ').toLowerCase() });

export const drawCode = (): Code => codeOfWords(drawWords(length));

const quoted = (pieces: readonly string[]) => pieces.map((piece) => `„${piece}“`).join(', ');

/** Reads a code as somebody typed it, or says what is not one about it. */
export function readCode(typed: string): Code | FieldError {
  const reading = readWords(typed, length);
  if ('words' in reading) return codeOfWords(reading.words);
  const { unknown, count } = reading;
  if (count !== length)
    return {
      field: 'code',
      code: 'count',
      message: `Der Code hat sechs Wörter. Hier ${count === 1 ? 'steht erst eines' : `stehen ${count}`}.`,
    };
  return {
    field: 'code',
    code: 'unknown',
    message: {
      sie: `Hier stimmt etwas noch nicht: ${quoted(unknown)}. Bitte vergleichen Sie noch einmal mit dem Zettel.`,
      du: `Hier stimmt etwas noch nicht: ${quoted(unknown)}. Vergleich bitte noch einmal mit dem Zettel.`,
    },
  };
}
