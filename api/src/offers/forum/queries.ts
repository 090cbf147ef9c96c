import { and, asc, count, desc, eq, gt, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { account, namedAccount, namedIn, pseudonymIfAny } from '../../identity/accounts/index.ts';
import { staff } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { iso } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { namesOf, spelt, withNames } from './names.ts';
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

type AuthorRow = Pick<typeof forumPost.$inferSelect, 'accountId' | 'staffId' | 'byStaff'>;

export const authorNamed = (row: AuthorRow, names: ReadonlyMap<string, string>): Author => {
  const name = names.get(row.accountId ?? row.staffId ?? '');
  return name === undefined ? null : { name, staff: row.byStaff };
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
        author: authorNamed({ accountId, staffId, byStaff: byStaff ?? false }, names),
        replies: thread.posts + thread.endedPosts - 1,
        lastPostAt: iso(thread.lastPostAt ?? thread.openedAt),
        contentNote: thread.contentNote,
        pinned: thread.pinned,
        closed: thread.closed,
      })),
      more: rows.length > pageSize,
    };
  });

const quote = alias(forumPost, 'quoted');
const quotedAccount = alias(account, 'quoted_account');
const quotedStaff = alias(staff, 'quoted_staff');

const postsOf = (tx: Tx, threadId: string, page: number) =>
  tx
    .select({
      thread: forumThread,
      post: {
        id: forumPost.id,
        title: forumPost.title,
        body: forumPost.body,
        mentions: forumPost.mentions,
        byStaff: forumPost.byStaff,
        quoteOf: forumPost.quoteOf,
        createdAt: forumPost.createdAt,
        editedAt: forumPost.editedAt,
        editReason: forumPost.editReason,
      },
      account: namedAccount,
      nickname: staff.nickname,
      quote: { id: quote.id, body: quote.body, mentions: quote.mentions, byStaff: quote.byStaff },
      quotedAccount: namedIn(quotedAccount),
      quotedNickname: quotedStaff.nickname,
    })
    .from(forumThread)
    .innerJoin(forumPost, eq(forumPost.threadId, forumThread.id))
    .leftJoin(account, eq(account.id, forumPost.accountId))
    .leftJoin(staff, eq(staff.id, forumPost.staffId))
    .leftJoin(quote, and(eq(quote.id, forumPost.quoteOf), eq(quote.state, 'published')))
    .leftJoin(quotedAccount, eq(quotedAccount.id, quote.accountId))
    .leftJoin(quotedStaff, eq(quotedStaff.id, quote.staffId))
    .where(and(eq(forumThread.id, threadId), eq(forumPost.state, 'published')))
    .orderBy(asc(forumPost.seq))
    .limit(pageSize)
    .offset((page - 1) * pageSize);

interface Named {
  readonly account: Parameters<typeof pseudonymIfAny>[1] | null;
  readonly nickname: string | null;
}

/**
 * One page of a topic, as everybody reads it. Two statements at most: this one, and one more where somebody is
 * mentioned.
 *
 * @throws Problem `forum.not-found`
 */
export const topic = (platform: Platform, context: Context, id: string, page: number) =>
  platform.db.transaction(withNames(context), async (tx) => {
    const rows = await postsOf(tx, id, page);
    const thread = rows[0]?.thread;
    if (!thread) throw problem('not-found');
    const keys = rows.flatMap((row) => [row.account?.keyId ?? [], row.quotedAccount?.keyId ?? []].flat());
    if (keys.length > 0) await platform.vault.ready(keys);
    const mentioned = await namesOf(
      tx,
      platform,
      rows.flatMap(({ post, quote: cited }) => [...post.mentions, ...(cited?.mentions ?? [])]),
    );
    // Whoever writes several posts is named once.
    const opened = new Map<string, Promise<string | null>>();
    const named = (row: NonNullable<Named['account']>): Promise<string | null> => {
      const name = opened.get(row.id) ?? pseudonymIfAny(platform, row);
      opened.set(row.id, name);
      return name;
    };
    const author = async ({ account: row, nickname }: Named, byStaff: boolean): Promise<Author> => {
      const name = row ? await named(row) : nickname;
      return name === null ? null : { name, staff: byStaff };
    };
    const posts = await Promise.all(
      rows.map(async ({ post, quote: cited, ...row }) => ({
        id: post.id,
        author: await author(row, post.byStaff),
        text: spelt(post.body, post.mentions, mentioned),
        quote: cited
          ? {
              postId: cited.id,
              author: await author(
                { account: row.quotedAccount, nickname: row.quotedNickname },
                cited.byStaff,
              ),
              text: shortened(spelt(cited.body, cited.mentions, mentioned)),
            }
          : null,
        quoteGone: post.quoteOf !== null && !cited,
        writtenAt: iso(post.createdAt),
        edited: post.editedAt ? { at: iso(post.editedAt), reason: post.editReason ?? '' } : null,
      })),
    );
    return {
      id,
      board: thread.board,
      title: rows.find(({ post }) => post.title !== null)?.post.title ?? (await titleOf(tx, id)),
      contentNote: thread.contentNote,
      pinned: thread.pinned,
      closed: thread.closed,
      endedPosts: thread.endedPosts,
      page,
      pages: Math.max(1, Math.ceil(thread.posts / pageSize)),
      posts,
    };
  });

/** The title stands in the first post; a later page looks it up. `null` when that post is gone. */
async function titleOf(tx: Tx, threadId: string): Promise<string | null> {
  const [row] = await tx
    .select({ title: forumPost.title })
    .from(forumPost)
    .where(
      and(
        eq(forumPost.threadId, threadId),
        eq(forumPost.state, 'published'),
        sql`${forumPost.title} is not null`,
      ),
    );
  return row?.title ?? null;
}

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
