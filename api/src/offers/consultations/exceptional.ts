import { randomUUID } from 'node:crypto';
import type { AuditedObject } from '@sprechraum/shared/policy';
import { and, asc, eq } from 'drizzle-orm';
import { runningFor } from '../../governance/break-glass/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { exceptionalReading } from './readings/tables.ts';
import type { consultation } from './tables.ts';

type Case = Pick<typeof consultation.$inferSelect, 'id' | 'holderId'>;

/** By what somebody reads a case that is not theirs. */
export interface Exception {
  readonly by: 'break-glass' | 'it-ticket';
  /** Of the emergency access, or of the ticket. */
  readonly accessId: string;
}

/** The emergency access by which the actor sees a case; `null` where the case is their own, or they hold it. */
async function emergencyFor(tx: Tx, context: Context, { holderId }: Case): Promise<Exception | null> {
  const { actor, relations } = context;
  if (!relations.includes('emergency') || holderId === null || holderId === actor.id) return null;
  const opening = await runningFor(tx, context, holderId);
  return opening && { by: 'break-glass', accessId: opening.id };
}

/** What is read of a case, as the audit log names it. */
export interface Read {
  readonly action:
    | 'consultation.read'
    | 'attachment.read'
    | 'note.read'
    | 'danger.read'
    | 'chat.read-log'
    | 'it-ticket.use';
  readonly objectType: AuditedObject;
  readonly objectId: string;
}

/** The first look at a case under a permission is told to the person in it; every look is on record. */
export async function recordReading(
  tx: Tx,
  context: Context,
  { id }: Case,
  { by, accessId }: Exception,
  reads: readonly Read[],
): Promise<void> {
  await tx
    .insert(exceptionalReading)
    .values({
      id: randomUUID(),
      consultationId: id,
      by,
      accessId,
      readerId: context.actor.id ?? '',
      readAt: context.now,
    })
    .onConflictDoNothing();
  for (const read of reads)
    await audit(tx, context, { ...read, change: 'read', facts: { by, access: accessId } });
}

/**
 * Records it where a case, or something in it, is read in an emergency. To one's own nothing happens.
 *
 * @returns whether it was an emergency
 */
export async function recordEmergency(tx: Tx, context: Context, row: Case, read: Read): Promise<boolean> {
  const exception = await emergencyFor(tx, context, row);
  if (exception) await recordReading(tx, context, row, exception, [read]);
  return exception !== null;
}

/** Who read a case by exception, oldest first. */
export const readingsOf = (tx: Tx, id: string) =>
  tx
    .select()
    .from(exceptionalReading)
    .where(eq(exceptionalReading.consultationId, id))
    .orderBy(asc(exceptionalReading.readAt), asc(exceptionalReading.id));

/** The cases that were read under an emergency access. */
export const readUnder = async (tx: Tx, accessId: string): Promise<string[]> =>
  (
    await tx
      .select({ id: exceptionalReading.consultationId })
      .from(exceptionalReading)
      .where(and(eq(exceptionalReading.by, 'break-glass'), eq(exceptionalReading.accessId, accessId)))
      .orderBy(asc(exceptionalReading.readAt))
  ).map(({ id }) => id);
