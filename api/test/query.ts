import pg from 'pg';
import { afterAll } from 'vitest';

const sessions = new Map<string, Promise<pg.Client>>();

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // The database may be dropped first.
  client.on('error', () => sessions.delete(url));
  await client.connect();
  return client;
}

afterAll(async () => {
  const open = [...sessions.values()];
  sessions.clear();
  await Promise.all(open.map(async (session) => (await session).end().catch(() => undefined)));
});

/** Runs the statements one after the other, in a session that knows nothing, and gives back the rows of the last one. */
export async function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const session = sessions.get(url) ?? connect(url);
  sessions.set(url, session);
  const client = await session;
  await client.query('discard all');
  let rows: unknown[] = [];
  for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
  return rows;
}
