import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from './database.ts';

/** That a column is one of some values: one statement, planned once, however many they are. */
export const anyOf = (column: AnyPgColumn, values: Iterable<unknown>): SQL =>
  sql`${column} = any (${sql.param([...values])}::${sql.raw(column.getSQLType())}[])`;

/**
 * Inserts rows by one statement, planned once, however many they are. All of them fill the same columns; none of these is
 * itself a list.
 *
 * @param unlessThere leaves alone what is there already
 */
export async function insertAll<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  { unlessThere = false } = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name in first);
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const values = columns.map(([name, column]) => {
    const all = rows.map((row) => {
      const value = (row as Record<string, unknown>)[name] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    });
    return sql`${sql.param(all)}::${sql.raw(column.getSQLType())}[]`;
  });
  await tx.execute(
    sql`insert into ${table} (${sql.join(names, sql`, `)}) select * from unnest(${sql.join(values, sql`, `)})${unlessThere ? sql` on conflict do nothing` : sql``}`,
  );
}
