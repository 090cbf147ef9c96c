import { Type } from 'typebox';
import { closed, Instant, iso, Nothing, type Routes } from '../../platform/http/routes.ts';
import { keepUnsent, readUnsent } from './unsent.ts';

const textLimit = 20_000;
/** `forum:` with a board or a topic, `private:` with a conversation, or `private:new`, `chat:` with a room. */
const Place = Type.Object(
  { place: Type.String({ pattern: '^(?:chat|forum|private):[a-z0-9-]{1,40}$' }) },
  closed,
);
const Unsent = Type.Object({ text: Type.String({ maxLength: textLimit }) }, closed);
const Kept = Type.Object({ text: Type.String(), savedAt: Instant });

/** `/unsent`: what somebody with an account is writing for the forum, in a chat or to somebody else. */
export const unsentRoutes: Routes = (platform) => async (app) => {
  app.get(
    '/unsent/:place',
    {
      config: { access: 'draft.edit' },
      schema: { params: Place, response: { 200: Kept, 204: Nothing } },
    },
    async ({ context, params }, reply) => {
      const found = await readUnsent(platform, context, params.place);
      return found
        ? reply.send({ text: found.text, savedAt: iso(found.savedAt) })
        : reply.code(204).send(null);
    },
  );

  app.put(
    '/unsent/:place',
    {
      config: { access: 'draft.edit' },
      schema: { params: Place, body: Unsent, response: { 200: Type.Object({ savedAt: Instant }) } },
    },
    async ({ context, params, body }) => {
      await keepUnsent(platform, context, params.place, body.text);
      return { savedAt: iso(context.now) };
    },
  );
};
