import { type SQL, sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgPolicy,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { account, accountAlive, personClocks } from '../../identity/accounts/tables.ts';
import { staff } from '../../identity/staff/tables.ts';
import {
  actor,
  appRole,
  doing,
  inRelation,
  instant,
  notExpiredOfMany,
  personalTable,
} from '../../platform/db/columns.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** A topic of the forum. Its title is the opening post's, and goes with it. */
export const forumThread = pgTable(
  'forum_thread',
  {
    id: uuid('id').primaryKey(),
    /** Code of a board of the policy. */
    board: text('board').notNull(),
    /** Code of what a reader is warned of before. */
    contentNote: text('content_note'),
    openedAt: instant('opened_at').notNull(),
    /** When something in it appeared last; null while nothing has. */
    lastPostAt: instant('last_post_at'),
    /** Published posts that are there. */
    posts: integer('posts').notNull(),
    /** How many posts have come to their end before those that follow them. */
    endedPosts: integer('ended_posts').notNull(),
    pinned: boolean('pinned').notNull(),
    closed: boolean('closed').notNull(),
  },
  (table) => {
    const reading = sql`(${doing('forum.read')} and ${table.posts} > 0)`;
    const visible = inRelation({
      any: sql`(${reading} or ${doing('forum.moderate')})`,
      own: doing('forum.write'),
      retention: sql`true`,
    });
    const changeable = inRelation({ any: doing('forum.moderate'), own: doing('forum.write') });
    return [
      index('forum_thread_board').on(table.board, table.pinned, table.lastPostAt),
      ...personalTable('forum_thread', visible, inRelation({ own: doing('forum.write') }), changeable),
    ];
  },
);

/** A post. It stays for as long as the policy says, whatever becomes of the account of whoever wrote it (BKE-42). */
export const forumPost = pgTable(
  'forum_post',
  {
    /** Made by the writer: sent twice, it is there once. */
    id: uuid('id').primaryKey(),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => forumThread.id),
    /** Who seeks advice and wrote it; null when their account is gone (AMB-04). */
    accountId: uuid('account_id').references(() => account.id),
    /** Who works here and wrote it. */
    staffId: uuid('staff_id').references(() => staff.id),
    byStaff: boolean('by_staff').notNull(),
    /** Set in the post that opens a topic. */
    title: text('title'),
    /** Each U+FFFC in it stands for the next of `mentions`: a name is never copied into a text. */
    body: text('body').notNull(),
    /** Accounts or members of staff; the zero id where one is gone. */
    mentions: uuid('mentions').array().notNull(),
    /** The post that is quoted; a reference, so that the quote ends with it. */
    quoteOf: uuid('quote_of'),
    state: text('state', { enum: ['waiting', 'published', 'declined', 'hidden'] }).notNull(),
    /** Why a human reads it first. */
    findings: text('findings', { enum: ['first-posts', 'contact', 'crisis'] })
      .array()
      .notNull(),
    /** What a moderator said on declining or hiding it. */
    reason: text('reason'),
    editedAt: instant('edited_at'),
    editReason: text('edit_reason'),
    /** The start event of its rule. Neither approval nor an edit moves it (AMB-05). */
    createdAt: instant('created_at').notNull(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    search: tsvector('search').generatedAlwaysAs(
      (): SQL => sql`to_tsvector('german', coalesce(title, '') || ' ' || body)`,
    ),
  },
  (table) => {
    const alive = notExpiredOfMany(sql`${table.createdAt}`, 'forum.post');
    const mine = sql`(${table.accountId} = ${actor} or ${table.staffId} = ${actor})`;
    const published = sql`${table.state} = 'published'`;
    const visible = sql`((${inRelation({
      any: sql`((${doing('forum.read')} and ${published}) or ${doing('forum.moderate')})`,
      // Whoever writes quotes what everybody may read, and counts their own.
      own: sql`(${mine} or (${doing('forum.write')} and ${published}))`,
    })} and ${alive}) or ${inRelation({ retention: sql`true` })})`;
    const addable = inRelation({ own: sql`(${doing('forum.write')} and ${mine})` });
    const changeable = inRelation({ any: sql`(${doing('forum.moderate')} and ${alive})` });
    return [
      index('forum_post_thread').on(table.threadId, table.seq),
      index('forum_post_account').on(table.accountId),
      index('forum_post_staff').on(table.staffId),
      index('forum_post_created').on(table.createdAt, table.id),
      index('forum_post_waiting').on(table.state).where(sql`state = 'waiting'`),
      index('forum_post_mentions').using('gin', table.mentions),
      index('forum_post_search').using('gin', table.search),
      ...personalTable('forum_post', visible, addable, changeable),
    ];
  },
);

const postVisible = (column: unknown) =>
  sql`exists (select 1 from ${forumPost} where ${forumPost.id} = ${column})`;

export const flagReasons = ['contact', 'hurtful', 'danger', 'advertising', 'other'] as const;

/** That somebody reports a post, and who looks after it. It goes with the post. */
export const forumFlag = pgTable(
  'forum_flag',
  {
    id: uuid('id').primaryKey(),
    postId: uuid('post_id')
      .notNull()
      .references(() => forumPost.id),
    /** Who reported it; nobody is shown this. Null when they are gone. */
    accountId: uuid('account_id').references(() => account.id),
    staffId: uuid('staff_id').references(() => staff.id),
    reason: text('reason', { enum: flagReasons }).notNull(),
    state: text('state', { enum: ['open', 'taken', 'settled'] }).notNull(),
    assigneeId: uuid('assignee_id').references(() => staff.id),
    flaggedAt: instant('flagged_at').notNull(),
  },
  (table) => {
    const mine = sql`(${table.accountId} = ${actor} or ${table.staffId} = ${actor})`;
    const moderating = sql`(${doing('forum.moderate')} and ${postVisible(table.postId)})`;
    return [
      index('forum_flag_post').on(table.postId),
      index('forum_flag_account').on(table.accountId),
      index('forum_flag_staff').on(table.staffId),
      index('forum_flag_assignee').on(table.assigneeId),
      ...personalTable(
        'forum_flag',
        inRelation({ own: mine, any: moderating }),
        inRelation({ own: sql`(${doing('forum.write')} and ${mine})` }),
        inRelation({ any: moderating }),
      ),
    ];
  },
);

/** What moderators did with a post or a report of it, in order. It goes with the post. */
export const forumStep = pgTable(
  'forum_step',
  {
    id: uuid('id').primaryKey(),
    postId: uuid('post_id')
      .notNull()
      .references(() => forumPost.id),
    flagId: uuid('flag_id').references(() => forumFlag.id),
    /** Null when they are no longer on record. */
    staffId: uuid('staff_id').references(() => staff.id),
    step: text('step', {
      enum: ['approved', 'declined', 'edited', 'hidden', 'shown', 'offered', 'taken', 'settled'],
    }).notNull(),
    note: text('note'),
    at: instant('at').notNull(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => {
    const moderating = inRelation({
      any: sql`(${doing('forum.moderate')} and ${postVisible(table.postId)})`,
    });
    const [read, add, , erase] = personalTable('forum_step', moderating);
    return [
      index('forum_step_post').on(table.postId, table.seq),
      index('forum_step_flag').on(table.flagId),
      index('forum_step_staff').on(table.staffId),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

/** That somebody from the service offers a private counselling to whoever wrote a post: a notice in their application. */
export const forumOffer = pgTable(
  'forum_offer',
  {
    id: uuid('id').primaryKey(),
    postId: uuid('post_id')
      .notNull()
      .references(() => forumPost.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id),
    offeredAt: instant('offered_at').notNull(),
    seenAt: instant('seen_at'),
  },
  (table) => {
    const mine = sql`${table.accountId} = ${actor}`;
    const moderating = doing('forum.moderate');
    return [
      index('forum_offer_post').on(table.postId),
      index('forum_offer_account').on(table.accountId),
      ...personalTable(
        'forum_offer',
        inRelation({ own: mine, any: moderating }),
        inRelation({ any: moderating }),
        inRelation({ own: mine }),
      ),
    ];
  },
);

/** That an account's time is certainly not over by one of its clocks; the calendar need not be asked then. */
const certainly = (event: 'counselling.ended' | 'account.last-use' | 'child.limit-date') => {
  const about = sql.raw(`'identity.account', '${event}'`);
  return sql`((select app_rule(${about})) is null or ${personClocks(account)[event]} > (select app_certain_since(${about})))`;
};
const certainlyAlive = sql`(${certainly('account.last-use')} and ${certainly('child.limit-date')} and ${certainly('counselling.ended')})`;

/** Names under which people write are read where posts are shown, and nothing else of an account is. */
export const accountOfForum = pgPolicy('account_of_forum', {
  for: 'select',
  to: appRole,
  using: sql`(${inRelation({ directory: sql`true` })} and (${certainlyAlive} or ${accountAlive(account)}))`,
}).link(account);
