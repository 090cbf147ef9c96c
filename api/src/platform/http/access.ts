import { type ActionName, actions, type Policy } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Actor, type Context, visitor } from '../access/context.ts';
import type { Clock } from '../clock.ts';
import { common } from '../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The action that the route performs. A route without one stops the boot. */
    access?: ActionName;
  }
  interface FastifyRequest {
    actor: Actor;
    context: Context;
  }
}

/** Routes that libraries register for files everybody may see: the web application and the API's documentation. */
const publicFiles = ['/docs', '/assets/', '/*'];

interface AccessOptions {
  readonly policy: Policy;
  readonly clock: Clock;
  /** Finds out who asks; a visitor when nobody is logged in. */
  readonly authenticate: (request: FastifyRequest) => Promise<Actor>;
}

/**
 * Makes access a declared property of each route: who asks is found out, and what they may do is looked up in the
 * policy, before the body is read. What one may not do looks as if it did not exist.
 */
export function declareAccess(app: FastifyInstance, { policy, clock, authenticate }: AccessOptions): void {
  app.decorateRequest('actor');
  app.decorateRequest('context');

  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (access && access in actions) return;
    if (publicFiles.some((prefix) => route.url.startsWith(prefix)))
      route.config = { ...route.config, access: 'service.read' };
    else throw new Error(`${String(route.method)} ${route.url} declares no access`);
  });

  app.addHook('onRequest', async (request) => {
    const action = request.routeOptions.config.access;
    request.actor = visitor;
    request.context = { actor: visitor, relations: [], now: clock.now() };
    if (!action) return;
    request.actor = await authenticate(request);
    const relations = relationsFor(policy, request.actor.role as Exclude<Actor['role'], 'system'>, action);
    if (relations.length === 0)
      throw common(request.actor.kind === 'visitor' ? 'login-required' : 'not-found');
    request.context = { actor: request.actor, relations, now: clock.now() };
  });
}
