import type { Attachments } from '@sprechraum/shared/policy';
import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { type CleanFile, cleanFile, UnreadableFile } from '../../platform/files/clean.ts';
import { safeName } from '../../platform/files/name.ts';
import type { Platform } from '../../platform/platform.ts';
import type { AttachedFile } from './attachments.ts';
import { keepDraft, seeWritable } from './drafts.ts';
import { draftPlace, fileNamePlace, filePlace } from './places.ts';
import { problem } from './problems.ts';
import { draftAttachment } from './tables.ts';

export interface NewFile {
  /** Made by the sender: sending the same file twice keeps it once. */
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** What of a file is kept: nothing but what can be seen in it. */
async function cleaned({ bytes }: NewFile, { types }: Attachments): Promise<CleanFile> {
  const clean = await cleanFile(bytes, types).catch((error: unknown) => {
    throw error instanceof UnreadableFile ? problem('attachment-unreadable') : error;
  });
  if (!clean) throw problem('attachment-type');
  return clean;
}

/**
 * Lays a file beside what somebody is writing.
 *
 * @param receive reads the file; it is called only when it may be attached at all
 * @throws Problem `attachment-type`, `attachment-unreadable`, `too-many-attachments`, and what a draft may fail with
 */
export async function attachToDraft(
  platform: Platform,
  context: Context,
  consultationId: string | null,
  allowed: Attachments,
  receive: () => Promise<NewFile>,
): Promise<AttachedFile> {
  const { db, vault } = platform;
  await db.transaction(context, (tx) => seeWritable(tx, context, consultationId));
  const file = await receive();
  const { mediaType, bytes } = await cleaned(file, allowed);
  const name = safeName(file.name, mediaType);
  const { id } = file;

  await db.transaction(context, async (tx) => {
    const kept = await keepDraft(platform, tx, context, consultationId, async (keyId, draftId, before) =>
      before
        ? { ...before, savedAt: context.now }
        : {
            bodySealed: await vault.seal(keyId, draftPlace(draftId), ''),
            subjectSealed: null,
            reason: null,
            topic: null,
            savedAt: context.now,
          },
    );
    const others = await tx
      .select({ id: draftAttachment.id, position: draftAttachment.position })
      .from(draftAttachment)
      .where(eq(draftAttachment.draftId, kept.id))
      .orderBy(asc(draftAttachment.position));
    if (others.some((other) => other.id === id)) return;
    if (others.length >= allowed.maxCount) throw problem('too-many-attachments');
    const added = await tx
      .insert(draftAttachment)
      .values({
        id,
        draftId: kept.id,
        nameSealed: await vault.seal(kept.keyId, fileNamePlace('draft_attachment', id), name),
        contentSealed: await vault.seal(kept.keyId, filePlace('draft_attachment', id), bytes),
        mediaType,
        size: bytes.length,
        position: (others.at(-1)?.position ?? 0) + 1,
      })
      .onConflictDoNothing()
      .returning({ id: draftAttachment.id });
    if (added.length === 0) throw problem('not-found');
    await audit(tx, context, {
      action: 'attachment.add',
      change: 'added',
      objectType: 'draft_attachment',
      objectId: id,
    });
  });
  return { id, name, mediaType, size: bytes.length };
}
