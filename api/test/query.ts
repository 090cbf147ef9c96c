import pg from 'pg';

/** One for each database; it ends with the database, which the test that made it drops. */
const sessions = new Map<string, Promise<pg.Client>>();

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => sessions.delete(url));
  await client.connect();
  return client;
}

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
