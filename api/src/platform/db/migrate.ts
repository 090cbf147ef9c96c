import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { quiet } from '../jobs/quiet.ts';

const migrations = resolve(import.meta.dirname, '../../../../migrations');

/** Brings the database of content up to date, and the job queue in it. */
export async function migrateApp(ownerUrl: string): Promise<void> {
  await bringUpToDate(ownerUrl, join(migrations, 'app'));
  await runMigrations({ connectionString: ownerUrl, logger: quiet });
  await once(ownerUrl, openQueue);
}

/** Brings the database of wrapped keys up to date. */
export function migrateKeys(ownerUrl: string): Promise<void> {
  return bringUpToDate(ownerUrl, join(migrations, 'keys'));
}

async function bringUpToDate(ownerUrl: string, migrationsFolder: string): Promise<void> {
  if (!existsSync(join(migrationsFolder, 'meta', '_journal.json'))) return;
  await once(ownerUrl, (client) => migrate(drizzle(client), { migrationsFolder }));
}

/** Processes that start at the same time wait for each other here, and the second finds nothing to do. */
async function once(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('sprechraum:migrate'))`);
    await work(client);
  } finally {
    // Ending the session also gives back the lock.
    await client.end();
  }
}

/**
 * Lets the application use the job queue. Its tables come with row-level security and no policy, which shuts out
 * everybody but their owner; they hold ids only.
 */
async function openQueue(client: pg.Client): Promise<void> {
  await client.query(`
    GRANT USAGE ON SCHEMA graphile_worker TO sprechraum_app, sprechraum_eraser;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO sprechraum_app, sprechraum_eraser;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO sprechraum_app, sprechraum_eraser;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO sprechraum_app, sprechraum_eraser;
    DO $$
    DECLARE name text;
    BEGIN
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity LOOP
        EXECUTE format('DROP POLICY IF EXISTS queue ON graphile_worker.%I', name);
        EXECUTE format('CREATE POLICY queue ON graphile_worker.%I TO sprechraum_app, sprechraum_eraser USING (true) WITH CHECK (true)', name);
      END LOOP;
    END $$;
  `);
}
