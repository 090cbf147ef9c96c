import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { accountRow, lockAccount } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { filesOfDraft } from './attachments.ts';
import { discardFilesOf } from './files/privacy.ts';
import { draftPlace, draftSubjectPlace } from './places.ts';
import { ofOwner } from './privacy.ts';
import { problem } from './problems.ts';
import { consultation, draft } from './tables.ts';

export interface DraftText {
  readonly text: string;
  readonly reason?: string | null;
  readonly topic?: string | null;
  readonly subject?: string | null;
}

async function seeCase(tx: Tx, id: string) {
  const [row] = await tx
    .select({ keyId: consultation.keyId, state: consultation.state })
    .from(consultation)
    .where(eq(consultation.id, id))
    .for('share');
  if (!row) throw problem('not-found');
  return row;
}

/**
 * Makes sure that somebody may write here.
 *
 * @returns the key that an unsent text is sealed with: the case's, or the person's own while there is no case
 */
export async function seeWritable(tx: Tx, context: Context, consultationId: string | null): Promise<string> {
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

type DraftRow = typeof draft.$inferSelect;
type DraftValues = Pick<DraftRow, 'bodySealed' | 'subjectSealed' | 'reason' | 'topic' | 'savedAt'>;
/** @param before what is kept so far, if it has not expired */
type DraftChange = (keyId: string, id: string, before: DraftValues | null) => Promise<DraftValues>;

/** Adds or changes what somebody is writing, and locks it until the transaction ends. */
export async function keepDraft(
  { db }: Platform,
  tx: Tx,
  context: Context,
  consultationId: string | null,
  change: DraftChange,
): Promise<{ id: string; keyId: string }> {
  const ownerId = context.actor.id ?? '';
  const keyId = await seeWritable(tx, context, consultationId);
  const fresh = randomUUID();
  const added = await tx
    .insert(draft)
    .values({ id: fresh, ownerId, consultationId, keyId, ...(await change(keyId, fresh, null)) })
    .onConflictDoNothing({ target: [draft.ownerId, draft.consultationId, draft.place] })
    .returning({ id: draft.id });
  const id =
    added[0]?.id ?? (await replaceDraft(db, tx, context, ofOwner(ownerId, consultationId), keyId, change));
  await audit(tx, context, {
    action: 'draft.edit',
    change: added.length > 0 ? 'added' : 'changed',
    objectType: 'draft',
    objectId: id,
  });
  return { id, keyId };
}

/** Keeps what somebody is writing, so that nothing typed is lost when a session or a connection ends. */
export async function saveDraft(
  platform: Platform,
  context: Context,
  consultationId: string | null,
  { text, reason, topic, subject }: DraftText,
): Promise<void> {
  const { db, vault } = platform;
  await db.transaction(context, async (tx) => {
    await keepDraft(platform, tx, context, consultationId, async (keyId, id) => ({
      bodySealed: await vault.seal(keyId, draftPlace(id), text),
      subjectSealed: subject ? await vault.seal(keyId, draftSubjectPlace(id), subject) : null,
      reason: reason || null,
      topic: topic || null,
      savedAt: context.now,
    }));
  });
}

/**
 * Writes over what was saved before. The eraser does it, because an earlier text may have expired and only wait for
 * its erasure: its writer no longer sees it, but must be able to write again. Of what has expired nothing comes back.
 */
async function replaceDraft(
  db: Database,
  tx: Tx,
  context: Context,
  which: ReturnType<typeof ofOwner>,
  keyId: string,
  change: DraftChange,
): Promise<string> {
  const [alive] = await tx.select({ id: draft.id }).from(draft).where(which);
  return db.asEraser(tx, async () => {
    const [before] = await tx.select().from(draft).where(which).for('update');
    // Erased in this very moment: sending again adds it.
    if (!before) throw problem('not-found');
    if (!alive) await discardFilesOf(tx, context, before.id);
    const { bodySealed, subjectSealed, reason, topic, savedAt } = before;
    const values = { bodySealed, subjectSealed, reason, topic, savedAt };
    await tx
      .update(draft)
      .set({ keyId, ...(await change(keyId, before.id, alive ? values : null)) })
      .where(eq(draft.id, before.id));
    return before.id;
  });
}

/** What somebody has not sent yet; `null` if there is nothing. */
export async function readDraft(platform: Platform, context: Context, consultationId: string | null) {
  const { db, vault } = platform;
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
      attachments: await filesOfDraft(platform, tx, row),
    };
  });
}
