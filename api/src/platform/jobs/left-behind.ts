import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import type { Pool, PoolClient } from 'pg';
import { failure } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { JobName } from './jobs.ts';

const everyMs = 5_000;
/** Who begins takes the first jobs a moment before the others can see that they live. */
const graceMs = 2_000;

const living = `hashtext('sprechraum:worker')`;

/** Jobs of workers of which no connection says any more that they live. The queue itself would wait for four hours. */
const takeOver = (pool: Pool, before: Date) =>
  pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker._private_jobs
       where starts_with(locked_by, 'pool-') and locked_at < $1
       and not exists (
         select from pg_locks where locktype = 'advisory' and granted
         and database = (select oid from pg_database where datname = current_database())
         and classid::bigint = ${living}::bigint & 4294967295
         and objid::bigint = hashtext(locked_by)::bigint & 4294967295
       )
     ))`,
    [before],
  );

/** What may have been left half done, whoever it was that died: a run, or keys that are still to be destroyed. */
const halfDone: readonly JobName[] = ['retention.run', 'keys.destroy'];

/**
 * Says on the connection on which a worker listens that it lives, and plans what is to be looked after: now, however often it has
 * failed and however long it would wait, because now the database is there.
 */
async function comeBack(client: PoolClient, worker: string): Promise<void> {
  await client.query(`select pg_advisory_lock_shared(${living}, hashtext($1))`, [worker]);
  for (const name of halfDone)
    await client.query(`select graphile_worker.add_job($1, job_key := $2, max_attempts := 25)`, [
      name,
      `left:${name}`,
    ]);
}

/**
 * Goes on with what was begun by a process, or before a database, that was killed. A worker lives as long as the
 * connection on which it listens holds a lock of its name; jobs of one that does not are free again after some seconds.
 */
export function mindLeftBehind({ db, clock, log }: Pick<Platform, 'db' | 'clock' | 'log'>) {
  const timer = setInterval(() => {
    takeOver(db.pool, new Date(clock.now().getTime() - graceMs)).catch((error: unknown) =>
      log.warn({ job: 'queue', ...failure(error) }, 'jobs left behind could not be looked for'),
    );
  }, everyMs).unref();
  return {
    /** What a worker tells of itself. */
    events(): WorkerEvents {
      const events: WorkerEvents = new EventEmitter();
      events.on('pool:listen:success', ({ workerPool, client }) => {
        // Where it fails the connection is lost, and whoever listens comes back with another one.
        comeBack(client, workerPool.id).catch(() => undefined);
      });
      return events;
    },
    stop: () => clearInterval(timer),
  };
}
