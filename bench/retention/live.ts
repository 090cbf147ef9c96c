import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** What goes on while something is erased: so many commits a second, each one message, at their appointed times. */
export interface Load {
  readonly url: string;
  /** One row; `$1` is its id, `$2` another number of its own. */
  readonly statement: string;
  readonly perSecond: number;
}

/** Waiting times since the last question, in milliseconds, counted from when each was due. */
export interface Waited {
  readonly commits: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

const connections = 16;
const load = JSON.parse(process.argv[2] ?? '') as Load;
const pool = new pg.Pool({ connectionString: load.url, max: connections });
let waited: number[] = [];
let stopped = false;

process.on('message', (asked) => {
  if (asked === 'stop') stopped = true;
  const sorted = Float64Array.from(waited).sort();
  waited = [];
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  process.send?.({ commits: sorted.length, p50: at(0.5), p99: at(0.99), worst: at(1) } satisfies Waited);
});
// Nobody is left to be measured for.
process.on('disconnect', () => process.exit(1));

const every = 1000 / load.perSecond;
const begin = performance.now();
for (let number = 0; !stopped; number++) {
  const due = begin + number * every;
  const early = due - performance.now();
  if (early > 1) await pause(early);
  void pool
    .query({ name: 'live', text: load.statement, values: [randomUUID(), randomUUID()] })
    .then(() => waited.push(performance.now() - due));
}
await pool.end();
process.disconnect();
