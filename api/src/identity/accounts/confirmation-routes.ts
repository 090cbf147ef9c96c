import type { FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import { closed, Nothing, type Routes } from '../../platform/http/routes.ts';
import { perAddress, throttle } from '../../platform/http/throttle.ts';
import { canonicalName } from '../login-names/index.ts';
import { confirmRegistration, sendLinkAgain } from './confirmation.ts';

const Confirmation = Type.Object(
  { token: Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' }) },
  closed,
);
const Again = Type.Object(
  {
    // PostgreSQL knows no NUL.
    username: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
);

const perName = 5;
const triesPerAddress = 30;

/** `/registrations`: what becomes of a registration that a link in a mail confirms (BKE-17). */
export const confirmationRoutes: Routes = (platform) => async (app) => {
  const tries = throttle<FastifyRequest<{ Body: Static<typeof Again> }>>(
    app,
    platform,
    'throttle-link',
    perName,
    ({ body }) => canonicalName(body.username),
  );

  app.post(
    '/registrations/confirmation',
    {
      config: { access: 'account.register', ...perAddress(triesPerAddress) },
      schema: { body: Confirmation, response: { 204: Nothing } },
    },
    async ({ body }, reply) => {
      await confirmRegistration(platform, body.token);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/registrations/mail',
    {
      config: { access: 'account.register', ...perAddress(triesPerAddress) },
      schema: { body: Again, response: { 204: Nothing } },
    },
    async (request, reply) => {
      await tries(request, reply);
      await sendLinkAgain(platform, request.body.username, request.body.password);
      return reply.code(204).send(null);
    },
  );
};
