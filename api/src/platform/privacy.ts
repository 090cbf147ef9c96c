import type { CategoryId, EventName, RetentionRule } from '@sprechraum/shared/policy';
import type { Context } from './access/context.ts';
import type { Tx } from './db/database.ts';
import type { Entry } from './ledger/ledger.ts';
import type { Platform } from './platform.ts';

/** One object whose clock is running: a case, an account, a draft. */
export interface Running {
  readonly id: string;
  /** The start event of its rule. */
  readonly start: Date;
}

/** Where a walk through the running objects stands; they come in the order of start and id. */
export interface Page {
  /** The start event of the rule that is executed: which of its clocks a handler goes by that knows several. */
  readonly event: EventName;
  /** Only objects whose clock started up to here can be due. */
  readonly startedUntil: Date;
  readonly after: Running | null;
  readonly limit: number;
  /** Whether the objects are locked, those that somebody else has locked left out. Who only looks does not lock. */
  readonly lock: boolean;
}

/** What an erasure removed: rows per table, and the keys that must be destroyed with them. */
export interface Disposal {
  readonly counts: Readonly<Record<string, number>>;
  readonly keys: readonly string[];
}

export interface Holdings {
  readonly held: number;
  /** The earliest start event among them; null while no clock runs. */
  readonly oldest: Date | null;
}

/** Something that is held about a person, as the person is shown it. */
export interface OwnDatum {
  readonly label: string;
  readonly value: string;
  /** Where the person gets it, if it is a file. */
  readonly href?: string;
  readonly since: Date;
  /** Its own start event, where the objects of the category end one by one; null while its clock does not run. */
  readonly start?: Date | null;
}

/** Start events of a person or an object, by their names; null or missing while a clock does not run. */
export type Starts = Readonly<Partial<Record<EventName, Date | null>>>;

export interface OwnData {
  /** Since when the category is held, and the start event of its rule for the last of it, if that has happened. */
  readonly since: Date | null;
  readonly start: Date | null;
  /** The start events of the other rules that may end it, where they have happened: the earliest end counts. */
  readonly starts?: Starts;
  readonly data: readonly OwnDatum[];
}

/** That something is there: since when, and whether it goes on. No content. */
export interface ObjectFact {
  readonly id: string;
  readonly since: Date;
  readonly endedAt: Date | null;
  /** Since when it is blocked for every ordinary use (*Einschränkung*); null if it is not. */
  readonly restrictedAt: Date | null;
}

interface Shown {
  /**
   * How much is held, expired or not. Runs with the eraser's sight.
   *
   * @param event the clock that the oldest is looked for by, where there are several
   */
  holdings(tx: Tx, event?: EventName): Promise<Holdings>;
  /**
   * What is held about the acting person; left out where nothing of it can be about a client. The clock of what goes
   * with another object is that object's, whatever is said here.
   */
  exportFor?(platform: Platform, context: Context): Promise<OwnData>;
  /**
   * Revokes or withdraws again what a restored backup has brought back: a way in, a consent, a detail. What is there no
   * more, or is so already, stays as it is.
   */
  repeat?(platform: Platform, context: Context, entry: Entry): Promise<void>;
  /** Ends what nobody may go on with after a backup was restored. Runs with the rights of the eraser. */
  restored?(tx: Tx, context: Context): Promise<unknown>;
}

/** What starts the clock of a category, and what takes its place where that fails to happen. */
export interface ClockEvents {
  readonly start: EventName;
  /** `after` where the handler can count only this period from the event. */
  readonly fallback?: { readonly event: EventName; readonly after?: string };
}

/** What of a category lies outside of the database, each line with a start event of its own. */
export interface OutsideStore {
  holdings(): Promise<Holdings>;
  /** @param isOver whether what started then is to go @returns how much has gone */
  purge(isOver: (start: Date) => boolean, now: Date): Promise<number>;
}

