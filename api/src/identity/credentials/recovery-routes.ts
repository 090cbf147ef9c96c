import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { common } from '../../platform/errors.ts';
import { closed, Instant, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import { perAddress, throttle } from '../../platform/http/throttle.ts';
import { canonicalName } from '../login-names/index.ts';
import { beginSession, endSession, SessionView } from '../sessions/index.ts';
import { codeState, confirm, makeCode, recover } from './recovery.ts';

const password = Type.String({ minLength: 1, maxLength: 200 });
/** As typed, with whatever stands between the words. */
const TypedCode = Type.String({ minLength: 1, maxLength: 400 });
/** The six words, in the only answer that ever holds them. */
const Words = Type.Array(Type.String());

const State = Type.Object({
  madeAt: Type.Union([Instant, Type.Null()]),
  confirmedAt: Type.Union([Instant, Type.Null()]),
  /** Whether making one asks for the password. */
  passwordNeeded: Type.Boolean(),
});

const Making = Type.Object({ password: Type.Optional(password) }, closed);
const Confirmation = Type.Object({ code: TypedCode }, closed);
const Recovery = Type.Object(
  {
    // PostgreSQL knows no NUL.
    username: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
    code: TypedCode,
    password,
  },
  closed,
);

const triesPerPerson = 20;
const triesPerName = 10;
const triesPerAddress = 30;

/** `/recovery-code` and `/recoveries`: the code of six words, and getting back in with it. */
export const recoveryRoutes: Routes = (platform) => async (app) => {
  const own = throttle(app, platform, 'throttle-code', triesPerPerson, ({ actor }) => actor.id ?? '');
  const named = throttle<FastifyRequest<{ Body: Static<typeof Recovery> }>>(
    app,
    platform,
    'throttle-recovery',
    triesPerName,
    ({ body }) => canonicalName(body.username),
  );

  app.get(
    '/recovery-code',
    { config: { access: 'recovery-code.edit' }, schema: { response: { 200: State } } },
    async ({ context, session }) => {
      if (!session) throw common('login-required');
      const { madeAt, confirmedAt, passwordNeeded } = await codeState(platform, context, session);
      return {
        madeAt: madeAt && iso(madeAt),
        confirmedAt: confirmedAt && iso(confirmedAt),
        passwordNeeded,
      };
    },
  );

  app.post(
    '/recovery-code',
    {
      config: { access: 'recovery-code.edit' },
      schema: { body: Making, response: { 201: Type.Object({ words: Words }) } },
    },
    async (request, reply) => {
      const { context, session, body } = request;
      await own(request, reply);
      if (!session) throw common('login-required');
      const words = await makeCode(platform, context, session, body.password);
      return reply.code(201).send({ words: [...words] });
    },
  );

  app.post(
    '/recovery-code/confirmation',
    {
      config: { access: 'recovery-code.edit' },
      schema: { body: Confirmation, response: { 204: Nothing } },
    },
    async (request, reply) => {
      await own(request, reply);
      await confirm(platform, request.context, request.body.code);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/recoveries',
    {
      config: { access: 'account.recover', ...perAddress(triesPerAddress) },
      schema: { body: Recovery, response: { 201: Type.Object({ session: SessionView, words: Words }) } },
    },
    async (request, reply) => {
      await named(request, reply);
      const { owner, words } = await recover(platform, request.body);
      // Whoever gets in anew leaves no earlier session behind that still opens something.
      if (request.session) await endSession(platform, request.context, request.session.id);
      return reply.code(201).send({ session: await beginSession(reply, platform, owner), words: [...words] });
    },
  );
};
