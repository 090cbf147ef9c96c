import { asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { holdingsOf, idsOf, lockRow, runningRows } from '../../platform/db/rows.ts';
import type { Disposal, Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { ownMessages } from './copy.ts';
import { holdOff } from './erasure.ts';
import { privateBlock, privateConversation, privateMember, privateMessage, privateReport } from './tables.ts';

export const inventory: Inventory = {
  private_member: { 'identity.account': ['member_id', 'switched_on', 'changed_at'] },
  private_block: { 'identity.account': ['blocker_id', 'blocked_id', 'active', 'changed_at'] },
  private_conversation: {
    'private-messages.message': [
      'id',
      'key_id',
      'low_id',
      'high_id',
      'low_read_seq',
      'high_read_seq',
      'last_message_at',
    ],
  },
  private_message: {
    'private-messages.message': ['id', 'conversation_id', 'sender_id', 'body_sealed', 'sent_at', 'seq'],
  },
  private_report: {
    'private-messages.message': [
      'id',
      'message_id',
      'conversation_id',
      'reporter_id',
      'reason',
      'reported_at',
      'state',
      'settled_by_id',
      'settled_at',
    ],
  },
};

const sentAt = sql`${privateMessage.sentAt}`;
const nobody = '00000000-0000-0000-0000-000000000000';

const conversationsOf = (tx: Tx, memberId: string) =>
  tx
    .select({ id: privateConversation.id })
    .from(privateConversation)
    .where(or(eq(privateConversation.lowId, memberId), eq(privateConversation.highId, memberId)));

const blocksOf = (memberId: string) =>
  or(eq(privateBlock.blockerId, memberId), eq(privateBlock.blockedId, memberId));

/** The switch and the blocks of somebody who is gone. */
async function discardMember(tx: Tx, memberId: string): Promise<void> {
  await tx.delete(privateMember).where(eq(privateMember.memberId, memberId));
  await tx.delete(privateBlock).where(blocksOf(memberId));
}

/** A conversation in which nothing is left goes, and its key with it. @returns the key */
async function endIfEmpty(tx: Tx, conversationId: string): Promise<string[]> {
  const left = await tx
    .select({ id: privateMessage.id })
    .from(privateMessage)
    .where(eq(privateMessage.conversationId, conversationId))
    .limit(1);
  if (left.length > 0) return [];
  const gone = await tx
    .delete(privateConversation)
    .where(eq(privateConversation.id, conversationId))
    .returning({ keyId: privateConversation.keyId });
  return gone.map(({ keyId }) => keyId);
}

/** The conversation of a message, locked: who writes in it at the same time comes before or after. */
async function lockConversationOf(tx: Tx, messageId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: privateMessage.conversationId })
    .from(privateMessage)
    .where(eq(privateMessage.id, messageId));
  if (!row) return null;
  await lockRow(tx, privateConversation, row.id);
  return row.id;
}

const nothing: Disposal = { counts: { private_message: 0 }, keys: [] };

export const privacy = {
  'private-messages.message': {
    events: { start: 'private-message.sent' },
    lock: (tx, id) => lockRow(tx, privateMessage, id),
    holdings: (tx) => holdingsOf(tx, privateMessage, sentAt),
    running: (tx, page) => runningRows(tx, privateMessage, sentAt, page),
    /** What was written to a person is theirs as much as what they wrote: it goes from both sides (BKE-46). */
    ofPerson: (tx, accountId, lock) =>
      idsOf(tx, privateMessage, inArray(privateMessage.conversationId, conversationsOf(tx, accountId)), lock),
    keyed: (tx) =>
      tx
        .select({ id: privateMessage.id, keyId: privateConversation.keyId })
        .from(privateMessage)
        .innerJoin(privateConversation, eq(privateConversation.id, privateMessage.conversationId))
        .orderBy(asc(privateMessage.seq)),
    async dispose(tx, context, id): Promise<Disposal> {
      const conversationId = await lockConversationOf(tx, id);
      if (!conversationId) return nothing;
      const reports = await tx
        .delete(privateReport)
        .where(eq(privateReport.messageId, id))
        .returning({ id: privateReport.id });
      const gone = await tx
        .delete(privateMessage)
        .where(eq(privateMessage.id, id))
        .returning({ id: privateMessage.id });
      const keys = await endIfEmpty(tx, conversationId);
      if (gone.length > 0)
        await audit(tx, context, {
          action: 'private-message.send',
          change: 'removed',
          objectType: 'private_message',
          objectId: id,
        });
      return {
        counts: {
          private_message: gone.length,
          private_report: reports.length,
          private_conversation: keys.length,
        },
        keys,
      };
    },
    exportFor: ownMessages,
    async forgetPerson(tx: Tx, _context: Context, accountId: string) {
      await holdOff(tx, accountId);
      await discardMember(tx, accountId);
    },
    /** Nobody waits for an answer of somebody who has left. */
    async releaseFromStaff(tx: Tx, _context: Context, staffId: string) {
      await tx.delete(privateMember).where(eq(privateMember.memberId, staffId));
    },
    /** What was written to or by them stays with the other until its time is over; that it was they is forgotten. */
    async forgetStaff(tx: Tx, _context: Context, staffId: string) {
      const { lowId, highId } = privateConversation;
      await discardMember(tx, staffId);
      const someone = sql`gen_random_uuid()`;
      await tx.update(privateConversation).set({ lowId: someone }).where(eq(lowId, staffId));
      await tx.update(privateConversation).set({ highId: someone }).where(eq(highId, staffId));
      await tx.update(privateMessage).set({ senderId: nobody }).where(eq(privateMessage.senderId, staffId));
      await tx.update(privateReport).set({ reporterId: nobody }).where(eq(privateReport.reporterId, staffId));
      await tx.update(privateReport).set({ settledById: null }).where(eq(privateReport.settledById, staffId));
    },
  },
} as const satisfies PrivacyHandlers;
