import type { Policy } from '@sprechraum/shared/policy';
import { Type } from 'typebox';
import { ById, closed, Id, Instant, Nothing, type Routes } from '../../platform/http/routes.ts';
import { endEmergency, openInEmergency, takeNote } from './commands.ts';
import { listOpenings } from './queries.ts';

const justificationLimit = 2000;

/** An emergency access. Names are nicknames; missing where somebody is no longer on record. */
export const Opening = {
  id: Id,
  opener: Type.Optional(Type.String()),
  colleague: Type.Optional(Type.String()),
  reason: Type.String(),
  justification: Type.String(),
  openedAt: Instant,
  /** When it ended, or will end by itself. */
  until: Instant,
  running: Type.Boolean(),
};
const Openings = Type.Object({
  /** The only reasons there are. */
  reasons: Type.Array(Type.String()),
  /** How long one lasts, ISO 8601. */
  duration: Type.String(),
  items: Type.Array(Type.Object(Opening)),
});
const NewOpening = Type.Object(
  {
    id: Id,
    colleague: Id,
    reason: Type.String({ maxLength: 200 }),
    justification: Type.String({ minLength: 1, maxLength: justificationLimit, pattern: '\\S' }),
  },
  closed,
);

/** `/break-glass`: reading what an absent colleague holds, in an emergency and for a time (ENZ-37, ENZ-38). */
export const breakGlassRoutes =
  (rules: NonNullable<Policy['breakGlass']>): Routes =>
  (platform) =>
  async (app) => {
    app.get(
      '/break-glass',
      { config: { access: 'break-glass.open' }, schema: { response: { 200: Openings } } },
      async ({ context }) => ({
        reasons: rules.reasons,
        duration: rules.duration,
        items: await listOpenings(platform, context),
      }),
    );

    app.post(
      '/break-glass',
      { config: { access: 'break-glass.open' }, schema: { body: NewOpening, response: { 204: Nothing } } },
      async ({ context, body }, reply) => {
        await openInEmergency(platform, context, rules, body);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/break-glass/:id/end',
      { config: { access: 'break-glass.open' }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await endEmergency(platform, context, params.id);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/break-glass/:id/seen',
      { config: { access: 'break-glass.notice' }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await takeNote(platform, context, params.id);
        return reply.code(204).send(null);
      },
    );
  };
