import type { CategoryId } from '@sprechraum/shared/policy';
import { dueDate, relationsFor } from '@sprechraum/shared/rules';
import type { FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import { ruleFor } from '../../governance/retention/index.ts';
import { keptHeaders } from '../../platform/http/remembered.ts';
import { ById, closed, Nothing, type Routes } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { topicPages } from './cache.ts';
import { longestMs } from './changes.ts';
import { flagPost, type NewThread, openThread, seeOffer, writePost } from './commands.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { rememberedNames } from './names.ts';
import { problem } from './problems.ts';
import { board, boards, ownForum, searchPosts, topic } from './queries.ts';
import {
  Board,
  Boards,
  Found,
  NewFlag,
  NewPost,
  Own,
  Posted,
  policySchemas,
  Topic,
  Words,
} from './schemas.ts';

/** Pages are counted in the address; a thousand of them is more than anybody turns. */
const Page = Type.Object({ page: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,2}$' })) }, closed);
const BoardCode = Type.Object({ board: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }) }, closed);
const pageOf = ({ page }: Static<typeof Page>): number => Number(page ?? 1);
const category: CategoryId = 'forum.post';

/**
 * When the first of some posts comes to its end, in milliseconds. What was written later ends later: while what was
 * written before lasts longer than a page is remembered, the calendar need not be asked.
 */
function endings({ policy, clock }: Platform) {
  const rule = ruleFor(policy, category);
  let lasting = { start: Number.POSITIVE_INFINITY, end: 0 };
  return (posts: readonly { readonly writtenAt: string }[]): number => {
    const start = Math.min(...posts.map(({ writtenAt }) => Date.parse(writtenAt)));
    const soon = clock.now().getTime() + longestMs;
    if (start >= lasting.start && lasting.end > soon) return lasting.end;
    const end = rule ? dueDate(rule, new Date(start)).hiddenFrom.getTime() : start;
    if (end > soon) lasting = { start, end };
    return end;
  };
}

/** `/forum`, `/forum-threads`, `/forum-posts`: read by everybody, written by members, kept in order by moderators. */
export const forumRoutes: Routes = (platform) => async (app) => {
  const { policy } = platform;
  const { NewThread } = policySchemas(policy);
  const pages = topicPages(platform);
  const names = rememberedNames(platform);
  const endOf = endings(platform);
  /** What every answer with a topic carries. */
  let headersOfAll: readonly string[] | undefined;
  if (relationsFor(policy, 'visitor', 'forum.read').includes('any')) app.recallFor(pages.recall);
  /** What search engines are told. A reader's own device may keep what everybody may read, and asks whether it holds. */
  const open = (reply: FastifyReply) => {
    if (policy.forum?.indexing) reply.removeHeader('x-robots-tag');
    return reply.header('cache-control', 'no-cache');
  };

  app.get(
    '/forum',
    { config: { access: 'forum.read' }, schema: { response: { 200: Boards } } },
    async ({ context }, reply) => {
      open(reply);
      return {
        items: await boards(platform, context),
        contentNotes: policy.forum?.contentNotes ?? [],
      };
    },
  );

  app.get(
    '/forum/boards/:board',
    {
      config: { access: 'forum.read' },
      schema: { params: BoardCode, querystring: Page, response: { 200: Board } },
    },
    async ({ context, params, query }, reply) => {
      if (!policy.forum?.boards.some(({ code }) => code === params.board)) throw problem('not-found');
      open(reply);
      return board(platform, context, params.board, pageOf(query));
    },
  );

  app.get(
    '/forum-threads/:id',
    {
      config: { access: 'forum.read' },
      schema: { params: ById, querystring: Page, response: { 200: Topic, 304: Nothing } },
    },
    async ({ context, params, query, headers }, reply) => {
      const page = pageOf(query);
      open(reply);
      const { body, etag } = await pages.of(params.id, page, async () => {
        const found = await topic(platform, names, context, params.id, page);
        const text = reply.code(200).serialize(found) as string;
        headersOfAll ??= keptHeaders(reply.type('application/json; charset=utf-8').getHeaders());
        return { text, ends: endOf(found.posts), headers: headersOfAll };
      });
      reply.header('etag', etag);
      if (headers['if-none-match'] === etag) return reply.code(304).send(null);
      return reply
        .code(200)
        .type('application/json; charset=utf-8')
        .send(body as never);
    },
  );

  app.post(
    '/forum/search',
    { config: { access: 'forum.read' }, schema: { body: Words, response: { 200: Found } } },
    async ({ context, body }) => ({ items: await searchPosts(platform, context, body.words) }),
  );

  app.get(
    '/forum/own',
    { config: { access: 'forum.write' }, schema: { response: { 200: Own } } },
    ({ context }) => ownForum(platform, context),
  );

  app.post(
    '/forum-threads',
    { config: { access: 'forum.write' }, schema: { body: NewThread, response: { 201: Posted } } },
    async ({ context, body }, reply) => {
      const { threadId, ...post } = body as NewThread & { threadId: string };
      const posted = await openThread(platform, context, threadId, post);
      return reply.code(201).send(posted);
    },
  );

  app.post(
    '/forum-threads/:id/posts',
    {
      config: { access: 'forum.write' },
      schema: { params: ById, body: NewPost, response: { 201: Posted } },
    },
    async ({ context, params, body }, reply) => {
      const posted = await writePost(platform, context, params.id, body);
      return reply.code(201).send(posted);
    },
  );

  app.post(
    '/forum-posts/:id/flags',
    {
      config: { access: 'forum.write' },
      schema: { params: ById, body: NewFlag, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await flagPost(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/forum-offers/:id/seen',
    { config: { access: 'forum.write' }, schema: { params: ById, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await seeOffer(platform, context, params.id);
      return reply.code(204).send(null);
    },
  );

  await app.register(moderationRoutes(platform));
};
