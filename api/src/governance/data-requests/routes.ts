import { requestableRights } from '@sprechraum/shared/rules';
import { Type } from 'typebox';
import { closed, Id, Nothing, oneOf, type Routes } from '../../platform/http/routes.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { openRequest, reply, replyByCode } from './commands.ts';
import { ownRequests, requestByCode } from './queries.ts';
import { Card, NewText, Said, Text } from './schemas.ts';

const Request = Type.Object({
  ...Card,
  messages: Type.Array(Type.Object(Said)),
  /** Where to complain; comes with every refusal (Art. 12 (4) GDPR). */
  complaint: Type.Optional(Type.String()),
});

// Long enough to be mistyped, short enough to be a code.
const Code = Type.String({ minLength: 1, maxLength: 60 });
const ByCode = Type.Object({ code: Code }, closed);
const ReplyByCode = Type.Object({ code: Code, messageId: Id, text: Text }, closed);
const OfRequest = Type.Object({ id: Id, messageId: Id }, closed);

const windowMs = 15 * 60_000;
const requestsPerAddress = 10;
const codesPerAddress = 30;

/** `/data-requests`, `/request-codes`: using one's rights (Art. 15–21 GDPR), with an account, without one, or having lost it. */
export const requestRoutes =
  (handlers: PrivacyHandlers): Routes =>
  (platform) =>
  async (app) => {
    const { policy } = platform;
    // Where codes are tried out, a counter that is out of order lets nobody in.
    const perAddress = (max: number) => ({ rateLimit: { max, timeWindow: windowMs, skipOnError: false } });
    const tries = perAddress(codesPerAddress);

    const NewRequest = Type.Object(
      {
        /** Made by the sender and told nobody else: sending twice opens one request with one code. */
        clientRequestId: Id,
        kind: oneOf(requestableRights(policy)),
        text: Text,
        pseudonym: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' })),
        objectId: Type.Optional(Id),
      },
      closed,
    );
    const Opened = Type.Object({ reference: Type.String(), code: Type.Optional(Type.String()) });

    app.post(
      '/data-requests',
      {
        config: { access: 'data-request.open', ...perAddress(requestsPerAddress) },
        schema: { body: NewRequest, response: { 201: Opened } },
      },
      async ({ context, body }, reply) =>
        reply.code(201).send(await openRequest(platform, handlers, context, body)),
    );

    app.post(
      '/request-codes/reading',
      {
        config: { access: 'data-request.open', ...tries },
        schema: { body: ByCode, response: { 200: Request } },
      },
      ({ context, body }) => requestByCode(platform, context, body.code),
    );

    app.post(
      '/request-codes/messages',
      {
        config: { access: 'data-request.open', ...tries },
        schema: { body: ReplyByCode, response: { 204: Nothing } },
      },
      async ({ context, body: { code, ...text } }, reply) => {
        await replyByCode(platform, context, code, text);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/own-data/requests',
      {
        config: { access: 'own-data.read' },
        schema: { response: { 200: Type.Object({ items: Type.Array(Request) }) } },
      },
      async ({ context }) => ({ items: await ownRequests(platform, context) }),
    );

    app.put(
      '/own-data/requests/:id/messages/:messageId',
      {
        config: { access: 'data-request.reply' },
        schema: {
          params: OfRequest,
          body: Type.Pick(NewText, ['text'], closed),
          response: { 204: Nothing },
        },
      },
      async ({ context, params, body }, response) => {
        await reply(platform, context, params.id, { messageId: params.messageId, text: body.text });
        return response.code(204).send(null);
      },
    );
  };
