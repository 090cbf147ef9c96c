import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { lockAccount } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { discardUnsent } from '../consultations/index.ts';
import { besideErasure } from './erasure.ts';
import { bearerOf, pairOf, partnerIn, reachable, readColumn, switchedOn } from './parties.ts';
import { messagePlace } from './places.ts';
import { problem } from './problems.ts';
import {
  privateBlock,
  privateConversation,
  privateMember,
  privateMessage,
  privateReport,
  type reportReasons,
} from './tables.ts';

export interface NewMessage {
  /** Made by the sender: sent twice, it is there once. */
  readonly id: string;
  readonly text: string;
}

/** Nobody adds to an account that is being erased. */
async function lockOneself(tx: Tx, { actor }: Context): Promise<void> {
  if (actor.kind === 'client' && !(await lockAccount(tx, actor.id ?? ''))) throw problem('not-found');
}

const sent = (tx: Tx, context: Context, objectId: string) =>
  audit(tx, context, {
    action: 'private-message.send',
    change: 'added',
    objectType: 'private_message',
    objectId,
  });

const changed = (
  tx: Tx,
  context: Context,
  objectType: 'private_conversation' | 'account',
  objectId: string | null,
  facts: Record<string, boolean>,
) => audit(tx, context, { action: 'private-message.send', change: 'changed', objectType, objectId, facts });

/** Says whether one wants private messages; nobody does unless they say so. */
export async function switchMessages({ db }: Platform, context: Context, on: boolean): Promise<void> {
  const memberId = context.actor.id ?? '';
  await db.transaction(context, async (tx) => {
    await lockOneself(tx, context);
    await tx
      .insert(privateMember)
      .values({ memberId, switchedOn: on, changedAt: context.now })
      .onConflictDoUpdate({
        target: privateMember.memberId,
        set: { switchedOn: on, changedAt: context.now },
      });
    await changed(tx, context, 'account', null, { privateMessages: on });
  });
}

type ConversationRow = typeof privateConversation.$inferSelect;

async function addMessage(
  platform: Platform,
  tx: Tx,
  context: Context,
  row: ConversationRow,
  { id, text }: NewMessage,
): Promise<void> {
  const added = await tx
    .insert(privateMessage)
    .values({
      id,
      conversationId: row.id,
      senderId: context.actor.id ?? '',
      bodySealed: await platform.vault.seal(row.keyId, messagePlace(id), text),
      sentAt: context.now,
    })
    .onConflictDoNothing()
    .returning({ seq: privateMessage.seq });
  const seq = added[0]?.seq;
  if (seq === undefined) {
    const [mine] = await tx
      .select({ id: privateMessage.id })
      .from(privateMessage)
      .where(and(eq(privateMessage.id, id), eq(privateMessage.conversationId, row.id)));
    if (!mine) throw problem('not-found');
    return;
  }
  await tx
    .update(privateConversation)
    .set({ lastMessageAt: context.now, [readColumn(row, context)]: seq })
    .where(eq(privateConversation.id, row.id));
  await sent(tx, context, id);
}

/** The one conversation of two, made if there is none yet and locked. @param keyId of a new one */
async function conversationOf(tx: Tx, context: Context, partner: string, keyId: string) {
  const pair = pairOf(context.actor.id ?? '', partner);
  await tx
    .insert(privateConversation)
    .values({ id: randomUUID(), keyId, ...pair, lowReadSeq: 0, highReadSeq: 0, lastMessageAt: context.now })
    .onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(privateConversation)
    .where(and(eq(privateConversation.lowId, pair.lowId), eq(privateConversation.highId, pair.highId)))
    .for('update');
  if (!row) throw problem('not-found');
  return row;
}

/**
 * Writes to somebody by their name. Whoever is not there, wants no messages or none from this sender is answered for
 * alike.
 *
 * @returns the id of the conversation
 * @throws Problem `private-messages.unreachable`, `.switched-off`
 */
