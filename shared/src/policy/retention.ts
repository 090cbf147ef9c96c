import { type Static, Type } from 'typebox';
import { CategoryId, EventName, Period, RetentionAction, RoleId, TimeWord } from './vocabulary.ts';

const closed = { additionalProperties: false } as const;

/** A retention rule (*Löschregel*): start event + period + time word + action. */
export const RetentionRule = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9-]*$' }),
    start: EventName,
    /** Takes the start event's place when that fails to happen: `event` + `after`. */
    fallback: Type.Optional(Type.Object({ event: EventName, after: Period }, closed)),
    period: Period,
    timeWord: TimeWord,
    action: RetentionAction,
    /** `latest-by` only: the engine disposes this long before the promised end. */
    margin: Type.Optional(Period),
    /** Administrative practice: the period ends with the calendar year in which it runs out (NRW-33). */
    yearEnd: Type.Optional(Type.Boolean()),
    /** A law that demands the retention; mandatory for `restrict`. */
    legalGround: Type.Optional(Type.String({ minLength: 1 })),
    /** Whether the promise is also about backups, "endgültig" or "spätestens" (contract 1.1). */
    includesBackups: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type RetentionRule = Static<typeof RetentionRule>;

/** A data category (*Datenart*): one purpose-bound kind of data with exactly one retention rule. */
export const DataCategory = Type.Object(
  {
    id: CategoryId,
    label: Type.String({ minLength: 1, description: 'what the person calls it' }),
    persons: Type.Enum(['clients', 'staff', 'visitors', 'subscribers', 'citizens', 'families', 'nobody']),
    purposes: Type.Array(Type.String(), { description: 'ids of purposes' }),
    retention: Type.String({ description: 'id of the retention rule' }),
    /** Rules that may end it sooner than its own: the account goes, the child comes of age (BKE-27, BKE-46). */
    endsEarlier: Type.Optional(Type.Array(Type.String({ description: 'id of a retention rule' }))),
    /** The rule for the last copy in a backup, where the notice promises that separately (NRW-22). */
    retentionInBackups: Type.Optional(Type.String({ description: 'id of a retention rule' })),
    /**
     * Whose key encrypts what is written in it: that of the case or the person, or one of its `own`. `none` is only for
     * data that name nobody or must be searched.
     */
    encryption: Type.Enum(['case', 'person', 'own', 'none']),
    /** Set when a hold (*Aussetzung*) may suspend the rule. */
    holdable: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type DataCategory = Static<typeof DataCategory>;

/** Under which conditions a rule may be suspended for one object. */
export const Holds = Type.Object(
  {
    reasons: Type.Array(Type.String({ minLength: 1 })),
    setBy: Type.Array(RoleId),
    persons: Type.Integer({ minimum: 1, maximum: 2 }),
    maximum: Period,
    reviewEvery: Period,
    /**
     * What becomes of a held object whose account is erased, or whose own time is over: without this it keeps the
     * account from being erased; with it, it stays alone, sealed and without any connection to a person (BKE-48).
     */
    detach: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type Holds = Static<typeof Holds>;

/** How long a backup lives. `keys` live in a second database with backups of their own (crypto-shredding). */
export const Backups = Type.Object(
  { contentLifetime: Period, keysLifetime: Period, coversAccessLog: Type.Boolean() },
  closed,
);
export type Backups = Static<typeof Backups>;
