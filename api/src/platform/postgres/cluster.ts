import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findPlace, handOver, type Place } from './account.ts';
import { locateBinaries } from './binaries.ts';

export interface Cluster {
  host: string;
  port: number;
  superuser: { user: string; password: string };
  url(database: string, user?: string, password?: string): string;
  /** Resolves once PostgreSQL has ended, asked for or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

export class ClusterInUse extends Error {
  override name = 'ClusterInUse';
  constructor(dataDir: string) {
    super(`PostgreSQL already runs on ${dataDir}: another process uses this data folder.`);
  }
}

const host = '127.0.0.1';
const superuser = 'postgres';
const passwordFile = 'superuser.password';
const patience = 60_000;

/** A statement or a row in the server's log would be content outside every retention rule. */
const quiet = {
  log_destination: 'stderr',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_statement: 'none',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
/** Half the time per commit and none of the safety: for databases that a test throws away. */
const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '200',
  autovacuum: 'off',
};

/**
 * PostgreSQL runs below a shell that holds the other end of a pipe. Whatever ends this process closes
 * the pipe, even SIGKILL; then the shell shuts PostgreSQL down.
 */
const watchdog = `
exec 3<&0 </dev/null
"$@" 3<&- &
pid=$!
( read -r _ <&3; kill -INT $pid ) &
watcher=$!
exec 3<&-
wait $pid
status=$?
kill $watcher 2>/dev/null
exit $status`;

/** Starts PostgreSQL on the data folder, which it fills first if there is none. */
export async function startCluster(options: { dataDir: string; durable?: boolean }): Promise<Cluster> {
  const durable = options.durable ?? true;
  const place = findPlace(locateBinaries(), resolve(options.dataDir));
  if (!existsSync(place.dataDir)) await initialise(place, durable);
  await refuseIfInUse(place.dataDir);
  const password = readFileSync(join(place.dataDir, passwordFile), 'utf8');
  const { child, port } = await launch(place, { ...quiet, ...(durable ? {} : fast) });
  return {
    host,
    port,
    superuser: { user: superuser, password },
    url: (database, user = superuser, secret = password) =>
      `postgresql://${user}:${encodeURIComponent(secret)}@${host}:${port}/${database}`,
    ...lifeOf(child, place),
  };
}

/** How a running PostgreSQL ends. */
function lifeOf(child: ChildProcess, place: Place): Pick<Cluster, 'ended' | 'stop'> {
  const ended = once(child, 'exit').then(() => undefined);
  return {
    ended,
    async stop() {
      child.ref();
      halt(child, place);
      await ended;
    },
  };
}

/**
 * Starts PostgreSQL on the restored copy of some cluster, for this process alone: by a socket that nobody else reaches,
 * and so without a password. Nothing of the settings that came with the copy is obeyed.
 *
 * @param sockets a folder that only PostgreSQL's account may enter
 */
export async function startCopy(
  place: Place,
  sockets: string,
): Promise<Pick<Cluster, 'url' | 'ended' | 'stop'>> {
  const own = {
    config_file: join(place.dataDir, 'copy.conf'),
    hba_file: join(place.dataDir, 'copy_hba.conf'),
  };
  writeFileSync(own.config_file, '', { mode: 0o600 });
  writeFileSync(own.hba_file, 'local all all trust\n', { mode: 0o600 });
  for (const path of [...Object.values(own), sockets]) handOver(path, place);
  rmSync(join(place.dataDir, 'postgresql.auto.conf'), { force: true });
  const alone = { listen_addresses: '', unix_socket_directories: sockets };
  const { child, port } = await launch(place, { ...quiet, ...fast, ...own, ...alone });
  return {
    url: (database, user = superuser) =>
      `postgresql://${user}@/${database}?host=${encodeURIComponent(sockets)}&port=${port}`,
    ...lifeOf(child, place),
  };
}

/** Filled aside and then renamed, so that an interrupted start leaves no half data folder behind. */
async function initialise(place: Place, durable: boolean): Promise<void> {
  const staging = `${place.dataDir}.new-${process.pid}`;
  const secret = `${staging}.password`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  handOver(staging, place);
  handOver(secret, place);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const auth = [`--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${secret}`];
  const [command = '', ...args] = [
    ...[...place.prefix, join(place.native, 'bin', 'initdb'), '-D', staging],
    ...[...locale, ...auth, '--no-instructions', ...(durable ? [] : ['--no-sync'])],
  ];
  try {
    await promisify(execFile)(command, args, { ...place.account, cwd: '/', env: environment() });
    renameSync(secret, join(staging, passwordFile));
    renameSync(staging, place.dataDir);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    rmSync(secret, { force: true });
    // Somebody else filled the same folder in the meantime: theirs counts.
    if (!existsSync(place.dataDir)) throw error;
  }
}

type Settings = Readonly<Record<string, string>>;

async function launch(place: Place, settings: Settings): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const child = spawnPostgres(place, { ...settings, port: `${port}` });
    if (await isReady(child, place.dataDir, port)) return { child, port };
    halt(child, place);
    const log = readFileSync(join(place.dataDir, 'postgres.log'), 'utf8');
    if (/lock file .* already exists/.test(log)) throw new ClusterInUse(place.dataDir);
    // Between finding a free port and taking it, another program may have been faster; and of a predecessor that was
    // killed some part may still be going.
    if (attempt === 3 || !/could not bind|Address already in use|memory block .* still in use/.test(log)) {
      throw new Error(`PostgreSQL did not start on ${place.dataDir}:\n${log.trim()}`);
    }
    await pause(attempt * 250);
  }
}

