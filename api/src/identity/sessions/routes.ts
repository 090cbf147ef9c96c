import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { logsLogins } from '../../platform/access-log/access-log.ts';
import { common } from '../../platform/errors.ts';
import { closed, Nothing, type Routes } from '../../platform/http/routes.ts';
import { perAddress, throttle } from '../../platform/http/throttle.ts';
import { type DemandedField, type ProfileField, register, registrationSchema } from '../accounts/index.ts';
import { canonicalName } from '../login-names/index.ts';
import { logOut } from './authenticate.ts';
import { logIn } from './commands.ts';
import { endSession } from './privacy.ts';
import { beginSession, SessionView, viewOf } from './view.ts';

const Session = Type.Object({ session: SessionView });
/** The account is there when the link in a mail has been used (BKE-17). */
const Awaiting = Type.Object({ awaits: Type.Literal('confirmation') });

const Credentials = Type.Object(
  {
    // PostgreSQL knows no NUL.
    username: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
    /** A code of the app or a recovery code, from those who have one. */
    secondFactor: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  },
  closed,
);

const loginsPerName = 10;
const loginsPerAddress = 60;
const registrationsPerAddress = 30;

/** `/accounts` and `/session(s)`: registering, logging in and out. */
export const sessionRoutes: Routes = (platform) => async (app) => {
  const { policy } = platform;
  const tries = throttle<FastifyRequest<{ Body: Static<typeof Credentials> }>>(
    app,
    platform,
    'throttle-name',
    loginsPerName,
    ({ body }) => canonicalName(body.username),
  );

  // Whoever must keep addresses and cannot must not let anybody in.
  if (policy.addresses.mode === 'sealed' && !platform.safe)
    throw new Error('there is no key to seal addresses with');
  if (logsLogins(policy) && !platform.accessLog) throw new Error('there is no place for the access log');

  if (policy.account) {
    const Registration = Type.Object(
      {
        username: Type.String({ minLength: 1, maxLength: 40 }),
        password: Type.String({ minLength: 1, maxLength: 200 }),
        noticeVersion: Type.String({ maxLength: 40 }),
        fields: Type.Optional(registrationSchema(policy)),
      },
      closed,
    );
    app.post(
      '/accounts',
      {
        config: { access: 'account.register', ...perAddress(registrationsPerAddress) },
        schema: { body: Registration, response: { 201: Session, 202: Awaiting } },
      },
      async ({ body }, reply) => {
        const { fields, ...input } = body;
        const id = await register(platform, {
          ...input,
          ...(fields && { fields: fields as Partial<Record<ProfileField | DemandedField, string>> }),
        });
        // The same answer for every address, whether somebody else has it or not.
        if (policy.account?.confirmation === 'email-link')
          return reply.code(202).send({ awaits: 'confirmation' as const });
        const session = await beginSession(reply, platform, { kind: 'client', id, role: 'client' });
        return reply.code(201).send({ session });
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
      await tries(request, reply);
      const { username, password, secondFactor } = request.body;
      const owner = await logIn(platform, username, password);
      const session = await beginSession(reply, platform, owner, secondFactor);
      // Whoever logs in anew leaves no earlier session behind that still opens something.
      if (request.session) await endSession(platform, request.context, request.session.id);
      return reply.code(201).send({ session });
    },
  );

  app.get(
    '/session',
    { config: { access: 'session.read' }, schema: { response: { 200: Session } } },
    async ({ session }) => {
      if (!session) throw common('login-required');
      return { session: await viewOf(platform, session) };
    },
  );

  app.delete(
    '/session',
    { config: { access: 'session.end' }, schema: { response: { 204: Nothing } } },
    async (request, reply) => {
      await logOut(platform, request, reply);
      return reply.code(204).send(null);
    },
  );
};
