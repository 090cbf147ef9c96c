import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPlace } from '../platform/postgres/account.ts';
import { locateBinaries } from '../platform/postgres/binaries.ts';
import { startCluster } from '../platform/postgres/cluster.ts';

/** A start that cannot succeed, with a sentence that says why and what to do. */
export class CannotStart extends Error {}

const marker = 'sprechraum.json';
/** The two clusters of a data folder: what people write, and the keys that open it. */
export const clusterNames = ['content', 'keys'] as const;

/** The folder that a try-out keeps everything in. */
export interface DataFolder {
  readonly path: string;
  at(name: string): string;
}

/** Opens a data folder of ours, or makes one. Somebody else's folder is left alone. */
export function openFolder(path: string): DataFolder {
  if (existsSync(path) && !isOurs(path) && readdirSync(path).length > 0)
    throw new CannotStart(
      `${path} enthält schon anderes und wurde nicht von Sprechraum angelegt. Bitte mit --data einen anderen Ordner wählen.`,
    );
  // PostgreSQL may run under another account and has to get through, but not to look around.
  mkdirSync(path, { recursive: true, mode: 0o711 });
  if (!isOurs(path)) writePrivately(join(path, marker), { madeBy: 'Sprechraum' });
  return { path, at: (name) => join(path, name) };
}

const isOurs = (path: string) => existsSync(join(path, marker));

/**
 * Removes a data folder with all that is in it.
 *
 * @throws ClusterInUse while somebody uses it
 */
export async function removeFolder(path: string): Promise<void> {
  if (!existsSync(path)) return;
  if (!isOurs(path))
    throw new CannotStart(`${path} wurde nicht von Sprechraum angelegt und wird deshalb nicht gelöscht.`);
  for (const name of clusterNames) {
    const dataDir = join(path, name);
    if (existsSync(dataDir)) await (await startCluster({ dataDir })).stop();
    // As root the data may lie elsewhere, where PostgreSQL's account reaches them.
    rmSync(findPlace(locateBinaries(), dataDir).dataDir, { recursive: true, force: true });
  }
  rmSync(path, { recursive: true, force: true });
}

/** Writes what only this account may read, whole or not at all. */
export function writePrivately(file: string, value: unknown): void {
  const partial = `${file}.new-${process.pid}`;
  writeFileSync(partial, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(partial, file);
}

/** What `writePrivately` wrote; `null` if there is nothing. */
export const readPrivately = <T>(file: string): T | null =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
