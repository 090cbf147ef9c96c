import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import type { Written } from './archive.ts';

/** The two clusters, whose backups never lie in one file. */
export const backedUp = ['content', 'keys'] as const;
export type BackedUp = (typeof backedUp)[number];

/** What the catalogue says of one backup. */
export interface Backup extends Written {
  readonly id: string;
  readonly store: BackedUp;
  readonly takenAt: Date;
  /** Where in the write-ahead log it ends. */
  readonly lsn: string;
}

export const livesUntil = (
  { backups }: Policy,
  { store, takenAt }: Pick<Backup, 'store' | 'takenAt'>,
): Date => addPeriod(takenAt, store === 'content' ? backups.contentLifetime : backups.keysLifetime);

const noteOf = /^((?:content|keys)-\d{8}T\d{6}Z-[0-9a-f]{6})\.json$/;

export const idOf = (store: BackedUp, takenAt: Date): string =>
  `${store}-${takenAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}-${randomBytes(3).toString('hex')}`;

const ending = /\.tar\.zst\.age(?:\.partial)?$/;
/** Where a copy was opened (`copy.ts`), and its process was killed. */
const copy = /^copy-/;
/** No backup takes longer to be written. */
const longestWriting = 12 * 3_600_000;

/** A folder with backups: an encrypted file for each, and a note beside it of what it was when it was written. */
export interface BackupFolder {
  readonly path: string;
  file(id: string): string;
  /** All that are noted, oldest first. */
  list(): Backup[];
  note(backup: Backup): void;
  remove(id: string): void;
  /** Files that no note names, and notes whose file is gone; what is being written at this moment is neither. */
  unmatched(now: Date): { readonly files: readonly string[]; readonly notes: readonly string[] };
}

export function openBackupFolder(path: string): BackupFolder {
  // A cluster that is tried out runs under another account and has to get through, but not to look around.
  mkdirSync(path, { recursive: true, mode: 0o711 });
  const file = (id: string) => join(path, `${id}.tar.zst.age`);
  const note = (id: string) => join(path, `${id}.json`);
  const ids = () => readdirSync(path).flatMap((name) => noteOf.exec(name)?.[1] ?? []);

  return {
    path,
    file,
    list: () =>
      ids()
        .map((id) => {
          const said = JSON.parse(readFileSync(note(id), 'utf8')) as Omit<Backup, 'takenAt'> & {
            takenAt: string;
          };
          return { ...said, takenAt: new Date(said.takenAt) };
        })
        .sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime()),
    note(backup) {
      const partial = `${note(backup.id)}.partial`;
      writeFileSync(partial, `${JSON.stringify(backup)}\n`, { mode: 0o600 });
      renameSync(partial, note(backup.id));
    },
    remove(id) {
      rmSync(file(id), { force: true });
      rmSync(note(id), { force: true });
    },
    unmatched(now) {
      const known = new Set(ids());
      const abandoned = (name: string) => {
        const changed = statSync(join(path, name), { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
        return !known.has(name.replace(ending, '')) && now.getTime() - changed > longestWriting;
      };
      return {
        files: readdirSync(path).filter((name) => (ending.test(name) || copy.test(name)) && abandoned(name)),
        notes: [...known].filter((id) => !existsSync(file(id))),
      };
    },
  };
}
