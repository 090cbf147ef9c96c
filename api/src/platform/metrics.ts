import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Buckets in seconds: what people do not notice, what they do, what is wrong. */
const seconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * What a process counts of itself, in the words of Prometheus. Nothing of it is about a person, and nothing tells what
 * somebody did: requests have a status and no address, so that nobody reads from the curve of a quiet night that one
 * account was deleted.
 */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'sprechraum_http_request_duration_seconds',
      help: 'Time to an answer, by the class of its status',
      labelNames: ['status'] as const,
      buckets: seconds,
      registers,
    }),
    jobs: new Counter({
      name: 'sprechraum_jobs_total',
      help: 'Jobs this process has worked on, by name and outcome',
      labelNames: ['job', 'outcome'] as const,
      registers,
    }),
    jobsLate: new Gauge({
      name: 'sprechraum_jobs_late',
      help: 'Jobs that should have run for more than five minutes',
      registers,
    }),
    retentionOverdue: new Gauge({
      name: 'sprechraum_retention_overdue',
      help: 'Objects whose promised end has come, or that wait longer than the policy tolerates',
      registers,
    }),
    requestsOverdue: new Gauge({
      name: 'sprechraum_data_requests_overdue',
      help: 'Requests of data subjects that should have been answered and were not',
      registers,
    }),
    unreconciled: new Gauge({
      name: 'sprechraum_unreconciled',
      help: 'Rows without keys, keys without rows and whatever else does not fit between the stores',
      registers,
    }),
    retentionLastRun: new Gauge({
      name: 'sprechraum_retention_last_run_timestamp_seconds',
      help: 'When the last retention run ended well',
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
