import { and, asc, count, gt, lte, min, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Holdings, Page, Running } from '../privacy.ts';
import type { Tx } from './database.ts';

/** An expression that the driver returns as a date. */
const asDate = (expression: SQL) =>
  sql<Date | null>`${expression}`.mapWith((value: string | Date) => new Date(value));

/** Walks through rows in the order of their clock, locked, leaving out what somebody else has locked. */
export async function runningRows(
  tx: Tx,
  table: PgTable & { id: AnyPgColumn },
  start: SQL,
  page: Page,
): Promise<Running[]> {
  return (await walk(tx, table, start, page).for('update', { skipLocked: true })) as Running[];
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

function walk(
  tx: Tx,
  table: PgTable & { id: AnyPgColumn },
  start: SQL,
  { startedUntil, after, limit }: Page,
) {
  return tx
    .select({ id: sql<string>`${table.id}`, start: asDate(start) })
    .from(table)
    .where(
      and(
        lte(start, startedUntil),
        after
          ? or(gt(start, after.start), and(sql`${start} = ${after.start}`, gt(table.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(asc(start), asc(table.id))
    .limit(limit);
}

export async function holdingsOf(tx: Tx, table: PgTable, start: SQL, where?: SQL): Promise<Holdings> {
  const [row] = await tx
    .select({ held: count(), oldest: asDate(sql`${min(start)}`) })
    .from(table)
    .where(where);
  return { held: row?.held ?? 0, oldest: row?.oldest ?? null };
}
