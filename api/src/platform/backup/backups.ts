import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { asSystem } from '../access/context.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { prove } from '../proof/effects.ts';
import { readArchive, writeArchive } from './archive.ts';
import { baseBackup } from './base-backup.ts';
import {
  type BackedUp,
  type Backup,
  type BackupFolder,
  idOf,
  livesUntil,
  openBackupFolder,
} from './folder.ts';
import { type Account, namesIn, unpack } from './tar.ts';

/** Where the backups of a service lie, and how they are taken. */
export interface BackupPlace {
  readonly folder: string;
  /** Both clusters, as a role that may replicate; `null` where backups are only read. */
  readonly from: Readonly<Record<BackedUp, string>> | null;
  /** Whether a backup is taken when it is time; one that has outlived its lifetime goes in any case. */
  readonly byItself: boolean;
}

/** Found out by reading a backup through, whatever its note says. */
export type Condition = 'whole' | 'broken' | 'missing';

/** The backups that there are, for whoever has neither database. */
export interface Archives {
  readonly folder: BackupFolder;
  /** Reads one to its end: the file is what was written, can be opened, and holds a cluster. */
  check(backup: Backup): Promise<Condition>;
  unpack(backup: Backup, folder: string, account?: Account): Promise<void>;
}

export interface Backups extends Archives {
  readonly byItself: boolean;
  /** Takes a backup of one cluster. @returns what the catalogue says of it */
  take(store: BackedUp): Promise<Backup>;
  /** The stores of which it is time to take another backup. */
  due(): BackedUp[];
  /** Removes what has outlived its lifetime, or would before anybody looks again. @returns what is gone */
  removeOutlived(): Promise<Backup[]>;
}

/** Somebody looks every hour: nothing outlives its lifetime until then. */
const untilNextLook = 'PT1H';
/** Of each lifetime there are at least so many backups, and one a day. */
const ofEach = 4;
const dayMs = 86_400_000;

const exists = (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT');

/** The first key encrypts, and each of them may open: the one of the master key, and of the one before it. */
type Keys = readonly [Buffer, ...Buffer[]];

export function openArchives({ folder: path }: Pick<BackupPlace, 'folder'>, keys: Keys): Archives {
  const folder = openBackupFolder(path);
  return {
    folder,
    async check(backup) {
      try {
        const { archive, written } = await readArchive(folder.file(backup.id), keys);
        const names = new Set(await namesIn(archive));
        const same = written().digest === backup.digest;
        return same && names.has('backup_label') && names.has('global/pg_control') ? 'whole' : 'broken';
      } catch (error) {
        return exists(error) ? 'broken' : 'missing';
      }
    },
    async unpack(backup, into, account) {
      const { archive } = await readArchive(folder.file(backup.id), keys);
      await unpack(archive, into, account);
    },
  };
}

export function openBackups(
  { from, byItself, ...place }: BackupPlace,
  { db, policy, clock, keys }: { db: Database; policy: Policy; clock: Clock; keys: Keys },
): Backups {
  const archives = openArchives(place, keys);
  const { folder } = archives;
  const proven = (act: 'taken' | 'removed', { id, store }: Backup) => {
    const context = asSystem('retention', clock.now());
    return db.transaction(context, (tx) => prove(tx, context, 'backup', { act, store, backup: id }));
  };

  return {
    ...archives,
    byItself,
    async take(store) {
      if (!from) throw new Error('nobody said where to take a backup from');
      const takenAt = clock.now();
      const id = idOf(store, takenAt);
      const { archive, end } = await baseBackup(from[store]);
      const [written, lsn] = await Promise.all([writeArchive(archive, folder.file(id), keys[0]), end]);
      const backup = { id, store, takenAt, lsn, ...written };
      folder.note(backup);
      await proven('taken', backup);
      return backup;
    },
    due() {
      const now = clock.now();
      const all = folder.list();
      return (['content', 'keys'] as const).filter((store) => {
        const last = all.findLast((backup) => backup.store === store);
        const lifetime = livesUntil(policy, { store, takenAt: now }).getTime() - now.getTime();
        const every = Math.min(lifetime / ofEach, dayMs);
        return !last || now.getTime() - last.takenAt.getTime() >= every;
      });
    },
    async removeOutlived() {
      const until = addPeriod(clock.now(), untilNextLook);
      const over = folder.list().filter((backup) => livesUntil(policy, backup) <= until);
      for (const backup of over) {
        folder.remove(backup.id);
        await proven('removed', backup);
      }
      // Nobody knows when what a killed process left behind was taken, so it is no backup.
      for (const name of folder.unmatched(clock.now()).files)
        rmSync(join(folder.path, name), { recursive: true, force: true });
      return over;
    },
  };
}

/** Takes what it is time for and removes what has outlived its lifetime. */
export async function tendBackups(
  backups: Backups,
  log: { error(line: object, sentence: string): void },
): Promise<void> {
  await backups.removeOutlived();
  if (!backups.byItself) return;
  for (const store of backups.due()) {
    const backup = await backups.take(store);
    const condition = await backups.check(backup);
    if (condition !== 'whole') log.error({ job: 'backup.tend', reason: condition }, 'a backup is not whole');
  }
}
