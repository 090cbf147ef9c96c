import { randomUUID } from 'node:crypto';
import type { RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Read, recordEmergency } from './exceptional.ts';
import { problem } from './problems.ts';
import { caseReading } from './readings/tables.ts';
import { consultation } from './tables.ts';

type Case = Pick<typeof consultation.$inferSelect, 'id' | 'holderId'>;
type Ground = (typeof caseReading.$inferSelect)['ground'];

/** Who looks again within this time is still reading. */
const stillReading = 'PT30M';
/** A page that asks by itself does not write each time. */
const atMostEvery = 'PT1M';

/** By what right a member of staff has a case open. */
function groundOf({ actor, relations }: Context, { holderId }: Case): Ground {
  if (holderId === actor.id) return 'assigned';
  return relations.includes('ticket') ? 'ticket' : 'emergency';
}

/** Notes that a member of staff has what was written in a case before them. Of the person themselves nothing is noted. */
export async function recordLook(tx: Tx, context: Context, row: Case): Promise<void> {
  const { actor, now } = context;
  if (actor.kind !== 'staff' || !actor.id) return;
  const ground = groundOf(context, row);
  const [last] = await tx
    .select({ id: caseReading.id, untilAt: caseReading.untilAt })
    .from(caseReading)
    .where(
      and(
        eq(caseReading.consultationId, row.id),
        eq(caseReading.readerId, actor.id),
        eq(caseReading.ground, ground),
        gt(caseReading.untilAt, addPeriod(now, `-${stillReading}`)),
      ),
    )
    .orderBy(desc(caseReading.untilAt))
    .limit(1);
  if (!last)
    await tx.insert(caseReading).values({
      id: randomUUID(),
      consultationId: row.id,
      readerId: actor.id,
      role: actor.role as RoleId,
      ground,
      fromAt: now,
      untilAt: now,
    });
  else if (last.untilAt <= addPeriod(now, `-${atMostEvery}`))
    await tx.update(caseReading).set({ untilAt: now }).where(eq(caseReading.id, last.id));
}

/**
 * Records that a case, or something in it, is read: for the person in it, and where it is an emergency in the audit log
 * and for whose desk it is.
 *
 * @returns whether the audit log has it
 */
export async function recordRead(tx: Tx, context: Context, row: Case, read: Read): Promise<boolean> {
  const audited = await recordEmergency(tx, context, row, read);
  await recordLook(tx, context, row);
  return audited;
}

/**
 * The same for something in a case, of which only the case's id is known.
 *
 * @throws Problem `consultations.not-found` where it has gone to somebody else in between
 */
export async function recordReadIn(tx: Tx, context: Context, id: string, read: Read): Promise<boolean> {
  if (context.actor.kind !== 'staff') return false;
  const [row] = await tx
    .select({ id: consultation.id, holderId: consultation.holderId })
    .from(consultation)
    .where(eq(consultation.id, id));
  if (!row) throw problem('not-found');
  return recordRead(tx, context, row, read);
}

/** That somebody has had a case open. */
export interface Look {
  readonly caseId: string;
  /** Missing of somebody who does not work here any more. */
  readonly name: string | undefined;
  /** What the policy calls it. */
  readonly role: string;
  readonly ground: Ground;
  readonly from: Date;
  readonly until: Date;
}

/** Who has had one's own cases open, newest first. */
export async function looksAtOwn(platform: Platform, context: Context): Promise<Look[]> {
  const { db, policy } = platform;
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ look: caseReading })
      .from(caseReading)
      .innerJoin(consultation, eq(consultation.id, caseReading.consultationId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(desc(caseReading.fromAt), asc(caseReading.id)),
  );
  const names = await nicknames(
    platform,
    rows.map(({ look }) => look.readerId),
  );
  const label = (role: RoleId) => policy.roles.find((entry) => entry.id === role)?.label ?? role;
  return rows.map(({ look: { consultationId, readerId, role, ground, fromAt, untilAt } }) => ({
    caseId: consultationId,
    name: names.get(readerId),
    role: label(role),
    ground,
    from: fromAt,
    until: untilAt,
  }));
}

/** The same for one case. @throws Problem `consultations.not-found` where it is not one's own */
export async function looksAt(platform: Platform, context: Context, id: string): Promise<Look[]> {
  const [mine] = await platform.db.transaction(context, (tx) =>
    tx.select({ clientId: consultation.clientId }).from(consultation).where(eq(consultation.id, id)),
  );
  if (!mine || mine.clientId !== context.actor.id) throw problem('not-found');
  return (await looksAtOwn(platform, context)).filter(({ caseId }) => caseId === id);
}
