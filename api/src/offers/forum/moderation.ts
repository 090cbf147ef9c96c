import { randomUUID } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { type AuditEntry, audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { topicChanged } from './changes.ts';
import { appeared } from './commands.ts';
import { referring } from './names.ts';
import { problem } from './problems.ts';
import { forumFlag, forumOffer, forumPost, forumStep, forumThread } from './tables.ts';

type Step = typeof forumStep.$inferInsert;
type PostRow = typeof forumPost.$inferSelect;

export type Decision = 'approve' | 'decline' | 'hide' | 'show';

/** From which state a decision leads to which, and what it is called in the history. */
const decisions = {
  approve: { from: 'waiting', to: 'published', step: 'approved' },
  decline: { from: 'waiting', to: 'declined', step: 'declined' },
  hide: { from: 'published', to: 'hidden', step: 'hidden' },
  show: { from: 'hidden', to: 'published', step: 'shown' },
} as const satisfies Record<Decision, { from: PostRow['state']; to: PostRow['state']; step: Step['step'] }>;

/** A post with its topic locked, which comes first wherever both are. @throws Problem `forum.not-found` */
async function lockPost(tx: Tx, id: string): Promise<PostRow> {
  const [found] = await tx
    .select({ threadId: forumPost.threadId })
    .from(forumPost)
    .where(eq(forumPost.id, id));
  if (!found) throw problem('not-found');
  await tx
    .select({ id: forumThread.id })
    .from(forumThread)
    .where(eq(forumThread.id, found.threadId))
    .for('update');
  const [row] = await tx.select().from(forumPost).where(eq(forumPost.id, id)).for('update');
  if (!row) throw problem('not-found');
  return row;
}

const record = (tx: Tx, context: Context, step: Pick<Step, 'postId' | 'step'> & Partial<Step>) =>
  tx
    .insert(forumStep)
    .values({ id: randomUUID(), staffId: context.actor.id, at: context.now, note: null, ...step });

const moderated = (
  tx: Tx,
  context: Context,
  objectType: 'forum_post' | 'forum_thread' | 'forum_flag',
  objectId: string,
  facts: NonNullable<AuditEntry['facts']>,
) => audit(tx, context, { action: 'forum.moderate', change: 'changed', objectType, objectId, facts });

/** Whoever is told that their text does not appear is told why. */
const needsReason: readonly Decision[] = ['decline', 'hide'];

/**
 * Decides whether everybody reads a post.
 *
 * @throws Problem `forum.not-found`, `.already-decided`, `.reason-missing`
 */
export async function decide(
  { db }: Platform,
  context: Context,
  id: string,
  { decision, reason = '' }: { decision: Decision; reason?: string },
): Promise<void> {
  const { from, to, step } = decisions[decision];
  const note = reason.trim() || null;
  if (needsReason.includes(decision) && !note) throw problem('reason-missing');
  await db.transaction(context, async (tx) => {
    const { state, threadId } = await lockPost(tx, id);
    if (state === to) return;
    if (state !== from) throw problem('already-decided');
    await tx
      .update(forumPost)
      .set({ state: to, reason: to === 'published' ? null : note })
      .where(eq(forumPost.id, id));
    if (to === 'published') await appeared(tx, threadId, context.now);
    else if (from === 'published') {
      await tx
        .update(forumThread)
        .set({ posts: sql`${forumThread.posts} - 1` })
        .where(eq(forumThread.id, threadId));
      await topicChanged(tx, threadId);
    }
    await record(tx, context, { postId: id, step, note });
    await moderated(tx, context, 'forum_post', id, { state: to });
  });
}

/** Changes the words of a post, and says so and why. Its time does not begin anew (AMB-05). */
export async function editPost(
  platform: Platform,
  context: Context,
  id: string,
  { text, reason }: { text: string; reason: string },
): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const { threadId } = await lockPost(tx, id);
    const { body, mentions } = await referring(tx, context, platform, threadId, text);
    await tx
      .update(forumPost)
      .set({ body, mentions, editedAt: context.now, editReason: reason.trim() })
      .where(eq(forumPost.id, id));
    await topicChanged(tx, threadId);
    await record(tx, context, { postId: id, step: 'edited', note: reason.trim() });
    await moderated(tx, context, 'forum_post', id, { edited: true });
  });
}

export interface ThreadChange {
  readonly board?: string;
  readonly contentNote?: string | null;
  readonly pinned?: boolean;
  readonly closed?: boolean;
}

/** Moves, closes, pins a topic, or warns before it. @throws Problem `forum.not-found` */
export async function changeThread(
  { db }: Platform,
  context: Context,
  id: string,
  change: ThreadChange,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const changed = await tx
      .update(forumThread)
      .set({ ...change, ...('contentNote' in change && { contentNote: change.contentNote || null }) })
      .where(eq(forumThread.id, id))
      .returning({ id: forumThread.id });
    if (changed.length === 0) throw problem('not-found');
    await topicChanged(tx, id);
    const facts = Object.fromEntries(Object.keys(change).map((name) => [name, true]));
    await moderated(tx, context, 'forum_thread', id, facts);
  });
}

/** Takes a report upon oneself, or settles it. @throws Problem `forum.not-found`, `.already-decided` */
export async function handleFlag(
  { db }: Platform,
  context: Context,
  id: string,
  { state, note = '' }: { state: 'taken' | 'settled'; note?: string },
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const changed = await tx
      .update(forumFlag)
      .set({ state, assigneeId: context.actor.id })
      .where(and(eq(forumFlag.id, id), ne(forumFlag.state, 'settled')))
      .returning({ postId: forumFlag.postId });
    if (!changed[0]) {
      const [there] = await tx.select({ id: forumFlag.id }).from(forumFlag).where(eq(forumFlag.id, id));
      throw problem(there ? 'already-decided' : 'not-found');
    }
    await record(tx, context, {
      postId: changed[0].postId,
      flagId: id,
      step: state,
      note: note.trim() || null,
    });
    await moderated(tx, context, 'forum_flag', id, { state });
  });
}

/**
 * Offers whoever wrote a post a private counselling: a quiet notice in their application, no mail. Sent twice, it is
 * there once.
 *
 * @throws Problem `forum.not-found`, `.author-gone`
 */
export async function offerCounselling(
  { db }: Platform,
  context: Context,
  postId: string,
  id: string,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const { accountId } = await lockPost(tx, postId);
    if (!accountId) throw problem('author-gone');
    const added = await tx
      .insert(forumOffer)
      .values({ id, postId, accountId, offeredAt: context.now })
      .onConflictDoNothing()
      .returning({ id: forumOffer.id });
    if (added.length === 0) return;
    await record(tx, context, { postId, step: 'offered' });
    await moderated(tx, context, 'forum_post', postId, { offered: true });
  });
}
