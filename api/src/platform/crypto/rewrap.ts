import type { Pool, PoolClient } from 'pg';
import type { MasterKeys, Wrapped } from './master-keys.ts';
import type { Place } from './seal.ts';
import { secretPlace } from './secret.ts';

const batch = 1000;

export const keyPlace = (id: string): Place => ({ table: 'wrapped_key', column: 'wrapped', row: id });

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** @returns the last key that was looked at; `undefined` if there was none left */
async function rewrapBatch(client: PoolClient, masters: MasterKeys, after: string) {
  const { rows } = await client.query<Wrapped & { id: string }>(
    `select id, wrapped, wrapped_by from wrapped_key
     where id > $1 and wrapped_by is distinct from $2 order by id limit $3 for update`,
    [after, masters.current, batch],
  );
  const again = rows.map((row) => masters.wrap(keyPlace(row.id), masters.unwrap(keyPlace(row.id), row)));
  await client.query(
    `update wrapped_key k set wrapped = again.wrapped, wrapped_by = $1
     from unnest($2::uuid[], $3::bytea[]) as again (id, wrapped) where k.id = again.id`,
    [masters.current, rows.map(({ id }) => id), again.map(({ wrapped }) => wrapped)],
  );
  return { last: rows.at(-1)?.id, rewrapped: rows.length };
}

/** @returns whether another master key had wrapped it */
async function rewrapSecret(client: PoolClient, masters: MasterKeys): Promise<boolean> {
  const { rows } = await client.query<Wrapped>(
    'select wrapped, wrapped_by from service_secret where wrapped_by <> $1 for update',
    [masters.current],
  );
  if (!rows[0]) return false;
  const { wrapped, wrapped_by } = masters.wrap(secretPlace, masters.unwrap(secretPlace, rows[0]));
  await client.query('update service_secret set wrapped = $1, wrapped_by = $2', [wrapped, wrapped_by]);
  return true;
}

/**
 * Wraps with the current master key what another one still wraps, in small transactions, while everything goes on: a
 * key is the same before and after.
 *
 * @returns how many it were, the secret of the service among them
 */
export async function rewrapAll(pool: Pool, masters: MasterKeys): Promise<number> {
  let count = (await inTransaction(pool, (client) => rewrapSecret(client, masters))) ? 1 : 0;
  let after: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (after !== undefined) {
    const from: string = after;
    const { last, rewrapped } = await inTransaction(pool, (client) => rewrapBatch(client, masters, from));
    count += rewrapped;
    after = last;
  }
  return count;
}

/** How many keys each master key wraps, by its number, the secret of the service among them. */
export interface WrappedBy {
  /** The one that wraps what is new. */
  readonly current: string;
  readonly counts: ReadonlyMap<string, number>;
}

export async function wrappedBy(pool: Pool, { current }: MasterKeys): Promise<WrappedBy> {
  const { rows } = await pool.query<{ by: string; count: number }>(
    `select coalesce(wrapped_by, $1) as by, count(*)::int from
       (select wrapped_by from wrapped_key union all select wrapped_by from service_secret) as every group by 1`,
    [current],
  );
  return { current, counts: new Map(rows.map(({ by, count }) => [by, count])) };
}
