import { sql } from 'drizzle-orm';
import { bigint, boolean, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { staff } from '../../identity/staff/tables.ts';
import {
  actor,
  bytea,
  doing,
  inRelation,
  instant,
  notExpired,
  personalTable,
} from '../../platform/db/columns.ts';

/** Who wants private messages; without a row nobody can write to them. Ids are of accounts or of the team. */
export const privateMember = pgTable(
  'private_member',
  {
    memberId: uuid('member_id').primaryKey(),
    switchedOn: boolean('switched_on').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => {
    const mine = sql`${table.memberId} = ${actor}`;
    return personalTable(
      'private_member',
      inRelation({ own: mine, directory: sql`true` }),
      inRelation({ own: mine }),
      inRelation({ own: mine }),
    );
  },
);

/** That somebody wants no message of somebody else. */
export const privateBlock = pgTable(
  'private_block',
  {
    blockerId: uuid('blocker_id').notNull(),
    blockedId: uuid('blocked_id').notNull(),
    active: boolean('active').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => {
    const mine = sql`${table.blockerId} = ${actor}`;
    return [
      primaryKey({ columns: [table.blockerId, table.blockedId] }),
      index('private_block_blocked').on(table.blockedId),
      ...personalTable(
        'private_block',
        inRelation({ own: mine, directory: sql`true` }),
        inRelation({ own: mine }),
        inRelation({ own: mine }),
      ),
    ];
  },
);

/** Two who write to each other, with a key of their own for all that they write. It ends with its last message. */
export const privateConversation = pgTable(
  'private_conversation',
  {
    id: uuid('id').primaryKey(),
    keyId: uuid('key_id').notNull(),
    /** Both ids together, the smaller first: two have one conversation. */
    lowId: uuid('low_id').notNull(),
    highId: uuid('high_id').notNull(),
    /** Up to which message each of them has read. */
    lowReadSeq: bigint('low_read_seq', { mode: 'number' }).notNull(),
    highReadSeq: bigint('high_read_seq', { mode: 'number' }).notNull(),
    lastMessageAt: instant('last_message_at').notNull(),
  },
  (table) => {
    const mine = sql`(${table.lowId} = ${actor} or ${table.highId} = ${actor})`;
    const reported = sql`(${doing('private-message.review')} and ${table.id} = any ((select app_reported_conversations())::uuid[]))`;
    return [
      unique('private_conversation_pair').on(table.lowId, table.highId),
      index('private_conversation_high').on(table.highId),
      ...personalTable(
        'private_conversation',
        inRelation({ own: mine, any: reported }),
        inRelation({ own: mine }),
        inRelation({ own: mine }),
      ),
    ];
  },
);

/** A private message, sealed with the key of its conversation. */
export const privateMessage = pgTable(
  'private_message',
  {
    /** Made by the sender: sent twice, it is there once. */
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => privateConversation.id),
    senderId: uuid('sender_id').notNull(),
    bodySealed: bytea('body_sealed').notNull(),
    sentAt: instant('sent_at').notNull(),
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => {
    const alive = notExpired(sql`${table.sentAt}`, 'private-messages.message');
    const inMine = sql`exists (select 1 from ${privateConversation} where ${privateConversation.id} = ${table.conversationId})`;
    const reported = sql`(${doing('private-message.review')} and ${table.id} = any ((select app_reported_messages())::uuid[]))`;
    const [read, add, , erase] = personalTable(
      'private_message',
      sql`(${inRelation({ own: inMine, any: reported })} and ${alive})`,
      inRelation({ own: sql`(${inMine} and ${table.senderId} = ${actor})` }),
    );
    return [
      index('private_message_conversation').on(table.conversationId, table.seq),
      index('private_message_sent').on(table.sentAt, table.id),
      index('private_message_sender').on(table.senderId),
      ...(read && add && erase ? [read, add, erase] : []),
    ];
  },
);

export const reportReasons = ['hurtful', 'danger', 'sexual', 'advertising', 'other'] as const;

/** That whoever got a message reports it: the team reads this one, and no other. It goes with the message. */
export const privateReport = pgTable(
  'private_report',
  {
    id: uuid('id').primaryKey(),
    messageId: uuid('message_id')
      .notNull()
      .unique()
      .references(() => privateMessage.id),
    conversationId: uuid('conversation_id').notNull(),
    reporterId: uuid('reporter_id').notNull(),
    reason: text('reason', { enum: reportReasons }).notNull(),
    reportedAt: instant('reported_at').notNull(),
    state: text('state', { enum: ['open', 'settled'] }).notNull(),
    settledById: uuid('settled_by_id').references(() => staff.id),
    settledAt: instant('settled_at'),
  },
  (table) => {
    const mine = sql`${table.reporterId} = ${actor}`;
    const reviewing = doing('private-message.review');
    return [
      index('private_report_staff').on(table.settledById),
      ...personalTable(
        'private_report',
        inRelation({ own: mine, any: reviewing }),
        inRelation({ own: mine }),
        inRelation({ any: reviewing }),
      ),
    ];
  },
);
