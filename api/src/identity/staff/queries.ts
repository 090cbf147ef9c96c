import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { asSystem } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { staff } from './tables.ts';

const germanDay = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .toString();

/** That somebody still works here: has not left, and the last day of employment is not over (ENZ-40). */
export const employed = (now: Date) =>
  and(
    isNull(staff.leftAt),
    or(
      isNull(staff.employedUntil),
      gt(staff.employedUntil, germanDay(now)),
      eq(staff.employedUntil, germanDay(now)),
    ),
  );

/** Finds a member of staff for a login. */
export async function staffCredentialsOf({ db, clock }: Platform, username: string) {
  const now = clock.now();
  return db.transaction(asSystem('authentication', now), async (tx) => {
    const [found] = await tx
      .select({ id: staff.id, role: staff.role, passwordHash: staff.passwordHash })
      .from(staff)
      .where(and(eq(staff.username, username.trim().toLowerCase()), employed(now)));
    return found ?? null;
  });
}

/** What may be shown of members of staff: their nicknames, by id. */
export async function nicknames(
  { db, clock }: Platform,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.transaction(asSystem('directory', clock.now()), (tx) =>
    tx
      .select({ id: staff.id, nickname: staff.nickname })
      .from(staff)
      .where(inArray(staff.id, [...ids])),
  );
  return new Map(rows.map((row) => [row.id, row.nickname]));
}
