import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { accountRow, lockAccount } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
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

async function seeCase(tx: Tx, id: string) {
  const [row] = await tx
    .select({ keyId: consultation.keyId, state: consultation.state })
    .from(consultation)
    .where(eq(consultation.id, id))
    .for('share');
  if (!row) throw problem('not-found');
  return row;
}

/** The key that an unsent text is sealed with: the case's, or the person's own while there is no case. */
async function keyFor(tx: Tx, context: Context, consultationId: string | null): Promise<string> {
  if (consultationId === null) {
    const ownerId = context.actor.id ?? '';
    const row = (await lockAccount(tx, ownerId)) ? await accountRow(tx, ownerId) : null;
    if (!row) throw problem('not-found');
    return row.keyId;
  }
  const row = await seeCase(tx, consultationId);
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
    const valuesFor = async (id: string) => ({
      keyId,
      bodySealed: await vault.seal(keyId, draftPlace(id), text),
      subjectSealed: subject ? await vault.seal(keyId, draftSubjectPlace(id), subject) : null,
      reason: reason || null,
      topic: topic || null,
      savedAt: context.now,
    });
    const fresh = randomUUID();
    const added = await tx
      .insert(draft)
      .values({ id: fresh, ownerId, consultationId, ...(await valuesFor(fresh)) })
      .onConflictDoNothing({ target: [draft.ownerId, draft.consultationId] })
      .returning({ id: draft.id });
    const id = added[0]?.id ?? (await replaceDraft(db, tx, ofOwner(ownerId, consultationId), valuesFor));
    await audit(tx, context, {
      action: 'draft.edit',
      change: added.length > 0 ? 'added' : 'changed',
      objectType: 'draft',
      objectId: id,
    });
  });
}

/**
 * Writes over what was saved before. The eraser does it, because an earlier text may have expired and only wait for
 * its erasure: its writer no longer sees it, but must be able to write again.
 */
const replaceDraft = (
  db: Database,
  tx: Tx,
  which: ReturnType<typeof ofOwner>,
  valuesFor: (id: string) => Promise<Partial<typeof draft.$inferInsert>>,
): Promise<string> =>
  db.asEraser(tx, async () => {
    const [before] = await tx.select({ id: draft.id }).from(draft).where(which).for('update');
    // Erased in this very moment: sending again adds it.
    if (!before) throw problem('not-found');
    await tx
      .update(draft)
      .set(await valuesFor(before.id))
      .where(eq(draft.id, before.id));
    return before.id;
  });

/** What somebody has not sent yet; `null` if there is nothing. */
export async function readDraft({ db, vault }: Platform, context: Context, consultationId: string | null) {
  return db.transaction(context, async (tx) => {
    if (consultationId !== null) await seeCase(tx, consultationId);
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
