import { germanDay } from '@sprechraum/shared/rules';
import { type Static, Type } from 'typebox';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { closed, Day, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { accountNamed, pseudonym } from '../accounts/index.ts';
import { lastStart } from '../sessions/index.ts';

const LoginData = Type.Object({
  /** Null where nobody bears this name, or their time is over. */
  account: Type.Union([
    Type.Object({
      name: Type.String(),
      /** `restricted`: nothing else than kept (Art. 18 GDPR). The person can still log in. */
      state: Type.Enum(['open', 'restricted']),
      registeredOn: Day,
      /**
       * As far as a session that is still on record tells, at most since its longest time. No earlier login is
       * remembered: the notice promises that a login is forgotten within hours, and a day kept with the account would
       * outlive that by years.
       */
      lastLoginOn: Type.Union([Day, Type.Null()]),
    }),
    Type.Null(),
  ]),
});

/** Looks a pseudonym up. Each look is put on record, whether somebody was found or not. */
const lookUp = (
  platform: Platform,
  context: Context,
  username: string,
): Promise<Static<typeof LoginData>['account']> =>
  platform.db.transaction(context, async (tx) => {
    const row = await accountNamed(tx, platform, username);
    const last = row && (await lastStart(tx, context, platform, row.id));
    await audit(tx, context, {
      action: 'login-data.read',
      change: 'read',
      objectType: 'account',
      objectId: row?.id ?? null,
    });
    return (
      row && {
        name: await pseudonym(platform, row),
        state: row.restrictedAt ? ('restricted' as const) : ('open' as const),
        registeredOn: germanDay(row.registeredAt),
        lastLoginOn: last && germanDay(last),
      }
    );
  });

/**
 * `/login-data`: what IT administration may know of an account (ENZ-39): name, state and last login, not the password
 * and nothing else. There is no list of pseudonyms to leaf through: who needs help says their name.
 */
export const loginDataRoutes: Routes = (platform) => async (app) => {
  app.post(
    '/login-data',
    {
      config: { access: 'login-data.read' },
      schema: {
        body: Type.Object(
          { username: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' }) },
          closed,
        ),
        response: { 200: LoginData },
      },
    },
    async ({ context, body }) => ({ account: await lookUp(platform, context, body.username) }),
  );
};
