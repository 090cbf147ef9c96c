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
  return { url, stop: () => child.kill() };
}

const path = (id: string) => `/api/v1/forum-threads/${id}`;

interface Load {
  readonly url: string;
  /** What a client asks for, one after the other. */
  readonly of: (client: number) => readonly string[];
}

/** @returns answers in a second */
async function measure({ url, of }: Load): Promise<number> {
  let next = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      client.setRequests(of(next++ % connections).map((id) => ({ method: 'GET', path: path(id) })));
    },
  });
  const answered = result.statusCodeStats as Record<string, { count: number }>;
  const right = answered['200']?.count ?? 0;
  if (right === 0 || right !== Object.values(answered).reduce((sum, { count }) => sum + count, 0))
    throw new Error(`not all answers were 200: ${JSON.stringify(answered)}`);
  return right / result.duration;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** Measures all of them turn by turn, so that what else the machine does falls on each alike. */
async function turnByTurn<Name extends string>(loads: Record<Name, () => Promise<number>>) {
  const names = Object.keys(loads) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const rate = await loads[name]();
      // The first round only warms up.
      if (round > 0) found[name].push(rate);
    }
  return Object.fromEntries(names.map((name) => [name, median(found[name])])) as Record<Name, number>;
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
        bare: () => measure({ url: servers.bare.url, of: part(bareThreads) }),
        anew: () => measure({ url: servers.ours.url, of: part(threads) }),
        remembered: () => measure({ url: servers.ours.url, of: () => [one] }),
      });
      const line = (name: keyof typeof found, goal: number) => {
        const ratio = found[name] / found.bare;
        console.log(`${name.padEnd(12)}${Math.round(found[name])}/s   ${ratio.toFixed(2)} (goal ${goal})`);
        return ratio >= goal;
      };
      console.log(`bare        ${Math.round(found.bare)}/s`);
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
