import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { appointment, consultation, message } from './tables.ts';

/**
 * Takes the person out of a case: it is nobody's, and what they wrote is by nobody who could be found. It is over, so
 * that no list of open cases and no fallback ever takes it up again. With the rights of the eraser.
 */
export async function clearOfPerson(
  tx: Tx,
  { actor, now }: Context,
  { id, state }: Pick<typeof consultation.$inferSelect, 'id' | 'state'>,
): Promise<void> {
  const nobody = { authorId: id };
  for (const table of [message, appointment])
    await tx
      .update(table)
      .set(nobody)
      .where(and(eq(table.consultationId, id), eq(table.author, 'client')));
  const closedBy = actor.kind === 'client' ? ('client' as const) : ('inactivity' as const);
  await tx
    .update(consultation)
    .set({
      clientId: null,
      unread: false,
      restrictedAt: null,
      ...(state !== 'closed' && {
        state: 'closed',
        closedAt: now,
        closedBy,
        waitingFor: null,
        waitingSince: null,
      }),
    })
    .where(eq(consultation.id, id));
}