export async function writeTo(
  platform: Platform,
  context: Context,
  to: string,
  message: NewMessage,
): Promise<string> {
  const { db, vault } = platform;
  const keyId = await vault.createKey(context.now);
  let used = false;
  try {
    const row = await db.transaction(context, async (tx) => {
      await lockOneself(tx, context);
      if (!(await switchedOn(tx, context.actor.id ?? ''))) throw problem('switched-off');
      const partner = await bearerOf(platform, tx, context, to);
      if (!partner || partner === context.actor.id) throw problem('unreachable');
      await besideErasure(tx, partner);
      if (!(await reachable(platform, tx, context, partner))) throw problem('unreachable');
      const conversation = await conversationOf(tx, context, partner, keyId);
      await addMessage(platform, tx, context, conversation, message);
      await discardUnsent(db, tx, context, 'private:new');
      return conversation;
    });
    used = row.keyId === keyId;
    return row.id;
  } finally {
    if (!used) await vault.destroyKeys([keyId]);
  }
}

/** A conversation of one's own, locked beside the erasure of either. @throws Problem `private-messages.not-found` */
async function lockConversation(tx: Tx, context: Context, id: string): Promise<ConversationRow> {
  await lockOneself(tx, context);
  const which = tx.select().from(privateConversation).where(eq(privateConversation.id, id));
  const [seen] = await which;
  if (!seen) throw problem('not-found');
  await besideErasure(tx, partnerIn(seen, context));
  const [row] = await which.for('update');
  if (!row) throw problem('not-found');
  return row;
}

/** Goes on in a conversation. @throws Problem `private-messages.not-found`, `.unreachable`, `.switched-off` */
export async function answerIn(
  platform: Platform,
  context: Context,
  id: string,
  message: NewMessage,
): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const row = await lockConversation(tx, context, id);
    if (!(await switchedOn(tx, context.actor.id ?? ''))) throw problem('switched-off');
    if (!(await reachable(platform, tx, context, partnerIn(row, context)))) throw problem('unreachable');
    await addMessage(platform, tx, context, row, message);
    await discardUnsent(platform.db, tx, context, `private:${id}`);
  });
}

/** Notes that all there is has been read. */
export async function markRead({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const row = await lockConversation(tx, context, id);
    const last = tx
      .select({ seq: sql`coalesce(max(${privateMessage.seq}), 0)` })
      .from(privateMessage)
      .where(eq(privateMessage.conversationId, id));
    await tx
      .update(privateConversation)
      .set({ [readColumn(row, context)]: sql`(${last})` })
      .where(eq(privateConversation.id, id));
    await changed(tx, context, 'private_conversation', id, { read: true });
  });
}

/** Wants no more messages of the other one, or wants them again. The other is not told. */
export async function block({ db }: Platform, context: Context, id: string, active: boolean): Promise<void> {
  await db.transaction(context, async (tx) => {
    const row = await lockConversation(tx, context, id);
    const blockerId = context.actor.id ?? '';
    await tx
      .insert(privateBlock)
      .values({ blockerId, blockedId: partnerIn(row, context), active, changedAt: context.now })
      .onConflictDoUpdate({
        target: [privateBlock.blockerId, privateBlock.blockedId],
        set: { active, changedAt: context.now },
      });
    await changed(tx, context, 'private_conversation', id, { blocked: active });
  });
}

/**
 * Reports a message that one got: the team reads this one, and no other. Sent twice, it is reported once.
 *
 * @throws Problem `private-messages.not-found`
 */
export async function reportMessage(
  { db }: Platform,
  context: Context,
  messageId: string,
  { id, reason }: { id: string; reason: (typeof reportReasons)[number] },
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const [found] = await tx.select().from(privateMessage).where(eq(privateMessage.id, messageId));
    if (!found || found.senderId === context.actor.id) throw problem('not-found');
    await lockConversation(tx, context, found.conversationId);
    const added = await tx
      .insert(privateReport)
      .values({
        id,
        messageId,
        conversationId: found.conversationId,
        reporterId: context.actor.id ?? '',
        reason,
        reportedAt: context.now,
        state: 'open',
      })
      .onConflictDoNothing()
      .returning({ id: privateReport.id });
    if (added.length > 0)
      await audit(tx, context, {
        action: 'private-message.send',
        change: 'added',
        objectType: 'private_report',
        objectId: id,
      });
  });
}

/** Settles a report. @throws Problem `private-messages.not-found` */
export async function settleReport({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const settled = await tx
      .update(privateReport)
      .set({ state: 'settled', settledById: context.actor.id, settledAt: context.now })
      .where(eq(privateReport.id, id))
      .returning({ id: privateReport.id });
    if (settled.length === 0) throw problem('not-found');
    await audit(tx, context, {
      action: 'private-message.review',
      change: 'changed',
      objectType: 'private_report',
      objectId: id,
    });
  });
}
