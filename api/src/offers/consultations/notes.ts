import { and, asc, eq } from 'drizzle-orm';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Platform } from '../../platform/platform.ts';
import { lockCase } from './commands.ts';
import { recordRead } from './looks.ts';
import { notePlace } from './places.ts';
import { discardNote } from './privacy.ts';
import { problem } from './problems.ts';
import { consultation, note, type noteSources } from './tables.ts';

export interface NewNote {
  readonly source: (typeof noteSources)[number];
  readonly text: string;
}

/** The notes on a case, oldest first, for who holds it or reads it in an emergency. @throws Problem `consultations.not-found` */
export async function readNotes(platform: Platform, context: Context, id: string) {
  const { db, vault } = platform;
  const { keyId, notes } = await db.transaction(context, async (tx) => {
    const [found] = await tx
      .select({ id: consultation.id, keyId: consultation.keyId, holderId: consultation.holderId })
      .from(consultation)
      .where(eq(consultation.id, id));
    if (!found) throw problem('not-found');
    const rows = await tx.select().from(note).where(eq(note.consultationId, id)).orderBy(asc(note.seq));
    await recordRead(tx, context, found, {
      action: 'note.read',
      objectType: 'consultation',
      objectId: id,
    });
    return { keyId: found.keyId, notes: rows };
  });
  const names = await nicknames(platform, [...new Set(notes.map(({ authorId }) => authorId))]);
  return Promise.all(
    notes.map(async (entry) => ({
      id: entry.id,
      source: entry.source,
      text: await vault.unseal(keyId, notePlace(entry.id), entry.bodySealed),
      writtenAt: entry.writtenAt.toISOString(),
      by: names.get(entry.authorId),
      mine: entry.authorId === context.actor.id,
    })),
  );
}

/**
 * Writes down what came in by another way than a letter (ENZ-21). Sent twice, it is kept once. A call is a sign of life:
 * the case does not close by itself for want of letters.
 *
 * @param noteId made by the writer
 * @throws Problem `consultations.not-found`
 */
export async function addNote(
  { db, vault }: Platform,
  context: Context,
  { id, noteId }: { id: string; noteId: string },
  { source, text }: NewNote,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const row = await lockCase(tx, id);
    const added = await tx
      .insert(note)
      .values({
        id: noteId,
        consultationId: id,
        authorId: context.actor.id ?? '',
        source,
        bodySealed: await vault.seal(row.keyId, notePlace(noteId), text),
        writtenAt: context.now,
      })
      .onConflictDoNothing()
      .returning({ id: note.id });
    if (added.length === 0) return;
    if (row.state !== 'closed')
      await tx.update(consultation).set({ lastActivityAt: context.now }).where(eq(consultation.id, id));
    await audit(tx, context, {
      action: 'note.edit',
      change: 'added',
      objectType: 'note',
      objectId: noteId,
    });
  });
}

/** Takes back a note of one's own. @throws Problem `consultations.not-found` */
export async function removeNote(
  { db }: Platform,
  context: Context,
  { id, noteId }: { id: string; noteId: string },
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const own = and(
      eq(note.id, noteId),
      eq(note.consultationId, id),
      eq(note.authorId, context.actor.id ?? ''),
    );
    // Row-level security shows a note only to who holds its case.
    const [found] = await tx.select({ id: note.id }).from(note).where(own);
    if (!found) throw problem('not-found');
    await discardNote(db, tx, context, noteId);
  });
}
