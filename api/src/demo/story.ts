import type { AppointmentKind } from '@sprechraum/shared/policy';
import type { NewNote, Risk } from '../offers/consultations/index.ts';

/** What a story is told from: everything in it happened so many days before. */
export type Base =
  | { readonly minutesAgo: number }
  | { readonly daysAgo: number; readonly at: string }
  | { readonly workingDaysAgo: number; readonly at: string }
  /** The case ended when it had to for being erased that much from now. */
  | { readonly dueIn: string }
  /** The last word fell when it had to for the case being closed by itself that much from now. */
  | { readonly closesIn: string };

export interface Letter {
  readonly from: 'client' | 'counsellor';
  /** Days from the base; zero without a time of day is the base itself. */
  readonly day: number;
  readonly at?: string;
  readonly text: string;
}

/** That somebody would like to meet, after the last letter. */
export interface Meeting {
  readonly from: 'client' | 'counsellor';
  readonly kind: AppointmentKind;
  /** Proposed times, in days from the present; what falls on a weekend is on the Monday after. None: a question. */
  readonly times: readonly { readonly inDays: number; readonly at: string }[];
  readonly word: string;
  /** The other side has agreed to the first of the times. */
  readonly agreed?: true;
}

/** One invented case, as a person lives it. */
export interface Story {
  /** Pseudonym of the person. */
  readonly by: string;
  /** Nickname of the counsellor; without one nobody has taken the case over. */
  readonly with?: string;
  readonly base: Base;
  readonly reason?: string;
  readonly topic?: string;
  readonly subject?: string;
  /** Without a letter there is only a draft of one. */
  readonly letters: readonly Letter[];
  readonly draft?: { readonly from: 'client' | 'counsellor'; readonly text: string };
  /** What the counsellor wrote down of a call or a talk. */
  readonly note?: NewNote;
  readonly meeting?: Meeting;
  /** How much it worries the counsellor. */
  readonly risk?: Risk;
  /** Before a holiday it went to a colleague, with the draft. */
  readonly handedOver?: { readonly to: string; readonly note: string };
  readonly ended?: {
    readonly by: 'client' | 'counsellor';
    readonly day: number;
    readonly at?: string;
    /** The person did not want to wait and deleted the case. */
    readonly deleted?: true;
  };
}

const letter = (from: Letter['from'], day: number, at: string, text: string): Letter => ({
  from,
  day,
  ...(at && { at }),
  text: text.trim(),
});

/** A letter of the person, so many days from the story's base. */
export const asks = (day: number, at: string, text: string): Letter => letter('client', day, at, text);
/** A letter of the counsellor. */
export const answers = (day: number, at: string, text: string): Letter => letter('counsellor', day, at, text);

/** Days between two letters of an exchange. */
const pace = 3;

/**
 * A case that Jana holds, told by its letters alone: they alternate, the person begins, and the last falls on the base.
 */
export const exchange = (
  by: string,
  base: Base,
  codes: Pick<Story, 'reason' | 'topic'>,
  texts: readonly string[],
): Story => ({
  by,
  with: 'Jana',
  base,
  ...codes,
  letters: texts.map((text, place) => {
    const day = (place - texts.length + 1) * pace;
    const from = place % 2 === 0 ? 'client' : 'counsellor';
    return letter(from, day, day === 0 ? '' : from === 'client' ? '20:30' : '10:30', text);
  }),
});
