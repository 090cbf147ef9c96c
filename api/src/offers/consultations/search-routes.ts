import { Type } from 'typebox';
import { common } from '../../platform/errors.ts';
import { closed, Id, Instant, type Routes } from '../../platform/http/routes.ts';
import { searchOwnCases } from './search.ts';

const Question = Type.Object(
  { words: Type.String({ minLength: 2, maxLength: 100, pattern: '\\S' }) },
  closed,
);
const Found = Type.Object({
  items: Type.Array(
    Type.Object({
      consultationId: Id,
      where: Type.Enum(['subject', 'letter', 'note']),
      /** Who wrote the letter. */
      from: Type.Optional(Type.Enum(['client', 'counsellor'])),
      at: Instant,
      /** The whole words that were found, and what stands around them, on one line. */
      excerpt: Type.Object({ before: Type.String(), hit: Type.String(), after: Type.String() }),
    }),
  ),
  /** False where more cases, letters or hits were there than one question may open or show. */
  complete: Type.Boolean(),
});

const searchesPerMinute = 30;

/**
 * `/consultations/search`: words in the cases that one holds oneself. What is searched for is content: it is posted, so
 * that it stands in no address and no log, and it is kept nowhere.
 */
export const searchRoutes: Routes = (platform) => async (app) => {
  const asked = app.createRateLimit({
    max: searchesPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ actor }) =>
      platform.keys.blindIndex('throttle-search', actor.id ?? '').toString('base64url'),
  });

  app.post(
    '/consultations/search',
    { config: { access: 'consultation.search' }, schema: { body: Question, response: { 200: Found } } },
    async (request, reply) => {
      const tried = await asked(request);
      if (!tried.isAllowed && tried.isExceeded) {
        reply.header('retry-after', tried.ttlInSeconds);
        throw common('too-many-requests');
      }
      return searchOwnCases(platform, request.context, request.body.words);
    },
  );
};
