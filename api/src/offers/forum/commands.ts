import type { Policy } from '@sprechraum/shared/policy';
import { holdsContactData, soundsLikeCrisis } from '@sprechraum/shared/rules';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { lockAccount } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { discardUnsent } from '../consultations/index.ts';
import { topicChanged } from './changes.ts';
import { referring } from './names.ts';
import { problem } from './problems.ts';
import { type flagReasons, forumFlag, forumOffer, forumPost, forumThread } from './tables.ts';

export interface NewPost {
  /** Made by the writer. */
  readonly id: string;
  readonly text: string;
  readonly quoteOf?: string | null;
}

export interface NewThread extends NewPost {
  readonly title: string;
  readonly board: string;
  readonly contentNote?: string | null;
}

export interface Posted {
  readonly state: (typeof forumPost.$inferSelect)['state'];
  /** Why a human reads it before it appears. */
  readonly findings: (typeof forumPost.$inferSelect)['findings'];
}

/** By whom the row is, in its two columns. */
const authorOf = ({ actor }: Context) => ({
  accountId: actor.kind === 'client' ? actor.id : null,
  staffId: actor.kind === 'staff' ? actor.id : null,
});

/** Nobody adds to an account that is being erased. */
async function lockAuthor(tx: Tx, { actor }: Context): Promise<void> {
  if (actor.kind === 'client' && !(await lockAccount(tx, actor.id ?? ''))) throw problem('not-found');
}

/** The same post, sent before. @throws Problem `forum.not-found` where the id is somebody else's */
async function sentBefore(tx: Tx, context: Context, { id, threadId }: { id: string; threadId: string }) {
  const { accountId, staffId } = authorOf(context);
  const [row] = await tx.select().from(forumPost).where(eq(forumPost.id, id));
  if (!row) return null;
  if (row.threadId !== threadId || row.accountId !== accountId || row.staffId !== staffId)
    throw problem('not-found');
  return { state: row.state, findings: row.findings } satisfies Posted;
}

/** Why a human reads a post before it appears: of the first ones, and where its words make that wise. */
async function findingsIn(
  tx: Tx,
  { actor }: Context,
  policy: Policy,
  text: string,
): Promise<Posted['findings']> {
  if (actor.kind === 'staff') return [];
  const [approved] = await tx
    .select({ posts: count() })
    .from(forumPost)
    .where(and(eq(forumPost.accountId, actor.id ?? ''), inArray(forumPost.state, ['published', 'hidden'])));
  const first = (approved?.posts ?? 0) < (policy.forum?.firstPostsApproved ?? 0);
  return [
    ...(first ? (['first-posts'] as const) : []),
    ...(holdsContactData(text) ? (['contact'] as const) : []),
    ...(soundsLikeCrisis(text) ? (['crisis'] as const) : []),
  ];
}

/** What is quoted if it is there; a quote of what has just gone is none. */
async function quoted(tx: Tx, threadId: string, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  const [row] = await tx
    .select({ id: forumPost.id })
    .from(forumPost)
    .where(and(eq(forumPost.id, id), eq(forumPost.threadId, threadId), eq(forumPost.state, 'published')));
  return row?.id ?? null;
}

/** A topic has one post more that everybody can read. */
export async function appeared(tx: Tx, threadId: string, now: Date): Promise<void> {
  await tx
    .update(forumThread)
    .set({ posts: sql`${forumThread.posts} + 1`, lastPostAt: now })
    .where(eq(forumThread.id, threadId));
  await topicChanged(tx, threadId);
}

