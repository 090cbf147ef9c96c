import { parseCronItems, run, runOnce, type TaskList } from 'graphile-worker';
import { failure } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { JobHandlers, JobName } from './jobs.ts';
import { quiet } from './quiet.ts';

/** When the software works by itself (cron, UTC). A run that a stopped process missed is made up for. */
const timetable: readonly { readonly task: JobName; readonly match: string; readonly fillHours: number }[] = [
  { task: 'retention.run', match: '7 * * * *', fillHours: 24 },
  { task: 'keys.destroy', match: '*/5 * * * *', fillHours: 0 },
  { task: 'statistics.count', match: '41 2 * * *', fillHours: 24 },
  { task: 'audit.seal', match: '* * * * *', fillHours: 0 },
  { task: 'proof.seal', match: '* * * * *', fillHours: 0 },
];

export interface Worker {
  stop(): Promise<void>;
}

function tasksOf({ log }: Pick<Platform, 'log'>, handlers: JobHandlers): TaskList {
  const taskList: TaskList = {};
  for (const [name, handle] of Object.entries(handlers)) {
    taskList[name] = async (payload) => {
      try {
        await (handle as (payload: unknown) => Promise<void>)(payload);
      } catch (error) {
        const { code, stack } = failure(error);
        log.error({ job: name, code, stack }, 'job failed');
        // The queue stores the message of what it catches; a message may quote data.
        throw new Error(code);
      }
    };
  }
  return taskList;
}

/** Works on the queue. Any number of processes may; each job runs once, wherever it runs. */
export async function startWorker(platform: Platform, handlers: JobHandlers): Promise<Worker> {
  const runner = await run({
    pgPool: platform.db.pool,
    taskList: tasksOf(platform, handlers),
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    parsedCronItems: parseCronItems(
      timetable.map(({ task, match, fillHours }) => ({
        task,
        match,
        options: { backfillPeriod: fillHours * 3_600_000 },
      })),
    ),
  });
  return { stop: () => runner.stop() };
}

/** Works on what is planned by now and comes back. */
export const workOff = (platform: Platform, handlers: JobHandlers): Promise<void> =>
  runOnce({
    pgPool: platform.db.pool,
    taskList: tasksOf(platform, handlers),
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
  });
