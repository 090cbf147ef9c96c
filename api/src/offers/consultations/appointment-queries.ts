import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { openAnswered, openRaised } from './appointment-content.ts';
import { possibleAnswers } from './appointments.ts';
import { problem } from './problems.ts';
import { appointment, consultation } from './tables.ts';

/** All that was said about appointments in a case, oldest first. @throws Problem `consultations.not-found` */
export async function readAppointments(platform: Platform, context: Context, id: string) {
  const { db, vault } = platform;
  const { row, entries } = await db.transaction(context, async (tx) => {
    const [found] = await tx
      .select({ keyId: consultation.keyId, state: consultation.state })
      .from(consultation)
      .where(eq(consultation.id, id));
    if (!found) throw problem('not-found');
    const all = await tx
      .select()
      .from(appointment)
      .where(eq(appointment.consultationId, id))
      .orderBy(asc(appointment.seq));
    return { row: found, entries: all };
  });
  const ours = entries.filter(({ author }) => author === 'counsellor').map(({ authorId }) => authorId);
  const names = await nicknames(platform, [...new Set(ours)]);
  const side = context.actor.kind === 'client' ? 'client' : 'counsellor';
  return Promise.all(
    entries.map(async (entry) => {
      const raised = await openRaised(vault, row.keyId, entry);
      const { time, word } = await openAnswered(vault, row.keyId, entry);
      return {
        id: entry.id,
        from: entry.author,
        name: names.get(entry.authorId),
        state: entry.state,
        kind: raised.kind,
        times: [...raised.times],
        minutes: raised.minutes,
        word: raised.word,
        raisedAt: entry.raisedAt.toISOString(),
        answeredBy: entry.answeredBy ?? undefined,
        answeredAt: entry.answeredAt?.toISOString(),
        agreed: time,
        answerWord: word,
        possibleAnswers:
          row.state === 'closed' ? [] : possibleAnswers(entry, raised, time, side, context.now),
      };
    }),
  );
}

/** The appointment that stands, for the calendar of the person in the case. @throws Problem `consultations.not-found` */
export async function agreedAppointment(
  { db, vault }: Platform,
  context: Context,
  { id, appointmentId }: { id: string; appointmentId: string },
): Promise<{ id: string; at: Date; minutes: number }> {
  const [found] = await db.transaction(context, (tx) =>
    tx
      .select({ entry: appointment, keyId: consultation.keyId })
      .from(appointment)
      .innerJoin(consultation, eq(consultation.id, appointment.consultationId))
      .where(
        and(
          eq(appointment.id, appointmentId),
          eq(appointment.consultationId, id),
          eq(appointment.state, 'accepted'),
        ),
      ),
  );
  if (!found) throw problem('not-found');
  const { time } = await openAnswered(vault, found.keyId, found.entry);
  const { minutes } = await openRaised(vault, found.keyId, found.entry);
  if (!time || !minutes) throw problem('not-found');
  return { id: appointmentId, at: new Date(time), minutes };
}

/** What a list says about the appointments of a case. */
export interface AppointmentMark {
  /** Who raised what is still open. */
  readonly question?: 'client' | 'counsellor';
  /** The next one that stands, an instant in UTC. */
  readonly next?: string;
}

/**
 * For each open case that the actor sees: whether something is asked, and when one meets next.
 *
 * @param id of the only case that is looked at; without it all
 */
export async function appointmentMarks(
  { vault }: Platform,
  context: Context,
  tx: Tx,
  id?: string,
): Promise<Map<string, AppointmentMark>> {
  const rows = await tx
    .select({ entry: appointment, keyId: consultation.keyId })
    .from(appointment)
    .innerJoin(consultation, eq(consultation.id, appointment.consultationId))
    .where(
      and(
        inArray(appointment.state, ['open', 'accepted']),
        ne(consultation.state, 'closed'),
        id === undefined ? undefined : eq(consultation.id, id),
      ),
    );
  const opened = await unsealEach(
    vault,
    rows,
    ({ keyId }) => [keyId],
    async ({ entry, keyId }) => ({ ...entry, time: (await openAnswered(vault, keyId, entry)).time }),
  );
  const marks = new Map<string, AppointmentMark>();
  for (const { consultationId, state, author, time } of opened) {
    const before = marks.get(consultationId);
    marks.set(consultationId, {
      ...before,
      ...(state === 'open' ? { question: author } : sooner(before, time)),
    });
  }
  return marks;

  function sooner(before: AppointmentMark | undefined, time: string | undefined) {
    const comes = time !== undefined && new Date(time) > context.now;
    return comes && (!before?.next || time < before.next) ? { next: time } : {};
  }
}
