import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Context } from '../access/context.ts';
import { PreparingClient } from './prepared.ts';

/** A transaction with its context set. A function that takes one can do nothing outside of it. */
export type Tx = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/**
 * The only way to the service's rows: a transaction in the name of somebody who does something. The context lives
 * and dies with the transaction, so that a pooled connection never carries it to the next borrower.
 */
export interface Database {
  readonly pool: Pool;
  transaction<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Does one thing inside a transaction in another name, for example what follows from a change but is the software's. */
  within<T>(tx: Tx, outer: Context, inner: Context, work: () => Promise<T>): Promise<T>;
  /** Does one thing inside a transaction with the rights of the eraser. */
  asEraser<T>(tx: Tx, work: () => Promise<T>): Promise<T>;
  /** Runs with the rights of the eraser, the only role that may delete personal rows. */
  erasing<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How the rule of a data category ends, for row-level security to hide expired rows by. */
export interface HidingRule {
  readonly period: string;
  readonly ends: 'instant' | 'day' | 'year';
}

export function openDatabase(
  url: string,
  rules: Readonly<Record<string, HidingRule>>,
  maxConnections = 10,
): Database {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'sprechraum',
    Client: PreparingClient,
    // PostgreSQL would plan the first five times for just those values; ours change nothing about how rows are found.
    options: '-c plan_cache_mode=force_generic_plan',
  });
  // A connection that the server ends while idle must not end the process; the next query opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = drizzle(pool);
  const rulesJson = JSON.stringify(rules);

  const enter = (tx: Tx, context: Context) =>
    tx.execute(sql`select set_config('app.actor', ${context.actor.id ?? ''}, true),
      set_config('app.action', ${context.action ?? ''}, true),
      set_config('app.relations', ${context.relations.join(',')}, true),
      set_config('app.now', ${context.now.toISOString()}, true),
      set_config('app.rules', ${rulesJson}, true)`);

  return {
    pool,
    transaction: (context, work) =>
      db.transaction(async (tx) => {
        await enter(tx, context);
        return work(tx);
      }),
    within: async (tx, outer, inner, work) => {
      await enter(tx, inner);
      const result = await work();
      await enter(tx, outer);
      return result;
    },
    asEraser: async (tx, work) => {
      await tx.execute(sql`set local role sprechraum_eraser`);
      const result = await work();
      await tx.execute(sql`set local role none`);
      return result;
    },
    erasing: (context, work) =>
      db.transaction(async (tx) => {
        await tx.execute(sql`set local role sprechraum_eraser`);
        await enter(tx, context);
        return work(tx);
      }),
    close: () => pool.end(),
  };
}
