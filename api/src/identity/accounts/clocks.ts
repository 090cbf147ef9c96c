import type { EventName } from '@sprechraum/shared/policy';
import { asc, count, eq, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../../platform/db/database.ts';
import { asDate, walked } from '../../platform/db/rows.ts';
import type { Holdings, Page, Running, Starts } from '../../platform/privacy.ts';
import { account, type PersonEvent, personClocks } from './tables.ts';

/** The persons' clocks, by the events that start them. */
export const clocks = personClocks(account);

/** The clock that a rule goes by; that of the counselling where none is named. */
export const clockOf = (event: EventName | undefined) =>
  clocks[event as PersonEvent] ?? clocks['counselling.ended'];

/**
 * The start events of a person's clocks, for what ends by them.
 *
 * @param tx in a relation that shows the account
 */
export async function startsOf(tx: Tx, accountId: string): Promise<Starts> {
  const [row] = await tx
    .select({
      'account.last-use': asDate(clocks['account.last-use']),
      'account.last-login': asDate(clocks['account.last-login']),
      'child.limit-date': asDate(clocks['child.limit-date']),
    })
    .from(account)
    .where(eq(account.id, accountId));
  return row ?? {};
}

/** How much hangs on accounts, and which of it started first by one of the persons' clocks. */
export async function holdingsByPerson(
  tx: Tx,
  table: PgTable,
  person: AnyPgColumn,
  event: EventName,
): Promise<Holdings> {
  const [row] = await tx
    .select({ held: count(), oldest: asDate(sql`min(${clockOf(event)})`) })
    .from(table)
    .innerJoin(account, eq(account.id, person));
  return { held: row?.held ?? 0, oldest: row?.oldest ?? null };
}

/** Walks through what hangs on accounts in the order of one of the persons' clocks. */
export async function runningByPerson(
  tx: Tx,
  table: PgTable & { id: AnyPgColumn },
  person: AnyPgColumn,
  page: Page,
): Promise<Running[]> {
  const start = clockOf(page.event);
  const id = sql<string>`${table.id}`;
  const rows = tx
    .select({ id, start: asDate(start) })
    .from(table)
    .innerJoin(account, eq(account.id, person))
    .where(walked(start, id, page))
    .orderBy(asc(start), asc(id))
    .limit(page.limit);
  return (await (page.lock ? rows.for('update', { skipLocked: true }) : rows)) as Running[];
}
