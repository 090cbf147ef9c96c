import { sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';

/** What the software does by itself. A job's payload holds ids, never content. */
export interface Jobs {
  readonly 'mail.send': { readonly id: string };
  readonly 'keys.destroy': Record<string, never>;
  readonly 'retention.run': Record<string, never>;
  readonly 'audit.seal': Record<string, never>;
}

export type JobName = keyof Jobs;
export type JobHandlers = { readonly [Name in JobName]: (payload: Jobs[Name]) => Promise<void> };

/** Plans a job inside the caller's transaction: if that fails, the job was never planned. */
export async function addJob<Name extends JobName>(tx: Tx, name: Name, payload: Jobs[Name]): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${name}::text, payload := ${JSON.stringify(payload)}::json, max_attempts := 8)`,
  );
}
