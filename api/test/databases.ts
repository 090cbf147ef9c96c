import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, urls } from '../src/platform/postgres/roles.ts';
import { endWithFile } from './ending.ts';
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

/** The names of two databases that belong together. */
export interface Pair {
  readonly app: string;
  readonly keys: string;
}

function server() {
  const { origin, superuser } = inject('server');
  const url = (database: string, user = superuser.user, password = superuser.password) =>
    `postgresql://${user}:${encodeURIComponent(password)}@${origin}/${database}`;
  return { superuser, url };
}

/** Copies a pair, to which nobody may be connected. */
export async function copyDatabases(from: Pair = templates): Promise<Pair> {
  const suffix = randomBytes(6).toString('hex');
  const names = { app: `app_${suffix}`, keys: `keys_${suffix}` };
  await asSuperuser(server().url('postgres'), async (client) => {
    await createDatabase(client, names.app, from.app);
    await createDatabase(client, names.keys, from.keys);
  });
  return names;
}

export function accessTo({ app, keys }: Pair): { app: TestDatabase; keys: TestDatabase } {
  const { superuser, url } = server();
  const access = (database: string) => ({
    ...urls({ superuser, url }, database),
    superuserUrl: url(database),
  });
  return { app: access(app), keys: access(keys) };
}

/**
 * A pair of databases for the calling test file, fresh or copies of others. They are dropped at its end, unless
 * KEEP_DATABASES=1 says that somebody wants to look at them after the run.
 */
export async function cloneDatabases(from?: Pair): Promise<{ app: TestDatabase; keys: TestDatabase }> {
  const names = await copyDatabases(from);
  endWithFile(async () => {
    if (process.env['KEEP_DATABASES']) return;
    await asSuperuser(server().url('postgres'), async (client) => {
      for (const name of Object.values(names)) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    });
  });
  return accessTo(names);
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
