import { Type } from 'typebox';
import { ById, closed, Day, Id, Nothing, type Routes } from '../../platform/http/routes.ts';
import { noteAbsence, removeAbsence } from './commands.ts';
import { ownAbsences } from './queries.ts';

const days = { firstDay: Day, lastDay: Day };
const Days = Type.Object(days, closed);

/** Days on which somebody is not there, as others are told. */
export const AbsenceTold = Type.Object({ ...days, backOn: Day });

/** `/absences`: the days on which one is not there, for whoever counsels. */
export const absenceRoutes: Routes = (platform) => async (app) => {
  app.get(
    '/absences',
    {
      config: { access: 'absence.edit' },
      schema: {
        response: { 200: Type.Object({ items: Type.Array(Type.Object({ id: Id, ...days })) }) },
      },
    },
    async ({ context }) => ({ items: await ownAbsences(platform, context) }),
  );

  app.put(
    '/absences/:id',
    { config: { access: 'absence.edit' }, schema: { params: ById, body: Days, response: { 204: Nothing } } },
    async ({ context, params, body }, reply) => {
      await noteAbsence(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/absences/:id',
    { config: { access: 'absence.edit' }, schema: { params: ById, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await removeAbsence(platform, context, params.id);
      return reply.code(204).send(null);
    },
  );
};
