import { addPeriod } from '@sprechraum/shared/rules';
import { and, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import { endRestrictionsOf } from '../../governance/data-requests/index.ts';
import { discardTicketsOn } from '../../governance/it-tickets/index.ts';
import { account, holdingsByPerson, lockAccount, runningByPerson } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { holdingsOf, idsOf, lockRow, runningRows } from '../../platform/db/rows.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { Disposal, PrivacyHandlers } from '../../platform/privacy.ts';
import { answersOf } from './answers/log.ts';
import { answerLog } from './answers/tables.ts';
import { appointmentsOf } from './appointment-copy.ts';
import { countCase, disposeCases } from './cases/privacy.ts';
import { close, endAccountsCounselling } from './closing.ts';
import { attachmentsOf, casesOf, draftsOf, messagesOf, notesOf } from './copy.ts';
import { dangerHandler, endRequests } from './danger/privacy.ts';
import { dangerRequest } from './danger/tables.ts';
import { discardFiles, discardFilesOf, removeFile } from './files/privacy.ts';
import { caseFacts, restrictCase } from './restriction.ts';
import { clearOfPerson } from './sealing.ts';
import { appointment, attachment, consultation, draft, draftAttachment, message, note } from './tables.ts';

const ended = sql`${consultation.closedAt}`;
const edited = sql`${draft.savedAt}`;
const batch = 200;

/** Removes what was written for places that are no cases and are no more. With the rights of the eraser. */
export async function forgetUnsent(tx: Tx, places: readonly string[]): Promise<number> {
  const gone = await tx.delete(draft).where(anyOf(draft.place, places));
  return gone.rowCount ?? 0;
}

/**
 * Leaves a case under a hold alone (BKE-48): what was not sent goes, nothing names the person any more, and no ordinary
 * relation leads to it. Only the engine sees it, until the hold is over.
 */
async function sealCase(tx: Tx, context: Context, id: string): Promise<Disposal> {
  const [row] = await tx.select().from(consultation).where(eq(consultation.id, id)).for('update');
  if (!row?.clientId) return { counts: { consultation: 0 }, keys: [] };
  const counts = await countCase(tx, id);
  const drafts = tx.select({ id: draft.id }).from(draft).where(eq(draft.consultationId, id));
  const unsent = await discardFiles(tx, context, inArray(draftAttachment.draftId, drafts));
  await tx.delete(draft).where(eq(draft.consultationId, id));
  const tickets = await discardTicketsOn(tx, context, [id]);
  await endRestrictionsOf(tx, context, [id]);
  if (row.state !== 'closed') await endAccountsCounselling(tx, row, context.now);
  await clearOfPerson(tx, context, row);
  await audit(tx, context, {
    action: 'consultation.delete',
    change: 'changed',
    objectType: 'consultation',
    objectId: id,
  });
  return {
    counts: { consultation: 1, ...counts, attachment: unsent + counts.attachment, ...tickets.counts },
    keys: [row.keyId, ...tickets.keys],
  };
}

/** Locks a case. Its person comes first, as everywhere: who locks in the same order never waits in a circle. */
async function lockWithPerson(tx: Tx, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ clientId: consultation.clientId })
    .from(consultation)
    .where(eq(consultation.id, id));
  if (!row) return false;
  if (row.clientId) await lockAccount(tx, row.clientId);
  return lockRow(tx, consultation, id);
}

/**
 * What a member of staff who left still held goes back to the enquiries that wait for somebody; whoever already waited
 * goes on waiting. What they had begun to write belongs to nobody any more, and nobody could send it; who wanted a
 * second view of them sees that somebody else has to be asked.
 */
async function releaseFromStaff(tx: Tx, context: Context, staffId: string): Promise<void> {
  const held = and(eq(consultation.holderId, staffId), ne(consultation.state, 'closed'));
  const open = await idsOf(tx, consultation, held, true);
  await endRequests(tx, context, eq(dangerRequest.toId, staffId));
  for (const id of await idsOf(tx, draft, eq(draft.ownerId, staffId), true))
    await privacy['consultations.draft'].dispose(tx, context, id);
  if (open.length === 0) return;
  const waitingSince = sql`case when ${consultation.waitingFor} = 'counsellor' then ${consultation.waitingSince} else ${context.now} end`;
  await tx
    .update(consultation)
    .set({
      holderId: null,
      state: 'new',
      takenAt: null,
      waitingFor: 'counsellor',
      waitingSince,
      unread: true,
    })
    .where(held);
  for (const objectId of open)
    await audit(tx, context, {
      action: 'consultation.take',
      change: 'removed',
      objectType: 'consultation',
      objectId,
    });
}

