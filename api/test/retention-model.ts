import { Temporal } from 'temporal-polyfill';

/**
 * What the notice promises about the end of a counselling, in as few words as possible (ENZ-42, ENZ-43): written from
 * the promise, and sharing nothing with the code that keeps it.
 */
export interface Promise42 {
  /** How long after the end of the counselling, at the latest. */
  readonly period: string;
  /** How long before that the engine may begin. */
  readonly margin: string;
  /** Without a letter for so long a counselling has ended. */
  readonly inactivity: string;
  /** The longest hold. */
  readonly longestHold: string;
}

interface Case {
  readonly id: string;
  lastLetter: Date;
  end: Date | null;
  holdUntil: Date | null;
}

/** One who seeks advice, as far as their data have an end. */
export interface Person {
  readonly id: string;
  gone: boolean;
  cases: Case[];
  /** When the last of their counsellings ended, or they registered; null while one goes on. */
  ended: Date | null;
}

/** On German clocks; a day that a month lacks is its last. */
export const later = (at: Date, period: string): Date => {
  const begun = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/Berlin');
  return new Date(begun.add(period).epochMilliseconds);
};

export const registered = (id: string, at: Date): Person => ({ id, gone: false, cases: [], ended: at });

const isHeld = ({ holdUntil }: Case, now: Date) => holdUntil !== null && holdUntil > now;
export const anyHeld = ({ cases }: Person, now: Date) => cases.some((one) => isHeld(one, now));

/** From then on nobody may read what ended at that time. */
export const hiddenFrom = ({ period }: Promise42, ended: Date): Date => later(ended, period);
const erasedFrom = (promise: Promise42, ended: Date): Date =>
  later(hiddenFrom(promise, ended), `-${promise.margin}`);

export function opens(person: Person, id: string, now: Date): void {
  person.cases.push({ id, lastLetter: now, end: null, holdUntil: null });
  person.ended = null;
}

/** The account waits for the end of the last counselling. */
function settleEnd(person: Person, end: Date): void {
  if (person.cases.some((one) => one.end === null)) return;
  const ends = person.cases.flatMap((one) => (one.end ? [one.end.getTime()] : []));
  person.ended = new Date(Math.max(end.getTime(), ...ends));
}

export function closes(person: Person, one: Case, end: Date): void {
  if (one.end) return;
  one.end = end;
  settleEnd(person, end);
}

export function deletesCase(person: Person, one: Case, now: Date): void {
  person.cases = person.cases.filter((other) => other !== one);
  if (!one.end) settleEnd(person, now);
}

/** What is left after the engine has run. */
export function engineRuns(promise: Promise42, person: Person, now: Date): void {
  for (const one of person.cases) {
    const silent = later(one.lastLetter, promise.inactivity);
    if (!one.end && silent <= now) closes(person, one, silent);
  }
  person.cases = person.cases.filter(
    (one) => !one.end || erasedFrom(promise, one.end) > now || isHeld(one, now),
  );
  if (person.ended && erasedFrom(promise, person.ended) <= now && !anyHeld(person, now)) {
    person.gone = true;
    person.cases = [];
  }
}

/** The instants at which something happens by itself. */
export const turningPoints = (promise: Promise42, { gone, cases, ended }: Person): Date[] =>
  gone
    ? []
    : [
        ...(ended ? [erasedFrom(promise, ended), hiddenFrom(promise, ended)] : []),
        ...cases.flatMap((one) =>
          one.end
            ? [
                erasedFrom(promise, one.end),
                hiddenFrom(promise, one.end),
                ...(one.holdUntil ? [one.holdUntil] : []),
              ]
            : [later(one.lastLetter, promise.inactivity)],
        ),
      ];
