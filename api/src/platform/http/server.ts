import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import fastify, { type FastifyRequest } from 'fastify';
import type { Redis } from 'ioredis';
import type { Actor } from '../access/context.ts';
import { common } from '../errors.ts';
import type { Platform } from '../platform.ts';
import { declareAccess } from './access.ts';
import { compilersFactory } from './compilers.ts';
import { endInTime } from './ending.ts';
import { isOwnNetwork } from './own-network.ts';
import { answerProblems } from './problems.ts';
import { answerRemembered } from './remembered.ts';
import { demandTls } from './transport.ts';

export interface ServerOptions {
  readonly sessionCookie: string;
  readonly authenticate: (request: FastifyRequest) => Promise<Actor>;
  /** Shared counters for several processes; without it each process counts for itself. */
  readonly redis?: Redis;
  /** Requests from one address in a minute that are more than a file. */
  readonly requestsPerMinute?: number;
}

const bodyLimit = 256 * 1024;

/** The bare server: errors, headers, limits and access, but no route. */
export async function createServer(
  platform: Platform,
  { sessionCookie, authenticate, redis, requestsPerMinute = 600 }: ServerOptions,
) {
  const { policy, keys, log, publicUrl, clock } = platform;
  const app = fastify({
    bodyLimit,
    logger: false,
    trustProxy: isOwnNetwork,
    // Long enough for a photograph on a slow line; what sends no headers is cut off long before.
    requestTimeout: 180_000,
    schemaController: { compilersFactory },
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        allErrors: true,
        useDefaults: false,
        keywords: ['x-from-policy'],
      },
    },
  }).withTypeProvider<TypeBoxTypeProvider>();

  answerRemembered(app, { publicUrl, clock });
  answerProblems(app, policy.service.register, log);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true, preload: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: 'deny' },
  });
  demandTls(app, publicUrl);
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    // Neither memory nor Redis ever holds an address, only its keyed digest; and it forgets with the window. Whoever
    // has one address of a network has a whole /64 of them.
    keyGenerator: ({ ip }) => keys.blindIndex('throttle', normalizeIP(ip, 64)).toString('base64url'),
    // Nobody is kept from the emergency numbers because a counter is out of order; logging in and registering
    // say otherwise for themselves.
    skipOnError: true,
    // The files of the web application are the same for everybody, and a page takes thirty: a whole school behind one
    // address may open it at once, and is told by the page itself what is too much.
    allowList: ({ routeOptions }) => routeOptions.url === '/*' || routeOptions.url === '/assets/*',
    ...(redis && { redis }),
  });
  await app.register(cookie);
  await app.register(jwt, {
    secret: keys.session,
    cookie: { cookieName: sessionCookie, signed: false },
    sign: { noTimestamp: true },
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      // The browser counts down by the service's clock, whatever its own says.
      date: clock.now().toUTCString(),
      'cache-control': 'no-store',
      'permissions-policy':
        'camera=(), geolocation=(), microphone=(), interest-cohort=(), browsing-topics=()',
      'x-robots-tag': 'noindex, noarchive',
    });
    if (request.method !== 'GET' && request.method !== 'HEAD' && !ownOrigin(request, publicUrl))
      throw common('foreign-origin');
  });
  declareAccess(app, { policy, clock, authenticate });
  endInTime(app);

  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  return app;
}

/** Browsers always send Origin with what changes something; who is no browser has no cookie to abuse either. */
function ownOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  return origin === undefined ? request.headers.cookie === undefined : origin === publicUrl;
}
