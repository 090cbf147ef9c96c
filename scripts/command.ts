import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { root } from './sources.ts';

export interface Outcome {
  ok: boolean;
  output: string;
  passed?: number;
  failed?: number;
}

export interface CommandOptions {
  env?: Record<string, string | undefined>;
  /** Shows the output while it comes instead of keeping it. */
  show?: boolean;
  /** Whether it takes what others leave of the cores. */
  yielding?: boolean;
  /** How long it may take. */
  minutes?: number;
}

/** Runs a JavaScript tool of a package on the Node that runs this. */
export function runTool(tool: string, args: string[], options: CommandOptions = {}): Promise<Outcome> {
  const limit = (options.minutes ?? 20) * 60_000;
  return new Promise((resolve) => {
    // What a compiler makes dies young: with room for it, a tenth of the time is saved.
    const child = spawn(process.execPath, ['--max-semi-space-size=128', join(root, tool), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', ...options.env },
      stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    if (options.yielding && child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nStopped after ${limit / 1000} seconds.\n`));
      child.kill();
    }, limit);
    const stop = () => child.kill();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve({ ok: code === 0, output: Buffer.concat(chunks).toString().trim() });
    });
  });
}
