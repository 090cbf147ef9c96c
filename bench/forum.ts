import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { systemClock } from '../api/src/platform/clock.ts';
import { migrateApp, migrateKeys } from '../api/src/platform/db/migrate.ts';
import { createLog } from '../api/src/platform/log.ts';
import { openPlatform } from '../api/src/platform/open.ts';
import { startCluster } from '../api/src/platform/postgres/cluster.ts';
import { provision } from '../api/src/platform/postgres/roles.ts';
import { enterMember } from '../api/test/members.ts';
import { scratchFolder } from '../api/test/scratch.ts';
import { services } from '../shared/src/services/index.ts';
import { bareTables } from './bare.ts';
import { origin, type ServerTask } from './task.ts';

const connections = 20;
/** A client reads these one after the other, and no other client does: nothing is read twice before it is forgotten. */
const topicsEach = 150;
const topics = connections * topicsEach;
const postsEach = 20;
const authors = 20;
const seconds = 4;
const rounds = 3;
/** Node compiles what runs often: whoever answers less in a second needs more of them until it is as fast as it gets. */
const warmUpSeconds = 10;

/** Some 300 letters, as a post has them. */
const words =
  'Bei uns ist es abends oft laut, und keiner mag ins Bett. Wir haben schon vieles versucht: vorlesen, ein Licht im Flur, eine feste Zeit. Manchmal hilft es eine Woche lang, und dann beginnt alles von vorn. Wie macht ihr das, und was hat euren Kindern geholfen, zur Ruhe zu kommen? Danke fürs Lesen.';

async function fill(url: string, authorIds: readonly string[], bare: boolean): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const threads = Array.from({ length: topics }, () => randomUUID());
  const postId = `md5(t.id::text || n)::uuid`;
  const quoteOf = `case when n % 4 = 0 then md5(t.id::text || (n - 1))::uuid end`;
  const author = `($2::uuid[])[1 + n % ${authors}]`;
  const from = `from unnest($1::uuid[]) as t(id), generate_series(1, ${postsEach}) n order by t.id, n`;
  if (bare) {
    await client.query(bareTables);
    await client.query(
      `insert into bare_author select id, 'Sommerwind' || n from unnest($1::uuid[]) with ordinality as a(id, n)`,
      [authorIds],
    );
    await client.query(
      `insert into bare_thread select id, 'everyday', 'Nächte ohne Schlaf' from unnest($1::uuid[]) as t(id)`,
      [threads],
    );
    await client.query(
      `insert into bare_post (id, thread_id, author_id, body, quote_of, created_at)
       select ${postId}, t.id, ${author}, $3, ${quoteOf}, now() ${from}`,
      [threads, authorIds, words],
    );
  } else {
    await client.query(
      `insert into forum_thread select id, 'everyday', null, now(), now(), ${postsEach}, 0, false, false from unnest($1::uuid[]) as t(id)`,
      [threads],
    );
    await client.query(
      `insert into forum_post (id, thread_id, account_id, by_staff, title, body, mentions, quote_of, state, findings, created_at)
       select ${postId}, t.id, ${author}, false, case when n = 1 then 'Nächte ohne Schlaf' end, $3, '{}', ${quoteOf},
         'published', '{}', now() ${from}`,
      [threads, authorIds, words],
    );
  }
  await client.query('analyze');
  await client.end();
  return threads;
}

