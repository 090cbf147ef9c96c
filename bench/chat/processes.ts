import { readdirSync, readFileSync } from 'node:fs';

interface Told {
  readonly parent: number;
  /** Seconds of processor time. */
  readonly seconds: number;
}

/** What the kernel tells of a process (proc_pid_stat(5)); null if it has ended. */
function told(pid: number): Told | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return null;
  }
}

function descendants(of: number): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = (parent: number): number[] =>
    all.filter((pid) => told(pid)?.parent === parent).flatMap((pid) => [pid, ...children(pid)]);
  return children(of);
}

/** Everything that this process has started: its PostgreSQL. */
export const databaseProcesses = (): number[] => descendants(process.pid);

export const secondsOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + (told(pid)?.seconds ?? 0), 0);

/** Memory that a process holds for itself, in bytes. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}
