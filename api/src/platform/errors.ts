/** What a person is told, in the registers of address. */
export type Wording = string | { readonly sie: string; readonly du: string };

export interface FieldError {
  /** Name of the form field, as the API calls it. */
  readonly field: string;
  readonly code: string;
  readonly message: Wording;
}

/**
 * An expected failure that the reader can do something about. It becomes an RFC 9457 problem; everything else
 * that is thrown becomes an anonymous 500.
 */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: Wording;
  readonly fields: readonly FieldError[];

  constructor(code: string, status: number, detail: Wording, fields: readonly FieldError[] = []) {
    super(code);
    this.code = code;
    this.status = status;
    this.detail = detail;
    this.fields = fields;
  }
}

type Table = Record<string, readonly [status: number, detail: Wording]>;

/**
 * Declares the failures of one module as `module.reason`.
 *
 * @returns a function that builds the problem for a reason
 */
export function defineProblems<const T extends Table>(module: string, table: T) {
  return (reason: keyof T & string, fields?: readonly FieldError[]): Problem => {
    const [status, detail] = table[reason] as T[string];
    return new Problem(`${module}.${reason}`, status, detail, fields);
  };
}

/** What everybody gets who may not see something, and everybody who asks for what is not there. */
export const common = defineProblems('common', {
  'not-found': [
    404,
    {
      sie: 'Diese Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.',
      du: 'Diese Seite gibt es nicht, oder sie ist nicht für dich bestimmt.',
    },
  ],
  'login-required': [401, { sie: 'Bitte melden Sie sich an.', du: 'Bitte melde dich an.' }],
  'foreign-origin': [403, 'Diese Anfrage kam nicht von unserer Seite und wurde abgelehnt.'],
  'plain-connection': [403, 'Diese Verbindung ist nicht verschlüsselt. Die Anfrage wurde nicht gelesen.'],
  'too-many-requests': [
    429,
    {
      sie: 'Das waren zu viele Versuche. Bitte warten Sie einen Moment.',
      du: 'Das waren zu viele Versuche. Bitte warte einen Moment.',
    },
  ],
  invalid: [
    422,
    { sie: 'Bitte prüfen Sie die markierten Angaben.', du: 'Bitte prüfe die markierten Angaben.' },
  ],
  malformed: [400, 'Die Anfrage ist nicht lesbar.'],
  'too-large': [
    413,
    {
      sie: 'Das ist mehr, als auf einmal gesandt werden kann. Bitte teilen Sie Ihren Text auf.',
      du: 'Das ist mehr, als auf einmal gesandt werden kann. Bitte teil deinen Text auf.',
    },
  ],
  unexpected: [
    500,
    {
      sie: 'Etwas hat nicht funktioniert. Ihr Text ist nicht verloren. Bitte versuchen Sie es noch einmal.',
      du: 'Etwas hat nicht funktioniert. Dein Text ist nicht verloren. Bitte versuch es noch einmal.',
    },
  ],
});

/** The text of a wording in a register; `leicht` reads as `sie`. */
export function worded(wording: Wording, register: 'sie' | 'du' | 'leicht'): string {
  if (typeof wording === 'string') return wording;
  return register === 'du' ? wording.du : wording.sie;
}
