import { permittedActions } from '@sprechraum/shared/rules';
import { type Static, Type } from 'typebox';
import { common } from '../../platform/errors.ts';
import { Id, Instant, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { accountRow, fieldsSchema, type ProfileField, pseudonym, register } from '../accounts/index.ts';
import { canonicalName } from '../login-names/index.ts';
import { nicknames } from '../staff/index.ts';
import { giveCookie, takeCookie } from './authenticate.ts';
import { logIn, startSession } from './commands.ts';
import { endSession } from './privacy.ts';
import { type LiveSession, liveSession } from './queries.ts';

const Session = Type.Object({
  session: Type.Object({
    actor: Type.Object({
      id: Id,
      kind: Type.Enum(['client', 'staff']),
      role: Type.String(),
      name: Type.String(),
    }),
    idleExpiresAt: Instant,
    absoluteExpiresAt: Instant,
    permittedActions: Type.Array(Type.String()),
  }),
});

const Credentials = Type.Object(
  {
    // PostgreSQL knows no NUL.
    username: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);

async function nameOf(platform: Platform, { actor }: LiveSession): Promise<string> {
  const id = actor.id ?? '';
  if (actor.kind === 'staff') return (await nicknames(platform, [id])).get(id) ?? '';
  const row = await platform.db.transaction({ actor, relations: ['own'], now: platform.clock.now() }, (tx) =>
    accountRow(tx, id),
  );
  return row ? pseudonym(platform, row) : '';
}

const earlier = (a: Date, b: Date): Date => (a.getTime() < b.getTime() ? a : b);

async function view(platform: Platform, session: LiveSession) {
  const { actor } = session;
  const role = actor.role as Exclude<typeof actor.role, 'system'>;
  return {
    session: {
      actor: {
        id: actor.id ?? '',
        kind: actor.kind as 'client' | 'staff',
        role,
        name: await nameOf(platform, session),
      },
      idleExpiresAt: iso(earlier(session.idleEndsAt, session.endsAt)),
      absoluteExpiresAt: iso(session.endsAt),
      permittedActions: permittedActions(platform.policy, role),
    },
  };
}

const loginWindowMs = 15 * 60_000;
const loginsPerName = 10;
const loginsPerAddress = 60;
const registrationsPerAddress = 30;

/** `/accounts` and `/session(s)`: registering, logging in and out. */
export const sessionRoutes: Routes = (platform) => async (app) => {
  const { policy, keys } = platform;
  // Where passwords are tried out, a counter that is out of order lets nobody in.
  const closed = { timeWindow: loginWindowMs, skipOnError: false };
  const perAddress = (max: number) => ({ rateLimit: { max, ...closed } });
  const tries = app.createRateLimit({
    max: loginsPerName,
    ...closed,
    keyGenerator: (request) =>
      keys
        .blindIndex('throttle-name', canonicalName((request.body as Static<typeof Credentials>).username))
        .toString('base64url'),
  });

  const begin = async (reply: Parameters<typeof giveCookie>[0], owner: Awaited<ReturnType<typeof logIn>>) => {
    const token = await startSession(platform, owner);
    giveCookie(reply, platform, token);
    const session = await liveSession(platform, token, platform.clock.now());
    if (!session) throw common('login-required');
    return view(platform, session);
  };

  if (policy.account) {
    const Registration = Type.Object(
      {
        username: Type.String({ minLength: 1, maxLength: 40 }),
        password: Type.String({ minLength: 1, maxLength: 200 }),
        noticeVersion: Type.String({ maxLength: 40 }),
        fields: Type.Optional(fieldsSchema(policy)),
      },
      { additionalProperties: false },
    );
    app.post(
      '/accounts',
      {
        config: { access: 'account.register', ...perAddress(registrationsPerAddress) },
        schema: { body: Registration, response: { 201: Session } },
      },
      async ({ body }, reply) => {
        const { fields, ...input } = body;
        const id = await register(platform, {
          ...input,
          ...(fields && { fields: fields as Partial<Record<ProfileField, string>> }),
        });
        return reply.code(201).send(await begin(reply, { kind: 'client', id, role: 'client' }));
      },
    );
  }

  app.post(
    '/sessions',
    {
      config: { access: 'session.create', ...perAddress(loginsPerAddress) },
      schema: { body: Credentials, response: { 201: Session } },
    },
    async (request, reply) => {
      const tried = await tries(request);
      if (!tried.isAllowed && tried.isExceeded) {
        reply.header('retry-after', tried.ttlInSeconds);
        throw common('too-many-requests');
      }
      const owner = await logIn(platform, request.body.username, request.body.password);
      // Whoever logs in anew leaves no earlier session behind that still opens something.
      if (request.session) await endSession(platform, request.context, request.session.id);
      return reply.code(201).send(await begin(reply, owner));
    },
  );

  app.get(
    '/session',
    { config: { access: 'session.read' }, schema: { response: { 200: Session } } },
    async ({ session }) => {
      if (!session) throw common('login-required');
      return view(platform, session);
    },
  );

  app.delete(
    '/session',
    { config: { access: 'session.end' }, schema: { response: { 204: Nothing } } },
    async ({ session, context }, reply) => {
      if (session) await endSession(platform, context, session.id);
      takeCookie(reply, platform);
      return reply.code(204).header('clear-site-data', '"cache", "storage"').send(null);
    },
  );
};
