import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Whom unpacked files belong to; this account unless given. */
export type Account = { readonly uid: number; readonly gid: number } | Record<never, never>;

async function tar(archive: Readable, args: readonly string[], options: object): Promise<string> {
  // It would stop at the first two empty blocks, and the end of the stream would go unread.
  const all = ['--ignore-zeros', ...args];
  const child = spawn('tar', all, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk));
  const ended = once(child, 'close') as Promise<[number]>;
  // What tar says of a broken archive is worth more than that it no longer listens.
  const fed = pipeline(archive, child.stdin).then(
    () => null,
    (error: unknown) => error,
  );
  const [code] = await ended;
  const broken = await fed;
  if (code !== 0) throw new Error(`tar: ${complained.trim()}`);
  if (broken) throw broken;
  return said;
}

/** The names of what is in an archive, which is read to its end. */
export async function namesIn(archive: Readable): Promise<string[]> {
  return (await tar(archive, ['-tf', '-'], {})).split('\n').filter(Boolean);
}

/** Unpacks an archive into a new folder that nobody else may enter. */
export async function unpack(archive: Readable, folder: string, account: Account = {}): Promise<void> {
  mkdirSync(folder, { mode: 0o700 });
  if ('uid' in account) chownSync(folder, account.uid, account.gid);
  await tar(archive, ['--no-same-owner', '-xf', '-'], { cwd: folder, ...account });
}
