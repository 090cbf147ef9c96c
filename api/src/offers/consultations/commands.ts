import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { counsellingBegan, lockAccount } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { noteAnswer } from './answers/log.ts';
import { sendFiles } from './attachments.ts';
import { close } from './closing.ts';
import { notify } from './notify.ts';
import { bodyPlace, subjectPlace } from './places.ts';
import { discardDraft } from './privacy.ts';
import { problem } from './problems.ts';
import { consultation, message } from './tables.ts';

type Row = typeof consultation.$inferSelect;
/** A case of somebody's; a sealed one nobody changes. */
type Case = Row & { readonly clientId: string };

export interface NewEnquiry {
  /** Made by the sender; sending the same enquiry twice opens one case. */
  readonly clientMessageId: string;
  readonly text: string;
  readonly reason?: string | null;
  readonly topic?: string | null;
  readonly language?: string | null;
  readonly subject?: string | null;
  /** Files that lie beside the draft and go along. */
  readonly attachments?: readonly string[];
}

/** Opens a case with a first message. A new enquiry always is a new case (ENZ-43). @returns the case's id */
export async function openConsultation(
  platform: Platform,
  context: Context,
  enquiry: NewEnquiry,
): Promise<string> {
  const { db, vault } = platform;
  const { now } = context;
  const clientId = context.actor.id ?? '';
  const id = randomUUID();
  const keyId = await vault.createKey(now);
  const messageId = randomUUID();
  const bodySealed = await vault.seal(keyId, bodyPlace(messageId), enquiry.text);
  const subjectSealed = enquiry.subject ? await vault.seal(keyId, subjectPlace(id), enquiry.subject) : null;

  const work = async (tx: Tx) => {
    // An account that is being erased takes no new enquiry.
    if (!(await lockAccount(tx, clientId))) throw problem('not-found');
    const [added] = await tx
      .insert(consultation)
      .values({
        id,
        keyId,
        clientId,
        enquiryId: enquiry.clientMessageId,
        mode: 'mail',
        state: 'new',
        reason: enquiry.reason || null,
        topic: enquiry.topic || null,
        language: enquiry.language || null,
        subjectSealed,
        openedAt: now,
        lastActivityAt: now,
        waitingFor: 'counsellor',
        waitingSince: now,
        unread: true,
      })
      .onConflictDoNothing({ target: [consultation.clientId, consultation.enquiryId] })
      .returning({ id: consultation.id });
    if (!added) return existing(tx, clientId, enquiry.clientMessageId);
    await tx.insert(message).values({
      id: messageId,
      consultationId: id,
      author: 'client',
      authorId: clientId,
      clientMessageId: enquiry.clientMessageId,
      bodySealed,
      sentAt: now,
    });
    const letter = { consultationId: id, messageId, keyId };
    await sendFiles(platform, tx, context, enquiry.attachments ?? [], null, letter);
    await counsellingBegan(tx, clientId, now);
    await discardDraft(db, tx, context, null);
    await audit(tx, context, {
      action: 'consultation.open',
      change: 'added',
      objectType: 'consultation',
      objectId: id,
    });
    return id;
  };
  let opened: string | undefined;
  try {
    opened = await db.transaction(context, work);
    return opened;
  } finally {
    if (opened !== id) await vault.destroyKeys([keyId]);
  }
}

async function existing(tx: Tx, clientId: string, enquiryId: string): Promise<string> {
  const [row] = await tx
    .select({ id: consultation.id })
    .from(consultation)
    .where(and(eq(consultation.clientId, clientId), eq(consultation.enquiryId, enquiryId)));
  if (!row) throw problem('not-found');
  return row.id;
}

/** Reads a case for changing it. Who may not see it learns nothing else than that it is not there. */
export async function lockCase(tx: Tx, id: string): Promise<Case> {
  const [row] = await tx.select().from(consultation).where(eq(consultation.id, id)).for('update');
  const clientId = row?.clientId;
  if (!row || !clientId) throw problem('not-found');
  return { ...row, clientId };
}

/** Takes over an enquiry that nobody holds. Of two who try at once, one holds it and the other is told so (ENZ-36). */
export async function takeOver({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const [mine] = await tx
      .select({ id: consultation.id })
      .from(consultation)
      .where(and(eq(consultation.id, id), eq(consultation.holderId, context.actor.id ?? '')));
    if (mine) return;
    const taken = await tx
      .update(consultation)
      .set({ holderId: context.actor.id, state: 'active', takenAt: context.now })
      .where(and(eq(consultation.id, id), isNull(consultation.holderId), eq(consultation.state, 'new')))
      .returning({ id: consultation.id });
    if (taken.length === 0) throw await whyNotTaken(db, tx, context, id);
    await audit(tx, context, {
      action: 'consultation.take',
      change: 'changed',
      objectType: 'consultation',
      objectId: id,
    });
  });
}

