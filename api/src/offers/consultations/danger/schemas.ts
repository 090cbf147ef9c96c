import { Type } from 'typebox';
import { closed, Id, Instant, oneOf } from '../../../platform/http/routes.ts';
import { optional } from '../schemas.ts';
import { judgements, order, outcomes, riskLevels, ways } from './steps.ts';
import { holderKinds, secondKinds } from './tables.ts';

const long = optional(Type.String({ maxLength: 5000 }));
const short = optional(Type.String({ maxLength: 200 }));

export const excerptLimit = 5000;
export const Level = Type.Enum([...riskLevels]);

/** @param grounds ids of the grounds on which the policy lets anything be disclosed */
export const answersSchema = (grounds: readonly string[]) =>
  Type.Object(
    {
      text: long,
      noticed: long,
      since: short,
      indicators: long,
      resources: long,
      missing: long,
      judgement: optional(Type.Enum([...judgements])),
      obtained: optional(Type.Boolean()),
      on: short,
      role: short,
      outcome: optional(Type.Enum([...outcomes])),
      help: long,
      reasons: long,
      told: optional(Type.Boolean()),
      way: optional(Type.Enum([...ways])),
      ground: optional(oneOf(grounds)),
      agrees: optional(Type.Boolean()),
    },
    closed,
  );

/** What of a text would tell others whom it is about. */
export const Traces = Type.Array(
  Type.Object({ kind: Type.Enum(['pseudonym', 'place', 'email', 'number']), text: Type.String() }),
);

const entry = (grounds: readonly string[]) => ({
  id: Id,
  kind: Type.Enum([...holderKinds, ...secondKinds]),
  answers: answersSchema(grounds),
  savedAt: Instant,
  /** Missing while it is a draft. */
  signedAt: optional(Instant),
  /** The decision that it says something about. */
  aboutId: optional(Id),
  /** Nickname; missing where somebody is no longer on record. */
  by: optional(Type.String()),
  mine: Type.Boolean(),
});

const request = {
  id: Id,
  to: optional(Type.String()),
  excerpt: Type.String(),
  askedAt: Instant,
  /** When the colleague had given a view of their own. */
  assessedAt: optional(Instant),
  /** From then on the colleague sees nothing of it any more. */
  endedAt: optional(Instant),
};

const Standing = Type.Enum(['later', 'open', 'done', 'not-needed']);

export const assessmentsSchema = (grounds: readonly string[]) =>
  Type.Object({
    items: Type.Array(
      Type.Object({
        id: Id,
        openedAt: Instant,
        openedBy: optional(Type.String()),
        closedAt: optional(Instant),
        standings: Type.Object(
          Object.fromEntries(order.map((step) => [step, Standing])) as Record<
            (typeof order)[number],
            typeof Standing
          >,
        ),
        entries: Type.Array(Type.Object({ ...entry(grounds), traces: Traces })),
        requests: Type.Array(Type.Object(request)),
      }),
    ),
    /** On what grounds the policy lets anything be disclosed, to whom and of what. */
    grounds: Type.Array(
      Type.Object({
        id: Type.String(),
        label: Type.String(),
        recipients: Type.Array(Type.String()),
        discloses: Type.Array(Type.String()),
      }),
    ),
  });

export const requestSchema = (grounds: readonly string[]) =>
  Type.Object({
    ...request,
    from: optional(Type.String()),
    entries: Type.Array(Type.Object(entry(grounds))),
    /** The decision that counts, once the colleague may read it. */
    decision: optional(Id),
  });

export const RequestList = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      from: optional(Type.String()),
      askedAt: Instant,
      assessedAt: optional(Instant),
    }),
  ),
});

export const RiskMarks = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      level: Level,
      reason: optional(Type.String()),
      markedAt: Instant,
      by: optional(Type.String()),
    }),
  ),
});
