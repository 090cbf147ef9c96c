import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, inject } from 'vitest';
import { createDatabase, urls } from '../src/platform/postgres/roles.ts';
import { templates } from './templates.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    server: { origin: string; superuser: { user: string; password: string } };
  }
}

export interface TestDatabase {
  /** As `sprechraum_owner`, which owns every table. */
  ownerUrl: string;
  /** As `sprechraum_web`, which is what the API logs in as. */
  appUrl: string;
  /** As superuser: only to look at what no role of ours may see. */
  superuserUrl: string;
}

/**
 * A pair of fresh databases for the calling test file. They are dropped at its end if it passed; with
 * KEEP_DATABASES=1 what a failed file left can be looked at after the run.
 */
export async function cloneDatabases(): Promise<{ app: TestDatabase; keys: TestDatabase }> {
  const { origin, superuser } = inject('server');
  const server = {
    superuser,
    url: (database: string, user = superuser.user, password = superuser.password) =>
      `postgresql://${user}:${encodeURIComponent(password)}@${origin}/${database}`,
  };
  const suffix = randomBytes(6).toString('hex');
  const names = { app: `app_${suffix}`, keys: `keys_${suffix}` };
  await asSuperuser(server.url('postgres'), async (client) => {
    await createDatabase(client, names.app, templates.app);
    await createDatabase(client, names.keys, templates.keys);
  });
  let failed = false;
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    if (failed) return;
    await asSuperuser(server.url('postgres'), async (client) => {
      for (const name of Object.values(names)) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  });
  const access = (database: string) => ({ ...urls(server, database), superuserUrl: server.url(database) });
  return { app: access(names.app), keys: access(names.keys) };
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
