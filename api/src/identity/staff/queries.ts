import type { RoleId } from '@sprechraum/shared/policy';
import { germanDay } from '@sprechraum/shared/rules';
import { and, asc, eq, gte, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import { asSystem } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { canonicalName } from '../login-names/index.ts';
import { staff } from './tables.ts';

/** That somebody has not left, and the last day of employment is not over. */
export const stillHere = (now: Date) =>
  and(isNull(staff.leftAt), or(isNull(staff.employedUntil), gte(staff.employedUntil, germanDay(now))));

/** That somebody works here: is activated, and still here (ENZ-40). */
export const employed = (now: Date) => and(isNotNull(staff.activatedAt), stillHere(now));

/** Whether somebody works here no more, even if no run has noted it yet. */
export const hasLeft = (
  { leftAt, employedUntil }: Pick<typeof staff.$inferSelect, 'leftAt' | 'employedUntil'>,
  now: Date,
): boolean => leftAt !== null || (employedUntil !== null && employedUntil < germanDay(now));

/** Finds a member of staff for a login. */
export async function staffCredentialsOf({ db, clock }: Platform, username: string) {
  const now = clock.now();
  return db.transaction(asSystem('authentication', now), async (tx) => {
    const [found] = await tx
      .select({ id: staff.id, role: staff.role, passwordHash: staff.passwordHash })
      .from(staff)
      .where(and(eq(staff.username, canonicalName(username)), employed(now)));
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
    tx.select({ id: staff.id, nickname: staff.nickname }).from(staff).where(anyOf(staff.id, ids)),
  );
  return new Map(rows.map((row) => [row.id, row.nickname]));
}

/** Members of staff on record under a nickname, whoever they are and have been. */
export const idsOfNickname = ({ db, clock }: Platform, nickname: string): Promise<{ id: string }[]> =>
  db.transaction(asSystem('directory', clock.now()), (tx) =>
    tx.select({ id: staff.id }).from(staff).where(eq(staff.nickname, nickname)),
  );

/** Members of staff who work here at present in one of these roles, by nickname. */
export const colleagues = (
  { db, clock }: Platform,
  roles: readonly RoleId[],
): Promise<{ id: string; nickname: string }[]> =>
  db.transaction(asSystem('directory', clock.now()), (tx) =>
    tx
      .select({ id: staff.id, nickname: staff.nickname })
      .from(staff)
      .where(and(anyOf(staff.role, roles), employed(clock.now()), isNotNull(staff.passwordHash)))
      .orderBy(asc(staff.nickname), asc(staff.id)),
  );

/** Whether somebody is on record in one of these roles, working here at present or not. */
export async function onRecord(tx: Tx, id: string, roles: readonly RoleId[]): Promise<boolean> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, id), anyOf(staff.role, roles)));
  return rows.length > 0;
}

/** Makes sure until the transaction ends that somebody works here in one of these roles. @returns whether they do */
export async function lockColleague(
  tx: Tx,
  id: string,
  roles: readonly RoleId[],
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, id), anyOf(staff.role, roles), employed(now), isNotNull(staff.passwordHash)))
    .for('share');
  return rows.length > 0;
}

/**
 * Makes sure until the transaction ends that the password that was just proven is still the person's: an invitation or
 * a leaving may have ended it a moment ago. As strong a lock as noting the use needs: two logins of one person that
 * shared it would each wait for the other to let go.
 */
export async function lockPassword(tx: Tx, id: string, passwordHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, id), eq(staff.passwordHash, passwordHash), employed(now)))
    .for('no key update');
  return rows.length > 0;
}

/** Notes that a login is in use: the day, and no more than once a day (P-staff counts from it). */
export async function usedLogin(tx: Tx, id: string, now: Date): Promise<void> {
  const today = germanDay(now);
  await tx
    .update(staff)
    .set({ lastUsedOn: today })
    .where(and(eq(staff.id, id), ne(staff.lastUsedOn, today)));
}

/** All that is on record about the team, by name, without anything that opens a login. */
export const staffRecords = (tx: Tx) =>
  tx
    .select({
      id: staff.id,
      username: staff.username,
      name: staff.name,
      nickname: staff.nickname,
      role: staff.role,
      affiliation: staff.affiliation,
      employedUntil: staff.employedUntil,
      confidentialityDate: staff.confidentialityDate,
      qualification: staff.qualification,
      trainingDate: staff.trainingDate,
      addedAt: staff.addedAt,
      activatedAt: staff.activatedAt,
      invitationEndsAt: staff.invitationEndsAt,
      lastUsedOn: staff.lastUsedOn,
      leftAt: staff.leftAt,
      choseOwn: sql<boolean>`${staff.passwordHash} is not null`,
    })
    .from(staff)
    .orderBy(asc(staff.name), asc(staff.id));
export type StaffRecord = Awaited<ReturnType<typeof staffRecords>>[number];
