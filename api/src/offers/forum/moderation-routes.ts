import { ById, Nothing, type Routes } from '../../platform/http/routes.ts';
import {
  changeThread,
  decide,
  editPost,
  handleFlag,
  offerCounselling,
  type ThreadChange,
} from './moderation.ts';
import { moderationQueue } from './queue.ts';
import { Decision, Edit, FlagChange, NewOffer, policySchemas, Queue } from './schemas.ts';

const ok = { 204: Nothing } as const;

/** What moderators see and do. */
export const moderationRoutes: Routes = (platform) => async (app) => {
  const { ThreadChange: Change } = policySchemas(platform.policy);
  const access = 'forum.moderate';
  const put = { config: { access } } as const;

  app.get('/forum/moderation', { config: { access }, schema: { response: { 200: Queue } } }, ({ context }) =>
    moderationQueue(platform, context),
  );

  app.post(
    '/forum-posts/:id/decision',
    { ...put, schema: { params: ById, body: Decision, response: ok } },
    async ({ context, params, body }, reply) => {
      await decide(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.patch(
    '/forum-posts/:id',
    { ...put, schema: { params: ById, body: Edit, response: ok } },
    async ({ context, params, body }, reply) => {
      await editPost(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.patch(
    '/forum-threads/:id',
    { ...put, schema: { params: ById, body: Change, response: ok } },
    async ({ context, params, body }, reply) => {
      await changeThread(platform, context, params.id, body as ThreadChange);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/forum-flags/:id',
    { ...put, schema: { params: ById, body: FlagChange, response: ok } },
    async ({ context, params, body }, reply) => {
      await handleFlag(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/forum-posts/:id/offers',
    { ...put, schema: { params: ById, body: NewOffer, response: ok } },
    async ({ context, params, body }, reply) => {
      await offerCounselling(platform, context, params.id, body.id);
      return reply.code(204).send(null);
    },
  );
};
