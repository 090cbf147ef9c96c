import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { Policy, RoleId } from '@sprechraum/shared/policy';
import { type ServiceId, services } from '@sprechraum/shared/services';
import pg from 'pg';
import { buildApp } from '../src/app.ts';
import { fillDesk } from '../src/demo/desk.ts';
import { shownPeriods } from '../src/demo/statistics.ts';
import { takeUp } from '../src/governance/policy-versions/index.ts';
import { addressOf } from '../src/identity/accounts/index.ts';
import { addStaff } from '../src/identity/staff/index.ts';
import { jobHandlers } from '../src/jobs.ts';
import { mails } from '../src/modules.ts';
import { settableClock } from '../src/platform/clock.ts';
import { keyFile, makeSafeKey } from '../src/platform/crypto/safe.ts';
import { openDatabase } from '../src/platform/db/database.ts';
import { migrateApp, migrateKeys } from '../src/platform/db/migrate.ts';
import { startWorker } from '../src/platform/jobs/runner.ts';
import { createLog } from '../src/platform/log.ts';
import { createMailWorker } from '../src/platform/mail/worker.ts';
import { openPlatform } from '../src/platform/open.ts';
import { startCluster } from '../src/platform/postgres/cluster.ts';
import { createDatabase, provision, urls } from '../src/platform/postgres/roles.ts';
import { beginning, type Call, type Commands, type Estate, passphrase, type Reply } from './calls.ts';
import { cheapHashes } from './hashing.ts';
import { startMailSink } from './mail-sink.ts';
import { enterMember } from './members.ts';
import { aShorterPolicy, proposedBy } from './proposals.ts';
import { scratchFolder } from './scratch.ts';
import { templates } from './templates.ts';

/** Below the ports that the system gives to connections, so that none is taken between looking and listening. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const free = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    probe.close();
    if (free) return port;
  }
}

/** Of the service that a process served which was killed. */
let left = process.argv[2] === undefined ? undefined : (JSON.parse(process.argv[2]) as Estate);
const dataDir = left?.dataDir ?? scratchFolder('e2e');
const cluster = await startCluster({ dataDir, durable: false });
const owners = {
  app: await provision(cluster, { database: templates.app }),
  keys: await provision(cluster, { database: templates.keys }),
};
await Promise.all([migrateApp(owners.app.ownerUrl), migrateKeys(owners.keys.ownerUrl)]);

async function freshEstate(): Promise<Estate> {
  return {
    dataDir,
    databases: { app: `app_${randomUUID()}`, keys: `keys_${randomUUID()}` },
    port: await freePort(),
    masterKey: randomBytes(32).toString('base64'),
    safeKey: await makeSafeKey(),
    accessLogFolder: scratchFolder('access-log'),
    now: beginning,
  };
}

/** A pair of databases, fresh unless they are there. */
async function openDatabases(names: Estate['databases']) {
  const superuser = new pg.Client({ connectionString: cluster.url('postgres') });
  await superuser.connect();
  for (const kind of ['app', 'keys'] as const) await createDatabase(superuser, names[kind], templates[kind]);
  await superuser.end();
  return { content: urls(cluster, names.app), keys: urls(cluster, names.keys) };
}

interface Live {
  readonly url: string;
  readonly commands: Omit<Commands, 'begin'>;
  stop(): Promise<void>;
}
let service: Live | undefined;

/** A whole service behind a real port, with a clock that a journey can set. */
async function startService(policy: Policy, estate: Estate): Promise<Live> {
  const { port, safeKey, accessLogFolder } = estate;
  const { content, keys } = await openDatabases(estate.databases);
  const url = `http://localhost:${port}`;
  const clock = settableClock(new Date(estate.now));
  const sink = await startMailSink();
  const db = openDatabase(content.appUrl, {}, 1);
  const inForce = await takeUp(db, policy, clock.now()).finally(() => db.close());
  const platform = await openPlatform({
    ...inForce,
    clock,
    log: createLog(undefined, 'silent'),
    databaseUrl: content.appUrl,
    keyDatabaseUrl: keys.appUrl,
    masterKey: Buffer.from(estate.masterKey, 'base64'),
    publicUrl: url,
    addressKey: safeKey.publicKey,
    accessLogFolder,
    hashing: cheapHashes,
  });
  const app = await buildApp(platform, {
    gaps: [],
    webRoot: resolve(import.meta.dirname, '../../web/dist'),
    requestsPerMinute: 100_000,
  });
  const mailer = createMailWorker(platform, mails, addressOf, {
    url: sink.url,
    from: 'beratung@example.org',
    requireTls: false,
  });
  const worker = await startWorker(platform, jobHandlers(platform, mailer));
  await app.listen({ port, host: '127.0.0.1' });

  const staffIds = new Map<string, { id: string; role: RoleId }>();
  const commands: Omit<Commands, 'begin'> = {
    estate: async () => ({ ...estate, now: clock.now().toISOString() }),
    setClock: async (at) => clock.set(new Date(at)),
    mails: async () => sink.mails.map(({ raw }) => raw),
    addressKey: async () => keyFile(safeKey),
    addStaff: async (role, username, nickname) => {
      const id = await addStaff(platform, {
        username,
        password: passphrase,
        name: nickname,
        nickname,
        role,
        affiliation: policy.staff.affiliation ?? null,
        employedUntil: '2099-12-31',
        confidentialityDate: '2024-01-15',
        qualification: 'pädagogische Fachkraft',
        trainingDate: '2024-01-15',
      });
      staffIds.set(nickname, { id, role });
    },
    addMember: async (username) => {
      await enterMember(platform, username);
    },
    async proposePolicy(nickname) {
      const next = aShorterPolicy(platform.policy, clock.now());
      await proposedBy(platform, staffIds.get(nickname)?.id ?? '', next);
    },
    async restart() {
      const now = clock.now().toISOString();
      await stop();
      service = await startService(policy, { ...estate, now });
    },
    async fillDesk() {
      const jana = staffIds.get('Jana');
      if (jana) await fillDesk(platform, clock, new Map([['Jana', jana]]));
    },
    async fillStatistics(from) {
      for (const { happen } of shownPeriods(platform.policy, new Date(from), clock.now()))
        await happen(platform);
    },
  };
  const stop = async () => {
    await worker.stop();
    app.server.closeAllConnections();
    await app.close();
    mailer.close();
    await sink.stop();
    await platform.close();
    rmSync(accessLogFolder, { recursive: true, force: true });
  };
  return { url, commands, stop };
}

async function begin(id: ServiceId): Promise<string> {
  await service?.stop();
  service = await startService(services[id], left ?? (await freshEstate()));
  left = undefined;
  return service.url;
}

async function end(): Promise<void> {
  await service?.stop();
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

process.on('message', async ({ id, name, args }: Call) => {
  const command = { ...service?.commands, begin }[name] as (...args: readonly unknown[]) => Promise<unknown>;
  const reply: Reply = await command(...args).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: String(error) }),
  );
  process.send?.(reply);
});
process.once('disconnect', () => end().then(() => process.exit()));
