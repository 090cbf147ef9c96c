import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { MasterKeys, Wrapped } from './master-keys.ts';
import type { Place } from './seal.ts';

/** Where the secret of the service is kept. */
export const secretPlace: Place = { table: 'service_secret', column: 'wrapped', row: 'sole' };

/**
 * What a service begins with: chance, unless it has lived before it had a secret; then everything came from its master key.
 *
 * @throws Error where there are keys whose service had one
 */
async function firstSecret(client: pg.Client, masterKey: Buffer): Promise<Buffer> {
  const { rows } = await client.query<{ old: boolean }>(
    'select wrapped_by is null as old from wrapped_key order by wrapped_by nulls first limit 1',
  );
  if (rows[0] && !rows[0].old) throw new Error('the secret of this service is gone');
  return rows[0] ? masterKey : randomBytes(32);
}

/**
 * Reads the secret of a service, from which follows what signs, peppers and finds; makes it if there is none yet. It
 * stays what it is when the master key is exchanged.
 *
 * @param url of the database of keys
 * @param masterKey the one that wraps
 */
export async function openSecret(url: string, masters: MasterKeys, masterKey: Buffer): Promise<Buffer> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const read = () => client.query<Wrapped>('select wrapped, wrapped_by from service_secret');
    const found = (await read()).rows[0];
    if (found) return masters.unwrap(secretPlace, found);
    const { wrapped, wrapped_by } = masters.wrap(secretPlace, await firstSecret(client, masterKey));
    // Of two processes that begin at the same time one is first, and both use what it made.
    await client.query(
      'insert into service_secret (wrapped, wrapped_by) values ($1, $2) on conflict do nothing',
      [wrapped, wrapped_by],
    );
    const made = (await read()).rows[0];
    if (!made) throw new Error('the secret was not kept');
    return masters.unwrap(secretPlace, made);
  } finally {
    await client.end();
  }
}
