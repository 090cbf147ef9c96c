import { type ActionName, actions, type Policy } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify';
import { type Actor, type Context, visitor } from '../access/context.ts';
import type { Clock } from '../clock.ts';
import { common } from '../errors.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The action that the route performs. A route without one stops the boot. */
    access?: ActionName;
  }
  interface FastifyInstance {
    /** Every route there is, with the action it performs: what has to hold for all of them can be asked of all. */
    declaredRoutes: DeclaredRoute[];
  }
  interface FastifyRequest {
    actor: Actor;
    context: Context;
  }
}

export interface DeclaredRoute {
  readonly method: string;
  readonly url: string;
  readonly access: ActionName;
  readonly schema: FastifySchema;
}

/** Routes that libraries register for files everybody may see: the web application and the API's documentation. */
const publicFiles = /^\/(?:docs(?:\/|$)|assets\/)/;

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
  app.decorate('declaredRoutes', []);
  app.decorateRequest('actor');
  app.decorateRequest('context');

  app.addHook('onRoute', (route) => {
    const access = route.config?.access ?? (publicFiles.test(route.url) ? 'service.read' : undefined);
    if (!access || !Object.hasOwn(actions, access))
      throw new Error(`${String(route.method)} ${route.url} declares no access`);
    route.config = { ...route.config, access };
    for (const method of [route.method].flat())
      app.declaredRoutes.push({ method, url: route.url, access, schema: route.schema ?? {} });
  });

  app.addHook('onRequest', async (request) => {
    const action = request.routeOptions.config.access;
    request.actor = visitor;
    request.context = { actor: visitor, relations: [], now: clock.now() };
    if (request.is404) return;
    // A library may add a route past the hook above; what nobody declared is not there.
    if (!action) throw common('not-found');
    request.actor = await authenticate(request);
    const { role, confinedTo } = request.actor;
    const relations =
      confinedTo?.includes(action) === false
        ? []
        : relationsFor(policy, role as Exclude<Actor['role'], 'system'>, action);
    if (relations.length === 0)
      throw common(request.actor.kind === 'visitor' ? 'login-required' : 'not-found');
    request.context = { actor: request.actor, action, relations, now: clock.now() };
  });
}
