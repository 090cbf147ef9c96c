import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Backups } from '../platform/backup/backups.ts';
import type { Backup } from '../platform/backup/folder.ts';
import { findPlace } from '../platform/postgres/account.ts';
import { locateBinaries } from '../platform/postgres/binaries.ts';
import type { DataFolder } from './folder.ts';

/** A restoration under way: what was there before is still there. */
export interface Exchange {
  /** It worked: what was there before goes, or it would outlive what was erased from it. */
  keep(): void;
  undo(): void;
}

/** Puts a backup of a try-out's cluster in the place of that cluster, which must not run. */
export async function exchangeCluster(
  folder: DataFolder,
  backups: Pick<Backups, 'unpack'>,
  backup: Backup,
): Promise<Exchange> {
  const place = findPlace(locateBinaries(), folder.at(backup.store));
  const [fresh, before] = [`${place.dataDir}.restoring`, `${place.dataDir}.before`];
  rmSync(fresh, { recursive: true, force: true });
  try {
    await backups.unpack(backup, fresh, place.account);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw error;
  }
  rmSync(before, { recursive: true, force: true });
  if (existsSync(place.dataDir)) renameSync(place.dataDir, before);
  renameSync(fresh, place.dataDir);
  return {
    keep: () => rmSync(before, { recursive: true, force: true }),
    undo: () => {
      rmSync(place.dataDir, { recursive: true, force: true });
      if (existsSync(before)) renameSync(before, place.dataDir);
    },
  };
}
