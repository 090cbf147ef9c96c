import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OwnData } from '../../platform/privacy.ts';
import { namesOf, spelt, withNames } from './names.ts';
import { forumPost } from './tables.ts';

const states = {
  waiting: 'wartet darauf, gelesen zu werden',
  published: 'veröffentlicht',
  declined: 'nicht veröffentlicht',
  hidden: 'ausgeblendet',
} as const;

/** What a person has written in the forum, as long as it is known to be theirs. */
export const ownPosts = (platform: Platform, context: Context): Promise<OwnData> =>
  platform.db.transaction(withNames(context), async (tx) => {
    const rows = await tx
      .select()
      .from(forumPost)
      .where(eq(forumPost.accountId, context.actor.id ?? ''))
      .orderBy(asc(forumPost.seq));
    const names = await namesOf(
      tx,
      platform,
      rows.flatMap(({ mentions }) => mentions),
    );
    return {
      since: rows[0]?.createdAt ?? null,
      start: rows.at(-1)?.createdAt ?? null,
      data: rows.map(({ title, body, mentions, state, createdAt }) => ({
        label: `Beitrag im Forum (${states[state]})`,
        value: [...(title ? [title] : []), spelt(body, mentions, names)].join('\n'),
        since: createdAt,
        start: createdAt,
      })),
    };
  });