/** How one data category ends. The only code that may delete personal rows. */
export interface OwnClock extends Shown {
  /** The events that it knows; a rule that starts with another one it cannot keep. */
  readonly events: ClockEvents;
  /** Further events that it can count from, for policies that say so. */
  readonly further?: readonly ClockEvents[];
  /** Objects whose clock runs. */
  running(tx: Tx, page: Page): Promise<Running[]>;
  /** Removes one object with everything that belongs to it. */
  dispose(tx: Tx, context: Context, id: string): Promise<Disposal>;
  /** The same for many at once, where there may be many. */
  disposeMany?(tx: Tx, context: Context, ids: readonly string[]): Promise<Disposal>;
  /**
   * Locks one object and the person it is about until the transaction ends: so it can be held, or erased at once.
   * `false` if there is none.
   */
  lock?(tx: Tx, id: string): Promise<boolean>;
  /** The objects of one person, locked where they are to go. */
  ofPerson?(tx: Tx, accountId: string, lock: boolean): Promise<string[]>;
  /** What may be said of a person's objects without opening them: to find out whose they are, and what to block. */
  facts?(tx: Tx, accountId: string): Promise<ObjectFact[]>;
  /**
   * Blocks one object for every ordinary use, or lifts that (Art. 18 GDPR); its end comes by its rule all the same.
   * Runs with the rights of the eraser. What is blocked already stays so since then, and what is not is not lifted.
   *
   * @param at since when; `null` lifts it
   */
  restrict?(tx: Tx, context: Context, id: string, at: Date | null): Promise<void>;
  /** Makes the start event a fact where it has come by itself, or its fallback where it has failed to happen. */
  applyFallback?(platform: Platform, context: Context, rule: RetentionRule): Promise<number>;
  /** All objects with a key of their own: whose key no longer exists was erased, whatever a backup brings back. */
  keyed?(tx: Tx): Promise<{ readonly id: string; readonly keyId: string }[]>;
  /**
   * Seals one object that is under a hold, where the policy wants it to stay alone: nothing in it leads to the person
   * any more, and no ordinary relation leads to it.
   *
   * @returns what an erasure would have removed
   */
  detach?(tx: Tx, context: Context, id: string): Promise<Disposal>;
  /** The objects that stay alone, locked; one whose hold is over is due. */
  detached?(tx: Tx): Promise<string[]>;
  /** Where the category lies, if that is not the database; `null` where this service keeps none. */
  outside?(platform: Platform): OutsideStore | null;
  /** Set for the category whose object is the person: all that is the person's goes before it. */
  readonly person?: true;
  /** Set for the category whose object is a member of staff: all that names them lets go of them before. */
  readonly staff?: true;
  /** Members of staff who have left and are still on record, locked; only the category of staff knows them. */
  leftStaff?(tx: Tx): Promise<string[]>;
  /** Gives what still waits for a member of staff who has left to somebody else, at once and long before the erasure. */
  releaseFromStaff?(tx: Tx, context: Context, staffId: string): Promise<void>;
  /** Lets go of a person who is erased: what stays of theirs is nobody's then, and what is only theirs goes. */
  forgetPerson?(tx: Tx, context: Context, accountId: string): Promise<void>;
  /** Lets go of a member of staff who is erased. */
  forgetStaff?(tx: Tx, context: Context, staffId: string): Promise<void>;
}

/** A category whose rows belong to an object of another category and go with it. */
export interface RidesAlong extends Shown {
  readonly with: CategoryId;
  /** Removes one object of it that somebody took back by itself. Runs with the rights of the eraser. */
  remove?(tx: Tx, context: Context, id: string): Promise<void>;
  /** Removes what hangs on objects of that category where their own module does not know it: before they go. */
  disposeWith?(tx: Tx, context: Context, ids: readonly string[]): Promise<Disposal>;
  /** The same where that object stays alone: removes what names the person. @returns what an erasure would have removed */
  detachWith?(tx: Tx, context: Context, id: string): Promise<Disposal>;
}

export type PrivacyHandler = OwnClock | RidesAlong;
export type PrivacyHandlers = Readonly<Partial<Record<CategoryId, PrivacyHandler>>>;

export const hasOwnClock = (handler: PrivacyHandler): handler is OwnClock => !('with' in handler);

/** The declaration of every column: table → data category → columns. A column that is not here fails the build. */
export type Inventory = Readonly<Record<string, Readonly<Partial<Record<CategoryId, readonly string[]>>>>>;
