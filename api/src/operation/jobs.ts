import type { JobHandlers, JobName } from '../platform/jobs/jobs.ts';
import type { Metrics } from '../platform/metrics.ts';

/** The same jobs, counted by how they end. */
export function countJobs(handlers: JobHandlers, { jobs }: Metrics): JobHandlers {
  const counted = Object.entries(handlers).map(([name, handle]) => {
    const job = name as JobName;
    const work = async (payload: never) => {
      try {
        await (handle as (payload: never) => Promise<void>)(payload);
        jobs.inc({ job, outcome: 'done' });
      } catch (error) {
        jobs.inc({ job, outcome: 'failed' });
        throw error;
      }
    };
    return [job, work] as const;
  });
  return Object.fromEntries(counted) as unknown as JobHandlers;
}
