import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Platform } from '../../platform/platform.ts';
import { seeWritable } from './drafts.ts';
import { draftPlace } from './places.ts';
import { ofOwnerAt } from './privacy.ts';
import { problem } from './problems.ts';
import { draft } from './tables.ts';

/**
 * Keeps what somebody with an account is writing for a place that is no case, so that nothing typed is lost. The eraser
 * writes over what was there: an earlier text may have expired and only wait for its erasure.
 *
 * @throws Problem `consultations.not-found` for who has no account of their own to seal it with
 */
export async function keepUnsent(
  { db, vault }: Platform,
  context: Context,
  place: string,
  text: string,
): Promise<void> {
  const ownerId = context.actor.id ?? '';
  await db.transaction(context, async (tx) => {
    const keyId = await seeWritable(tx, context, null);
    const kept = await db.asEraser(tx, async () => {
      const [before] = await tx
        .select({ id: draft.id })
        .from(draft)
        .where(ofOwnerAt(ownerId, place))
        .for('update');
      if (!before) return null;
      const bodySealed = await vault.seal(keyId, draftPlace(before.id), text);
      await tx.update(draft).set({ keyId, bodySealed, savedAt: context.now }).where(eq(draft.id, before.id));
      return before.id;
    });
    const id = kept ?? randomUUID();
    if (!kept) {
      const bodySealed = await vault.seal(keyId, draftPlace(id), text);
      const row = { id, ownerId, place, keyId, bodySealed, savedAt: context.now };
      // Nobody else adds it at the same time: the account is locked.
      await tx.insert(draft).values(row);
    }
    await audit(tx, context, {
      action: 'draft.edit',
      change: kept ? 'changed' : 'added',
      objectType: 'draft',
      objectId: id,
    });
  });
}

/** What somebody has not sent yet to a place that is no case; `null` if there is nothing. */
export async function readUnsent({ db, vault }: Platform, context: Context, place: string) {
  if (context.actor.kind !== 'client') throw problem('not-found');
  return db.transaction(context, async (tx) => {
    const [row] = await tx
      .select()
      .from(draft)
      .where(ofOwnerAt(context.actor.id ?? '', place));
    if (!row) return null;
    return { text: await vault.unseal(row.keyId, draftPlace(row.id), row.bodySealed), savedAt: row.savedAt };
  });
}
