import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/** Every file that is, or would be, in the repository: tracked or new, but neither ignored nor deleted. */
export function listFiles(): string[] {
  // The folder may belong to another account than the one that checks it.
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  return [...new Set(files.split('\0'))].filter((file) => file && existsSync(join(root, file)));
}
