import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readArchive } from '../src/platform/backup/archive.ts';
import { masterKeys } from '../src/platform/crypto/master-keys.ts';
import { migrateApp, migrateKeys } from '../src/platform/db/migrate.ts';
import { demandPort } from '../src/tryout/ports.ts';
import { dumpOf } from '../test/dumps.ts';
import { endWithFile } from '../test/ending.ts';
import { canaryPolicy, expectStatus, type Life, liveThrough } from '../test/life.ts';
import { type OwnCluster, ownCluster } from '../test/own-cluster.ts';
import { query } from '../test/query.ts';
import { redisInstalled } from '../test/redis.ts';
import { scratchFolder } from '../test/scratch.ts';
import { searchFor } from '../test/search.ts';
import { startService, type TestService } from '../test/service.ts';
import { drill } from './drill.ts';
import {
  bytesOf,
  filesBelow,
  keysFound,
  type Place,
  placesBelow,
  placesOf,
  type Sealed,
  sealedValues,
} from './readable.ts';

const planted = 2000;
const hourMs = 3_600_000;

/** All that is nobody else's: what a person typed and sent. Where from, not even the service can open. */
const markersOf = ({ words, files, username, email, place }: Life): string[] => [
  ...Object.values(words),
  ...Object.values(files),
  username,
  email,
  place,
];

/** The forms in which a text may stand in bytes: as it is, in hex, and in base64 wherever it begins there. */
const formsOf = (text: string): Buffer[] => [
  Buffer.from(text),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from(' '.repeat(shift) + text)
        .toString('base64')
        .slice(shift + 1, -4),
    ),
  ),
];

