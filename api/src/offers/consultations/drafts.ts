import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { accountRow } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { draftPlace, draftSubjectPlace } from './places.ts';
import { problem } from './problems.ts';
import { consultation, draft } from './tables.ts';

export interface DraftText {
  readonly text: string;
  readonly reason?: string | null;
  readonly topic?: string | null;
  readonly subject?: string | null;
}

const ofOwner = (ownerId: string, consultationId: string | null) =>
  and(
    eq(draft.ownerId, ownerId),
    consultationId === null ? isNull(draft.consultationId) : eq(draft.consultationId, consultationId),
  );

/** The key that an unsent text is sealed with: the case's, or the person's own while there is no case. */
async function keyFor(tx: Tx, context: Context, consultationId: string | null): Promise<string> {
  if (consultationId === null) {
    const row = await accountRow(tx, context.actor.id ?? '');
    if (!row) throw problem('not-found');
    return row.keyId;
  }
  const [row] = await tx
    .select({ keyId: consultation.keyId, state: consultation.state })
    .from(consultation)
    .where(eq(consultation.id, consultationId));
  if (!row) throw problem('not-found');
  if (row.state === 'closed') throw problem('closed');
  return row.keyId;
}

/** Keeps what somebody is writing, so that nothing typed is lost when a session or a connection ends. */
export async function saveDraft(
  { db, vault }: Platform,
  context: Context,
  consultationId: string | null,
  { text, reason, topic, subject }: DraftText,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const ownerId = context.actor.id ?? '';
    const keyId = await keyFor(tx, context, consultationId);
    const [before] = await tx
      .select({ id: draft.id })
      .from(draft)
      .where(ofOwner(ownerId, consultationId))
      .for('update');
    const id = before?.id ?? randomUUID();
    const values = {
      keyId,
      bodySealed: await vault.seal(keyId, draftPlace(id), text),
      subjectSealed: subject ? await vault.seal(keyId, draftSubjectPlace(id), subject) : null,
      reason: reason || null,
      topic: topic || null,
      savedAt: context.now,
    };
    await tx
      .insert(draft)
      .values({ id, ownerId, consultationId, ...values })
      .onConflictDoUpdate({ target: draft.id, set: values });
    await audit(tx, context, {
      action: 'draft.edit',
      change: before ? 'changed' : 'added',
      objectType: 'draft',
      objectId: id,
    });
  });
}

/** What somebody has not sent yet; `null` if there is nothing. */
export async function readDraft({ db, vault }: Platform, context: Context, consultationId: string | null) {
  return db.transaction(context, async (tx) => {
    const [row] = await tx
      .select()
      .from(draft)
      .where(ofOwner(context.actor.id ?? '', consultationId));
    if (!row) return null;
    return {
      text: await vault.unseal(row.keyId, draftPlace(row.id), row.bodySealed),
      subject: row.subjectSealed
        ? await vault.unseal(row.keyId, draftSubjectPlace(row.id), row.subjectSealed)
        : null,
      reason: row.reason,
      topic: row.topic,
      savedAt: row.savedAt,
    };
  });
}
