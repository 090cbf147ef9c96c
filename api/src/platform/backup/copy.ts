import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPlace } from '../postgres/account.ts';
import { locateBinaries } from '../postgres/binaries.ts';
import { type Cluster, startCopy } from '../postgres/cluster.ts';
import type { Account } from './tar.ts';

/** A copy of a cluster that runs beside the original, for this process alone, and is gone when it stops. */
export type Copy = Pick<Cluster, 'url' | 'stop'>;

/**
 * Starts a copy of a cluster.
 *
 * @param folder where there is room for it; nothing of it is left there afterwards
 * @param unpack puts the data folder where it is told
 */
export async function openCopy(
  folder: string,
  unpack: (dataDir: string, account: Account) => Promise<void>,
): Promise<Copy> {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const room = mkdtempSync(join(folder, 'copy-'));
  chmodSync(room, 0o711);
  // The name of a socket may have a hundred letters, and the folder may have more.
  const sockets = mkdtempSync(join(tmpdir(), 'sprechraum-'));
  const place = findPlace(locateBinaries(), join(room, 'data'));
  const remove = () => {
    for (const path of [place.dataDir, room, sockets]) rmSync(path, { recursive: true, force: true });
  };
  try {
    await unpack(place.dataDir, place.account);
    const copy = await startCopy(place, sockets);
    return {
      url: copy.url,
      stop: async () => {
        await copy.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
