import { germanDay } from '@sprechraum/shared/rules';
import { eq, gte } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { common, defineProblems } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { discardAbsence } from './privacy.ts';
import { absence } from './tables.ts';

const problem = defineProblems('absences', {
  invalid: [422, 'Bitte prüfen Sie die markierten Angaben.'],
  'too-many': [409, 'Mehr Abwesenheiten lassen sich nicht vormerken.'],
});

/** As many as somebody plans ahead. */
const most = 20;

/**
 * Notes days on which one is not there. Sent twice, it stands once.
 *
 * @param id made by the sender
 * @throws Problem `absences.invalid` at the day that is wrong, `.too-many`
 */
export async function noteAbsence(
  { db }: Platform,
  context: Context,
  id: string,
  { firstDay, lastDay }: { firstDay: string; lastDay: string },
): Promise<void> {
  const errors = [
    ...(lastDay < germanDay(context.now)
      ? [{ field: 'lastDay', code: 'over', message: 'Dieser Tag ist schon vorbei.' }]
      : []),
    ...(lastDay < firstDay
      ? [{ field: 'lastDay', code: 'before-first', message: 'Der letzte Tag liegt vor dem ersten.' }]
      : []),
  ];
  if (errors.length > 0) throw problem('invalid', errors);
  await db.transaction(context, async (tx) => {
    const standing = await tx.$count(absence, gte(absence.lastDay, germanDay(context.now)));
    if (standing >= most) throw problem('too-many');
    const added = await tx
      .insert(absence)
      .values({ id, staffId: context.actor.id ?? '', firstDay, lastDay })
      .onConflictDoNothing()
      .returning({ id: absence.id });
    if (added.length === 0) {
      // Somebody else's id, or one's own sent again.
      const [own] = await tx.select().from(absence).where(eq(absence.id, id));
      if (!own) throw common('not-found');
      return;
    }
    await audit(tx, context, {
      action: 'absence.edit',
      change: 'added',
      objectType: 'absence',
      objectId: id,
    });
  });
}

/** Takes an absence back. @throws Problem `common.not-found` */
export const removeAbsence = ({ db }: Platform, context: Context, id: string): Promise<void> =>
  db.transaction(context, async (tx) => {
    const [own] = await tx.select().from(absence).where(eq(absence.id, id)).for('update');
    if (!own) throw common('not-found');
    await db.asEraser(tx, () => discardAbsence(tx, context, id));
  });
