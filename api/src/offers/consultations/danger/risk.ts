import { asc, eq } from 'drizzle-orm';
import { nicknames } from '../../../identity/staff/index.ts';
import type { Context } from '../../../platform/access/context.ts';
import { audit } from '../../../platform/audit/audit.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockCase } from '../commands.ts';
import { recordRead } from '../looks.ts';
import { riskPlace } from '../places.ts';
import { problem } from '../problems.ts';
import { consultation } from '../tables.ts';
import { openMark, type Risk } from './marks.ts';
import { riskMark } from './tables.ts';

/**
 * Marks how much a case worries whoever has it. Sent twice, it is kept once. A person judges, never the software; and
 * nothing but the desk of whoever has the case follows from it.
 *
 * @param markId made by the writer
 * @throws Problem `consultations.not-found`
 */
export async function markRisk(
  { db, vault }: Platform,
  context: Context,
  { id, markId }: { id: string; markId: string },
  { level, reason }: Risk,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    const { keyId } = await lockCase(tx, id);
    const body = JSON.stringify({ level, ...(reason && { reason }) } satisfies Risk);
    const added = await tx
      .insert(riskMark)
      .values({
        id: markId,
        consultationId: id,
        authorId: context.actor.id ?? '',
        bodySealed: await vault.seal(keyId, riskPlace(markId), body),
        markedAt: context.now,
      })
      .onConflictDoNothing()
      .returning({ id: riskMark.id });
    if (added.length > 0)
      await audit(tx, context, {
        action: 'risk.mark',
        change: 'added',
        objectType: 'risk_mark',
        objectId: markId,
      });
  });
}

/** Who marked what when and why, oldest first. @throws Problem `consultations.not-found` */
export async function readRisk(platform: Platform, context: Context, id: string) {
  const { keyId, marks } = await platform.db.transaction(context, async (tx) => {
    const [found] = await tx
      .select({ id: consultation.id, keyId: consultation.keyId, holderId: consultation.holderId })
      .from(consultation)
      .where(eq(consultation.id, id));
    if (!found) throw problem('not-found');
    const read = { action: 'danger.read', objectType: 'consultation', objectId: id } as const;
    await recordRead(tx, context, found, read);
    const rows = await tx
      .select()
      .from(riskMark)
      .where(eq(riskMark.consultationId, id))
      .orderBy(asc(riskMark.seq));
    return { keyId: found.keyId, marks: rows };
  });
  const names = await nicknames(platform, [...new Set(marks.map(({ authorId }) => authorId))]);
  return Promise.all(
    marks.map(async (mark) => ({
      id: mark.id,
      ...(await openMark(platform, keyId, mark)),
      markedAt: mark.markedAt.toISOString(),
      by: names.get(mark.authorId),
    })),
  );
}
