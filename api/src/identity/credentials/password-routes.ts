import { Type } from 'typebox';
import { common } from '../../platform/errors.ts';
import { closed, Nothing, type Routes } from '../../platform/http/routes.ts';
import { throttle } from '../../platform/http/throttle.ts';
import { changePassword } from './passwords.ts';

const PasswordChange = Type.Object(
  {
    current: Type.String({ minLength: 1, maxLength: 200 }),
    new: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
);

const triesPerPerson = 10;

/** `/password`: changing one's own. */
export const passwordRoutes: Routes = (platform) => async (app) => {
  const tries = throttle(app, platform, 'throttle-password', triesPerPerson, ({ actor }) => actor.id ?? '');

  app.post(
    '/password',
    {
      config: { access: 'password.change' },
      schema: { body: PasswordChange, response: { 204: Nothing } },
    },
    async (request, reply) => {
      const { session, body } = request;
      await tries(request, reply);
      if (!session) throw common('login-required');
      await changePassword(platform, session, { current: body.current, next: body.new });
      return reply.code(204).send(null);
    },
  );
};
