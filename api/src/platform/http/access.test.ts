import type { ActionName } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import Fastify, { type FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { type Actor, visitor } from '../access/context.ts';
import { Problem } from '../errors.ts';
import { declareAccess } from './access.ts';

const now = new Date('2026-03-02T10:00:00Z');
const person: Actor = { kind: 'client', id: 'f1b2', role: 'client' };
const member: Actor = { kind: 'staff', id: 'a7c3', role: 'counsellor' };

/** An application with a route for each of the actions, which answers with the context in which it was called. */
async function routesOf(actions: readonly ActionName[], actor: Actor) {
  const asked: string[] = [];
  const app = Fastify();
  app.get('/undeclared', async () => 'here');
  declareAccess(app, {
    policy: services.enz,
    clock: { now: () => now },
    authenticate: async ({ url }: FastifyRequest) => {
      asked.push(url);
      return actor;
    },
  });
  app.setErrorHandler(async (error, _request, reply) =>
    reply
      .code(error instanceof Problem ? error.status : 500)
      .send({ code: error instanceof Problem ? error.code : error }),
  );
  app.setNotFoundHandler(async ({ context }, reply) => reply.code(404).send(context));
  for (const access of actions) app.get(`/${access}`, { config: { access } }, async ({ context }) => context);
  await app.ready();
  const get = async (path: string) => {
    const { statusCode, body } = await app.inject(path);
    return [statusCode, statusCode === 200 && body === 'here' ? body : JSON.parse(body)];
  };
  return { app, get, asked };
}

const called = (actor: Actor, action: ActionName, relations: readonly string[]) => [
  200,
  { actor, action, relations, now: now.toISOString() },
];
const hidden = [404, { code: 'common.not-found' }];

describe('access to routes', () => {
  it('is what the policy gives the role, in the relations that it gives', async () => {
    const { get, asked } = await routesOf(['consultation.read', 'service.read', 'retention.read'], member);
    expect(await get('/service.read')).toEqual(called(member, 'service.read', ['any']));
    expect(await get('/consultation.read')).toEqual(called(member, 'consultation.read', ['assigned']));
    expect(await get('/retention.read')).toEqual(hidden);
    expect(asked).toEqual(['/service.read', '/consultation.read', '/retention.read']);
  });

  it('is refused to a visitor with the advice to log in, and to everybody else as if there were nothing', async () => {
    const actions = ['consultation.read', 'retention.read'] as const;
    const nobody = await routesOf(actions, visitor);
    expect(await nobody.get('/consultation.read')).toEqual([401, { code: 'common.login-required' }]);
    const client = await routesOf(actions, person);
    expect(await client.get('/retention.read')).toEqual(hidden);
  });

  it('is confined, where a session is', async () => {
    const confined: Actor = { ...member, confinedTo: ['session.read'] };
    const { get } = await routesOf(['consultation.read', 'session.read'], confined);
    expect(await get('/consultation.read')).toEqual(hidden);
    expect((await get('/session.read'))[0]).toBe(200);
  });

  it('is a visitor’s where there is no route, and nobody is asked who they are', async () => {
    const { get, asked } = await routesOf(['consultation.read'], member);
    expect(await get('/nowhere')).toEqual([404, { actor: visitor, relations: [], now: now.toISOString() }]);
    expect(asked).toEqual([]);
  });

  it('is nobody’s where a route came past the declaration', async () => {
    const { get, asked } = await routesOf([], member);
    expect(await get('/undeclared')).toEqual(hidden);
    expect(asked).toEqual([]);
  });
});

describe('a declaration of access', () => {
  it.each([undefined, 'toString', 'case.burn'])('%s stops the start', async (access) => {
    const { app } = await routesUntilReady();
    expect(() =>
      app.get('/somewhere', { config: { access: access as ActionName } }, async () => 'here'),
    ).toThrow('GET /somewhere declares no access');
  });

  it('is not needed by files that everybody may see', async () => {
    const { app } = await routesUntilReady();
    for (const url of ['/docs', '/docs/openapi.json', '/assets/main.js']) app.get(url, async () => 'here');
    for (const url of ['/docs-of-somebody', '/my/docs', '/assets'])
      expect(() => app.get(url, async () => 'here')).toThrow(`GET ${url} declares no access`);
    await app.ready();
    expect(app.declaredRoutes.filter(({ method }) => method === 'GET')).toMatchObject([
      { url: '/docs', access: 'service.read', schema: {} },
      { url: '/docs/openapi.json', access: 'service.read' },
      { url: '/assets/main.js', access: 'service.read' },
    ]);
  });

  it('is listed for each method, with what the route understands', async () => {
    const { app } = await routesUntilReady();
    const schema = { params: { type: 'object' } };
    app.route({
      method: ['PUT', 'PATCH'],
      url: '/cases',
      schema,
      config: { access: 'consultation.read' },
      handler: async () => 'here',
    });
    expect(app.declaredRoutes).toEqual([
      { method: 'PUT', url: '/cases', access: 'consultation.read', schema },
      { method: 'PATCH', url: '/cases', access: 'consultation.read', schema },
    ]);
  });
});

async function routesUntilReady() {
  const app = Fastify();
  declareAccess(app, {
    policy: services.enz,
    clock: { now: () => now },
    authenticate: async () => visitor,
  });
  return { app };
}
