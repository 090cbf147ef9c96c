import type { Policy } from '@sprechraum/shared/policy';
import { Type } from 'typebox';
import { closed, Id, Instant, oneOf } from '../../platform/http/routes.ts';
import { flagReasons } from './tables.ts';

const optional = Type.Optional;
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const textLimit = 20_000;
const titleLimit = 120;
const reasonLimit = 500;

const written = Type.String({ minLength: 1, maxLength: textLimit, pattern: '\\S' });
const said = Type.String({ minLength: 1, maxLength: reasonLimit, pattern: '\\S' });

/** Whoever wrote something, by nickname and nothing else; `null` is a deleted account. */
const Author = nullable(
  Type.Object({
    name: Type.String(),
    /** Whether they work here. */
    staff: Type.Boolean(),
  }),
);
const Findings = Type.Array(Type.Enum(['first-posts', 'contact', 'crisis']));
const State = Type.Enum(['waiting', 'published', 'declined', 'hidden']);

export const Boards = Type.Object({
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      label: Type.String(),
      about: Type.String(),
      threads: Type.Integer(),
      lastPostAt: nullable(Instant),
    }),
  ),
  /** What a reader can be warned of before a topic. */
  contentNotes: Type.Array(Type.Object({ code: Type.String(), label: Type.String() })),
});

export const Board = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      /** Missing where the post that opened it has come to its end. */
      title: nullable(Type.String()),
      author: Author,
      replies: Type.Integer(),
      lastPostAt: Instant,
      contentNote: nullable(Type.String()),
      pinned: Type.Boolean(),
      closed: Type.Boolean(),
    }),
  ),
  more: Type.Boolean(),
});

export const Topic = Type.Object({
  id: Id,
  board: Type.String(),
  title: nullable(Type.String()),
  contentNote: nullable(Type.String()),
  pinned: Type.Boolean(),
  closed: Type.Boolean(),
  /** How many posts before the first one have come to their end. */
  endedPosts: Type.Integer(),
  page: Type.Integer(),
  pages: Type.Integer(),
  posts: Type.Array(
    Type.Object({
      id: Id,
      author: Author,
      text: Type.String(),
      quote: nullable(Type.Object({ postId: Id, author: Author, text: Type.String() })),
      /** Whether it quotes what is no longer there. */
      quoteGone: Type.Boolean(),
      writtenAt: Instant,
      edited: nullable(Type.Object({ at: Instant, reason: Type.String() })),
    }),
  ),
});

export const Words = Type.Object(
  { words: Type.String({ minLength: 2, maxLength: 100, pattern: '\\S' }) },
  closed,
);
export const Found = Type.Object({
  items: Type.Array(
    Type.Object({
      postId: Id,
      threadId: Id,
      title: nullable(Type.String()),
      excerpt: Type.String(),
      writtenAt: Instant,
    }),
  ),
});

export const Own = Type.Object({
  posts: Type.Array(
    Type.Object({
      id: Id,
      threadId: Id,
      title: nullable(Type.String()),
      text: Type.String(),
      state: State,
      /** What the moderators said, where it does not appear. */
      reason: nullable(Type.String()),
      findings: Findings,
      writtenAt: Instant,
    }),
  ),
  /** Offers of a private counselling that one has not taken note of. */
  offers: Type.Array(Type.Object({ id: Id, threadId: Id, offeredAt: Instant })),
});

const Post = {
  /** Made by the writer: sent twice, it is there once. */
  id: Id,
  text: written,
};
export const NewPost = Type.Object({ ...Post, quoteOf: optional(nullable(Id)) }, closed);
/** What became of a post: it appeared, or a human reads it first, for these reasons. */
export const Posted = Type.Object({ state: State, findings: Findings });
export const NewFlag = Type.Object({ id: Id, reason: Type.Enum([...flagReasons]) }, closed);

export const Decision = Type.Object(
  {
    decision: Type.Enum(['approve', 'decline', 'hide', 'show']),
    reason: optional(Type.String({ maxLength: reasonLimit })),
  },
  closed,
);
export const Edit = Type.Object({ text: written, reason: said }, closed);
export const FlagChange = Type.Object(
  { state: Type.Enum(['taken', 'settled']), note: optional(Type.String({ maxLength: reasonLimit })) },
  closed,
);
export const NewOffer = Type.Object({ id: Id }, closed);

const Moderated = Type.Object({
  id: Id,
  threadId: Id,
  board: Type.String(),
  title: nullable(Type.String()),
  author: Author,
  /** Whether whoever wrote it has an account to which something can be offered. */
  canBeOffered: Type.Boolean(),
  text: Type.String(),
  state: State,
  findings: Findings,
  writtenAt: Instant,
  history: Type.Array(
    Type.Object({
      step: Type.Enum(['approved', 'declined', 'edited', 'hidden', 'shown', 'offered', 'taken', 'settled']),
      note: nullable(Type.String()),
      at: Instant,
      by: nullable(Type.String()),
    }),
  ),
});
export const Queue = Type.Object({
  waiting: Type.Array(Moderated),
  flags: Type.Array(
    Type.Object({
      id: Id,
      reason: Type.Enum([...flagReasons]),
      state: Type.Enum(['open', 'taken', 'settled']),
      assignee: nullable(Type.String()),
      mine: Type.Boolean(),
      flaggedAt: Instant,
      post: Moderated,
    }),
  ),
});

/** What the policy's words decide. */
export function policySchemas({ forum }: Policy) {
  const boardCode = oneOf((forum?.boards ?? []).map(({ code }) => code));
  const contentNote = optional(nullable(oneOf(['', ...(forum?.contentNotes ?? []).map(({ code }) => code)])));
  return {
    NewThread: Type.Object(
      {
        ...Post,
        threadId: Id,
        board: boardCode,
        title: Type.String({ minLength: 3, maxLength: titleLimit, pattern: '\\S' }),
        contentNote,
      },
      closed,
    ),
    ThreadChange: Type.Object(
      {
        board: optional(boardCode),
        contentNote,
        pinned: optional(Type.Boolean()),
        closed: optional(Type.Boolean()),
      },
      closed,
    ),
  };
}