async function serve(task: ServerTask) {
  const child = fork(join(import.meta.dirname, 'forum-server.ts'), { stdio: 'inherit' });
  child.send(task);
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the server has ended with ${String(code)}`);
  });
  // It ends at the end of the benchmark, too: then nobody waits any more.
  gone.catch(() => undefined);
  const [url] = (await Promise.race([once(child, 'message'), gone])) as [string];
  /** @returns how long it has worked so far, in microseconds of processor time */
  const worked = async (): Promise<number> => {
    child.send('worked');
    const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
    return user + system;
  };
  return { url, worked, stop: () => child.kill() };
}

const path = (id: string) => `/api/v1/forum-threads/${id}`;

interface Load {
  readonly server: Awaited<ReturnType<typeof serve>>;
  /** What a client asks for, one after the other. */
  readonly of: (client: number) => readonly string[];
}

interface Found {
  /** Answers in a second. */
  readonly rate: number;
  /** What an answer cost the server's own process, in microseconds of processor time. */
  readonly cost: number;
}

async function measure({ server, of }: Load, duration: number): Promise<Found> {
  let next = 0;
  const before = await server.worked();
  const result = await autocannon({
    url: server.url,
    connections,
    duration,
    setupClient: (client) => {
      client.setRequests(of(next++ % connections).map((id) => ({ method: 'GET', path: path(id) })));
    },
  });
  const answered = result.statusCodeStats as Record<string, { count: number }>;
  const right = answered['200']?.count ?? 0;
  if (right === 0 || right !== Object.values(answered).reduce((sum, { count }) => sum + count, 0))
    throw new Error(`not all answers were 200: ${JSON.stringify(answered)}`);
  return { rate: right / result.duration, cost: ((await server.worked()) - before) / right };
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** Measures all of them turn by turn, so that what else the machine does falls on each alike. */
async function turnByTurn<Name extends string>(loads: Record<Name, Load>): Promise<Record<Name, Found>> {
  const named = Object.entries<Load>(loads);
  for (const [, load] of named) await measure(load, warmUpSeconds);
  const found = named.map(([name, load]) => ({ name, load, all: [] as Found[] }));
  for (let round = 0; round < rounds; round++)
    for (const { load, all } of found) all.push(await measure(load, seconds));
  const medians = found.map(({ name, all }) => [
    name,
    { rate: median(all.map(({ rate }) => rate)), cost: median(all.map(({ cost }) => cost)) },
  ]);
  return Object.fromEntries(medians) as Record<Name, Found>;
}

/**
 * Reading a topic of 20 posts: through our application with everything that it promises, none of it remembered, against
 * a bare Fastify and pg handler; and the page that that is remembered.
 */
export async function forum(): Promise<boolean> {
  const dataDir = scratchFolder('bench');
  const accessLogFolder = scratchFolder('bench-log');
  const cluster = await startCluster({ dataDir });
  try {
    const app = await provision(cluster, { database: 'bench_app' });
    const keys = await provision(cluster, { database: 'bench_keys' });
    const bare = await provision(cluster, { database: 'bench_bare' });
    await migrateApp(app.ownerUrl);
    await migrateKeys(keys.ownerUrl);
    const masterKey = randomBytes(32);
    const platform = await openPlatform({
      policy: services.bke,
      clock: systemClock,
      log: createLog(undefined, 'silent'),
      databaseUrl: app.appUrl,
      keyDatabaseUrl: keys.appUrl,
      masterKey,
      publicUrl: origin,
    });
    const members = [];
    for (let n = 0; n < authors; n++) members.push(await enterMember(platform, `Sommerwind${n}`));
    await platform.close();
    const threads = await fill(cluster.url('bench_app'), members, false);
    const bareThreads = await fill(bare.ownerUrl, members, true);

    const servers = {
      bare: await serve({ kind: 'bare', databaseUrl: bare.ownerUrl }),
      ours: await serve({
        kind: 'ours',
        databaseUrl: app.appUrl,
        keyDatabaseUrl: keys.appUrl,
        masterKey: masterKey.toString('hex'),
        accessLogFolder,
      }),
    };
    try {
      const part = (all: readonly string[]) => (client: number) =>
        all.slice(client * topicsEach, (client + 1) * topicsEach);
      const one = threads[0] ?? '';
      const first = await fetch(servers.ours.url + path(one));
      const same = await fetch(servers.bare.url + path(bareThreads[0] ?? ''));
      const sizes = [first, same].map(async (answer) => (await answer.arrayBuffer()).byteLength);
      console.log(`one page: ours ${await sizes[0]} bytes, bare ${await sizes[1]} bytes`);
      const found = await turnByTurn({
        bare: { server: servers.bare, of: part(bareThreads) },
        anew: { server: servers.ours, of: part(threads) },
        remembered: { server: servers.ours, of: () => [one] },
      });
      const line = (name: keyof typeof found, goal?: number) => {
        const { rate, cost } = found[name];
        const ratio = rate / found.bare.rate;
        const judged = goal === undefined ? '' : `   ${ratio.toFixed(2)} (goal ${goal})`;
        console.log(
          `${name.padEnd(12)}${Math.round(rate)}/s   ${Math.round(cost)} µs of its process${judged}`,
        );
        return ratio >= (goal ?? 0);
      };
      line('bare');
      const reached = [line('anew', 0.7), line('remembered', 5)];
      return reached.every(Boolean);
    } finally {
      for (const { stop } of Object.values(servers)) stop();
    }
  } finally {
    await cluster.stop();
    for (const folder of [dataDir, accessLogFolder]) rmSync(folder, { recursive: true, force: true });
  }
}
