import type { Policy } from '@sprechraum/shared/policy';
import { type Static, Type } from 'typebox';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { ById, closed, Id, Instant, iso, type Routes } from '../../platform/http/routes.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { confirmHold, type Holding, releaseHold, reviewHold, setHold } from './commands.ts';
import { listHolds } from './queries.ts';

const State = Type.Enum(['proposed', 'active', 'ended', 'released']);
const Hold = Type.Object({
  id: Id,
  category: Type.String(),
  label: Type.String(),
  objectId: Id,
  reason: Type.String(),
  /** `proposed` waits for the second person; only `active` suspends a rule. */
  state: State,
  setBy: Type.String(),
  setAt: Instant,
  confirmedBy: Type.Optional(Type.String()),
  reviewOn: Instant,
  reviewDue: Type.Boolean(),
  endsAt: Instant,
  releasedAt: Type.Optional(Instant),
});
const List = Type.Object({ reasons: Type.Array(Type.String()), items: Type.Array(Hold) });

const NewHold = Type.Object(
  {
    category: Type.String({ maxLength: 60 }),
    objectId: Id,
    reason: Type.String({ maxLength: 200 }),
    reviewOn: Instant,
    endsAt: Type.Optional(Instant),
  },
  closed,
);
const Review = Type.Object({ reviewOn: Instant }, closed);

/** `/holds`: suspending a retention rule for one object (*Aussetzung*), by two persons, until a review. */
export const holdRoutes =
  (handlers: PrivacyHandlers, rules: NonNullable<Policy['holds']>): Routes =>
  (platform) =>
  async (app) => {
    const { policy, clock } = platform;
    const holding: Holding = { platform, handlers, rules };
    const label = (category: string) =>
      policy.categories.find(({ id }) => id === category)?.label ?? category;

    const stateOf = (row: Awaited<ReturnType<typeof listHolds>>[number]): Static<typeof State> => {
      if (row.releasedAt) return 'released';
      if (row.endsAt <= clock.now()) return 'ended';
      return row.confirmedBy || rules.persons === 1 ? 'active' : 'proposed';
    };

    const list = async (context: Context) => {
      const rows = await listHolds(platform, context);
      const names = await nicknames(platform, [
        ...new Set(rows.flatMap(({ setBy, confirmedBy }) => [setBy, ...(confirmedBy ? [confirmedBy] : [])])),
      ]);
      return rows.map((row) => {
        const state = stateOf(row);
        return {
          id: row.id,
          category: row.category,
          label: label(row.category),
          objectId: row.objectId,
          reason: row.reason,
          state,
          setBy: names.get(row.setBy) ?? '',
          setAt: iso(row.setAt),
          ...(row.confirmedBy && { confirmedBy: names.get(row.confirmedBy) ?? '' }),
          reviewOn: iso(row.reviewOn),
          reviewDue: (state === 'active' || state === 'proposed') && row.reviewOn <= clock.now(),
          endsAt: iso(row.endsAt),
          ...(row.releasedAt && { releasedAt: iso(row.releasedAt) }),
        };
      });
    };
    const one = async (context: Context, id: string) => {
      const found = (await list(context)).find((entry) => entry.id === id);
      if (!found) throw new Error('a hold that was just written is not there');
      return found;
    };

    app.get(
      '/holds',
      { config: { access: 'hold.read' }, schema: { response: { 200: List } } },
      async ({ context }) => ({ reasons: rules.reasons, items: await list(context) }),
    );

    app.post(
      '/holds',
      { config: { access: 'hold.set' }, schema: { body: NewHold, response: { 201: Hold } } },
      async ({ context, body: { reviewOn, endsAt, ...input } }, reply) => {
        const id = await setHold(holding, context, {
          ...input,
          reviewOn: new Date(reviewOn),
          ...(endsAt && { endsAt: new Date(endsAt) }),
        });
        return reply.code(201).send(await one(context, id));
      },
    );

    app.post(
      '/holds/:id/confirm',
      { config: { access: 'hold.set' }, schema: { params: ById, response: { 200: Hold } } },
      async ({ context, params }) => {
        await confirmHold(holding, context, params.id);
        return one(context, params.id);
      },
    );

    app.post(
      '/holds/:id/review',
      { config: { access: 'hold.set' }, schema: { params: ById, body: Review, response: { 200: Hold } } },
      async ({ context, params, body }) => {
        await reviewHold(holding, context, params.id, new Date(body.reviewOn));
        return one(context, params.id);
      },
    );

    app.post(
      '/holds/:id/release',
      { config: { access: 'hold.set' }, schema: { params: ById, response: { 200: Hold } } },
      async ({ context, params }) => {
        await releaseHold(holding, context, params.id);
        return one(context, params.id);
      },
    );
  };
