import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { iso } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { partiesOf, partnerIn, reachable, readColumn, switchedOn } from './parties.ts';
import { messagePlace } from './places.ts';
import { problem } from './problems.ts';
import { privateBlock, privateConversation, privateMessage, privateReport } from './tables.ts';

type ConversationRow = typeof privateConversation.$inferSelect;

const unreadIn = async (tx: Tx, context: Context, row: ConversationRow): Promise<number> => {
  const [found] = await tx
    .select({ unread: sql<number>`count(*)::int` })
    .from(privateMessage)
    .where(
      and(
        eq(privateMessage.conversationId, row.id),
        gt(privateMessage.seq, row[readColumn(row, context)]),
        ne(privateMessage.senderId, context.actor.id ?? ''),
      ),
    );
  return found?.unread ?? 0;
};

/** Whether one wants messages, and with whom one writes, the newest first. What has come to its end is not there. */
export const mailbox = (platform: Platform, context: Context) =>
  platform.db.transaction(context, async (tx) => {
    const me = context.actor.id ?? '';
    const rows = await tx
      .select()
      .from(privateConversation)
      .where(
        sql`exists (select 1 from ${privateMessage} where ${privateMessage.conversationId} = ${privateConversation.id})`,
      )
      .orderBy(desc(privateConversation.lastMessageAt));
    const parties = await partiesOf(
      platform,
      tx,
      context,
      rows.map((row) => partnerIn(row, context)),
    );
    const items = [];
    for (const row of rows)
      items.push({
        id: row.id,
        with: parties.get(partnerIn(row, context)) ?? null,
        lastMessageAt: iso(row.lastMessageAt),
        unread: await unreadIn(tx, context, row),
      });
    return { switchedOn: await switchedOn(tx, me), items };
  });

/** A conversation of one's own, oldest first. @throws Problem `private-messages.not-found` */
export const conversation = (platform: Platform, context: Context, id: string) =>
  platform.db.transaction(context, async (tx) => {
    const me = context.actor.id ?? '';
    const [row] = await tx.select().from(privateConversation).where(eq(privateConversation.id, id));
    if (!row) throw problem('not-found');
    const partner = partnerIn(row, context);
    const messages = await tx
      .select()
      .from(privateMessage)
      .where(eq(privateMessage.conversationId, id))
      .orderBy(asc(privateMessage.seq));
    if (messages.length === 0) throw problem('not-found');
    const reported = await tx
      .select({ messageId: privateReport.messageId })
      .from(privateReport)
      .where(eq(privateReport.reporterId, me));
    const [blocked] = await tx
      .select({ active: privateBlock.active })
      .from(privateBlock)
      .where(and(eq(privateBlock.blockerId, me), eq(privateBlock.blockedId, partner)));
    const parties = await partiesOf(platform, tx, context, [partner]);
    const read = row[readColumn(row, context)];
    return {
      id,
      with: parties.get(partner) ?? null,
      blocked: blocked?.active ?? false,
      writable: (await switchedOn(tx, me)) && (await reachable(platform, tx, context, partner)),
      messages: await Promise.all(
        messages.map(async ({ id: messageId, senderId, bodySealed, sentAt, seq }) => ({
          id: messageId,
          mine: senderId === me,
          text: await platform.vault.unseal(row.keyId, messagePlace(messageId), bodySealed),
          sentAt: iso(sentAt),
          unread: seq > read && senderId !== me,
          reported: reported.some((report) => report.messageId === messageId),
        })),
      ),
    };
  });

/** The messages that were reported, and no others; that they were read is put on record. */
export const reports = (platform: Platform, context: Context) =>
  platform.db.transaction(context, async (tx) => {
    const rows = await tx
      .select({ report: privateReport, message: privateMessage, keyId: privateConversation.keyId })
      .from(privateReport)
      .innerJoin(privateMessage, eq(privateMessage.id, privateReport.messageId))
      .innerJoin(privateConversation, eq(privateConversation.id, privateReport.conversationId))
      .orderBy(asc(privateReport.state), desc(privateReport.reportedAt))
      .limit(50);
    const parties = await partiesOf(
      platform,
      tx,
      context,
      rows.flatMap(({ report, message }) => [report.reporterId, message.senderId]),
    );
    for (const { message } of rows)
      await audit(tx, context, {
        action: 'private-message.review',
        change: 'read',
        objectType: 'private_message',
        objectId: message.id,
      });
    return Promise.all(
      rows.map(async ({ report, message, keyId }) => ({
        id: report.id,
        reason: report.reason,
        state: report.state,
        reportedAt: iso(report.reportedAt),
        by: parties.get(report.reporterId) ?? null,
        from: parties.get(message.senderId) ?? null,
        text: await platform.vault.unseal(keyId, messagePlace(message.id), message.bodySealed),
        sentAt: iso(message.sentAt),
      })),
    );
  });
