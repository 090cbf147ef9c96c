import { and, asc, count, eq, lte, min, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Holdings, Page, Running } from '../privacy.ts';
import type { Tx } from './database.ts';

/** An expression that the driver returns as a date. */
export const asDate = (expression: SQL) =>
  sql<Date | null>`${expression}`.mapWith((value: string | Date) => new Date(value));

/** Walks through rows in the order of their clock. */
export async function runningRows(
  tx: Tx,
  table: PgTable & { id: AnyPgColumn },
  start: SQL,
  page: Page,
): Promise<Running[]> {
  const rows = walk(tx, table, start, page);
  return (await (page.lock ? rows.for('update', { skipLocked: true }) : rows)) as Running[];
}

/** The same for rows that nobody can change, and so nobody needs to lock. */
export async function unchangingRows(
  tx: Tx,
  table: PgTable & { id: AnyPgColumn },
  start: SQL,
  page: Page,
): Promise<Running[]> {
  return (await walk(tx, table, start, page)) as Running[];
}

/** Locks one row until the transaction ends. @returns whether there is one */
export async function lockRow(tx: Tx, table: PgTable & { id: AnyPgColumn }, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: sql<string>`${table.id}` })
    .from(table)
    .where(eq(table.id, id))
    .for('update');
  return rows.length > 0;
}

/** The ids of the rows that a condition selects. */
export async function idsOf(
  tx: Tx,
  table: PgTable & { id: AnyPgColumn },
  where: SQL | undefined,
  lock: boolean,
): Promise<string[]> {
  const rows = tx
    .select({ id: sql<string>`${table.id}` })
    .from(table)
    .where(where)
    .orderBy(asc(table.id));
  return (await (lock ? rows.for('update') : rows)).map(({ id }) => id);
}

function walk(tx: Tx, table: PgTable & { id: AnyPgColumn }, start: SQL, page: Page) {
  return tx
    .select({ id: sql<string>`${table.id}`, start: asDate(start) })
    .from(table)
    .where(walked(start, sql`${table.id}`, page))
    .orderBy(asc(start), asc(table.id))
    .limit(page.limit);
}

/** The condition for the next page of a walk in the order of a start event and an id. */
export const walked = (start: SQL, id: SQL, { startedUntil, after }: Page): SQL | undefined =>
  and(
    lte(start, startedUntil),
    // One comparison of rows, which an index on both can answer.
    after ? sql`(${start}, ${id}) > (${after.start}::timestamptz, ${after.id}::uuid)` : undefined,
  );

export async function holdingsOf(tx: Tx, table: PgTable, start: SQL, where?: SQL): Promise<Holdings> {
  const [row] = await tx
    .select({ held: count(), oldest: asDate(sql`${min(start)}`) })
    .from(table)
    .where(where);
  return { held: row?.held ?? 0, oldest: row?.oldest ?? null };
}
