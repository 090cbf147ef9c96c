import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { query } from '../../../test/query.ts';
import { scratchFolder } from '../../../test/scratch.ts';
import { copyForNobody } from './account.ts';
import { locateBinaries } from './binaries.ts';
import { type Cluster, ClusterInUse, startCluster } from './cluster.ts';

const folders: string[] = [];

function freshFolder(mode = 0o755): string {
  const folder = scratchFolder('cluster');
  mkdirSync(folder, { mode });
  folders.push(folder);
  // An ordinary account's folder is its own; root's must be reachable for the account below it.
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function processesOn(dataDir: string): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(dataDir);
      } catch {
        return false;
      }
    }).length;
}

describe('on one data folder', () => {
  const dataDir = join(freshFolder(), 'data');
  let cluster: Cluster;
  afterAll(() => cluster.stop());

  test('starts, serves, stops, and keeps the data', async () => {
    const first = await startCluster({ dataDir });
    expect(first.host).toBe('127.0.0.1');
    expect(statSync(join(dataDir, 'superuser.password')).mode & 0o777).toBe(0o600);
    await query(
      first.url('postgres'),
      'CREATE TABLE note (text text)',
      `INSERT INTO note VALUES ('ä ö ü ß')`,
    );
    await first.stop();
    expect(processesOn(dataDir)).toBe(0);

    cluster = await startCluster({ dataDir });
    expect(await query(cluster.url('postgres'), 'SELECT text FROM note')).toEqual([{ text: 'ä ö ü ß' }]);
  });

  test('asks for the password', async () => {
    await expect(query(cluster.url('postgres', 'postgres', 'guess'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  test('a second start says so', async () => {
    await expect(startCluster({ dataDir })).rejects.toThrow(ClusterInUse);
    expect(await query(cluster.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('a postmaster.pid whose number now belongs to another program does not keep it from starting', async () => {
    await cluster.stop();
    const stale = [process.pid, dataDir, 1, 5432, '', '127.0.0.1', '', 'ready'].join('\n');
    writeFileSync(join(dataDir, 'postmaster.pid'), `${stale}\n`);
    cluster = await startCluster({ dataDir, durable: false });
  });
});

test('SIGKILL of Node leaves no PostgreSQL behind and loses nothing', async () => {
  const dataDir = join(freshFolder(), 'data');
  const module = join(import.meta.dirname, 'cluster.ts');
  const script = `
    const { startCluster } = await import(${JSON.stringify(module)});
    const cluster = await startCluster({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(cluster.url('postgres'));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = String((await once(child.stdout, 'data'))[0]).trim();
  await query(url, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('kept')`);
  expect(processesOn(dataDir)).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await once(child, 'exit');

  // At once, while the old PostgreSQL may still be shutting down.
  const next = await startCluster({ dataDir });
  expect(await query(next.url('postgres'), 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  await next.stop();
  for (let waited = 0; processesOn(dataDir) > 0 && waited < 5000; waited += 50) await pause(50);
  expect(processesOn(dataDir)).toBe(0);
});

test.runIf(process.getuid?.() === 0)(
  'root: a folder nobody can enter is served from a user namespace',
  async () => {
    const dataDir = join(freshFolder(0o700), 'data');
    const cluster = await startCluster({ dataDir, durable: false });
    expect(await query(cluster.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await cluster.stop();
  },
);

test.runIf(process.getuid?.() === 0)('root: without user namespaces the binaries are copied', () => {
  const place = copyForNobody(locateBinaries(), join(freshFolder(0o700), 'data'));
  folders.push(join(place.dataDir, '..'));
  expect(existsSync(join(place.native, 'bin', 'postgres'))).toBe(true);
  expect(place.account).toEqual({ uid: 65534, gid: 65534 });
});
