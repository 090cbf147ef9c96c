import { Type } from 'typebox';
import { OpeningSchema } from '../../governance/break-glass/index.ts';
import { ById, closed, Id, Instant, type Routes } from '../../platform/http/routes.ts';
import { emergencyCases, emergencyNotices, ticketCases } from './emergency.ts';
import { readCase } from './queries.ts';
import { Card, CaseList } from './schemas.ts';

const Notices = Type.Object({
  items: Type.Array(
    Type.Object({
      ...OpeningSchema,
      /** What was read and is still one's own. */
      cases: Type.Array(Type.Object({ id: Id, pseudonym: Type.String() })),
      /** How many more were read, that are somebody else's by now, or erased. */
      elsewhere: Type.Integer(),
    }),
  ),
});

/** Below `/break-glass`: the cases that an emergency access opens, and what whoever was away is told of it. */
export const emergencyRoutes: Routes = (platform) => async (app) => {
  app.get(
    '/break-glass/notices',
    { config: { access: 'break-glass.notice' }, schema: { response: { 200: Notices } } },
    async ({ context }) => ({ items: await emergencyNotices(platform, context) }),
  );

  app.get(
    '/break-glass/:id/consultations',
    { config: { access: 'consultation.list' }, schema: { params: ById, response: { 200: CaseList } } },
    async ({ context, params }) => ({ items: await emergencyCases(platform, context, params.id) }),
  );
};

const OfTicket = Type.Object({ id: Id, consultationId: Id }, closed);
/** A case as IT administration reads it: what was written, without files, notes or anything to do. */
const TicketCase = Type.Object({
  ...Card,
  subject: Type.Optional(Type.String()),
  messages: Type.Array(
    Type.Object({
      id: Id,
      from: Type.Enum(['client', 'counsellor']),
      name: Type.Optional(Type.String()),
      text: Type.String(),
      sentAt: Instant,
    }),
  ),
});

/** Below `/it-tickets`: the cases that a ticket opens, to be read only. */
export const ticketRoutes: Routes = (platform) => async (app) => {
  app.get(
    '/it-tickets/:id/consultations',
    { config: { access: 'it-ticket.use' }, schema: { params: ById, response: { 200: CaseList } } },
    async ({ context, params }) => ({ items: await ticketCases(platform, context, params.id) }),
  );

  app.get(
    '/it-tickets/:id/consultations/:consultationId',
    { config: { access: 'it-ticket.use' }, schema: { params: OfTicket, response: { 200: TicketCase } } },
    ({ context, params }) => readCase(platform, context, params.consultationId, params.id),
  );
};
