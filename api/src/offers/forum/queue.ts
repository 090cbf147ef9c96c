import { asc, desc, eq, ne } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { iso } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { namesOf, spelt, withNames } from './names.ts';
import { authorNamed } from './queries.ts';
import { forumFlag, forumPost, forumStep, forumThread } from './tables.ts';

const mostSettled = 20;

/** What has been done with these posts, oldest first. */
async function stepsOf(tx: Tx, postIds: readonly string[]) {
  if (postIds.length === 0) return [];
  return tx.select().from(forumStep).where(anyOf(forumStep.postId, postIds)).orderBy(asc(forumStep.seq));
}

/** All that moderators have to look at: what waits, what is reported, and what was settled lately. */
export const moderationQueue = (platform: Platform, context: Context) =>
  platform.db.transaction(withNames(context), async (tx) => {
    const waiting = await tx
      .select({ post: forumPost, board: forumThread.board })
      .from(forumPost)
      .innerJoin(forumThread, eq(forumThread.id, forumPost.threadId))
      .where(eq(forumPost.state, 'waiting'))
      .orderBy(asc(forumPost.seq));
    const flagged = (settled: boolean) =>
      tx
        .select({ flag: forumFlag, post: forumPost, board: forumThread.board })
        .from(forumFlag)
        .innerJoin(forumPost, eq(forumPost.id, forumFlag.postId))
        .innerJoin(forumThread, eq(forumThread.id, forumPost.threadId))
        .where((settled ? eq : ne)(forumFlag.state, 'settled'));
    const open = await flagged(false).orderBy(asc(forumFlag.flaggedAt));
    const settled = await flagged(true).orderBy(desc(forumFlag.flaggedAt)).limit(mostSettled);
    const flags = [...open, ...settled];
    const steps = await stepsOf(tx, [
      ...new Set([...flags.map(({ post }) => post.id), ...waiting.map(({ post }) => post.id)]),
    ]);
    const all = [...waiting, ...flags];
    const names = await namesOf(tx, platform, [
      ...all.flatMap(({ post }) => [post.accountId ?? post.staffId ?? [], post.mentions].flat()),
      ...flags.flatMap(({ flag }) => flag.assigneeId ?? []),
      ...steps.flatMap(({ staffId }) => staffId ?? []),
    ]);
    const described = ({ post, board }: (typeof waiting)[number]) => ({
      id: post.id,
      threadId: post.threadId,
      board,
      title: post.title,
      author: authorNamed(post.accountId ?? post.staffId, post.byStaff, names),
      canBeOffered: post.accountId !== null,
      text: spelt(post.body, post.mentions, names),
      state: post.state,
      findings: post.findings,
      writtenAt: iso(post.createdAt),
      history: steps
        .filter(({ postId }) => postId === post.id)
        .map(({ step, note, at, staffId }) => ({
          step,
          note,
          at: iso(at),
          by: names.get(staffId ?? '') ?? null,
        })),
    });
    return {
      waiting: waiting.map(described),
      flags: flags.map(({ flag, ...row }) => ({
        id: flag.id,
        reason: flag.reason,
        state: flag.state,
        assignee: names.get(flag.assigneeId ?? '') ?? null,
        mine: flag.assigneeId === context.actor.id,
        flaggedAt: iso(flag.flaggedAt),
        post: described(row),
      })),
    };
  });
