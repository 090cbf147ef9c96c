import type { Policy } from '@sprechraum/shared/policy';
import { Type } from 'typebox';
import { ById, closed, Id, Instant, Nothing, type Routes } from '../../platform/http/routes.ts';
import { type ClientOf, decideTicket, endTicket, requestTicket } from './commands.ts';
import { listTickets, readDetails } from './queries.ts';

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

const Ticket = Type.Object({
  id: Id,
  state: Type.Enum(['waiting', 'refused', 'running', 'ended']),
  reference: Type.String(),
  justification: Type.String(),
  /** Whom it is about: a person by pseudonym, or one case by its number. */
  pseudonym: Type.Optional(Type.String()),
  consultationId: Type.Optional(Id),
  /** Nicknames; missing where somebody is no longer on record. */
  requestedBy: Type.Optional(Type.String()),
  requestedAt: Instant,
  decidedBy: Type.Optional(Type.String()),
  /** When it ended, or will end by itself; only after it was granted. */
  until: Type.Optional(Instant),
});
const Tickets = Type.Object({
  /** How long one lasts once it is granted, ISO 8601. */
  duration: Type.String(),
  /** The role that decides, as the policy calls it. */
  approvedBy: Type.String(),
  items: Type.Array(Ticket),
});
const NewTicket = Type.Object(
  {
    id: Id,
    reference: text(60),
    justification: text(2000),
    pseudonym: Type.Optional(Type.String({ maxLength: 100 })),
    consultationId: Type.Optional(Id),
  },
  closed,
);
const Details = Type.Object({
  items: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
});

/** `/it-tickets`: what IT administration may see beyond login data, by two persons and for a time (ENZ-39). */
export const itTicketRoutes =
  (rules: NonNullable<Policy['itTickets']>, clientOf: ClientOf): Routes =>
  (platform) =>
  async (app) => {
    const approvedBy = platform.policy.roles.find(({ id }) => id === rules.approvedBy)?.label ?? '';

    app.get(
      '/it-tickets',
      { config: { access: 'it-ticket.read' }, schema: { response: { 200: Tickets } } },
      async ({ context }) => ({
        duration: rules.duration,
        approvedBy,
        items: await listTickets(platform, context),
      }),
    );

    app.post(
      '/it-tickets',
      { config: { access: 'it-ticket.request' }, schema: { body: NewTicket, response: { 204: Nothing } } },
      async ({ context, body }, reply) => {
        await requestTicket(platform, context, clientOf, body);
        return reply.code(204).send(null);
      },
    );

    for (const [verb, decision] of [
      ['grant', 'granted'],
      ['refuse', 'refused'],
    ] as const)
      app.post(
        `/it-tickets/:id/${verb}`,
        { config: { access: 'it-ticket.grant' }, schema: { params: ById, response: { 204: Nothing } } },
        async ({ context, params }, reply) => {
          await decideTicket(platform, context, rules, params.id, decision);
          return reply.code(204).send(null);
        },
      );

    app.post(
      '/it-tickets/:id/end',
      { config: { access: 'it-ticket.end' }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await endTicket(platform, context, params.id);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/it-tickets/:id/details',
      { config: { access: 'it-ticket.use' }, schema: { params: ById, response: { 200: Details } } },
      async ({ context, params }) => ({ items: await readDetails(platform, context, params.id) }),
    );
  };
