import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { germanDay } from '@sprechraum/shared/rules';
import type { Entry } from './entry.ts';

const daily = /^access-\d{4}-\d{2}-\d{2}\.jsonl$/;

/** When a line was written: at the login, or at the end of the visit. */
const recordedAt = ({ start_time: start, end_time: end }: Entry): Date => new Date(end ?? start ?? 0);

const entriesIn = (file: string): Entry[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);

/** Lines in a folder of their own, one file a day, which nobody but this account may read. */
export function openLogFiles(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = () =>
    readdirSync(folder)
      .filter((name) => daily.test(name))
      .map((name) => join(folder, name))
      .sort();

  return {
    append(entry: Entry, at: Date): void {
      appendFileSync(join(folder, `access-${germanDay(at)}.jsonl`), `${JSON.stringify(entry)}\n`, {
        mode: 0o600,
      });
    },
    /** All lines that are there, oldest file first. */
    entries: (): Entry[] => files().flatMap(entriesIn),
    /** Removes the lines that are over, and files without any. @returns how many lines */
    purge(isOver: (recorded: Date) => boolean): number {
      let removed = 0;
      for (const file of files()) {
        const all = entriesIn(file);
        const left = all.filter((entry) => !isOver(recordedAt(entry)));
        removed += all.length - left.length;
        if (left.length === 0) rmSync(file);
        else if (left.length < all.length) rewrite(file, left);
      }
      return removed;
    },
    strangers: (): number => readdirSync(folder).filter((name) => !daily.test(name)).length,
    oldest(): Date | null {
      const [first] = files();
      const times =
        first && existsSync(first) ? entriesIn(first).map((entry) => recordedAt(entry).getTime()) : [];
      return times.length > 0 ? new Date(Math.min(...times)) : null;
    },
  };
}

function rewrite(file: string, left: readonly Entry[]): void {
  const partial = `${file}.new`;
  writeFileSync(partial, left.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { mode: 0o600 });
  renameSync(partial, file);
}
