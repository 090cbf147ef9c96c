import { chatKinds } from '@sprechraum/shared/policy';
import { type Static, Type } from 'typebox';
import { asCopy } from '../../platform/files/name.ts';
import { ById, closed, Id, Instant, iso, Nothing, oneOf, type Routes } from '../../platform/http/routes.ts';
import { calendarOf } from '../consultations/index.ts';
import { answerInvitation, openTalk, takeNext } from './alone.ts';
import { givePlaceUp, takePlace } from './entering.ts';
import { endChat, measures, takeMeasure } from './hosting.ts';
import { cancelChat, changeChat, type Plan, planChat } from './planning.ts';
import {
  type Announced,
  announcedChat,
  announcedChats,
  hostedChats,
  readLog,
  roomsOfCase,
} from './queries.ts';

const Chat = Type.Object({
  id: Id,
  kind: Type.Enum([...chatKinds]),
  title: Type.String(),
  about: Type.Optional(Type.String()),
  audiences: Type.Array(Type.String()),
  startsAt: Instant,
  endsAt: Instant,
  /** Who is responsible for it (*Fachkraft*), by nickname; and who hosts it, too. */
  host: Type.String(),
  coHosts: Type.Array(Type.String()),
  capacity: Type.Integer(),
  /** How many find room still; left out where one waits for one's turn. */
  free: Type.Optional(Type.Integer()),
  cancelled: Type.Boolean(),
  ended: Type.Boolean(),
  mine: Type.Optional(Type.Enum(['waiting', 'in', 'hosting'])),
  onwardId: Type.Optional(Id),
  /** Whether it is for those who have an account here. */
  forMembers: Type.Boolean(),
});
const Chats = Type.Object({ items: Type.Array(Chat) });

const shown = ({
  about,
  free,
  mine,
  onwardId,
  startsAt,
  endsAt,
  audiences,
  coHosts,
  ...chat
}: Announced) => ({
  ...chat,
  audiences: [...audiences],
  coHosts: [...coHosts],
  startsAt: iso(startsAt),
  endsAt: iso(endsAt),
  ...(about && { about }),
  ...(free !== null && { free }),
  ...(mine && { mine }),
  ...(onwardId && { onwardId }),
});

/** Something that was said in a chat, as its log has it. */
const Said = Type.Object({
  n: Type.Integer(),
  id: Id,
  /** Null: the account is gone. */
  by: Type.Union([Type.String(), Type.Null()]),
  role: Type.Enum(['client', 'staff']),
  to: Type.Optional(Type.String()),
  text: Type.String(),
  at: Instant,
});

const Alone = Type.Object({ roomId: Id, consultationId: Id });
const RoomOfCase = Type.Object({
  id: Id,
  kind: Type.Enum([...chatKinds]),
  startsAt: Instant,
  endsAt: Instant,
  open: Type.Boolean(),
  keepsLog: Type.Boolean(),
});

