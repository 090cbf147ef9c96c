import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { services } from '@sprechraum/shared/services';
import { destroyKeys, runRetention } from '../../api/src/governance/retention/index.ts';
import { privacy } from '../../api/src/modules.ts';
import { systemClock } from '../../api/src/platform/clock.ts';
import { migrateApp, migrateKeys } from '../../api/src/platform/db/migrate.ts';
import { createLog } from '../../api/src/platform/log.ts';
import { openPlatform } from '../../api/src/platform/open.ts';
import { startCluster } from '../../api/src/platform/postgres/cluster.ts';
import { provision } from '../../api/src/platform/postgres/roles.ts';
import { sealProof } from '../../api/src/platform/proof/proof-log.ts';
import type { Waited } from './live.ts';
import { bareLive, bytes, fillBare, fillOurs, messages, ourLive, run } from './world.ts';

const perSecond = 500;
const quietSeconds = Number(process.env.BENCH_SECONDS ?? 15);
const atOnce = 10_000;

interface Measured {
  readonly rows: number;
  readonly seconds: number;
  readonly quiet: Waited;
  readonly busy: Waited;
}

const number = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits });

async function ask(child: ChildProcess, question: 'waited' | 'stop'): Promise<Waited> {
  child.send(question);
  const [answer] = (await once(child, 'message')) as [Waited];
  return answer;
}

/** Lets people write all the while, first alone and then beside the erasure. */
async function beside(url: string, statement: string, erase: () => Promise<number>): Promise<Measured> {
  const load = JSON.stringify({ url, statement, perSecond });
  const live = fork(new URL('./live.ts', import.meta.url), [load], { stdio: 'inherit' });
  await pause(3000);
  await ask(live, 'waited');
  await pause(quietSeconds * 1000);
  const quiet = await ask(live, 'waited');
  const begun = performance.now();
  const rows = await erase();
  const seconds = (performance.now() - begun) / 1000;
  const busy = await ask(live, 'stop');
  await once(live, 'exit');
  return { rows, seconds, quiet, busy };
}

/** What the bare limit does: five thousand rows at once, found by the index, each batch a transaction of its own. */
async function bareBatches(url: string): Promise<number> {
  for (let erased = 0; ; ) {
    const [row] = await run<{ n: number }>(
      url,
      `with gone as (
         delete from bare_message where ctid = any (array(
           select ctid from bare_message where due <= now() limit 5000 for update skip locked)) returning 1)
       select count(*)::int as n from gone`,
    );
    if (!row?.n) return erased;
    erased += row.n;
  }
}

function told(name: string, { rows, seconds, quiet, busy }: Measured): number {
  const rate = rows / seconds;
  console.log(
    `  ${name.padEnd(6)} ${number(rows)} rows in ${number(seconds, 1)} s = ${number(rate)} rows/s; commits p99 ${number(quiet.p99, 1)} ms quiet, ${number(busy.p99, 1)} ms meanwhile (worst ${number(busy.worst)} ms, ${number(busy.commits / seconds)}/s)`,
  );
  return rate;
}

/** Erasing a fifth of many messages while people write, against bare SQL; and how soon many cases are unreadable. */
export async function retention(): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-retention-'));
  // PostgreSQL runs as somebody else where this is root.
  const [content, keys] = await Promise.all(
    ['content', 'keys'].map((name) => startCluster({ dataDir: `${dataDir}-${name}` })),
  );
  if (!content || !keys) throw new Error('no clusters');
  try {
    console.log(
      `${number(messages)} messages of ${bytes} bytes, a fifth due; ${perSecond} commits/s meanwhile`,
    );
    await fillBare(content.url('postgres'));
    const bare = await beside(content.url('postgres'), bareLive, () => bareBatches(content.url('postgres')));
    const limit = told('bare', bare);
    await run(content.url('postgres'), 'drop table bare_message');

    const [app, vault] = await Promise.all([
      provision(content, { database: 'ours' }),
      provision(keys, { database: 'ours' }),
    ]);
    await Promise.all([migrateApp(app.ownerUrl), migrateKeys(vault.ownerUrl)]);
    const { open } = await fillOurs(content.url('ours'), keys.url('ours'));
    const platform = await openPlatform({
      policy: services.enz,
      clock: systemClock,
      log: createLog(),
      databaseUrl: app.appUrl,
      keyDatabaseUrl: vault.appUrl,
      masterKey: randomBytes(32),
      publicUrl: 'https://beratung.example',
    });
    try {
      const ours = await beside(content.url('ours'), ourLive(open), async () => {
        const result = await runRetention(platform, privacy, 'schedule');
        await platform.vault.rewrite();
        return (result?.receipts ?? []).reduce((sum, { counts }) => sum + (counts['message'] ?? 0), 0);
      });
      const ratio = told('ours', ours) / limit;
      const unreadable = await untilUnreadable(platform, content.url('ours'), keys.url('ours'));
      const slower = ours.busy.p99 / ours.quiet.p99;
      console.log(
        `  ours / bare ${number(ratio, 3)} (goal 0.6); live p99 × ${number(slower, 1)} (goal 2) and ${number(ours.busy.p99, 1)} ms (goal 10); ${number(atOnce)} cases unreadable after ${number(unreadable)} ms (goal 100)`,
      );
      return ratio >= 0.6 && slower <= 2 && ours.busy.p99 <= 10 && unreadable <= 100;
    } finally {
      await platform.close();
    }
  } finally {
    await Promise.all([content.stop(), keys.stop()]);
    for (const name of ['', '-content', '-keys'])
      rmSync(`${dataDir}${name}`, { recursive: true, force: true });
  }
}

/** So long does it take to destroy the keys of many cases, and to prove and seal it. */
async function untilUnreadable(
  platform: Awaited<ReturnType<typeof openPlatform>>,
  url: string,
  keysUrl: string,
): Promise<number> {
  const ids = (await run<{ id: string }>(keysUrl, `select id from wrapped_key limit ${atOnce}`)).map(
    ({ id }) => id,
  );
  const runId = randomUUID();
  await run(url, `insert into erasure_run values ('${runId}', 'schedule', now(), now(), 'running')`);
  await run(
    url,
    `insert into key_destruction select id, now(), '${runId}', 'consultations.case' from unnest($1::uuid[]) id`,
    [ids],
  );
  const begun = performance.now();
  await destroyKeys(platform);
  await sealProof(platform, systemClock.now());
  return performance.now() - begun;
}
