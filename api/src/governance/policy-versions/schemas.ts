import { Type } from 'typebox';

/** Why a version was made (KOB-44). */
export const Ground = Type.Enum(['first', 'law', 'service', 'wording']);

/** Sentences that read differently, with the heading they stand under; `null` where one is new or gone. */
export const Sentences = Type.Array(
  Type.Object({
    id: Type.String(),
    heading: Type.String(),
    before: Type.Union([Type.String(), Type.Null()]),
    after: Type.Union([Type.String(), Type.Null()]),
  }),
);
