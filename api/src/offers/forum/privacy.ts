import { count, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { holdingsOf, lockRow, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { anyTopicChanged, topicChanged } from './changes.ts';
import { ownPosts } from './copy.ts';
import { nobody } from './names.ts';
import { forumFlag, forumOffer, forumPost, forumStep, forumThread } from './tables.ts';

export const inventory: Inventory = {
  forum_thread: {
    'forum.post': [
      'id',
      'board',
      'content_note',
      'opened_at',
      'last_post_at',
      'posts',
      'ended_posts',
      'pinned',
      'closed',
    ],
  },
  forum_post: {
    'forum.post': [
      'id',
      'thread_id',
      'account_id',
      'staff_id',
      'by_staff',
      'title',
      'body',
      'mentions',
      'quote_of',
      'state',
      'findings',
      'reason',
      'edited_at',
      'edit_reason',
      'created_at',
      'seq',
      'search',
    ],
  },
  forum_flag: {
    'forum.post': ['id', 'post_id', 'account_id', 'staff_id', 'reason', 'state', 'assignee_id', 'flagged_at'],
  },
  forum_step: { 'forum.post': ['id', 'post_id', 'flag_id', 'staff_id', 'step', 'note', 'at', 'seq'] },
  forum_offer: { 'identity.account': ['id', 'post_id', 'account_id', 'offered_at', 'seen_at'] },
};

const created = sql`${forumPost.createdAt}`;

/** Where somebody is mentioned, nobody is any more. */
const unmention = (tx: Tx, id: string) =>
  tx
    .update(forumPost)
    .set({ mentions: sql`array_replace(${forumPost.mentions}, ${id}::uuid, ${nobody}::uuid)` })
    .where(sql`${forumPost.mentions} @> array[${id}::uuid]`);

const removed = async (tx: Tx, table: typeof forumOffer | typeof forumStep | typeof forumFlag, where: SQL) =>
  (await tx.delete(table).where(where).returning({ id: table.id })).length;

/** One post less; the topic goes with its last one. */
async function shorten(
  tx: Tx,
  { threadId, state }: Pick<typeof forumPost.$inferSelect, 'threadId' | 'state'>,
) {
  const [left] = await tx.select({ posts: count() }).from(forumPost).where(eq(forumPost.threadId, threadId));
  await topicChanged(tx, threadId);
  if ((left?.posts ?? 0) === 0) {
    await tx.delete(forumThread).where(eq(forumThread.id, threadId));
    return 1;
  }
  if (state === 'published')
    await tx
      .update(forumThread)
      .set({ posts: sql`${forumThread.posts} - 1`, endedPosts: sql`${forumThread.endedPosts} + 1` })
      .where(eq(forumThread.id, threadId));
  return 0;
}

export const privacy = {
  'forum.post': {
    events: { start: 'forum-post.created' },
    lock: (tx, id) => lockRow(tx, forumPost, id),
    holdings: (tx) => holdingsOf(tx, forumPost, created),
    running: (tx, page) => runningRows(tx, forumPost, created, page),
    async dispose(tx, context, id) {
      const ofPost = (column: PgColumn) => eq(column, id);
      const offers = await removed(tx, forumOffer, ofPost(forumOffer.postId));
      const steps = await removed(tx, forumStep, ofPost(forumStep.postId));
      const flags = await removed(tx, forumFlag, ofPost(forumFlag.postId));
      const [gone] = await tx
        .delete(forumPost)
        .where(eq(forumPost.id, id))
        .returning({ threadId: forumPost.threadId, state: forumPost.state });
      const threads = gone ? await shorten(tx, gone) : 0;
      if (gone)
        await audit(tx, context, {
          action: 'forum.write',
          change: 'removed',
          objectType: 'forum_post',
          objectId: id,
        });
      return {
        counts: {
          forum_post: gone ? 1 : 0,
          forum_thread: threads,
          forum_flag: flags,
          forum_step: steps,
          forum_offer: offers,
        },
        keys: [],
      };
    },
    exportFor: ownPosts,
    /** The text stays, and nobody is its author any more: here, in quotes and where they are mentioned (AMB-04). */
    async forgetPerson(tx: Tx, _context: Context, accountId: string) {
      await tx.delete(forumOffer).where(eq(forumOffer.accountId, accountId));
      await tx.update(forumFlag).set({ accountId: null }).where(eq(forumFlag.accountId, accountId));
      await tx.update(forumPost).set({ accountId: null }).where(eq(forumPost.accountId, accountId));
      await unmention(tx, accountId);
      await anyTopicChanged(tx);
    },
    async forgetStaff(tx: Tx, _context: Context, staffId: string) {
      await tx.update(forumStep).set({ staffId: null }).where(eq(forumStep.staffId, staffId));
      await tx.update(forumFlag).set({ staffId: null }).where(eq(forumFlag.staffId, staffId));
      await tx.update(forumFlag).set({ assigneeId: null }).where(eq(forumFlag.assigneeId, staffId));
      await tx.update(forumPost).set({ staffId: null }).where(eq(forumPost.staffId, staffId));
      await unmention(tx, staffId);
      await anyTopicChanged(tx);
    },
  },
} as const satisfies PrivacyHandlers;
