import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** Where PostgreSQL runs and as whom. */
export interface Place {
  native: string;
  dataDir: string;
  /** Set only where this process is root and gives up that right for PostgreSQL. */
  account: { uid: number; gid: number } | Record<never, never>;
  /** Put before each command line. */
  prefix: string[];
}

const nobody = 65534;
const asNobody = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];

/**
 * PostgreSQL refuses to run as root, which is what containers often are. So root hands it, in this
 * order, to another account, to a user namespace, or to a copy below /var/tmp that `nobody` can reach.
 */
export function findPlace(native: string, dataDir: string): Place {
  mkdirSync(dirname(dataDir), { recursive: true });
  const asItIs = { native, dataDir, account: {}, prefix: [] };
  if (process.getuid?.() !== 0) return hasName() ? asItIs : (userNamespace(native, dataDir) ?? asItIs);
  return otherAccount(native, dataDir) ?? userNamespace(native, dataDir) ?? copyForNobody(native, dataDir);
}

/** PostgreSQL also refuses a number without an account, which a container may well be given. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** A data folder that already belongs to an ordinary account stays with it. */
function otherAccount(native: string, dataDir: string): Place | undefined {
  const owner = existsSync(dataDir) ? statSync(dataDir) : { uid: nobody, gid: nobody };
  if (owner.uid === 0) return undefined;
  const account = { uid: owner.uid, gid: owner.gid };
  const runs = spawnSync(join(native, 'bin', 'initdb'), ['--version'], account).status === 0;
  const folder = existsSync(dataDir) ? dataDir : dirname(dataDir);
  const reaches = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/' }).status === 0;
  return runs && reaches ? { native, dataDir, account, prefix: [] } : undefined;
}

function userNamespace(native: string, dataDir: string): Place | undefined {
  if (existsSync(dataDir) && statSync(dataDir).uid !== process.getuid?.()) return undefined;
  const [command = '', ...args] = asNobody;
  if (spawnSync(command, [...args, join(native, 'bin', 'initdb'), '--version']).status !== 0)
    return undefined;
  return { native, dataDir, account: {}, prefix: asNobody };
}

export function copyForNobody(native: string, dataDir: string): Place {
  const digest = createHash('sha256').update(`${native}\n${dataDir}`).digest('hex').slice(0, 16);
  const folder = `/var/tmp/sprechraum-${digest}`;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (statSync(folder).uid !== 0) throw new Error(`${folder} belongs to somebody else.`);
  const copy = join(folder, 'native');
  if (!existsSync(copy)) {
    const partial = `${copy}.new-${process.pid}`;
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    renameSync(partial, copy);
  }
  const account = { uid: nobody, gid: nobody };
  return { native: copy, dataDir: join(folder, 'data'), account, prefix: [] };
}

/** Hands a file or folder that this process made to the account PostgreSQL runs as. */
export function handOver(path: string, { account }: Place): void {
  if ('uid' in account) chownSync(path, account.uid, account.gid);
}
