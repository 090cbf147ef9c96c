import { and, eq, gt, max, min, ne } from 'drizzle-orm';
import type { Tx } from '../../platform/db/database.ts';
import { appointment, type appointmentStates, type consultation, message } from './tables.ts';

export type Side = 'client' | 'counsellor';
type Case = typeof consultation.$inferSelect;
type Awaited = Pick<Case, 'waitingFor' | 'waitingSince'>;

const otherSide = (side: Side): Side => (side === 'client' ? 'counsellor' : 'client');

/** Whose turn it is after one side has spoken. Who already is awaited goes on being so since the same day. */
export function afterWord(row: Awaited, by: Side, now: Date): Awaited {
  const waitingFor = otherSide(by);
  return { waitingFor, waitingSince: row.waitingFor === waitingFor ? row.waitingSince : now };
}

/** Since when a letter of the person has been without a letter or a proposal in return. */
async function unansweredSince(tx: Tx, id: string): Promise<Date | null> {
  const letters = (author: Side) => and(eq(message.consultationId, id), eq(message.author, author));
  const [written] = await tx
    .select({ at: max(message.sentAt) })
    .from(message)
    .where(letters('counsellor'));
  const [raised] = await tx
    .select({ at: max(appointment.raisedAt) })
    .from(appointment)
    .where(
      and(
        eq(appointment.consultationId, id),
        eq(appointment.author, 'counsellor'),
        ne(appointment.state, 'withdrawn'),
      ),
    );
  const last = new Date(Math.max(written?.at?.getTime() ?? 0, raised?.at?.getTime() ?? 0));
  const [waiting] = await tx
    .select({ at: min(message.sentAt) })
    .from(message)
    .where(and(letters('client'), gt(message.sentAt, last)));
  return waiting?.at ?? null;
}

/**
 * Whose turn it is after one side has answered about an appointment. An appointment that stands, or a question that was
 * taken back, needs no further word; a refusal awaits the other side. But a letter that nobody has answered yet stays
 * the counsellor's turn, whatever was agreed beside it.
 */
export async function afterAnswer(
  tx: Tx,
  row: Awaited & Pick<Case, 'id'>,
  by: Side,
  state: (typeof appointmentStates)[number],
  now: Date,
): Promise<Awaited> {
  const since = await unansweredSince(tx, row.id);
  if (since)
    return {
      waitingFor: 'counsellor',
      waitingSince: row.waitingFor === 'counsellor' ? row.waitingSince : since,
    };
  if (state === 'accepted' || state === 'withdrawn') return { waitingFor: null, waitingSince: null };
  return afterWord(row, by, now);
}
