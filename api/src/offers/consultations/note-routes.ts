import { Type } from 'typebox';
import { ById, closed, Id, Instant, Nothing, type Routes } from '../../platform/http/routes.ts';
import { addNote, readNotes, removeNote } from './notes.ts';
import { noteSources } from './tables.ts';

const textLimit = 5000;
const OfCase = Type.Object({ id: Id, noteId: Id }, closed);
const Source = Type.Enum([...noteSources]);
const NewNote = Type.Object(
  { source: Source, text: Type.String({ minLength: 1, maxLength: textLimit, pattern: '\\S' }) },
  closed,
);
const Notes = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      source: Source,
      text: Type.String(),
      writtenAt: Instant,
      /** Nickname; missing where somebody is no longer on record. */
      by: Type.Optional(Type.String()),
      /** Whether whoever reads it wrote it. */
      mine: Type.Boolean(),
    }),
  ),
});

/** `/consultations/{id}/notes`: what came in by telephone, in person or in other ways, for the holder of the case. */
export const noteRoutes: Routes = (platform) => async (app) => {
  app.get(
    '/consultations/:id/notes',
    { config: { access: 'note.read' }, schema: { params: ById, response: { 200: Notes } } },
    async ({ context, params }) => ({ items: await readNotes(platform, context, params.id) }),
  );

  app.put(
    '/consultations/:id/notes/:noteId',
    {
      config: { access: 'note.edit' },
      schema: { params: OfCase, body: NewNote, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await addNote(platform, context, params, body);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/consultations/:id/notes/:noteId',
    { config: { access: 'note.edit' }, schema: { params: OfCase, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await removeNote(platform, context, params);
      return reply.code(204).send(null);
    },
  );
};
