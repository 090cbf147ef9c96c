import { readdirSync, readFileSync } from 'node:fs';

interface Told {
  readonly parent: number;
  /** Seconds of processor time, its own and that of those it has outlived. */
  readonly seconds: number;
}

/** What the kernel tells of a process (proc_pid_stat(5)); null if it has ended. */
function told(pid: number): Told | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return { parent: Number(fields[1]), seconds: ticks / 100 };
  } catch {
    return null;
  }
}

function childrenOf(parent: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.map(Number).filter((pid) => told(pid)?.parent === parent);
}

/** What this process has started: its PostgreSQL. */
export const databaseProcesses = (): number[] => childrenOf(process.pid);

/** Of a process alone. */
export const secondsOf = (pid: number): number => told(pid)?.seconds ?? 0;

/** Of processes and all that they have started, whether it goes on or has ended. */
export const secondsOfAll = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + secondsOf(pid) + secondsOfAll(childrenOf(pid)), 0);

/** Memory that a process holds for itself, in bytes. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** What this process holds after all that nobody needs any more is gone, in bytes. Needs `--expose-gc`. */
export function heldBytes(): number {
  // Twice: what the first run finalises holds others.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
