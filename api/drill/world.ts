import { rmSync } from 'node:fs';
import { type ServiceId, services } from '@sprechraum/shared/services';
import pg from 'pg';
import { systemClock } from '../src/platform/clock.ts';
import { migrateApp, migrateKeys } from '../src/platform/db/migrate.ts';
import { startCluster } from '../src/platform/postgres/cluster.ts';
import { demandPort } from '../src/tryout/ports.ts';
import { endWithFile } from '../test/ending.ts';
import { databaseOn, killCluster, type OwnCluster, ownCluster } from '../test/own-cluster.ts';
import { startService } from '../test/service.ts';
import { processesOf, type ServingProcess } from './processes.ts';
import { type Counting, openWire, type Wire } from './wire.ts';

/** Which of the two databases: contents, or keys. */
export type Store = 'content' | 'keys';

/** From the opening of a transaction that may erase to its end. */
const erasing: Counting = {
  fromStart: false,
  begins: (statement) => statement.includes('sprechraum_eraser'),
  ends: (statement) => /^(?:commit|rollback)\0/.test(statement),
};
const nothing: Counting = { fromStart: false };

interface Kept {
  own: OwnCluster;
  readonly wire: Wire;
  /** A line on which nothing happens. */
  readonly aside: Wire;
}

/**
 * A service in earnest: a process of its own for requests and jobs, on two PostgreSQL of their own that write to their
 * disks, over lines on which every statement can be stopped. Any part of it can be killed, and comes back.
 */
export async function openWorld(id: ServiceId) {
  const [ownContent, ownKeys] = await Promise.all([
    ownCluster('content', migrateApp),
    ownCluster('keys', migrateKeys),
  ]);
  const kept: Record<Store, Kept> = {
    content: { own: ownContent, wire: await openWire(erasing), aside: await openWire(nothing) },
    keys: { own: ownKeys, wire: await openWire({ fromStart: true }), aside: await openWire(nothing) },
  };
  const links = (store: Store) => kept[store].own.database;
  const { content, keys } = kept;
  const databaseUrl = content.wire.through(links('content').appUrl);
  const keyDatabaseUrl = keys.wire.through(links('keys').appUrl);
  const beside = ({ own: { database }, aside }: Kept) => ({
    ...database,
    appUrl: aside.through(database.appUrl),
  });
  /** The same service in this process, to make what is to be erased: it has no worker. */
  const service = await startService({
    policy: services[id],
    now: systemClock.now().toISOString(),
    databases: { app: beside(content), keys: beside(keys) },
  });
  const processes = processesOf({
    service: id,
    databaseUrl,
    keyDatabaseUrl,
    masterKey: service.masterKey.toString('base64'),
    publicUrl: service.platform.publicUrl,
    addressKey: service.safeKey.publicKey,
    accessLogFolder: service.accessLogFolder,
    smtpUrl: service.sink.url,
    port: await demandPort(0, '127.0.0.1'),
  });
  let serving: ServingProcess = await processes.start();

  endWithFile(async () => {
    processes.stop();
    await serving.kill();
    for (const { own, wire, aside } of Object.values(kept)) {
      wire.close();
      aside.close();
      await own.cluster.stop();
      rmSync(own.dataDir, { recursive: true, force: true });
    }
  });

  const onlookers = new Map<string, Promise<pg.Client>>();
  async function lookOn(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    // Where the server is killed meanwhile, whoever asks hears of it.
    client.on('error', () => {});
    client.on('end', () => onlookers.delete(url));
    await client.connect();
    return client;
  }

  /** What stands in one of the databases, asked by a superuser beside the lines. */
  async function ask<Row extends object>(store: Store, sql: string, values: unknown[] = []): Promise<Row[]> {
    const url = links(store).superuserUrl;
    const onlooker = onlookers.get(url) ?? lookOn(url);
    onlookers.set(url, onlooker);
    const client = await onlooker.catch((error: unknown) => {
      onlookers.delete(url);
      throw error;
    });
    return (await client.query<Row>(sql, values)).rows;
  }
  endWithFile(async () => {
    for (const onlooker of onlookers.values()) await onlooker.then((client) => client.end()).catch(() => {});
  });

  return {
    service,
    url: () => serving.url,
    wire: (store: Store) => kept[store].wire,
    ask,
    /** The service in this process, where its databases serve now. */
    databases: () => ({ app: links('content'), keys: links('keys') }),
    async killService() {
      await serving.kill();
      for (const { wire } of Object.values(kept)) wire.cut();
    },
    async startService() {
      serving = await processes.start();
    },
    async killStore(store: Store) {
      await killCluster(kept[store].own);
      kept[store].wire.cut();
    },
    async startStore(store: Store) {
      const { own, wire, aside } = kept[store];
      const cluster = await startCluster({ dataDir: own.dataDir });
      for (const line of [wire, aside]) line.leadsTo(cluster.port);
      kept[store].own = { ...own, cluster, database: databaseOn(cluster, own.database) };
    },
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;
