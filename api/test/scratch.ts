import { randomBytes } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** What the databases of a whole run take at most, and as much again. */
const enoughBytes = 2 * 2 ** 30;

/**
 * Where a test's data folder may lie: in memory where there is room, because making and deleting the thousands of small
 * files of a database takes a disk longer than all the queries. Directly below what everybody may enter: a private folder
 * of root's would keep PostgreSQL's account out.
 *
 * @returns a path at which nothing is yet
 */
export function scratchFolder(name: string): string {
  return join(roomInMemory() ? memory : tmpdir(), `sprechraum-${name}-${randomBytes(6).toString('hex')}`);
}

function roomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > enoughBytes;
  } catch {
    return false;
  }
}
