import { calendarDay, germanDay, type Holidays, nextWorkingDay } from '@sprechraum/shared/rules';
import { and, asc, gte } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { absence } from './tables.ts';

/** Days on which somebody is not there, ISO dates, both included. */
export interface Days {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The same, and the first working day on which they are back. */
export interface Absence extends Days {
  readonly backOn: string;
}

/** So long before it begins an absence is told to those who wait for an answer. */
const toldDaysBefore = 7;

/**
 * The first of several absences, with those that touch or overlap it: nobody is back for a weekend.
 *
 * @param later by their first day
 */
function firstSpan(first: Days, later: readonly Days[], holidays: Holidays): Absence {
  const lastDay = later.reduce(
    (last, next) =>
      next.firstDay <= nextWorkingDay(last, holidays) && next.lastDay > last ? next.lastDay : last,
    first.lastDay,
  );
  return { firstDay: first.firstDay, lastDay, backOn: nextWorkingDay(lastDay, holidays) };
}

/** One's own absences that are not over, the next first. */
export const ownAbsences = ({ db }: Platform, context: Context) =>
  db.transaction(context, (tx) =>
    tx
      .select({ id: absence.id, firstDay: absence.firstDay, lastDay: absence.lastDay })
      .from(absence)
      .where(gte(absence.lastDay, germanDay(context.now)))
      .orderBy(asc(absence.firstDay), asc(absence.id)),
  );

/**
 * Who of these members of staff is not there, now or within a week, by their id: what those who wait for them, and
 * colleagues who hand over, have to know.
 */
export async function absencesOf(
  { db, clock, policy }: Platform,
  staffIds: readonly string[],
): Promise<Map<string, Absence>> {
  if (staffIds.length === 0) return new Map();
  const today = germanDay(clock.now());
  const rows = await db.transaction(asSystem('directory', clock.now()), (tx) =>
    tx
      .select()
      .from(absence)
      .where(and(anyOf(absence.staffId, staffIds), gte(absence.lastDay, today)))
      .orderBy(asc(absence.firstDay)),
  );
  // What comes later is told in its time.
  const until = calendarDay(clock.now()).add({ days: toldDaysBefore }).toString();
  const byMember = [...Map.groupBy(rows, ({ staffId }) => staffId)];
  return new Map(
    byMember.flatMap(([staffId, [first, ...rest]]) =>
      first && first.firstDay <= until ? [[staffId, firstSpan(first, rest, policy.service.holidays)]] : [],
    ),
  );
}
