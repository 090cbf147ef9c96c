import { eq, type SQL } from 'drizzle-orm';
import type { Context } from '../../../platform/access/context.ts';
import { audit } from '../../../platform/audit/audit.ts';
import type { Database, Tx } from '../../../platform/db/database.ts';
import { enter } from '../../../platform/ledger/enter.ts';
import { attachment, draftAttachment } from '../tables.ts';

/** Removes files that lie beside unsent texts. With the rights of the eraser. @returns how many there were */
export async function discardFiles(tx: Tx, context: Context, which: SQL): Promise<number> {
  const gone = await tx.delete(draftAttachment).where(which).returning({ id: draftAttachment.id });
  for (const { id } of gone) await removed(tx, context, 'draft_attachment', id);
  return gone.length;
}

/** What lies beside an unsent text ends with it. With the rights of the eraser. @returns how many files there were */
export const discardFilesOf = (tx: Tx, context: Context, draftId: string): Promise<number> =>
  discardFiles(tx, context, eq(draftAttachment.draftId, draftId));

const removed = (tx: Tx, context: Context, objectType: 'attachment' | 'draft_attachment', objectId: string) =>
  audit(tx, context, { action: 'attachment.remove', change: 'removed', objectType, objectId });

/** Removes one file, because whoever attached it wants that. */
export async function discardFile(db: Database, tx: Tx, context: Context, id: string): Promise<void> {
  await db.asEraser(tx, async () => {
    await removeFile(tx, context, id);
    await enter(tx, context, [{ act: 'erased', category: 'consultations.attachment', objectId: id }]);
  });
}

/** The same with the rights of the eraser. */
export async function removeFile(tx: Tx, context: Context, id: string): Promise<void> {
  const gone = await tx.delete(attachment).where(eq(attachment.id, id)).returning({ id: attachment.id });
  if (gone.length > 0) await removed(tx, context, 'attachment', id);
  else await discardFiles(tx, context, eq(draftAttachment.id, id));
}
