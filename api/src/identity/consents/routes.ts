import { Type } from 'typebox';
import { ownerIsGone } from '../../platform/db/failures.ts';
import { common } from '../../platform/errors.ts';
import { closed, Id, Instant, iso, oneOf, type Routes } from '../../platform/http/routes.ts';
import { recordConsent } from './commands.ts';
import { consentsOf, sortConsents } from './queries.ts';

const Ledger = Type.Object({
  consents: Type.Array(
    Type.Object({
      id: Type.String(),
      text: Type.String(),
      /** Whether it stands. */
      given: Type.Boolean(),
      /** It was given once; what it means has changed since, so it counts no more until it is given anew (KOB-46). */
      askedAgain: Type.Boolean(),
    }),
  ),
  records: Type.Array(
    Type.Object({
      id: Id,
      purpose: Type.String(),
      event: Type.String(),
      textDigest: Type.String(),
      noticeVersion: Type.String(),
      register: Type.String(),
      at: Instant,
    }),
  ),
});

/** `/consent-records`: what a person was shown, gave and withdrew. Every change is a new record. */
export const consentRoutes: Routes = (platform) => async (app) => {
  const { policy, db } = platform;
  const read = (context: Parameters<typeof db.transaction>[0]) =>
    db.transaction(context, async (tx) => {
      const events = await consentsOf(tx, context.actor.id ?? '');
      const { standing, outdated } = sortConsents(events, platform);
      return {
        consents: policy.consents.map(({ id, text }) => ({
          id,
          text,
          given: standing.has(id),
          askedAgain: outdated.has(id),
        })),
        records: events.map(({ id, purpose, event, textDigest, noticeVersion, register, at }) => ({
          id,
          purpose,
          event,
          textDigest: textDigest.toString('hex'),
          noticeVersion,
          register,
          at: iso(at),
        })),
      };
    });

  app.get(
    '/consent-records',
    { config: { access: 'consent.read' }, schema: { response: { 200: Ledger } } },
    ({ context }) => read(context),
  );

  const Statement = Type.Object(
    {
      consent: oneOf(policy.consents.map((consent) => consent.id)),
      event: Type.Enum(['given', 'withdrawn']),
    },
    closed,
  );
  app.post(
    '/consent-records',
    { config: { access: 'consent.record' }, schema: { body: Statement, response: { 201: Ledger } } },
    async ({ context, body }, reply) => {
      const consent = policy.consents.find(({ id }) => id === body.consent);
      const recording = db.transaction(context, (tx) =>
        recordConsent(tx, context, policy, {
          accountId: context.actor.id ?? '',
          purpose: body.consent,
          event: body.event,
          text: consent?.text ?? '',
        }),
      );
      await recording.catch((error: unknown) => {
        throw ownerIsGone(error) ? common('login-required') : error;
      });
      return reply.code(201).send(await read(context));
    },
  );
};
