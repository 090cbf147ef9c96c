import { fillPlaceholders, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { QueryConfig } from 'pg';

/** A statement with its values, whose rows look like this. */
export interface Asked<Row> extends QueryConfig {
  /** Never there: it says what the statement gives back. */
  readonly row?: Row;
}

const dialect = new PgDialect();

/**
 * A statement that is built once: for what is asked so often that building it each time, and reading its rows column by
 * column, would cost more than answering it.
 *
 * @param query with a placeholder for whatever is given, and its columns named like the fields of a row
 */
export function statement<Given extends Record<string, unknown>, Row>(query: SQL) {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return (given: Given): Asked<Row> => ({ text, values: fillPlaceholders(params, given) });
}
