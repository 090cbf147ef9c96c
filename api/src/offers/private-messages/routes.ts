import { Type } from 'typebox';
import { ById, closed, Id, Instant, Nothing, type Routes } from '../../platform/http/routes.ts';
import {
  answerIn,
  block,
  markRead,
  reportMessage,
  settleReport,
  switchMessages,
  writeTo,
} from './commands.ts';
import { conversation, mailbox, reports } from './queries.ts';
import { reportReasons } from './tables.ts';

const textLimit = 5000;

/** Somebody by the name they write under; `null` is a deleted account. */
const Party = Type.Union([Type.Object({ name: Type.String(), staff: Type.Boolean() }), Type.Null()]);

const Mailbox = Type.Object({
  /** Whether others can write to one. */
  switchedOn: Type.Boolean(),
  items: Type.Array(Type.Object({ id: Id, with: Party, lastMessageAt: Instant, unread: Type.Integer() })),
});
const Conversation = Type.Object({
  id: Id,
  with: Party,
  blocked: Type.Boolean(),
  /** Whether something written now would arrive. */
  writable: Type.Boolean(),
  messages: Type.Array(
    Type.Object({
      id: Id,
      mine: Type.Boolean(),
      text: Type.String(),
      sentAt: Instant,
      unread: Type.Boolean(),
      reported: Type.Boolean(),
    }),
  ),
});
const Reports = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      reason: Type.Enum([...reportReasons]),
      state: Type.Enum(['open', 'settled']),
      reportedAt: Instant,
      by: Party,
      from: Party,
      text: Type.String(),
      sentAt: Instant,
    }),
  ),
});
const message = {
  /** Made by the sender: sent twice, it is there once. */
  id: Id,
  text: Type.String({ minLength: 1, maxLength: textLimit, pattern: '\\S' }),
};
const NewMessage = Type.Object(message, closed);
const FirstMessage = Type.Object({ ...message, to: Type.String({ minLength: 1, maxLength: 60 }) }, closed);
const Switch = Type.Object({ on: Type.Boolean() }, closed);
const Block = Type.Object({ blocked: Type.Boolean() }, closed);
const Report = Type.Object({ id: Id, reason: Type.Enum([...reportReasons]) }, closed);
const ok = { 204: Nothing } as const;

/** `/private-messages`: between members who want them; staff read what is reported, and nothing else. */
export const privateMessageRoutes: Routes = (platform) => async (app) => {
  const own = { config: { access: 'private-message.send' } } as const;
  const review = { config: { access: 'private-message.review' } } as const;

  app.get('/private-messages', { ...own, schema: { response: { 200: Mailbox } } }, ({ context }) =>
    mailbox(platform, context),
  );

  app.put(
    '/private-messages/switch',
    { ...own, schema: { body: Switch, response: ok } },
    async ({ context, body }, reply) => {
      await switchMessages(platform, context, body.on);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/private-messages',
    { ...own, schema: { body: FirstMessage, response: { 201: Type.Object({ conversationId: Id }) } } },
    async ({ context, body }, reply) => {
      const { to, ...first } = body;
      return reply.code(201).send({ conversationId: await writeTo(platform, context, to, first) });
    },
  );

  app.get(
    '/private-conversations/:id',
    { ...own, schema: { params: ById, response: { 200: Conversation } } },
    ({ context, params }) => conversation(platform, context, params.id),
  );

  app.post(
    '/private-conversations/:id/messages',
    { ...own, schema: { params: ById, body: NewMessage, response: ok } },
    async ({ context, params, body }, reply) => {
      await answerIn(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/private-conversations/:id/seen',
    { ...own, schema: { params: ById, response: ok } },
    async ({ context, params }, reply) => {
      await markRead(platform, context, params.id);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/private-conversations/:id/block',
    { ...own, schema: { params: ById, body: Block, response: ok } },
    async ({ context, params, body }, reply) => {
      await block(platform, context, params.id, body.blocked);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/private-messages/:id/reports',
    { ...own, schema: { params: ById, body: Report, response: ok } },
    async ({ context, params, body }, reply) => {
      await reportMessage(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.get('/private-reports', { ...review, schema: { response: { 200: Reports } } }, async ({ context }) => ({
    items: await reports(platform, context),
  }));

  app.post(
    '/private-reports/:id/settle',
    { ...review, schema: { params: ById, response: ok } },
    async ({ context, params }, reply) => {
      await settleReport(platform, context, params.id);
      return reply.code(204).send(null);
    },
  );
};