async function addPost(
  tx: Tx,
  context: Context,
  platform: Platform,
  { threadId, title }: { threadId: string; title: string | null },
  { id, text, quoteOf }: NewPost,
): Promise<Posted> {
  const { body, mentions } = await referring(tx, context, platform, threadId, text);
  const findings = await findingsIn(tx, context, platform.policy, `${title ?? ''}\n${body}`);
  const state = findings.length > 0 ? 'waiting' : 'published';
  const added = await tx
    .insert(forumPost)
    .values({
      id,
      threadId,
      ...authorOf(context),
      byStaff: context.actor.kind === 'staff',
      title,
      body,
      mentions,
      quoteOf: await quoted(tx, threadId, quoteOf),
      state,
      findings,
      createdAt: context.now,
    })
    .onConflictDoNothing()
    .returning({ id: forumPost.id });
  if (added.length === 0) throw problem('not-found');
  if (state === 'published') await appeared(tx, threadId, context.now);
  await audit(tx, context, {
    action: 'forum.write',
    change: 'added',
    objectType: 'forum_post',
    objectId: id,
    facts: { state },
  });
  return { state, findings };
}

/**
 * Begins a topic. What nobody has to read first appears at once; the rest waits, and nothing is lost.
 *
 * @param threadId made by the writer
 */
export async function openThread(
  platform: Platform,
  context: Context,
  threadId: string,
  post: NewThread,
): Promise<Posted> {
  return platform.db.transaction(context, async (tx) => {
    await lockAuthor(tx, context);
    const added = await tx
      .insert(forumThread)
      .values({
        id: threadId,
        board: post.board,
        contentNote: post.contentNote || null,
        openedAt: context.now,
        posts: 0,
        endedPosts: 0,
        pinned: false,
        closed: false,
      })
      .onConflictDoNothing()
      .returning({ id: forumThread.id });
    if (added.length === 0) {
      const before = await sentBefore(tx, context, { id: post.id, threadId });
      if (before) return before;
      throw problem('not-found');
    }
    const posted = await addPost(tx, context, platform, { threadId, title: post.title.trim() }, post);
    await discardUnsent(platform.db, tx, context, `forum:${post.board}`);
    return posted;
  });
}

/** Answers in a topic. @throws Problem `forum.not-found`, `.closed` */
export async function writePost(
  platform: Platform,
  context: Context,
  threadId: string,
  post: NewPost,
): Promise<Posted> {
  return platform.db.transaction(context, async (tx) => {
    await lockAuthor(tx, context);
    const [thread] = await tx.select().from(forumThread).where(eq(forumThread.id, threadId)).for('update');
    if (!thread || thread.posts === 0) throw problem('not-found');
    const before = await sentBefore(tx, context, { id: post.id, threadId });
    if (before) return before;
    if (thread.closed) throw problem('closed');
    const posted = await addPost(tx, context, platform, { threadId, title: null }, post);
    await discardUnsent(platform.db, tx, context, `forum:${threadId}`);
    return posted;
  });
}

/** Reports a post to the moderators. Sent twice, it is reported once. @throws Problem `forum.not-found` */
export async function flagPost(
  { db }: Platform,
  context: Context,
  postId: string,
  { id, reason }: { id: string; reason: (typeof flagReasons)[number] },
): Promise<void> {
  await db.transaction(context, async (tx) => {
    await lockAuthor(tx, context);
    const [post] = await tx.select({ id: forumPost.id }).from(forumPost).where(eq(forumPost.id, postId));
    if (!post) throw problem('not-found');
    const added = await tx
      .insert(forumFlag)
      .values({ id, postId, ...authorOf(context), reason, state: 'open', flaggedAt: context.now })
      .onConflictDoNothing()
      .returning({ id: forumFlag.id });
    if (added.length > 0)
      await audit(tx, context, {
        action: 'forum.write',
        change: 'added',
        objectType: 'forum_flag',
        objectId: id,
      });
  });
}

/** Takes note of the offer of a private counselling. @throws Problem `forum.not-found` */
export async function seeOffer({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const seen = await tx
      .update(forumOffer)
      .set({ seenAt: sql`coalesce(${forumOffer.seenAt}, ${context.now})` })
      .where(eq(forumOffer.id, id))
      .returning({ postId: forumOffer.postId });
    if (!seen[0]) throw problem('not-found');
    await audit(tx, context, {
      action: 'forum.write',
      change: 'changed',
      objectType: 'forum_post',
      objectId: seen[0].postId,
      facts: { seen: true },
    });
  });
}
