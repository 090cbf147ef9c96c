import type { Attachments, MediaType, Policy } from '@sprechraum/shared/policy';
import { and, asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { discardFile } from './files/privacy.ts';
import { recordReadIn } from './looks.ts';
import { fileNamePlace, filePlace } from './places.ts';
import { ofOwner } from './privacy.ts';
import { problem } from './problems.ts';
import { attachment, consultation, draft, draftAttachment, message } from './tables.ts';

/** Which files may go with a letter; null where the policy allows none. */
export const attachmentsAllowed = ({ offers }: Pick<Policy, 'offers'>): Attachments | null =>
  offers.find(({ kind, enabled }) => kind === 'mail-counselling' && enabled)?.attachments ?? null;

/** A file as its list entry shows it. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  /** In bytes. */
  readonly size: number;
}

const unsentOf = (context: Context, consultationId: string | null, ids: readonly string[]) =>
  and(ofOwner(context.actor.id ?? '', consultationId), anyOf(draftAttachment.id, ids));

/** The files of one's own unsent text, with the key that opens them. */
const unsentFiles = (tx: Tx, context: Context, consultationId: string | null, ids: readonly string[]) =>
  tx
    .select({ file: draftAttachment, keyId: draft.keyId })
    .from(draftAttachment)
    .innerJoin(draft, eq(draft.id, draftAttachment.draftId))
    .where(unsentOf(context, consultationId, ids));

/** Takes a file back that is not sent yet. */
export async function removeFromDraft(
  { db }: Platform,
  context: Context,
  consultationId: string | null,
  id: string,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const [found] = await unsentFiles(tx, context, consultationId, [id]);
    if (!found) throw problem('not-found');
    await discardFile(db, tx, context, id);
  });
}

/** Takes a file out of a letter that one has sent oneself. The letter stays. */
export async function removeFromLetter(
  { db }: Platform,
  context: Context,
  consultationId: string,
  id: string,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const [found] = await tx
      .select({ id: attachment.id })
      .from(attachment)
      .innerJoin(message, eq(message.id, attachment.messageId))
      .where(
        and(
          eq(attachment.id, id),
          eq(attachment.consultationId, consultationId),
          eq(message.authorId, context.actor.id ?? ''),
        ),
      );
    if (!found) throw problem('not-found');
    await discardFile(db, tx, context, id);
  });
}

/** Where a file goes that is sent. */
interface Letter {
  readonly consultationId: string;
  readonly messageId: string;
  /** Of the case. */
  readonly keyId: string;
}

/**
 * Sends files along with a letter: sealed anew, with the key of the case and for the place where they stand from now
 * on. Whoever opens the case's text opens them; whoever destroys its key has erased them.
 *
 * @param from the draft they lie beside: that of the case, or that of a new enquiry
 * @throws Problem `attachment-gone` if one of them is not there
 */
export async function sendFiles(
  { db, vault }: Platform,
  tx: Tx,
  context: Context,
  ids: readonly string[],
  from: string | null,
  { consultationId, messageId, keyId }: Letter,
): Promise<void> {
  if (ids.length === 0) return;
  const asOwner: Context = { ...context, relations: [...context.relations, 'own'] };
  const files = await db.within(tx, context, asOwner, () => unsentFiles(tx, context, from, ids));
  for (const [position, id] of [...new Set(ids)].entries()) {
    const found = files.find(({ file }) => file.id === id);
    if (!found) throw problem('attachment-gone');
    const { file, keyId: before } = found;
    const name = await vault.unseal(before, fileNamePlace('draft_attachment', id), file.nameSealed);
    const bytes = await vault.unsealBytes(before, filePlace('draft_attachment', id), file.contentSealed);
    await tx.insert(attachment).values({
      id,
      consultationId,
      messageId,
      nameSealed: await vault.seal(keyId, fileNamePlace('attachment', id), name),
      contentSealed: await vault.seal(keyId, filePlace('attachment', id), bytes),
      mediaType: file.mediaType,
      size: file.size,
      position,
      sentAt: context.now,
    });
  }
}

/** A file with its content. */
export interface OpenedFile extends AttachedFile {
  readonly bytes: Buffer;
}

type Stored = Pick<
  typeof attachment.$inferSelect,
  'id' | 'nameSealed' | 'contentSealed' | 'mediaType' | 'size'
>;

async function opened(
  { vault }: Platform,
  keyId: string,
  table: 'attachment' | 'draft_attachment',
  { id, nameSealed, contentSealed, mediaType, size }: Stored,
): Promise<OpenedFile> {
  const name = await vault.unseal(keyId, fileNamePlace(table, id), nameSealed);
  return {
    id,
    name,
    mediaType,
    size,
    bytes: await vault.unsealBytes(keyId, filePlace(table, id), contentSealed),
  };
}

/** Opens a file of one's own unsent text. */
export async function openUnsent(
  platform: Platform,
  context: Context,
  consultationId: string | null,
  id: string,
): Promise<OpenedFile> {
  const [found] = await platform.db.transaction(context, (tx) =>
    unsentFiles(tx, context, consultationId, [id]),
  );
  if (!found) throw problem('not-found');
  return opened(platform, found.keyId, 'draft_attachment', found.file);
}

/** Opens a file of a case, for those who see the case. */
export async function openSent(
  platform: Platform,
  context: Context,
  consultationId: string,
  id: string,
): Promise<OpenedFile> {
  const [found] = await platform.db.transaction(context, async (tx) => {
    const files = await tx
      .select({ file: attachment, keyId: consultation.keyId })
      .from(attachment)
      .innerJoin(consultation, eq(consultation.id, attachment.consultationId))
      .where(and(eq(attachment.id, id), eq(attachment.consultationId, consultationId)));
    const read = { action: 'attachment.read', objectType: 'attachment', objectId: id } as const;
    if (files.length > 0) await recordReadIn(tx, context, consultationId, read);
    return files;
  });
  if (!found) throw problem('not-found');
  return opened(platform, found.keyId, 'attachment', found.file);
}

/** What a list of files needs, and not their content. */
const listed = (table: typeof attachment | typeof draftAttachment) => ({
  id: table.id,
  nameSealed: table.nameSealed,
  mediaType: table.mediaType,
  size: table.size,
});

/** The files of a case, by message. */
export async function filesOfCase(
  { vault }: Platform,
  tx: Tx,
  { id, keyId }: { id: string; keyId: string },
): Promise<Map<string, AttachedFile[]>> {
  const rows = await tx
    .select({ ...listed(attachment), messageId: attachment.messageId })
    .from(attachment)
    .where(eq(attachment.consultationId, id))
    .orderBy(asc(attachment.position));
  const byMessage = new Map<string, AttachedFile[]>();
  for (const { messageId, nameSealed, ...file } of rows) {
    const name = await vault.unseal(keyId, fileNamePlace('attachment', file.id), nameSealed);
    byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), { ...file, name }]);
  }
  return byMessage;
}

/** The files beside an unsent text. */
export async function filesOfDraft(
  { vault }: Platform,
  tx: Tx,
  { id, keyId }: { id: string; keyId: string },
): Promise<AttachedFile[]> {
  const rows = await tx
    .select(listed(draftAttachment))
    .from(draftAttachment)
    .where(eq(draftAttachment.draftId, id))
    .orderBy(asc(draftAttachment.position));
  return Promise.all(
    rows.map(async ({ nameSealed, ...file }) => ({
      ...file,
      name: await vault.unseal(keyId, fileNamePlace('draft_attachment', file.id), nameSealed),
    })),
  );
}
