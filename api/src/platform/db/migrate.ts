import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

const migrations = resolve(import.meta.dirname, '../../../../migrations');

/** Brings the database of content up to date. */
export function migrateApp(ownerUrl: string): Promise<void> {
  return bringUpToDate(ownerUrl, join(migrations, 'app'));
}

/** Brings the database of wrapped keys up to date. */
export function migrateKeys(ownerUrl: string): Promise<void> {
  return bringUpToDate(ownerUrl, join(migrations, 'keys'));
}

/** Processes that start at the same time wait for each other here, and the second finds nothing to do. */
async function bringUpToDate(ownerUrl: string, migrationsFolder: string): Promise<void> {
  if (!existsSync(join(migrationsFolder, 'meta', '_journal.json'))) return;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('sprechraum:migrate'))`);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    // Ending the session also gives back the lock.
    await client.end();
  }
}