/**
 * Who comes second no longer sees the case, and is told only that it is taken: that it was waiting, the whole team
 * knew from its card.
 */
const whyNotTaken = (db: Database, tx: Tx, context: Context, id: string) =>
  db.within(tx, context, asSystem('retention', context.now), async () => {
    const [row] = await tx
      .select({ id: consultation.id })
      .from(consultation)
      .where(and(eq(consultation.id, id), eq(consultation.state, 'active')));
    return problem(row ? 'taken' : 'not-found');
  });

export interface NewMessage {
  readonly clientMessageId: string;
  readonly text: string;
  readonly attachments?: readonly string[];
}

/** Writes a message into a case, once, however often it is sent. */
export async function writeMessage(
  platform: Platform,
  context: Context,
  id: string,
  { clientMessageId, text, attachments = [] }: NewMessage,
): Promise<void> {
  const { db, vault } = platform;
  const author = context.actor.kind === 'client' ? 'client' : 'counsellor';
  await db.transaction(context, async (tx) => {
    const row = await lockCase(tx, id);
    if (row.state === 'closed') throw problem('closed');
    if (row.restrictedAt) throw problem('restricted');
    if (author === 'counsellor' && row.state === 'new') throw problem('not-taken');
    const messageId = randomUUID();
    const bodySealed = await vault.seal(row.keyId, bodyPlace(messageId), text);
    const added = await tx
      .insert(message)
      .values({
        id: messageId,
        consultationId: id,
        author,
        authorId: context.actor.id ?? '',
        clientMessageId,
        bodySealed,
        sentAt: context.now,
      })
      .onConflictDoNothing({ target: [message.consultationId, message.clientMessageId] })
      .returning({ id: message.id });
    if (added.length === 0) return;
    const letter = { consultationId: id, messageId, keyId: row.keyId };
    await sendFiles(platform, tx, context, attachments, id, letter);
    const waitingFor = author === 'client' ? 'counsellor' : 'client';
    // Several messages in a row do not restart the wait for an answer.
    const waitingSince = row.waitingFor === waitingFor ? row.waitingSince : context.now;
    await tx
      .update(consultation)
      .set({ lastActivityAt: context.now, waitingFor, waitingSince, unread: author === 'client' })
      .where(eq(consultation.id, id));
    await discardDraft(db, tx, context, id);
    await audit(tx, context, {
      action: 'consultation.write',
      change: 'added',
      objectType: 'message',
      objectId: messageId,
    });
    if (author === 'counsellor') {
      await noteAnswer(tx, context, platform, id);
      await notify(tx, context, platform, { purpose: 'answer_waiting', accountId: row.clientId });
    }
  });
}

/** Notes that the holder of a case has opened what the person wrote. Who does not hold it learns that it is not there. */
export async function markSeen({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const row = await lockCase(tx, id);
    if (row.holderId !== context.actor.id) throw problem('not-found');
    if (!row.unread) return;
    await tx.update(consultation).set({ unread: false }).where(eq(consultation.id, id));
    await audit(tx, context, {
      action: 'consultation.read',
      change: 'changed',
      objectType: 'consultation',
      objectId: id,
    });
  });
}

/** Sets the coded reason, topic and legal basis of a case. */
export async function codeCase(
  { db }: Platform,
  context: Context,
  id: string,
  codes: { reason?: string | null; topic?: string | null; basis?: string | null },
): Promise<void> {
  await db.transaction(context, async (tx) => {
    await lockCase(tx, id);
    if (Object.keys(codes).length === 0) return;
    await tx.update(consultation).set(codes).where(eq(consultation.id, id));
    await audit(tx, context, {
      action: 'consultation.code',
      change: 'changed',
      objectType: 'consultation',
      objectId: id,
    });
  });
}

/** Ends a counselling: from this moment its period runs (ENZ-42, ENZ-43). Ending it twice changes nothing. */
export async function closeCase(platform: Platform, context: Context, id: string): Promise<void> {
  const { db } = platform;
  await db.transaction(context, async (tx) => {
    const [found] = await tx
      .select({ clientId: consultation.clientId })
      .from(consultation)
      .where(eq(consultation.id, id));
    const clientId = found?.clientId;
    if (!clientId) throw problem('not-found');
    // The account comes first: its clock may start with this.
    await db.within(tx, context, asSystem('retention', context.now), () => lockAccount(tx, clientId));
    const row = await lockCase(tx, id);
    if (row.state === 'closed') return;
    await close(
      tx,
      platform,
      context,
      row,
      context.actor.kind === 'client' ? 'client' : 'counsellor',
      context.now,
    );
  });
}
