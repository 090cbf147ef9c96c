import { differences, reconcile, repeatForgotten, type Unreconciled } from '../governance/retention/index.ts';
import { privacy } from '../modules.ts';
import { baseBackup } from '../platform/backup/base-backup.ts';
import { type Copy, openCopy } from '../platform/backup/copy.ts';
import type { Backup } from '../platform/backup/folder.ts';
import { unpack } from '../platform/backup/tar.ts';
import { migrateApp, migrateKeys } from '../platform/db/migrate.ts';
import type { Entry } from '../platform/ledger/ledger.ts';
import { openPlatform, type PlatformOptions } from '../platform/open.ts';
import type { Platform } from '../platform/platform.ts';

/** What a restore drill found out. */
export interface Drilled {
  readonly backup: Backup;
  /** What has happened since the backup was taken, and was done again. */
  readonly repeated: readonly Entry[];
  /** What the restored contents do not know of all the same. */
  readonly left: number;
  readonly found: Unreconciled;
  /** How long it took until somebody could have been served, by its steps. */
  readonly ms: { readonly unpacked: number; readonly started: number; readonly repeated: number };
}

/** Nothing came back, and all that is there fits together. */
export const isGood = ({ left, found }: Drilled): boolean => left === 0 && differences(found) === 0;

/** The same database with the same role, in a copy of its cluster. */
function inCopy(url: string, copy: Copy): { web: string; owner: string } {
  // A link to a socket names no host, which an address must.
  const { pathname, username } = new URL(url.replace('@/', '@socket.invalid/'));
  const database = pathname.slice(1);
  return { web: copy.url(database, username), owner: copy.url(database, 'sprechraum_owner') };
}

/** Two copies side by side, of which the second is stopped even if the first could not be. */
async function stopAll(copies: readonly Copy[]): Promise<void> {
  const stopped = await Promise.allSettled(copies.map((copy) => copy.stop()));
  for (const each of stopped) if (each.status === 'rejected') throw each.reason;
}

/**
 * Restores the newest backup of the contents beside the running service, with a copy of the keys as they are at this
 * moment, and does again whatever has happened since. Neither of the clusters that serve is changed.
 *
 * @returns `null` where there is no backup
 */
export async function drillRestore(platform: Platform, options: PlatformOptions): Promise<Drilled | null> {
  const { backups } = platform;
  const from = options.backup?.from;
  const backup = backups?.folder.list().findLast(({ store }) => store === 'content');
  if (!backups || !from || !backup) return null;
  const { path } = backups.folder;
  const clock = [performance.now()];
  const lap = () => clock.push(performance.now());
  const copies: Copy[] = [];
  try {
    copies.push(await openCopy(path, (dataDir, account) => backups.unpack(backup, dataDir, account)));
    lap();
    const fresh = await baseBackup(from.keys);
    copies.push(await openCopy(path, (dataDir, account) => unpack(fresh.archive, dataDir, account)));
    const [content, keys] = copies as [Copy, Copy];
    const [app, vault] = [inCopy(options.databaseUrl, content), inCopy(options.keyDatabaseUrl, keys)];
    await Promise.all([migrateApp(app.owner), migrateKeys(vault.owner)]);
    const restored = await openPlatform({
      ...options,
      databaseUrl: app.web,
      keyDatabaseUrl: vault.web,
      accessLogFolder: null,
      backup: null,
    });
    lap();
    try {
      const repetition = await repeatForgotten(restored, privacy);
      lap();
      const found = await reconcile(restored, privacy);
      const laps = clock.slice(1).map((at, index) => Math.round(at - (clock[index] ?? at)));
      const [unpacked = 0, started = 0, repeated = 0] = laps;
      return {
        backup,
        repeated: repetition?.entries ?? [],
        left: repetition?.left ?? 0,
        found,
        ms: { unpacked, started, repeated },
      };
    } finally {
      await restored.close();
    }
  } finally {
    await stopAll(copies);
  }
}
