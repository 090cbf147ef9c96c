import { germanDay } from '@sprechraum/shared/rules';
import { eq, gte } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, defineProblems, type FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { lockStaff } from '../staff/index.ts';
import { discardAbsence } from './privacy.ts';
import type { Days } from './queries.ts';
import { absence } from './tables.ts';

const problem = defineProblems('absences', {
  invalid: [422, 'Bitte prüfen Sie die markierten Angaben.'],
  'too-many': [409, 'Mehr Abwesenheiten lassen sich nicht vormerken.'],
});

/** As many as somebody plans ahead. */
const most = 20;
/** As long as parents may stay away at a stretch (§ 15 II BEEG). */
const longest = 'P3Y';

/** What speaks against these days. */
function dayErrors(now: Date, { firstDay, lastDay }: Days): FieldError[] {
  const field = 'lastDay';
  if (lastDay < germanDay(now)) return [{ field, code: 'over', message: 'Dieser Tag ist schon vorbei.' }];
  if (lastDay < firstDay)
    return [{ field, code: 'before-first', message: 'Der letzte Tag liegt vor dem ersten.' }];
  if (lastDay >= Temporal.PlainDate.from(firstDay).add(longest).toString())
    return [
      { field, code: 'too-long', message: 'Mehr als drei Jahre am Stück lassen sich nicht vormerken.' },
    ];
  return [];
}

/**
 * Notes days on which one is not there. Sent twice, it stands once; with other days, those count.
 *
 * @param id made by the sender
 * @throws Problem `absences.invalid` at the day that is wrong, `.too-many`
 */
export async function noteAbsence(
  { db }: Platform,
  context: Context,
  id: string,
  { firstDay, lastDay }: Days,
): Promise<void> {
  const errors = dayErrors(context.now, { firstDay, lastDay });
  if (errors.length > 0) throw problem('invalid', errors);
  const staffId = context.actor.id ?? '';
  await db.transaction(context, async (tx) => {
    // One after the other, so that none is counted too few.
    await db.within(tx, context, asSystem('directory', context.now), () =>
      lockStaff(tx, staffId, context.now),
    );
    const [own] = await tx.select().from(absence).where(eq(absence.id, id));
    if (own?.firstDay === firstDay && own.lastDay === lastDay) return;
    if (own) await tx.update(absence).set({ firstDay, lastDay }).where(eq(absence.id, id));
    else await addAbsence(tx, context, { id, staffId, firstDay, lastDay });
    await audit(tx, context, {
      action: 'absence.edit',
      change: own ? 'changed' : 'added',
      objectType: 'absence',
      objectId: id,
    });
  });
}

async function addAbsence(tx: Tx, { now }: Context, row: typeof absence.$inferInsert): Promise<void> {
  const standing = await tx.$count(absence, gte(absence.lastDay, germanDay(now)));
  if (standing >= most) throw problem('too-many');
  const added = await tx.insert(absence).values(row).onConflictDoNothing().returning({ id: absence.id });
  // Somebody else's id.
  if (added.length === 0) throw common('not-found');
}

/** Takes an absence back. @throws Problem `common.not-found` */
export const removeAbsence = ({ db }: Platform, context: Context, id: string): Promise<void> =>
  db.transaction(context, async (tx) => {
    const [own] = await tx.select().from(absence).where(eq(absence.id, id)).for('update');
    if (!own) throw common('not-found');
    await db.asEraser(tx, () => discardAbsence(tx, context, id));
  });
