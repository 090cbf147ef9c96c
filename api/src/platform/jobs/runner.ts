import { setTimeout as pause } from 'node:timers/promises';
import {
  parseCronItems,
  type Runner,
  type RunnerOptions,
  run,
  runOnce,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { failure } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { JobHandlers, JobName } from './jobs.ts';
import { mindLeftBehind } from './left-behind.ts';
import { quiet } from './quiet.ts';

/** When the software works by itself (cron, UTC). A run that a stopped process missed is made up for. */
const timetable: readonly { readonly task: JobName; readonly match: string; readonly fillHours: number }[] = [
  { task: 'retention.run', match: '7 * * * *', fillHours: 24 },
  { task: 'keys.destroy', match: '* * * * *', fillHours: 0 },
  { task: 'keys.rewrap', match: '*/10 * * * *', fillHours: 0 },
  { task: 'stores.reconcile', match: '23 3 * * *', fillHours: 24 },
  { task: 'wal.purge', match: '53 3 * * *', fillHours: 24 },
  { task: 'backup.tend', match: '17 * * * *', fillHours: 24 },
  { task: 'statistics.count', match: '41 2 * * *', fillHours: 24 },
  { task: 'audit.seal', match: '* * * * *', fillHours: 0 },
  { task: 'proof.seal', match: '* * * * *', fillHours: 0 },
  { task: 'proof.hand-over', match: '23 3 * * *', fillHours: 24 },
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

/** So long the queue is left alone after its database was gone in the middle of a job. */
const breathMs = 1_000;
/** Who has not begun by then is not waited for. */
const patienceMs = 10_000;

/** A runner that works, until it gives up. */
interface Working {
  readonly runner: Runner;
  /** Resolves when it takes no more jobs: what it still waits for then may take a minute. */
  readonly gaveUp: Promise<unknown>;
}

async function begin(options: RunnerOptions, events: WorkerEvents): Promise<Working> {
  const shuttingDown = new Promise((resolve) => events.once('pool:gracefulShutdown', resolve));
  // Whoever cannot look for jobs may never again: a runner keeps the failure of its first look-up of what it can do.
  const blind = new Promise((resolve) => events.once('worker:getJob:error', resolve));
  const runner = await run({ ...options, events });
  blind.then(() => runner.stop()).catch(() => undefined);
  return { runner, gaveUp: Promise.race([shuttingDown, runner.promise.catch(() => undefined)]) };
}

/** Works on the queue. Any number of processes may; each job runs once, wherever it runs. */
export async function startWorker(platform: Platform, handlers: JobHandlers): Promise<Worker> {
  const leftBehind = mindLeftBehind(platform);
  const options: RunnerOptions = {
    pgPool: platform.db.pool,
    taskList: tasksOf(platform, handlers),
    concurrency: 2,
    noHandleSignals: true,
    logger: quiet,
    // How a job has ended is written down in a way whose failure ends the runner, and not the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    parsedCronItems: parseCronItems(
      timetable.map(({ task, match, fillHours }) => ({
        task,
        match,
        options: { backfillPeriod: fillHours * 3_600_000 },
      })),
    ),
  };
  const stopping = new AbortController();
  let working = await begin(options, leftBehind.events());

  /** @returns `null` if that is not possible yet */
  async function beginAgain(): Promise<Working | null> {
    const beginning = begin(options, leftBehind.events());
    const late = pause(patienceMs, null, { ref: false });
    const begun = await Promise.race([beginning, late]).catch(() => null);
    if (!begun) beginning.then(({ runner }) => runner.stop()).catch(() => undefined);
    return begun;
  }

  /** A runner gives up when its database is gone in the middle of a job. */
  async function keepRunning(): Promise<void> {
    for (;;) {
      await working.gaveUp;
      if (stopping.signal.aborted) return;
      platform.log.warn({ job: 'queue' }, 'the queue was lost and is begun again');
      await pause(breathMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      working = (await beginAgain()) ?? working;
      if (stopping.signal.aborted) await end();
    }
  }
  const end = () => working.runner.stop().catch(() => undefined);
  const kept = keepRunning();
  return {
    async stop() {
      stopping.abort();
      leftBehind.stop();
      await end();
      await kept;
    },
  };
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