/** `/chats`: what is announced, who is in it, who hosts it, and what is left of it. */
export const chatRoutes: Routes = (platform) => async (app) => {
  const { policy } = platform;
  const audiences = policy.chats?.audiences ?? [];
  const kinds = chatKinds.filter((kind) =>
    policy.offers.some((offer) => offer.kind === kind && offer.enabled),
  );
  const NewChat = Type.Object(
    {
      kind: oneOf(kinds),
      title: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
      about: Type.Optional(Type.String({ maxLength: 1000 })),
      audiences: Type.Array(oneOf(audiences.map(({ code }) => code)), {
        minItems: 1,
        uniqueItems: true,
      }),
      startsAt: Instant,
      minutes: Type.Integer({ minimum: 15, maximum: 480 }),
      capacity: Type.Integer({ minimum: 1, maximum: 200 }),
      coHosts: Type.Array(Type.String({ minLength: 1, maxLength: 80 }), { maxItems: 5, uniqueItems: true }),
    },
    closed,
  );
  const planOf = (body: Static<typeof NewChat>): Plan => ({ ...body, startsAt: new Date(body.startsAt) });

  app.get(
    '/chats',
    { config: { access: 'chat.schedule' }, schema: { response: { 200: Chats } } },
    async ({ context }) => ({ items: (await announcedChats(platform, context)).map(shown) }),
  );

  app.get(
    '/chats/:id',
    { config: { access: 'chat.schedule' }, schema: { params: ById, response: { 200: Chat } } },
    async ({ context, params }) => shown(await announcedChat(platform, context, params.id)),
  );

  app.get(
    '/chats/:id/calendar.ics',
    { config: { access: 'chat.schedule' }, schema: { params: ById } },
    async ({ context, params }, reply) => {
      const { id, startsAt, endsAt } = await announcedChat(platform, context, params.id);
      const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
      return reply
        .header('content-disposition', asCopy('termin.ics'))
        .type('text/calendar; charset=utf-8')
        .send(calendarOf({ id, at: startsAt, minutes }, context.now));
    },
  );

  app.put(
    '/chats/:id/place',
    {
      config: { access: 'chat.enter' },
      schema: {
        params: ById,
        body: Type.Object({ acceptsRules: Type.Boolean() }, closed),
        response: { 200: Chat },
      },
    },
    async ({ context, params, body }) => {
      await takePlace(platform, context, params.id, body);
      return shown(await announcedChat(platform, context, params.id));
    },
  );

  app.delete(
    '/chats/:id/place',
    { config: { access: 'chat.enter' }, schema: { params: ById, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await givePlaceUp(platform, context, params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/chats/:id/invitation',
    {
      config: { access: 'chat.join' },
      schema: {
        params: ById,
        body: Type.Object({ accepted: Type.Boolean() }, closed),
        response: { 200: Alone, 204: Nothing },
      },
    },
    async ({ context, params, body }, reply) => {
      const alone = await answerInvitation(platform, context, params.id, body.accepted);
      return alone ? reply.send(alone) : reply.code(204).send(null);
    },
  );

  app.get(
    '/hosted-chats',
    { config: { access: 'chat.host' }, schema: { response: { 200: Chats } } },
    async ({ context }) => ({ items: (await hostedChats(platform, context)).map(shown) }),
  );

  app.post(
    '/chats/:id/measures',
    {
      config: { access: 'chat.host' },
      schema: {
        params: ById,
        body: Type.Object(
          { measure: Type.Enum([...measures]), member: Type.String({ minLength: 1, maxLength: 80 }) },
          closed,
        ),
        response: { 204: Nothing },
      },
    },
    async ({ context, params, body }, reply) => {
      await takeMeasure(platform, context, params.id, body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/chats/:id/end',
    { config: { access: 'chat.host' }, schema: { params: ById, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await endChat(platform, context, params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/chats/:id/next',
    { config: { access: 'chat.duty' }, schema: { params: ById, response: { 200: Alone } } },
    async ({ context, params }) => takeNext(platform, context, params.id),
  );

  app.put(
    '/chats/:id',
    {
      config: { access: 'chat.plan' },
      schema: { params: ById, body: NewChat, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await planChat(platform, context, params.id, planOf(body));
      return reply.code(204).send(null);
    },
  );

  app.patch(
    '/chats/:id',
    {
      config: { access: 'chat.plan' },
      schema: { params: ById, body: NewChat, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await changeChat(platform, context, params.id, planOf(body));
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/chats/:id/cancel',
    { config: { access: 'chat.plan' }, schema: { params: ById, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await cancelChat(platform, context, params.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/chats/:id/log',
    {
      config: { access: 'chat.read-log' },
      schema: { params: ById, response: { 200: Type.Object({ items: Type.Array(Said) }) } },
    },
    async ({ context, params }) => ({ items: await readLog(platform, context, params.id) }),
  );

  app.post(
    '/consultations/:id/chats',
    {
      config: { access: 'chat.open' },
      schema: { params: ById, response: { 201: Type.Object({ roomId: Id }) } },
    },
    async ({ context, params }, reply) =>
      reply.code(201).send({ roomId: await openTalk(platform, context, params.id) }),
  );

  app.get(
    '/consultations/:id/chats',
    {
      config: { access: 'chat.read-log' },
      schema: { params: ById, response: { 200: Type.Object({ items: Type.Array(RoomOfCase) }) } },
    },
    async ({ context, params }) => ({
      items: (await roomsOfCase(platform, context, params.id)).map(
        ({ id, kind, startsAt, endsAt, endedAt, keepsLog }) => ({
          id,
          kind,
          startsAt: iso(startsAt),
          endsAt: iso(endedAt ?? endsAt),
          open: !endedAt && startsAt <= context.now && endsAt > context.now,
          keepsLog,
        }),
      ),
    }),
  );
};
