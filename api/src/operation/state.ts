import { recentRuns, retentionStatus } from '../governance/retention/index.ts';
import { privacy } from '../modules.ts';
import type { Platform } from '../platform/platform.ts';

export const stores = ['content', 'keys', 'counters'] as const;
export type Store = (typeof stores)[number];

/** Whether each store answers. Why one does not is in the log, not here. */
export async function storesAnswer(
  { db, vault }: Platform,
  counters: (() => Promise<unknown>) | undefined,
): Promise<Partial<Record<Store, boolean>>> {
  const answers = (attempt: Promise<unknown>) =>
    attempt.then(
      () => true,
      () => false,
    );
  const [content, keys, shared] = await Promise.all([
    answers(db.pool.query('select 1')),
    answers(vault.ping()),
    counters && answers(counters()),
  ]);
  return { content, keys, ...(shared !== undefined && { counters: shared }) };
}

/** How many jobs should have run for more than five minutes and did not. */
export async function lateJobs({ db, clock }: Platform): Promise<number> {
  const { rows } = await db.pool.query<{ late: number }>(
    `select count(*)::int as late from graphile_worker.jobs where run_at < $1::timestamptz - interval '5 minutes'`,
    [clock.now()],
  );
  return rows[0]?.late ?? 0;
}

/** What of the promised ends is overdue, over all categories. */
export async function overdue(platform: Platform): Promise<number> {
  const status = await retentionStatus(platform, privacy);
  return status.reduce((sum, category) => sum + category.overdue, 0);
}

/** When the engine last finished a run in which nothing failed. */
export async function lastGoodRun(platform: Platform): Promise<Date | null> {
  const runs = await recentRuns(platform, 20);
  return runs.find(({ state }) => state === 'done')?.finishedAt ?? null;
}
