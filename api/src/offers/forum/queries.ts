import { and, count, desc, eq, gt, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Context } from '../../platform/access/context.ts';
import type { Database } from '../../platform/db/database.ts';
import { statement } from '../../platform/db/statement.ts';
import { iso } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Names, namesOf, spelt, withNames } from './names.ts';
import { problem } from './problems.ts';
import { forumOffer, forumPost, forumThread } from './tables.ts';

/** Posts on a page of a topic, and topics on a page of a board. */
const pageSize = 20;
const quoteLength = 600;

/** The boards, with how much there is and since when there is something new. */
export const boards = ({ db, policy }: Platform, context: Context) =>
  db.transaction(context, async (tx) => {
    const rows = await tx
      .select({ board: forumThread.board, threads: count(), lastPostAt: max(forumThread.lastPostAt) })
      .from(forumThread)
      .where(gt(forumThread.posts, 0))
      .groupBy(forumThread.board);
    const found = new Map(rows.map((row) => [row.board, row]));
    return (policy.forum?.boards ?? []).map((board) => ({
      ...board,
      threads: found.get(board.code)?.threads ?? 0,
      lastPostAt: found.get(board.code)?.lastPostAt?.toISOString() ?? null,
    }));
  });

/** An author as readers know them; `null` is somebody who is gone. */
export type Author = { readonly name: string; readonly staff: boolean } | null;

export const authorNamed = (
  id: string | null,
  byStaff: boolean,
  names: ReadonlyMap<string, string>,
): Author => {
  const name = names.get(id ?? '');
  return name === undefined ? null : { name, staff: byStaff };
};

/** One page of a board's topics: what is pinned first, then by what is new. */
export const board = (platform: Platform, context: Context, code: string, page: number) =>
  platform.db.transaction(withNames(context), async (tx) => {
    const rows = await tx
      .select({
        thread: forumThread,
        title: forumPost.title,
        accountId: forumPost.accountId,
        staffId: forumPost.staffId,
        byStaff: forumPost.byStaff,
      })
      .from(forumThread)
      .leftJoin(
        forumPost,
        and(
          eq(forumPost.threadId, forumThread.id),
          sql`${forumPost.title} is not null`,
          eq(forumPost.state, 'published'),
        ),
      )
      .where(and(eq(forumThread.board, code), gt(forumThread.posts, 0)))
      .orderBy(desc(forumThread.pinned), desc(forumThread.lastPostAt), desc(forumThread.id))
      .limit(pageSize + 1)
      .offset((page - 1) * pageSize);
    const shown = rows.slice(0, pageSize);
    const names = await namesOf(
      tx,
      platform,
      shown.flatMap(({ accountId, staffId }) => accountId ?? staffId ?? []),
    );
    return {
      items: shown.map(({ thread, title, accountId, staffId, byStaff }) => ({
        id: thread.id,
        title,
        author: authorNamed(accountId ?? staffId, byStaff ?? false, names),
        replies: thread.posts + thread.endedPosts - 1,
        lastPostAt: iso(thread.lastPostAt ?? thread.openedAt),
        contentNote: thread.contentNote,
        pinned: thread.pinned,
        closed: thread.closed,
      })),
      more: rows.length > pageSize,
    };
  });

interface TopicRow {
  readonly board: string;
  readonly contentNote: string | null;
  readonly pinned: boolean;
  readonly closed: boolean;
  readonly endedPosts: number;
  readonly posts: number;
  readonly id: string;
  readonly title: string | null;
  readonly body: string;
  readonly mentions: readonly string[];
  readonly byStaff: boolean;
  readonly authorId: string | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly editReason: string | null;
  readonly quoteOf: string | null;
  /** All of it null where nothing is quoted, or what is no longer there. */
  readonly quoteId: string | null;
  readonly quoteBody: string | null;
  readonly quoteMentions: readonly string[] | null;
  readonly quoteByStaff: boolean | null;
  readonly quoteAuthorId: string | null;
}

const postsOf = statement<{ threadId: string; before: number }, TopicRow>(sql`
  select t.board, t.content_note as "contentNote", t.pinned, t.closed, t.ended_posts as "endedPosts", t.posts,
    p.id, p.title, p.body, p.mentions, p.by_staff as "byStaff", coalesce(p.account_id, p.staff_id) as "authorId",
    p.created_at as "createdAt", p.edited_at as "editedAt", p.edit_reason as "editReason", p.quote_of as "quoteOf",
    q.id as "quoteId", q.body as "quoteBody", q.mentions as "quoteMentions", q.by_staff as "quoteByStaff",
    coalesce(q.account_id, q.staff_id) as "quoteAuthorId"
  from ${forumThread} t
  join ${forumPost} p on p.thread_id = t.id and p.state = 'published'
  left join ${forumPost} q on q.id = p.quote_of and q.state = 'published'
  where t.id = ${sql.placeholder('threadId')}
  order by p.seq limit ${pageSize} offset ${sql.placeholder('before')}`);

