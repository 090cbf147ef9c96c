import { sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';

/** What the software does by itself. A job's payload holds ids, never content. */
export interface Jobs {
  readonly 'mail.send': { readonly id: string };
  readonly 'keys.destroy': Record<string, never>;
  readonly 'keys.rewrap': Record<string, never>;
  readonly 'stores.reconcile': Record<string, never>;
  readonly 'wal.purge': Record<string, never>;
  readonly 'backup.tend': Record<string, never>;
  readonly 'retention.run': Record<string, never>;
  readonly 'statistics.count': Record<string, never>;
  readonly 'audit.seal': Record<string, never>;
  readonly 'proof.seal': Record<string, never>;
  readonly 'proof.hand-over': Record<string, never>;
}

export type JobName = keyof Jobs;
export type JobHandlers = { readonly [Name in JobName]: (payload: Jobs[Name]) => Promise<void> };

/**
 * Plans a job inside the caller's transaction: if that fails, the job was never planned. What fails is tried again,
 * at first after seconds and at last after hours, for some days.
 *
 * @param key by which it can be dropped from the queue again
 */
export async function addJob<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: Jobs[Name],
  key: string | null = null,
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${name}::text, payload := ${JSON.stringify(payload)}::json, job_key := ${key}::text, max_attempts := 25)`,
  );
}

/** Takes a job from the queue, because what it was for is gone. */
export async function dropJob(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`select graphile_worker.remove_job(${key})`);
}
