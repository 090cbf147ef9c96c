import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { ContractGap } from '@sprechraum/shared/notice';
import type { Redis } from 'ioredis';
import { noticeRoutes } from './governance/privacy-notice/index.ts';
import { authenticator, sessionCookie } from './identity/sessions/index.ts';
import { offers, routesFor, talksLive } from './modules.ts';
import { liveRoutes, type Pace } from './offers/chats/index.ts';
import { operationRoutes } from './operation/index.ts';
import { common } from './platform/errors.ts';
import { openApi } from './platform/http/openapi.ts';
import { ProblemBody } from './platform/http/routes.ts';
import { createServer } from './platform/http/server.ts';
import { createMetrics, type Metrics } from './platform/metrics.ts';
import type { Platform } from './platform/platform.ts';

export interface AppOptions {
  /** What of the contract is not proven yet: the notice says so at the promise. */
  readonly gaps: readonly ContractGap[];
  /** The built web application; without it only the API is served. */
  readonly webRoot?: string;
  readonly redis?: Redis;
  readonly requestsPerMinute?: number;
  /** Where this process counts what it does; numbers of its own unless given. */
  readonly metrics?: Metrics;
  /** How fast one connection may talk. */
  readonly pace?: Pace;
}

/** The whole application, listening to nothing: the server wraps it, tests call it. */
export async function buildApp(
  platform: Platform,
  { gaps, webRoot, metrics = createMetrics(), pace, ...limits }: AppOptions,
) {
  const { policy } = platform;
  const app = await createServer(platform, {
    ...limits,
    sessionCookie: sessionCookie(policy),
    authenticate: authenticator(platform),
  });
  app.decorateRequest('session', null);
  app.addHook('onResponse', async (_request, reply) => {
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    metrics.requests.observe({ status }, reply.elapsedTime / 1000);
  });
  app.addHook('onResponse', async ({ session }, reply) => {
    if (session)
      platform.accessLog?.sent(
        session.id,
        Number(reply.getHeader('content-length') ?? 0),
        platform.clock.now(),
      );
  });
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/'))
      route.schema = {
        ...route.schema,
        response: { ...(route.schema?.response as object), default: ProblemBody },
      };
  });

  await app.register(swagger, openApi(sessionCookie(policy)));
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // Our own policy holds here too; the page only draws its arrows from `data:`.
    transformStaticCSP: (policyHeader) => policyHeader.replace("img-src 'self'", "img-src 'self' data:"),
  });

  if (talksLive(policy))
    await app.register(
      liveRoutes(platform, {
        ...(limits.redis && { redis: limits.redis }),
        ...(pace && { pace }),
      }),
    );
  await app.register(operationRoutes(metrics, limits.redis)(platform));
  await app.register(noticeRoutes(offers, gaps)(platform));
  for (const routes of routesFor(policy)) await app.register(routes(platform), { prefix: '/api/v1' });

  if (webRoot && existsSync(webRoot)) {
    await app.register(files, {
      root: join(webRoot, 'assets'),
      prefix: '/assets/',
      maxAge: '365d',
      immutable: true,
    });
    // Every address that is no file is a page of the web application, which tells itself what is not there.
    app.get('/*', { config: { access: 'service.read' }, schema: { hide: true } }, async (request, reply) => {
      if (request.url.startsWith('/api/') || request.url.startsWith('/.well-known/'))
        throw common('not-found');
      return reply.type('text/html; charset=utf-8').sendFile('index.html', webRoot, { cacheControl: false });
    });
  }
  return app;
}