const quoteIn = (
  { quoteId, quoteBody, quoteMentions, quoteByStaff, quoteAuthorId }: TopicRow,
  names: ReadonlyMap<string, string>,
) =>
  quoteId === null
    ? null
    : {
        postId: quoteId,
        author: authorNamed(quoteAuthorId, quoteByStaff === true, names),
        text: shortened(spelt(quoteBody ?? '', quoteMentions ?? [], names)),
      };

/**
 * One page of a topic, as everybody reads it. One statement, and another where a name is not remembered or the title
 * stands on another page.
 *
 * @throws Problem `forum.not-found`
 */
export async function topic({ db }: Platform, namesFor: Names, context: Context, id: string, page: number) {
  const rows = await db.ask(context, postsOf({ threadId: id, before: (page - 1) * pageSize }));
  const [thread] = rows;
  if (!thread) throw problem('not-found');
  const names = await namesFor(
    context,
    rows.flatMap(({ authorId, mentions, quoteAuthorId, quoteMentions }) =>
      [authorId ?? [], mentions, quoteAuthorId ?? [], quoteMentions ?? []].flat(),
    ),
  );
  const opening = rows.find(({ title }) => title !== null);
  return {
    id,
    board: thread.board,
    title: opening ? opening.title : await titleOf(db, context, id),
    contentNote: thread.contentNote,
    pinned: thread.pinned,
    closed: thread.closed,
    endedPosts: thread.endedPosts,
    page,
    pages: Math.max(1, Math.ceil(thread.posts / pageSize)),
    posts: rows.map((row) => {
      const quote = quoteIn(row, names);
      return {
        id: row.id,
        author: authorNamed(row.authorId, row.byStaff, names),
        text: spelt(row.body, row.mentions, names),
        quote,
        quoteGone: row.quoteOf !== null && quote === null,
        writtenAt: iso(row.createdAt),
        edited: row.editedAt ? { at: iso(row.editedAt), reason: row.editReason ?? '' } : null,
      };
    }),
  };
}

const openingOf = statement<{ threadId: string }, { readonly title: string | null }>(sql`
  select title from ${forumPost}
  where thread_id = ${sql.placeholder('threadId')} and state = 'published' and title is not null`);

/** The title stands in the first post; a later page looks it up. `null` when that post is gone. */
const titleOf = async (db: Database, context: Context, threadId: string): Promise<string | null> =>
  (await db.ask(context, openingOf({ threadId })))[0]?.title ?? null;

const shortened = (text: string): string =>
  text.length > quoteLength ? `${text.slice(0, quoteLength).trimEnd()} …` : text;

const excerptLength = 240;
const mostFound = 30;

/** Posts with these words, the newest first. */
export const searchPosts = (platform: Platform, context: Context, words: string) =>
  platform.db.transaction(withNames(context), async (tx) => {
    const opening = alias(forumPost, 'opening');
    const rows = await tx
      .select({
        id: forumPost.id,
        threadId: forumPost.threadId,
        body: forumPost.body,
        mentions: forumPost.mentions,
        createdAt: forumPost.createdAt,
        title: opening.title,
      })
      .from(forumPost)
      .leftJoin(
        opening,
        and(
          eq(opening.threadId, forumPost.threadId),
          eq(opening.state, 'published'),
          sql`${opening.title} is not null`,
        ),
      )
      .where(
        and(
          eq(forumPost.state, 'published'),
          sql`${forumPost.search} @@ websearch_to_tsquery('german', ${words})`,
        ),
      )
      .orderBy(desc(forumPost.seq))
      .limit(mostFound);
    const names = await namesOf(
      tx,
      platform,
      rows.flatMap(({ mentions }) => mentions),
    );
    return rows.map(({ id, threadId, body, mentions, createdAt, title }) => ({
      postId: id,
      threadId,
      title,
      excerpt: spelt(body, mentions, names).slice(0, excerptLength),
      writtenAt: iso(createdAt),
    }));
  });

/** What of one's own does not stand in the forum for everybody, and what has been offered to one. */
export const ownForum = (platform: Platform, context: Context) =>
  platform.db.transaction(withNames(context), async (tx) => {
    const { id } = context.actor;
    const column = context.actor.kind === 'staff' ? forumPost.staffId : forumPost.accountId;
    const rows = await tx
      .select()
      .from(forumPost)
      .where(and(eq(column, id ?? ''), sql`${forumPost.state} <> 'published'`))
      .orderBy(desc(forumPost.seq))
      .limit(50);
    const names = await namesOf(
      tx,
      platform,
      rows.flatMap(({ mentions }) => mentions),
    );
    const offers = await tx
      .select({ id: forumOffer.id, threadId: forumPost.threadId, offeredAt: forumOffer.offeredAt })
      .from(forumOffer)
      .innerJoin(forumPost, eq(forumPost.id, forumOffer.postId))
      .where(sql`${forumOffer.seenAt} is null`)
      .orderBy(desc(forumOffer.offeredAt));
    return {
      posts: rows.map(
        ({ id: postId, threadId, title, body, mentions, state, reason, findings, createdAt }) => ({
          id: postId,
          threadId,
          title,
          text: spelt(body, mentions, names),
          state,
          reason,
          findings,
          writtenAt: iso(createdAt),
        }),
      ),
      offers: offers.map((offer) => ({ ...offer, offeredAt: iso(offer.offeredAt) })),
    };
  });
