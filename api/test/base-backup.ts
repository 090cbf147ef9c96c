import { spawnSync } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import pg from 'pg';
import type { Cluster } from '../src/platform/postgres/cluster.ts';
import { scratchFolder } from './scratch.ts';

/** What stands before each piece of a base backup: `n` a new archive, `d` bytes of it, `p` progress. */
const kindOf = (piece: Buffer) => String.fromCharCode(piece[0] ?? 0);

/**
 * Takes a base backup of a running cluster as pg_basebackup does, over the replication protocol: files, tables and
 * write-ahead log.
 *
 * @returns one tar archive, as it would be written to the backup's disk
 */
export async function takeBackup(cluster: Cluster): Promise<Buffer> {
  const client = new pg.Client({ connectionString: cluster.url('postgres'), replication: 'true' } as object);
  await client.connect();
  const pieces: Buffer[] = [];
  const connection = Reflect.get(client, 'connection') as EventEmitter;
  connection.on('copyData', ({ chunk }: { chunk: Buffer }) => {
    if (kindOf(chunk) === 'd') pieces.push(Buffer.from(chunk.subarray(1)));
  });
  try {
    await client.query(`BASE_BACKUP (LABEL 'drill', CHECKPOINT 'fast', WAL true, WAIT false, MANIFEST 'no')`);
  } finally {
    await client.end();
  }
  return Buffer.concat(pieces);
}

/** Unpacks a base backup beside the cluster it came from. @returns the new data folder, ready to be started */
export function unpackBackup(archive: Buffer, original: string): string {
  const dataDir = scratchFolder('restored');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // PostgreSQL does not run as root; whoever owned the original owns the copy.
  const { uid, gid } = statSync(original);
  const account = process.getuid?.() === 0 ? { uid, gid } : {};
  if ('uid' in account) chownSync(dataDir, uid, gid);
  const { status, stderr } = spawnSync('tar', ['-xf', '-'], { cwd: dataDir, input: archive, ...account });
  if (status !== 0) throw new Error(`tar: ${stderr}`);
  return dataDir;
}
