import { type TSchema, Type } from 'typebox';
import { closed, Day, Id, Instant } from '../../platform/http/routes.ts';

/** What the routes of the person and those of the officer share. */

const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);

export const Card = {
  id: Id,
  /** What both sides call it by. */
  reference: Type.String(),
  /** The right that is used, as the policy lists them. */
  kind: Type.String(),
  /** `waiting`: for the person, who was asked something. */
  state: Type.Enum(['received', 'waiting', 'in-work', 'answered', 'refused']),
  receivedAt: Instant,
  /** The last day on which an answer is in time. */
  dueOn: Day,
  /** Calendar days up to that day; negative: overdue. Missing when it is settled. */
  daysLeft: optional(Type.Integer()),
  extended: Type.Boolean(),
  settledAt: optional(Instant),
  /** Since when the data are blocked (Art. 18 GDPR); missing where they are not. */
  restrictedAt: optional(Instant),
  /** When that ends, as the person was told. */
  liftOn: optional(Instant),
  liftedAt: optional(Instant),
  erasedAt: optional(Instant),
};

export const Said = {
  id: Id,
  from: Type.Enum(['person', 'officer']),
  kind: Type.Enum(['request', 'reply', 'question', 'extension', 'answer', 'refusal', 'lifting']),
  text: Type.String(),
  at: Instant,
};

/** Long enough for a letter, PostgreSQL knows no NUL, and an empty text says nothing. */
export const Text = Type.String({ minLength: 1, maxLength: 5000, pattern: '^[^\\u0000]*\\S[^\\u0000]*$' });
export const NewText = Type.Object({ messageId: Id, text: Text }, closed);
