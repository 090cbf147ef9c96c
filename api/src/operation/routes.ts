import type { Redis } from 'ioredis';
import { Type } from 'typebox';
import { overdueRequests } from '../governance/data-requests/index.ts';
import { isOutdated } from '../governance/policy-versions/index.ts';
import { differences, reconcile } from '../governance/retention/index.ts';
import { privacy } from '../modules.ts';
import { common } from '../platform/errors.ts';
import type { Routes } from '../platform/http/routes.ts';
import { isInternal } from '../platform/http/transport.ts';
import type { Metrics } from '../platform/metrics.ts';
import { lastGoodRun, lateJobs, overdue, type Store, stores, storesAnswer } from './state.ts';

const Health = Type.Object({
  status: Type.Enum(['ok', 'failing']),
  /** Whether each store that this process stands on answers it. */
  stores: Type.Partial(Type.Record(Type.Enum(stores), Type.Boolean())),
  /** Whether another version of the policy has come into force since this process was started: it is to be started anew. */
  restartNeeded: Type.Boolean(),
});

/** What costs many questions is asked at most so often, however often somebody looks. */
const slowEveryMs = 60_000;
/** The same for what looks at every row. */
const everyRowEveryMs = 3_600_000;

/**
 * `/health` says whether this process can serve anybody, `/metrics` how it is doing (Prometheus text format).
 *
 * @param redis where rate limits are counted, if not in this process
 */
export const operationRoutes =
  (metrics: Metrics, redis: Redis | undefined): Routes =>
  (platform) =>
  async (app) => {
    app.get(
      '/health',
      {
        config: { access: 'service.read', rateLimit: false },
        schema: { response: { 200: Health, 503: Health } },
      },
      async (_request, reply) => {
        const answering = await storesAnswer(platform, redis && (() => redis.ping()));
        const ok = Object.values(answering).every(Boolean);
        return reply.code(ok ? 200 : 503).send({
          status: ok ? 'ok' : 'failing',
          stores: answering as Record<Store, boolean>,
          restartNeeded: answering.content === true && (await isOutdated(platform)),
        });
      },
    );

    let slowAsked = Number.NEGATIVE_INFINITY;
    let reconciled = Number.NEGATIVE_INFINITY;
    const refresh = async () => {
      metrics.jobsLate.set(await lateJobs(platform));
      if (performance.now() - slowAsked < slowEveryMs) return;
      metrics.retentionOverdue.set(await overdue(platform));
      metrics.requestsOverdue.set(await overdueRequests(platform));
      const last = await lastGoodRun(platform);
      if (last) metrics.retentionLastRun.set(last.getTime() / 1000);
      slowAsked = performance.now();
      if (performance.now() - reconciled < everyRowEveryMs) return;
      metrics.unreconciled.set(differences(await reconcile(platform, privacy)));
      reconciled = performance.now();
    };

    app.get(
      '/metrics',
      { config: { access: 'service.read', rateLimit: false }, schema: { hide: true } },
      async (request, reply) => {
        // Numbers of the operation are for the operation; through the proxy they do not exist.
        if (!isInternal(request)) throw common('not-found');
        await refresh();
        return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
      },
    );
  };
