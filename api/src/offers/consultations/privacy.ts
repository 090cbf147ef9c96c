import { addPeriod } from '@sprechraum/shared/rules';
import { and, eq, inArray, isNull, lte, ne, type SQL, sql } from 'drizzle-orm';
import { endRestrictionsOf } from '../../governance/data-requests/index.ts';
import { discardTicketsOn } from '../../governance/it-tickets/index.ts';
import { account, holdingsByPerson, lockAccount, runningByPerson } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import { holdingsOf, idsOf, lockRow, runningRows } from '../../platform/db/rows.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { Disposal, PrivacyHandlers } from '../../platform/privacy.ts';
import { answersOf } from './answers/log.ts';
import { answerLog } from './answers/tables.ts';
import { appointmentsOf } from './appointment-copy.ts';
import { close, endAccountsCounselling } from './closing.ts';
import { attachmentsOf, casesOf, draftsOf, messagesOf, notesOf } from './copy.ts';
import { dangerHandler, endRequests } from './danger/privacy.ts';
import { dangerAssessment, dangerEntry, dangerRequest, riskMark } from './danger/tables.ts';
import { caseReading, exceptionalReading } from './readings/tables.ts';
import { caseFacts, restrictCase } from './restriction.ts';
import { clearOfPerson } from './sealing.ts';
import {
  appointment,
  attachment,
  consultation,
  draft,
  draftAttachment,
  handOver,
  message,
  note,
} from './tables.ts';

const ended = sql`${consultation.closedAt}`;
const edited = sql`${draft.savedAt}`;
const batch = 200;

/** What belongs to a case and goes with it, by the name under which it is counted. */
const inCase = {
  answer_log: answerLog,
  attachment,
  message,
  draft,
  hand_over: handOver,
  note,
  appointment,
  exceptional_reading: exceptionalReading,
  case_reading: caseReading,
  risk_mark: riskMark,
  danger_assessment: dangerAssessment,
  danger_request: dangerRequest,
  danger_entry: dangerEntry,
} as const;

/** Removes what was written for places that are no cases and are no more. With the rights of the eraser. */
export async function forgetUnsent(tx: Tx, places: readonly string[]): Promise<number> {
  const gone = await tx.delete(draft).where(inArray(draft.place, [...places]));
  return gone.rowCount ?? 0;
}

/** Deletes what belongs to a case, in one statement: what hangs on what is only looked at when all of it is gone. */
async function emptyCase(tx: Tx, id: string): Promise<Record<keyof typeof inCase, number>> {
  const parts = Object.entries(inCase).map(([name, table]) => {
    const gone = sql.identifier(`${name}_gone`);
    return {
      removes: sql`${gone} as (delete from ${table} where ${table.consultationId} = ${id} returning 1)`,
      counts: sql`(select count(*)::int from ${gone}) as ${sql.identifier(name)}`,
    };
  });
  const list = (which: 'removes' | 'counts') =>
    sql.join(
      parts.map((part) => part[which]),
      sql`, `,
    );
  const { rows } = await tx.execute<Record<keyof typeof inCase, number>>(
    sql`with ${list('removes')} select ${list('counts')}`,
  );
  const [counts] = rows;
  if (!counts) throw new Error('a statement that counts has counted nothing');
  return counts;
}

/** How much belongs to a case, counted as an erasure would count it. */
async function countCase(tx: Tx, id: string): Promise<Record<keyof typeof inCase, number>> {
  const parts = Object.entries(inCase).map(
    ([name, table]) =>
      sql`(select count(*)::int from ${table} where ${table.consultationId} = ${id}) as ${sql.identifier(name)}`,
  );
  const { rows } = await tx.execute<Record<keyof typeof inCase, number>>(
    sql`select ${sql.join(parts, sql`, `)}`,
  );
  const [counts] = rows;
  if (!counts) throw new Error('a statement that counts has counted nothing');
  return counts;
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
  const tickets = await discardTicketsOn(tx, context, id);
  await endRestrictionsOf(tx, context, id);
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
    async dispose(tx, context, id) {
      const [row] = await tx.select().from(consultation).where(eq(consultation.id, id)).for('update');
      if (!row) return { counts: { consultation: 0 }, keys: [] };
      const drafts = tx.select({ id: draft.id }).from(draft).where(eq(draft.consultationId, id));
      const unsent = await discardFiles(tx, context, inArray(draftAttachment.draftId, drafts));
      const gone = await emptyCase(tx, id);
      const counts = { consultation: 1, ...gone, attachment: unsent + gone.attachment };
      const tickets = await discardTicketsOn(tx, context, id);
      await endRestrictionsOf(tx, context, id);
      await tx.delete(consultation).where(eq(consultation.id, id));
      // A case that is deleted while it is open ends the counselling too: the account's clock must not stand still.
      if (row.state !== 'closed') await endAccountsCounselling(tx, row, context.now);
      await audit(tx, context, {
        action: 'consultation.delete',
        change: 'removed',
        objectType: 'consultation',
        objectId: id,
      });
      return { counts: { ...counts, ...tickets.counts }, keys: [row.keyId, ...tickets.keys] };
    },
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
        more = await platform.db.transaction(inactive, async (tx) => {
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

/** Removes files that lie beside unsent texts. With the rights of the eraser. @returns how many there were */
async function discardFiles(tx: Tx, context: Context, which: SQL): Promise<number> {
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

async function removeFile(tx: Tx, context: Context, id: string): Promise<void> {
  const gone = await tx.delete(attachment).where(eq(attachment.id, id)).returning({ id: attachment.id });
  if (gone.length > 0) await removed(tx, context, 'attachment', id);
  else await discardFiles(tx, context, eq(draftAttachment.id, id));
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