/** A Redis that writes everything to its disk. */
async function ownRedis(folder: string): Promise<Redis> {
  mkdirSync(folder);
  const port = await demandPort(0, '127.0.0.1');
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
  const child = spawn('redis-server', args, { stdio: 'ignore' });
  const redis = new Redis({ port, host: '127.0.0.1' });
  redis.on('error', () => {});
  endWithFile(async () => {
    redis.disconnect();
    // Asked politely, it would write once more to a folder that is gone.
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  await redis.ping();
  return redis;
}

describe('2,000 markers', () => {
  const began = performance.timeOrigin + performance.now();
  const folder = scratchFolder('forensic');
  let stores: { content: OwnCluster; keys: OwnCluster };
  let redis: Redis | null;
  let service: TestService;
  let lives: Life[];
  let markers: string[];
  /** What each key opens, and what each of them looks like on a disk. */
  let sealed: Sealed[];
  let wrapped: Map<string, Buffer>;

  beforeAll(async () => {
    mkdirSync(folder, { mode: 0o711 });
    const [content, keys] = await Promise.all([
      ownCluster('content', migrateApp),
      ownCluster('keys', migrateKeys),
    ]);
    stores = { content, keys };
    redis = redisInstalled ? await ownRedis(`${folder}/redis`) : null;
    service = await startService({
      policy: canaryPolicy,
      databases: { app: content.database, keys: keys.database },
      ...(redis && { redis }),
      backup: {
        folder: `${folder}/backups`,
        from: { content: content.cluster.url('postgres'), keys: keys.cluster.url('postgres') },
        byItself: true,
      },
    });
    lives = [];
    markers = [];
    while (markers.length < planted) {
      const life = await liveThrough(service);
      lives.push(life);
      markers.push(...markersOf(life));
    }
    markers = markers.slice(0, planted);
  }, 600_000);
  afterAll(async () => {
    for (const { cluster, dataDir } of Object.values(stores)) {
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
    rmSync(folder, { recursive: true, force: true });
  });

  const backups = () => service.platform.backups ?? expect.fail('no backups');

  /** What is inside of each backup that lives, for whoever has today's master key. */
  async function insideBackups(): Promise<Place[]> {
    const inside: Place[] = [];
    for (const { id } of backups().folder.list()) {
      const { archive } = await readArchive(backups().folder.file(id), masterKeys(service.masterKey).backup);
      const bytes = await buffer(archive);
      inside.push({ name: id, bytes: () => bytes });
    }
    return inside;
  }

  const settled = async () => {
    for (const { database } of Object.values(stores)) await query(database.superuserUrl, 'checkpoint');
    await redis?.save();
  };

  /** What lies where this machine keeps files for the time being, since the drill began; other programs' is none of ours. */
  const temporary = (): Place[] =>
    readdirSync(tmpdir())
      .filter((name) => /^(?:sprechraum|upload)/.test(name))
      .map((name) => join(tmpdir(), name))
      .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > began)
      .flatMap((path) => (statSync(path).isDirectory() ? placesBelow(path) : placesOf([path])));

  /** Everything that a service leaves anywhere. */
  const everywhere = async (): Promise<Place[]> => [
    ...Object.values(stores).flatMap(({ dataDir }) => placesBelow(dataDir)),
    ...placesBelow(folder),
    ...placesBelow(service.accessLogFolder),
    ...temporary(),
    { name: 'log', bytes: () => Buffer.from(service.lines.join('\n')) },
    ...(await insideBackups()),
  ];

  /** The markers that somebody reads who has every ciphertext, the master key, and the keys that lie in these places. */
  function readable(places: readonly Place[]): Set<string> {
    const keys = keysFound(wrapped, places);
    const texts = sealed.filter(({ keyId }) => keys.has(keyId)).map(({ text }) => text);
    const all = texts.join('\n');
    return new Set(markers.filter((marker) => all.includes(marker)));
  }

  /** Where a marker stands in the clear. */
  function inTheClear(places: readonly Place[]): string[] {
    const from = lives.flatMap(({ addresses }) => addresses);
    const search = searchFor([...markers, ...from].flatMap(formsOf));
    return places.filter((place) => search(place.bytes())).map(({ name }) => name);
  }

  async function keysReachable(may: boolean): Promise<void> {
    const url = stores.keys.database.superuserUrl;
    await query(url, `alter role sprechraum_web ${may ? 'login' : 'nologin'}`);
    if (!may)
      await query(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'sprechraum_web'`,
      );
  }

  const tables = () => placesBelow(stores.keys.dataDir).filter(({ name }) => !name.includes('pg_wal'));
  const log = () => placesBelow(`${stores.keys.dataDir}/pg_wal`);

  drill(
    `of what people wrote, none is found after its erasure${redisInstalled ? '' : ' (no Redis here)'}`,
    { atLeast: planted, minutes: 20 },
    async ({ run }) => {
      const { content, keys } = stores;
      const keyDump = await dumpOf(keys.database.superuserUrl);
      wrapped = new Map(
        keyDump
          .filter(({ table }) => table === 'wrapped_key')
          .map(({ row }) => [String(row['id']), bytesOf(row['wrapped'])]),
      );
      sealed = sealedValues(await dumpOf(content.database.superuserUrl), keyDump, service.masterKey);
      await settled();
      await run('while all is there, all of it can be read, and none of it stands in the clear', async () => {
        expect(readable(placesBelow(keys.dataDir)).size).toBe(planted);
        expect(inTheClear(await everywhere())).toEqual([]);
      });

      const before = { content: await backups().take('content'), keys: await backups().take('keys') };
      await keysReachable(false);
      for (const { person } of lives) await expectStatus(person.delete('/account'), 200);
      await settled();
      await run('with the destruction of the keys left out, all of it can still be read', async () => {
        expect(readable(tables()).size).toBe(planted);
      });

      await keysReachable(true);
      await pause(100);
      // What three minutes do: whoever happens to look at the table keeps its old rows in it.
      for (const _minute of [1, 2, 3]) await service.handlers['keys.destroy']({});
      await settled();
      await run('with the log left as it is, it can still be read from there', async () => {
        expect(readable(tables()).size).toBe(0);
        expect(readable(log()).size).toBe(planted);
      });

      await service.handlers['wal.purge']({});
      await settled();
      await run('with the backup of the keys left to live, it can still be read from there', async () => {
        expect(readable([...tables(), ...log()]).size).toBe(0);
        expect(readable(await insideBackups()).size).toBe(planted);
      });

      service.clock.set(new Date(before.keys.takenAt.getTime() + 12 * hourMs));
      await service.handlers['backup.tend']({});
      await settled();
      const places = await everywhere();
      await run('the backup of the contents lives on, and that of the keys does not', async () => {
        const ids = backups()
          .folder.list()
          .map(({ id }) => id);
        expect(ids).toContain(before.content.id);
        expect(ids).not.toContain(before.keys.id);
        expect(filesBelow(stores.content.dataDir).length).toBeGreaterThan(500);
        expect(places.length).toBeGreaterThan(1000);
      });
      const left = readable(places);
      const clear = inTheClear(places);
      for (const [at, marker] of markers.entries())
        await run(`marker ${at}`, async () => {
          expect([left.has(marker), clear]).toEqual([false, []]);
        });
    },
  );
});
