import { Type } from 'typebox';
import type { Context } from '../../platform/access/context.ts';
import { ById, closed, Day, Id, Instant, iso, type Routes } from '../../platform/http/routes.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { ErasureReceipt, receiptOf } from '../own-data/index.ts';
import { askBack, extend, settle } from './commands.ts';
import { type AccountFact, accountFacts, comparable, type Handling, recordIdentity } from './identity.ts';
import { askErasure, confirmErasure, object } from './measures.ts';
import { requestForOfficer, worklist } from './queries.ts';
import { announceLifting, lift, restrict } from './restriction.ts';
import { Card, NewText, Said, Text } from './schemas.ts';
import { identityWays } from './tables.ts';

const Worklist = Type.Object({
  /** How many should have been answered and were not. */
  overdue: Type.Integer(),
  items: Type.Array(Type.Object(Card)),
});

const Facts = Type.Object({
  objects: Type.Array(
    Type.Object({
      id: Id,
      category: Type.String(),
      label: Type.String(),
      since: Instant,
      endedAt: Type.Optional(Instant),
      restrictedAt: Type.Optional(Instant),
      held: Type.Boolean(),
    }),
  ),
  /** Consents that stand. */
  consents: Type.Array(Type.Object({ id: Type.String(), text: Type.String() })),
});

const Detail = Type.Object({
  ...Card,
  identityWay: Type.Optional(Type.Enum([...identityWays])),
  /** The name of the account, as the person says. */
  pseudonym: Type.Optional(Type.String()),
  /** The one thing that it is about, where it is not about everything. */
  objectId: Type.Optional(Id),
  /** A colleague who wants to erase; another person has to confirm it. */
  erasureAskedBy: Type.Optional(Type.String()),
  erasureMine: Type.Boolean(),
  messages: Type.Array(Type.Object({ ...Said, by: Type.Optional(Type.String()) })),
  /** What is held of the account that the request belongs to, without content. */
  facts: Type.Optional(Facts),
});

const Pseudonym = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' });
const Settlement = Type.Object(
  { messageId: Id, text: Text, outcome: Type.Enum(['answered', 'refused']) },
  closed,
);
const Identity = Type.Object({ pseudonym: Pseudonym, way: Type.Enum(['knowledge', 'in-person']) }, closed);
const Lifting = Type.Object({ messageId: Id, text: Text, liftOn: Day }, closed);
const Objection = Type.Object({ consent: Type.String({ maxLength: 60 }) }, closed);

const factsView = ({
  objects,
  consents,
}: {
  objects: AccountFact[];
  consents: { id: string; text: string }[];
}) => ({
  objects: objects.map(({ since, endedAt, restrictedAt, ...fact }) => ({
    ...fact,
    since: iso(since),
    ...(endedAt && { endedAt: iso(endedAt) }),
    ...(restrictedAt && { restrictedAt: iso(restrictedAt) }),
  })),
  consents,
});

/** `/data-requests` for the data protection officer: the worklist, and what is done upon a request. */
export const handleRoutes =
  (handlers: PrivacyHandlers): Routes =>
  (platform) =>
  async (app) => {
    const handling: Handling = { platform, handlers };
    const config = { access: 'data-request.handle' } as const;

    async function detail(context: Context, id: string) {
      const { row, ...request } = await requestForOfficer(platform, context, id);
      const facts = row.accountId ? await accountFacts(handling, row.accountId, context.now) : undefined;
      return {
        ...request,
        ...(row.objectId && { objectId: row.objectId }),
        ...(facts && { facts: factsView(facts) }),
      };
    }

    app.get('/data-requests', { config, schema: { response: { 200: Worklist } } }, ({ context }) =>
      worklist(platform, context),
    );

    app.get(
      '/data-requests/:id',
      { config, schema: { params: ById, response: { 200: Detail } } },
      ({ context, params }) => detail(context, params.id),
    );

    const texts = { question: askBack, extension: extend } as const;
    for (const [step, work] of Object.entries(texts))
      app.post(
        `/data-requests/:id/${step}`,
        { config, schema: { params: ById, body: NewText, response: { 200: Detail } } },
        async ({ context, params, body }) => {
          await work(platform, context, params.id, body);
          return detail(context, params.id);
        },
      );

    app.post(
      '/data-requests/:id/settlement',
      { config, schema: { params: ById, body: Settlement, response: { 200: Detail } } },
      async ({ context, params, body }) => {
        await settle(platform, context, params.id, body);
        return detail(context, params.id);
      },
    );

    app.post(
      '/data-requests/:id/comparison',
      {
        config,
        schema: {
          params: ById,
          body: Type.Object({ pseudonym: Pseudonym }, closed),
          response: { 200: Facts },
        },
      },
      async ({ context, params, body }) =>
        factsView(await comparable(handling, context, params.id, body.pseudonym)),
    );

    app.post(
      '/data-requests/:id/identity',
      { config, schema: { params: ById, body: Identity, response: { 200: Detail } } },
      async ({ context, params, body }) => {
        await recordIdentity(handling, context, params.id, body);
        return detail(context, params.id);
      },
    );

    app.post(
      '/data-requests/:id/objection',
      { config, schema: { params: ById, body: Objection, response: { 200: Detail } } },
      async ({ context, params, body }) => {
        await object(handling, context, params.id, body.consent);
        return detail(context, params.id);
      },
    );

    const steps = { restriction: restrict, 'restriction/end': lift } as const;
    for (const [step, work] of Object.entries(steps))
      app.post(
        `/data-requests/:id/${step}`,
        { config, schema: { params: ById, response: { 200: Detail } } },
        async ({ context, params }) => {
          await work(handling, context, params.id);
          return detail(context, params.id);
        },
      );

    app.post(
      '/data-requests/:id/restriction/announcement',
      { config, schema: { params: ById, body: Lifting, response: { 200: Detail } } },
      async ({ context, params, body }) => {
        await announceLifting(handling, context, params.id, body);
        return detail(context, params.id);
      },
    );

    app.post(
      '/data-requests/:id/erasure',
      { config, schema: { params: ById, response: { 200: Detail } } },
      async ({ context, params }) => {
        await askErasure(handling, context, params.id);
        return detail(context, params.id);
      },
    );

    app.post(
      '/data-requests/:id/erasure/confirmation',
      { config, schema: { params: ById, response: { 200: ErasureReceipt } } },
      async ({ context, params }) =>
        receiptOf(platform, await confirmErasure(handling, context, params.id), context.now),
    );
  };
