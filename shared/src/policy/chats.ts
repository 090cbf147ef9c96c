import { type Static, Type } from 'typebox';
import { Code } from './channels.ts';
import type { OfferKind } from './vocabulary.ts';

const closed = { additionalProperties: false } as const;

/** How people talk live here. What each kind of chat is for, and whether what is said is kept, its offer says. */
export const Chats = Type.Object(
  {
    /** Whom a chat can be for (BKE-55). */
    audiences: Type.Array(Code, { minItems: 1 }),
    /** Which of them everybody is who has an account here. */
    members: Type.String({ pattern: '^[a-z0-9-]+$' }),
    /** What everybody accepts before entering a chat with others, a sentence each. */
    rules: Type.Array(Type.String({ minLength: 1 })),
    /** How long a chat may be planned for, in minutes. */
    longestMinutes: Type.Integer({ minimum: 15, maximum: 480 }),
    /** For how many people a chat with others may be planned. */
    largest: Type.Integer({ minimum: 2, maximum: 200 }),
  },
  closed,
);
export type Chats = Static<typeof Chats>;

/** The offers in which people talk live. */
export const chatKinds = [
  'live-counselling',
  'open-hour',
  'single-chat',
  'group-chat',
  'topic-chat',
] as const satisfies OfferKind[];
export type ChatKind = (typeof chatKinds)[number];

/** One comes as one likes and waits until it is one's turn (*Sprechstunde*). */
export const queuedKinds: readonly ChatKind[] = ['live-counselling', 'open-hour'];
/** Several people and who hosts them; what is said belongs to all of them. */
export const sharedKinds: readonly ChatKind[] = ['group-chat', 'topic-chat'];