export const privacy = {
  'consultations.draft': {
    events: { start: 'draft.last-edited' },
    holdings: (tx) => holdingsOf(tx, draft, edited),
    running: (tx, page) => runningRows(tx, draft, edited, page),
    // Drafts in a case go with the case.
    ofPerson: (tx, accountId, lock) =>
      idsOf(tx, draft, and(eq(draft.ownerId, accountId), isNull(draft.consultationId)), lock),
    async dispose(tx, context, id) {
      const files = await discardFilesOf(tx, context, id);
      const gone = await tx.delete(draft).where(eq(draft.id, id)).returning({ id: draft.id });
      if (gone.length > 0)
        await audit(tx, context, {
          action: 'draft.edit',
          change: 'removed',
          objectType: 'draft',
          objectId: id,
        });
      return { counts: { draft: gone.length, attachment: files }, keys: [] };
    },
    exportFor: draftsOf,
  },
  'consultations.case': {
    events: { start: 'counselling.ended', fallback: { event: 'consultation.last-activity' } },
    lock: lockWithPerson,
    further: [
      {
        start: 'account.last-login',
        fallback: { event: 'account.registered', after: 'P0D' },
      },
    ],
    holdings: (tx, event) =>
      event && event !== 'counselling.ended'
        ? holdingsByPerson(tx, consultation, consultation.clientId, event)
        : holdingsOf(tx, consultation, ended),
    running: (tx, page) =>
      page.event === 'counselling.ended'
        ? runningRows(tx, consultation, ended, page)
        : runningByPerson(tx, consultation, consultation.clientId, page),
    ofPerson: (tx, accountId, lock) => idsOf(tx, consultation, eq(consultation.clientId, accountId), lock),
    keyed: (tx) => tx.select({ id: consultation.id, keyId: consultation.keyId }).from(consultation),
    dispose: (tx, context, id) => disposeCases(tx, context, [id]),
    disposeMany: disposeCases,
    detach: sealCase,
    detached: (tx) => idsOf(tx, consultation, isNull(consultation.clientId), true),
    facts: caseFacts,
    restrict: restrictCase,
    /** Nobody closed it and nobody writes any more: the end is recorded for the instant at which the period ran out. */
    async applyFallback(platform, context, { start, fallback }) {
      if (start !== 'counselling.ended' || !fallback) return 0;
      const inactive = asSystem('retention', context.now);
      let closed = 0;
      for (let more = true; more; ) {
        // As the eraser: an end so long ago that its period is over hides the case in the very moment it is recorded.
        more = await platform.db.erasing(inactive, async (tx) => {
          const end = sql`app_end(${consultation.lastActivityAt}, ${JSON.stringify({ period: fallback.after, ends: 'instant' })}::jsonb)`;
          const rows = await tx
            .select({ row: consultation })
            .from(consultation)
            .innerJoin(account, eq(account.id, consultation.clientId))
            .where(and(ne(consultation.state, 'closed'), lte(end, context.now)))
            .limit(batch)
            .for('update', { of: [consultation, account], skipLocked: true });
          for (const { row } of rows)
            await close(
              tx,
              platform,
              inactive,
              row,
              'inactivity',
              addPeriod(row.lastActivityAt, fallback.after),
            );
          closed += rows.length;
          return rows.length === batch;
        });
      }
      return closed;
    },
    releaseFromStaff,
    async forgetStaff(tx, context, staffId) {
      await releaseFromStaff(tx, context, staffId);
      await tx.update(consultation).set({ holderId: null }).where(eq(consultation.holderId, staffId));
    },
    exportFor: casesOf,
  },
  'consultations.answer-log': {
    with: 'consultations.case',
    holdings: (tx) => holdingsOf(tx, answerLog, sql`${answerLog.answeredAt}`),
    exportFor: answersOf,
  },
  'consultations.message': {
    with: 'consultations.case',
    holdings: (tx) => holdingsOf(tx, message, sql`${message.sentAt}`),
    exportFor: messagesOf,
  },
  'consultations.note': {
    with: 'consultations.case',
    holdings: (tx) => holdingsOf(tx, note, sql`${note.writtenAt}`),
    remove: removeNote,
    exportFor: notesOf,
  },
  'consultations.appointment': {
    with: 'consultations.case',
    holdings: (tx) => holdingsOf(tx, appointment, sql`${appointment.raisedAt}`),
    exportFor: appointmentsOf,
  },
  'consultations.danger-assessment': dangerHandler,
  'consultations.attachment': {
    with: 'consultations.case',
    holdings: (tx) => holdingsOf(tx, attachment, sql`${attachment.sentAt}`),
    remove: removeFile,
    exportFor: attachmentsOf,
  },
} as const satisfies PrivacyHandlers;

/** The unsent text of somebody: in a case, or of a new enquiry. */
export const ofOwner = (ownerId: string, consultationId: string | null) =>
  and(
    eq(draft.ownerId, ownerId),
    consultationId === null ? isNull(draft.consultationId) : eq(draft.consultationId, consultationId),
    isNull(draft.place),
  );

/** The unsent text of somebody for a place that is no case. */
export const ofOwnerAt = (ownerId: string, place: string) =>
  and(eq(draft.ownerId, ownerId), isNull(draft.consultationId), eq(draft.place, place));

/** What was sent to a place that is no case is no draft any more. */
export async function discardUnsent(db: Database, tx: Tx, context: Context, place: string): Promise<void> {
  await db.asEraser(tx, async () => {
    const rows = await tx
      .select({ id: draft.id })
      .from(draft)
      .where(ofOwnerAt(context.actor.id ?? '', place));
    for (const { id } of rows) await privacy['consultations.draft'].dispose(tx, context, id);
  });
}

/** Takes a note back, because whoever wrote it wants that. */
export async function discardNote(db: Database, tx: Tx, context: Context, id: string): Promise<void> {
  await db.asEraser(tx, async () => {
    await removeNote(tx, context, id);
    await enter(tx, context, [{ act: 'erased', category: 'consultations.note', objectId: id }]);
  });
}

async function removeNote(tx: Tx, context: Context, id: string): Promise<void> {
  const gone = await tx.delete(note).where(eq(note.id, id)).returning({ id: note.id });
  if (gone.length > 0)
    await audit(tx, context, { action: 'note.edit', change: 'removed', objectType: 'note', objectId: id });
}

/** What was sent is no draft any more. */
export async function discardDraft(
  db: Database,
  tx: Tx,
  context: Context,
  consultationId: string | null,
): Promise<void> {
  await db.asEraser(tx, async () => {
    const rows = await tx
      .select({ id: draft.id })
      .from(draft)
      .where(ofOwner(context.actor.id ?? '', consultationId));
    for (const { id } of rows) await privacy['consultations.draft'].dispose(tx, context, id);
  });
}
