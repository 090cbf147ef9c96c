import { type Static, Type } from 'typebox';
import { Code } from './channels.ts';

const closed = { additionalProperties: false } as const;
const text = Type.String({ minLength: 1 });

/** How a forum is kept, in a service that offers one. */
export const Forum = Type.Object(
  {
    /** What is talked about where, in the order in which it is shown. */
    boards: Type.Array(Type.Object({ ...Code.properties, about: text }, closed), { minItems: 1 }),
    /** What a reader is warned of before a heavy topic. */
    contentNotes: Type.Array(Code),
    /** So many posts of a member are read by a moderator before they appear; then they appear at once. */
    firstPostsApproved: Type.Integer({ minimum: 0, maximum: 50 }),
    /** Whether search engines may list what is written there (AMB-40). */
    indexing: Type.Boolean(),
  },
  closed,
);
export type Forum = Static<typeof Forum>;
