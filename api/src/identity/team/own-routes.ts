import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { asSystem } from '../../platform/access/context.ts';
import { closed, Instant, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import { perAddress, throttle } from '../../platform/http/throttle.ts';
import { canonicalName } from '../login-names/index.ts';
import { begin, confirm, discard, ownFactor } from '../second-factors/index.ts';
import { endSessionsOf, logOut } from '../sessions/index.ts';
import { acceptInvitation, lockStaff, proveOneself } from '../staff/index.ts';

const Secret = Type.String({ minLength: 1, maxLength: 200 });
const Code = Type.String({ minLength: 1, maxLength: 40 });
const Acceptance = Type.Object(
  {
    // PostgreSQL knows no NUL.
    username: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
    code: Code,
    password: Secret,
  },
  closed,
);
const acceptancesPerAddress = 60;
const triesPerPerson = 10;

const Factor = Type.Object({
  mode: Type.Enum(['off', 'optional', 'required']),
  /** Null where none is set up. */
  since: Type.Union([Instant, Type.Null()]),
  recoveryCodesLeft: Type.Integer(),
});
const Key = Type.Object({
  /** What the app reads from the square (`otpauth:`). */
  uri: Type.String(),
  /** The same, to be typed. */
  key: Type.String(),
});

/** A person's own way in: choosing a password by invitation, and the second factor. */
export const ownLoginRoutes: Routes = (platform) => async (app) => {
  const { db, policy, secondFactor: mode } = platform;
  const perName = throttle<FastifyRequest<{ Body: Static<typeof Acceptance> }>>(
    app,
    platform,
    'throttle-invitation',
    triesPerPerson,
    ({ body }) => canonicalName(body.username),
  );
  const perPerson = throttle(
    app,
    platform,
    'throttle-second-factor',
    triesPerPerson,
    ({ actor }) => actor.id ?? '',
  );

  app.post(
    '/invitation/accept',
    {
      config: { access: 'invitation.accept', ...perAddress(acceptancesPerAddress) },
      schema: { body: Acceptance, response: { 204: Nothing } },
    },
    async (request, reply) => {
      await perName(request, reply);
      await acceptInvitation(platform, request.body);
      // Whoever was logged in here before may be somebody else.
      if (request.session) await logOut(platform, request, reply);
      return reply.code(204).send(null);
    },
  );

  if (mode === 'off') return;

  app.get(
    '/second-factor',
    { config: { access: 'second-factor.edit' }, schema: { response: { 200: Factor } } },
    async ({ context }) => {
      const factor = await ownFactor(platform, context);
      return {
        mode,
        since: factor && iso(factor.since),
        recoveryCodesLeft: factor?.recoveryCodesLeft ?? 0,
      };
    },
  );

  app.post(
    '/second-factor',
    {
      config: { access: 'second-factor.edit' },
      schema: { body: Type.Object({ password: Secret }, closed), response: { 201: Key } },
    },
    async (request, reply) => {
      const { context } = request;
      await perPerson(request, reply);
      const username = await proveOneself(platform, context, request.body.password);
      const names = { issuer: policy.service.name, label: username };
      const key = await db.transaction(context, (tx) => begin(tx, context, platform, names));
      return reply.code(201).send(key);
    },
  );

  app.post(
    '/second-factor/confirm',
    {
      config: { access: 'second-factor.edit' },
      schema: {
        body: Type.Object({ code: Code }, closed),
        response: { 200: Type.Object({ recoveryCodes: Type.Array(Type.String()) }) },
      },
    },
    async (request, reply) => {
      const { context, session, body } = request;
      await perPerson(request, reply);
      const recoveryCodes = await db.transaction(context, async (tx) => {
        const id = context.actor.id ?? '';
        // A login under way that has found no second factor comes to its end first, and is ended below.
        await db.within(tx, context, asSystem('directory', context.now), () =>
          lockStaff(tx, id, context.now),
        );
        const codes = await confirm(tx, context, platform, body.code);
        // Whoever else is logged in got in without it.
        await endSessionsOf(tx, db, context, { kind: 'staff', id }, session?.id);
        return codes;
      });
      return { recoveryCodes };
    },
  );

  app.post(
    '/second-factor/remove',
    {
      config: { access: 'second-factor.edit' },
      schema: {
        body: Type.Object({ password: Secret, code: Code }, closed),
        response: { 204: Nothing },
      },
    },
    async (request, reply) => {
      const { context, body } = request;
      await perPerson(request, reply);
      await proveOneself(platform, context, body.password);
      await db.transaction(context, (tx) => discard(tx, context, platform, body.code));
      return reply.code(204).send(null);
    },
  );
};