function spawnPostgres(place: Place, settings: Settings): ChildProcess {
  const all = { listen_addresses: host, unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const postgres = [join(place.native, 'bin', 'postgres'), '-D', place.dataDir, ...flags];
  const shell = process.platform === 'win32' ? [] : ['/bin/sh', '-c', watchdog, 'sprechraum-postgres'];
  const [command = '', ...args] = [...place.prefix, ...shell, ...postgres];
  const logFile = join(place.dataDir, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  // A base backup reads every file of the folder.
  handOver(logFile, place);
  const child = spawn(command, args, {
    ...place.account,
    cwd: '/',
    env: environment(),
    stdio: ['pipe', log, log],
    // Its own process group: Ctrl-C must reach Node first, which still needs the database to finish.
    detached: true,
  });
  closeSync(log);
  child.unref();
  (child.stdin as unknown as { unref(): void } | null)?.unref();
  return child;
}

function halt(child: ChildProcess, { native, dataDir }: Place): void {
  child.stdin?.end();
  if (process.platform !== 'win32') return;
  // Windows has no such shell, and no signal that PostgreSQL would understand.
  spawnSync(join(native, 'bin', 'pg_ctl'), ['stop', '-m', 'fast', '-D', dataDir]);
}

/** Lines 4 and 8 of postmaster.pid tell the port and the state. */
function readState(dataDir: string): { pid: number; port: number; state: string } | undefined {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? '' };
}

async function isReady(child: ChildProcess, dataDir: string, port: number): Promise<boolean> {
  let gone = false;
  child.once('exit', () => (gone = true)).once('error', () => (gone = true));
  for (let waited = 0; waited < patience && !gone; waited += 10) {
    const found = readState(dataDir);
    if (found?.port === port && found.state === 'ready') return true;
    await pause(10);
  }
  return false;
}

/**
 * After SIGKILL the previous PostgreSQL may still be shutting down: that is worth waiting for. One that
 * stays ready belongs to somebody. A pid that is not PostgreSQL's any more (after a power cut, or in a
 * new container, where numbers start again) would keep it from starting for ever, so that file goes.
 */
async function refuseIfInUse(dataDir: string): Promise<void> {
  let ready = 0;
  for (let waited = 0; waited < patience; waited += 50) {
    const found = readState(dataDir);
    if (!found) return;
    if (!isPostgresOn(dataDir, found.pid)) return rmSync(join(dataDir, 'postmaster.pid'), { force: true });
    if (found.state === 'ready') ready += 50;
    if (ready > 1000) break;
    await pause(50);
  }
  throw new ClusterInUse(dataDir);
}

function isPostgresOn(dataDir: string, pid: number): boolean {
  const proc = `/proc/${pid}/cmdline`;
  if (process.platform === 'win32') return false;
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }).stdout.includes(dataDir);
  }
  try {
    return readFileSync(proc, 'utf8').split('\0').includes(dataDir);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** Nothing of ours: a stray PGDATA or PGPORT would be obeyed. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], LC_ALL: 'C', TZ: 'UTC' };
}
