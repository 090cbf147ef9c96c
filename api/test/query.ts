import pg from 'pg';
import { endWithFile } from './ending.ts';

/** One for each database. */
const sessions = new Map<string, Promise<pg.Client>>();

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => sessions.delete(url));
  await client.connect();
  return client;
}

function begin(url: string): Promise<pg.Client> {
  const session = connect(url);
  sessions.set(url, session);
  endWithFile(async () => {
    sessions.delete(url);
    await session.then(
      (client) => client.end(),
      () => {},
    );
  });
  return session;
}

async function run(url: string, statements: readonly string[]): Promise<unknown[]> {
  const session = sessions.get(url) ?? begin(url);
  const client = await session;
  await client.query('discard all');
  let rows: unknown[] = [];
  for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
  return rows;
}

/** What has been asked last of each database: who asks at the same time must not forget another one's role. */
const turns = new Map<string, Promise<unknown>>();

/** Runs the statements one after the other, in a session that knows nothing, and gives back the rows of the last one. */
export function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const turn = (turns.get(url) ?? Promise.resolve()).then(() => run(url, statements));
  turns.set(
    url,
    turn.catch(() => undefined),
  );
  return turn;
}
