import { distributionReasons } from '@sprechraum/shared/rules';
import { Type } from 'typebox';
import { AbsenceTold } from '../../identity/absences/index.ts';
import { ById, closed, Id, Instant, Nothing, oneOf, type Routes } from '../../platform/http/routes.ts';
import { assign, board, noteWeek } from './distribution.ts';
import { optional } from './schemas.ts';

const count = Type.Integer();
const Board = Type.Object({
  /** Within how many working days an answer is promised. */
  promisedDays: optional(count),
  /** Those that wait longest come first. */
  items: Type.Array(
    Type.Object({
      id: Id,
      mode: Type.Enum(['mail', 'live']),
      openedAt: Instant,
      reason: optional(Type.String()),
      topic: optional(Type.String()),
      /** In which language the answer is wanted. */
      language: optional(Type.String()),
      waitingWorkingDays: count,
      late: Type.Boolean(),
      /** Who might take it, and why; nobody where nobody is there. */
      suggestion: optional(Type.Object({ to: Id, reasons: Type.Array(Type.Enum([...distributionReasons])) })),
    }),
  ),
  team: Type.Array(
    Type.Object({
      id: Id,
      nickname: Type.String(),
      absence: optional(AbsenceTold),
      weeklyHours: Type.Union([count, Type.Null()]),
      /** In which they answer besides the usual one. */
      languages: Type.Array(Type.String()),
      open: count,
      waiting: count,
      /** In how many cases somebody waits for longer than was promised, and for how many working days at most. */
      late: count,
      longestWait: count,
      /** How many more cases fit into the week; `null` where nobody has said how long it is. */
      room: Type.Union([count, Type.Null()]),
    }),
  ),
});
const Assignment = Type.Object({ to: Id }, closed);
/** Nobody counsels for longer than a week of work. */
const weeklyHours = optional(Type.Union([Type.Integer({ minimum: 0, maximum: 48 }), Type.Null()]));

/** `/distribution` and `/capacities`: who takes which enquiry, for whoever coordinates and reads none of them. */
export const distributionRoutes: Routes = (platform) => async (app) => {
  const languages = (platform.policy.service.languages ?? []).map(({ code }) => code);
  const Capacity = Type.Object(
    { weeklyHours, languages: optional(Type.Array(oneOf(languages), { uniqueItems: true })) },
    closed,
  );

  app.get(
    '/distribution',
    { config: { access: 'distribution.read' }, schema: { response: { 200: Board } } },
    ({ context }) => board(platform, context),
  );

  app.put(
    '/distribution/:id',
    {
      config: { access: 'consultation.hand-over' },
      schema: { params: ById, body: Assignment, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await assign(platform, context, params.id, body.to);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/capacities/:id',
    {
      config: { access: 'capacity.edit' },
      schema: { params: ById, body: Capacity, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await noteWeek(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );
};
