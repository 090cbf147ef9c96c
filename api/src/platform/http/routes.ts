import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Platform } from '../platform.ts';

/** The routes of a module, below `/api/v1`. */
export type Routes = (platform: Platform) => FastifyPluginAsyncTypebox;

/** An instant in UTC, RFC 3339. */
export const Instant = Type.String({ format: 'date-time' });
/** A calendar day of the years 1900 to 2199, ISO 8601: PostgreSQL knows no year 0, and none of ours lies elsewhere. */
export const Day = Type.String({ format: 'date', pattern: '^(19|20|21)' });
export const Id = Type.String({ format: 'uuid' });
export const Nothing = Type.Null();
/** What comes in has the declared fields and no others. */
export const closed = { additionalProperties: false } as const;
export const ById = Type.Object({ id: Id }, closed);

/** RFC 9457 problem details, as every failure is answered. */
export const ProblemBody = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  errors: Type.Optional(
    Type.Array(Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() })),
  ),
  reference: Type.Optional(Type.String()),
});

/** Marks what differs from service to service: validated as the policy says, documented as plain text. */
export const fromPolicy = { 'x-from-policy': true } as const;

/** One of the words that the policy lists; where it lists none, nothing fits. */
export const oneOf = <T extends string>(words: readonly T[]) =>
  Type.Unsafe<T>(words.length > 0 ? Type.Enum([...words], fromPolicy) : Type.Never(fromPolicy));

/** How a single file is sent. Its own parser reads it as a stream; the document only describes it. */
export const fileForm = 'multipart/form-data';

export const iso = (at: Date): string => at.toISOString();
