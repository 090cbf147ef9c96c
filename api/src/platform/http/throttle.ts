import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { common } from '../errors.ts';
import type { Platform } from '../platform.ts';

/** Where secrets are tried out, a counter that is out of order lets nobody in. */
const guarded = { timeWindow: 15 * 60_000, skipOnError: false } as const;

/** How often something may be tried from one address. */
export const perAddress = (max: number) => ({ rateLimit: { max, ...guarded } });

/**
 * Counts tries by what they are about, from wherever they come.
 *
 * @param purpose of the digest under which they are counted: each kind of tries has its own
 * @param about whom or what a request tries
 * @returns what a route does first
 */
export function throttle<Request extends FastifyRequest>(
  app: Pick<FastifyInstance, 'createRateLimit'>,
  { keys }: Platform,
  purpose: string,
  max: number,
  about: (request: Request) => string,
) {
  const tries = app.createRateLimit({
    max,
    ...guarded,
    keyGenerator: (request) => keys.blindIndex(purpose, about(request as Request)).toString('base64url'),
  });
  return async (request: Request, reply: FastifyReply): Promise<void> => {
    const tried = await tries(request);
    if (tried.isAllowed || !tried.isExceeded) return;
    reply.header('retry-after', tried.ttlInSeconds);
    throw common('too-many-requests');
  };
}
