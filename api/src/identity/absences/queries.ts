import { germanDay } from '@sprechraum/shared/rules';
import { and, asc, gte, inArray, lte } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { absence } from './tables.ts';

/** Days on which somebody is not there, ISO dates, both included, and the day on which they are back. */
export interface Absence {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly backOn: string;
}

/** So long before it begins an absence is told to those who wait for an answer. */
const toldDaysBefore = 7;

const plusDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();

const asTold = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }): Absence => ({
  firstDay,
  lastDay,
  backOn: plusDays(lastDay, 1),
});

/** One's own absences that are not over, the next first. */
export const ownAbsences = ({ db }: Platform, context: Context) =>
  db.transaction(context, async (tx) => {
    const rows = await tx
      .select()
      .from(absence)
      .where(gte(absence.lastDay, germanDay(context.now)))
      .orderBy(asc(absence.firstDay), asc(absence.id));
    return rows.map((row) => ({ id: row.id, ...asTold(row) }));
  });

/**
 * Who of these members of staff is not there, now or within a week, by their id: what those who wait for them, and
 * colleagues who hand over, have to know.
 */
export async function absencesOf(
  { db, clock }: Platform,
  staffIds: readonly string[],
): Promise<Map<string, Absence>> {
  if (staffIds.length === 0) return new Map();
  const today = germanDay(clock.now());
  const rows = await db.transaction(asSystem('directory', clock.now()), (tx) =>
    tx
      .select()
      .from(absence)
      .where(
        and(
          inArray(absence.staffId, [...staffIds]),
          gte(absence.lastDay, today),
          lte(absence.firstDay, plusDays(today, toldDaysBefore)),
        ),
      )
      .orderBy(asc(absence.firstDay)),
  );
  // The first of several counts: what comes later is told in its time.
  return new Map(rows.toReversed().map((row) => [row.staffId, asTold(row)]));
}
