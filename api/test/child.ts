import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from '../src/tryout/running.ts';
import type { ServiceSecrets } from '../src/tryout/secrets.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Child {
  readonly process: ChildProcess;
  /** What it has said so far, on both streams. */
  output(): string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Runs one of our entries as its own process, with nothing of this one's environment that could matter. */
export function run(entry: string, args: readonly string[], env: Record<string, string> = {}): Child {
  const { PATH = '', HOME = '', TMPDIR, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, [join(root, entry), ...args], {
    cwd: root,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  return {
    process: child,
    output: () => output,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Runs a command to its end. */
export async function runToEnd(entry: string, args: readonly string[], env?: Record<string, string>) {
  const child = run(entry, args, env);
  return { code: await child.ended, output: child.output() };
}

export interface RunningTryOut extends Child, Running {
  readonly logins: ServiceSecrets['logins'];
}

/** Starts a try-out and waits until it serves. */
export async function startTryOut(folder: string, ...args: string[]): Promise<RunningTryOut> {
  return untilServing(run('api/src/main.ts', ['--data', folder, '--port', '0', ...args]), folder);
}

export async function untilServing(child: Child, folder: string): Promise<RunningTryOut> {
  const file = join(folder, 'running.json');
  let gone = false;
  child.ended.then(() => {
    gone = true;
  });
  while (!child.output().includes('Sprechraum läuft')) {
    if (gone) throw new Error(`it did not start: ${child.output()}`);
    await pause(50);
  }
  const running = JSON.parse(readFileSync(file, 'utf8')) as Running;
  const service = Object.keys(running.services)[0] ?? '';
  const { logins } = JSON.parse(
    readFileSync(join(folder, `${service}.secrets.json`), 'utf8'),
  ) as ServiceSecrets;
  return { ...child, ...running, logins };
}

/** Processes that were told about something on their command line, for example a data folder. */
export function processesAbout(text: string): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      const file = `/proc/${pid}/cmdline`;
      try {
        return existsSync(file) && readFileSync(file, 'utf8').includes(text);
      } catch {
        return false;
      }
    }).length;
}
