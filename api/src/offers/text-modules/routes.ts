import { Type } from 'typebox';
import type { Context } from '../../platform/access/context.ts';
import { ById, closed, Id, Instant, Nothing, type Routes } from '../../platform/http/routes.ts';
import { keepTextModule, removeTextModule } from './commands.ts';
import { readTextModules, type Shelf } from './queries.ts';

const TextModule = Type.Object({
  id: Id,
  title: Type.String(),
  text: Type.String(),
  /** One's own, or the whole team's. */
  shelf: Type.Enum(['own', 'team']),
  editedAt: Instant,
});
const TextModules = Type.Object({ items: Type.Array(TextModule) });
const Words = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }),
    text: Type.String({ minLength: 1, maxLength: 5000, pattern: '\\S' }),
  },
  closed,
);

/** `/text-modules`: pieces of text for answers, one's own; `/team-text-modules`: those of the whole team. */
export const textModuleRoutes: Routes = (platform) => async (app) => {
  app.get(
    '/text-modules',
    { config: { access: 'text-module.use' }, schema: { response: { 200: TextModules } } },
    async ({ context }) => ({ items: await readTextModules(platform, context) }),
  );

  const shelves = [
    { url: '/text-modules/:id', shelf: 'own', access: 'text-module.use' },
    { url: '/team-text-modules/:id', shelf: 'team', access: 'text-module.edit-team' },
  ] as const satisfies { url: string; shelf: Shelf; access: Context['action'] }[];
  for (const { url, shelf, access } of shelves) {
    app.put(
      url,
      { config: { access }, schema: { params: ById, body: Words, response: { 204: Nothing } } },
      async ({ context, params, body }, reply) => {
        await keepTextModule(platform, context, { id: params.id, shelf }, body);
        return reply.code(204).send(null);
      },
    );
    app.delete(
      url,
      { config: { access }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await removeTextModule(platform, context, { id: params.id, shelf });
        return reply.code(204).send(null);
      },
    );
  }
};
