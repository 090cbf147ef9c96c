import { addPeriod } from '@sprechraum/shared/rules';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { openAnswered, openRaised, type Raised, sealAnswered, sealRaised } from './appointment-content.ts';
import { afterAnswer, afterWord, type Side } from './awaited.ts';
import { lockCase } from './commands.ts';
import { notify } from './notify.ts';
import { problem } from './problems.ts';
import { appointment, consultation } from './tables.ts';

/** How an appointment can be answered, and what it is afterwards. */
export const answers = ['accepted', 'declined', 'withdrawn', 'cancelled'] as const;
export type Answer = (typeof answers)[number];

type NewAppointment = Raised;

export interface NewAnswer {
  readonly answer: Answer;
  /** One of the proposed times, for an acceptance. */
  readonly time?: string;
  readonly word?: string;
}

interface At {
  readonly id: string;
  readonly appointmentId: string;
}

type Case = Awaited<ReturnType<typeof lockCase>>;
type Row = typeof appointment.$inferSelect;

/** Whoever means to meet later than this has mistyped the year. */
const farthest = 'P1Y';

const sideOf = ({ actor }: Context): Side => (actor.kind === 'client' ? 'client' : 'counsellor');

/** Which answers somebody can give; the one who asked takes back, the other says yes or no, both call off. */
export function possibleAnswers(
  { state, author }: Pick<Row, 'state' | 'author'>,
  { times }: Pick<Raised, 'times'>,
  agreed: string | undefined,
  side: Side,
  now: Date,
): Answer[] {
  const comes = (time: string) => new Date(time) > now;
  if (state === 'accepted') return agreed && comes(agreed) ? ['cancelled'] : [];
  if (state !== 'open') return [];
  if (author === side) return ['withdrawn'];
  return times.some(comes) ? ['accepted', 'declined'] : ['declined'];
}

/** As it is kept: its times in their order. @throws Problem where one is past, too far away, or named twice */
function examined({ times, minutes, ...raised }: NewAppointment, now: Date): Raised {
  if (times.length === 0) return { ...raised, times };
  if (!minutes) throw problem('appointment-length');
  const instants = times.map((time) => new Date(time)).sort((a, b) => a.getTime() - b.getTime());
  const last = addPeriod(now, farthest);
  const wrong = instants.some(
    (at, place) => at <= now || at > last || at.getTime() === instants[place - 1]?.getTime(),
  );
  if (wrong) throw problem('appointment-time');
  return { ...raised, minutes, times: instants.map((at) => at.toISOString()) };
}

/** A case in which this side can still say something. */
async function lockOpenCase(tx: Tx, id: string, side: Side): Promise<Case> {
  const row = await lockCase(tx, id);
  if (row.state === 'closed') throw problem('closed');
  if (row.restrictedAt) throw problem('restricted');
  if (side === 'counsellor' && row.state === 'new') throw problem('not-taken');
  return row;
}

const record = (tx: Tx, context: Context, change: 'added' | 'changed', objectId: string) =>
  audit(tx, context, { action: 'appointment.edit', change, objectType: 'appointment', objectId });

/** Something was said: the case is alive, somebody else's turn has come, and the person is told of it (ENZ-12). */
async function said(
  platform: Platform,
  tx: Tx,
  context: Context,
  row: Case,
  awaited: Pick<Case, 'waitingFor' | 'waitingSince'>,
): Promise<void> {
  const side = sideOf(context);
  await tx
    .update(consultation)
    .set({ ...awaited, lastActivityAt: context.now, unread: side === 'client' })
    .where(eq(consultation.id, row.id));
  if (side === 'counsellor')
    await notify(tx, context, platform, { purpose: 'appointment_question', accountId: row.clientId });
}

/**
 * Asks for an appointment, or proposes one with up to three times (ENZ-12). It takes the place of what was open before,
 * whoever had raised that: there is one question at a time. Sent twice, it is raised once.
 *
 * @param at.appointmentId made by the sender
 * @throws Problem `consultations.not-found`, `.closed`, `.not-taken`, `.appointment-time`
 */
export async function raiseAppointment(
  platform: Platform,
  context: Context,
  { id, appointmentId }: At,
  raised: NewAppointment,
): Promise<void> {
  const { db, vault } = platform;
  const { now } = context;
  const author = sideOf(context);
  await db.transaction(context, async (tx) => {
    const row = await lockOpenCase(tx, id, author);
    const [known] = await tx
      .select({ id: appointment.id })
      .from(appointment)
      .where(and(eq(appointment.id, appointmentId), eq(appointment.consultationId, id)));
    if (known) return;
    const content = examined(raised, now);
    const before = await tx
      .update(appointment)
      .set({ state: 'superseded', answeredBy: author, answeredAt: now })
      .where(and(eq(appointment.consultationId, id), eq(appointment.state, 'open')))
      .returning({ id: appointment.id });
    for (const { id: objectId } of before) await record(tx, context, 'changed', objectId);
    const added = await tx
      .insert(appointment)
      .values({
        id: appointmentId,
        consultationId: id,
        author,
        authorId: context.actor.id ?? '',
        state: 'open',
        bodySealed: await sealRaised(vault, row.keyId, appointmentId, content),
        raisedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: appointment.id });
    if (added.length === 0) throw problem('not-found');
    await record(tx, context, 'added', appointmentId);
    await said(platform, tx, context, row, afterWord(row, author, now));
  });
}

/**
 * Answers about an appointment: yes to one of its times, no, taken back, called off. Sent twice, it is answered once.
 *
 * @throws Problem `consultations.not-found`, `.closed`, `.not-taken`, `.appointment-time`, `.appointment-settled`
 */
export async function answerAppointment(
  platform: Platform,
  context: Context,
  { id, appointmentId }: At,
  { answer, time, word }: NewAnswer,
): Promise<void> {
  const { db, vault } = platform;
  const { now } = context;
  const side = sideOf(context);
  await db.transaction(context, async (tx) => {
    const row = await lockOpenCase(tx, id, side);
    const [found] = await tx
      .select()
      .from(appointment)
      .where(and(eq(appointment.id, appointmentId), eq(appointment.consultationId, id)));
    if (!found) throw problem('not-found');
    const raised = await openRaised(vault, row.keyId, found);
    const before = await openAnswered(vault, row.keyId, found);
    const chosen = answer === 'accepted' ? timeOf(raised, time) : before.time;
    if (found.state === answer && found.answeredBy === side && before.time === chosen) return;
    if (!possibleAnswers(found, raised, before.time, side, now).includes(answer))
      throw problem('appointment-settled');
    if (answer === 'accepted' && (!chosen || new Date(chosen) <= now)) throw problem('appointment-time');
    const answered = { ...(chosen && { time: chosen }), ...(word && { word }) };
    await tx
      .update(appointment)
      .set({
        state: answer,
        answerSealed: await sealAnswered(vault, row.keyId, appointmentId, answered),
        answeredBy: side,
        answeredAt: now,
      })
      .where(eq(appointment.id, appointmentId));
    await record(tx, context, 'changed', appointmentId);
    await said(platform, tx, context, row, await afterAnswer(tx, row, side, answer, now));
  });
}

/** The proposed time that was meant, however it was written; nothing where there was no such time. */
const timeOf = ({ times }: Raised, time: string | undefined): string | undefined =>
  times.find((proposed) => time !== undefined && new Date(proposed).getTime() === new Date(time).getTime());
