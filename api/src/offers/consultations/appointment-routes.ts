import type { AppointmentKind } from '@sprechraum/shared/policy';
import { appointmentKinds } from '@sprechraum/shared/policy';
import { type Static, Type } from 'typebox';
import { asCopy } from '../../platform/files/name.ts';
import { ById, closed, Id, Instant, Nothing, oneOf, type Routes } from '../../platform/http/routes.ts';
import { agreedAppointment, readAppointments } from './appointment-queries.ts';
import { answerAppointment, answers, raiseAppointment } from './appointments.ts';
import { calendarOf } from './calendar.ts';
import { appointmentStates } from './tables.ts';

const wordLimit = 500;
const mostTimes = 3;

const OfCase = Type.Object({ id: Id, appointmentId: Id }, closed);
const Side = Type.Enum(['client', 'counsellor']);
const Word = Type.Optional(Type.String({ maxLength: wordLimit }));
const NewAnswer = Type.Object(
  { answer: Type.Enum([...answers]), time: Type.Optional(Instant), word: Word },
  closed,
);
const Appointments = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      from: Side,
      /** Nickname of the counsellor; missing where somebody is no longer on record. */
      name: Type.Optional(Type.String()),
      state: Type.Enum([...appointmentStates]),
      kind: Type.Enum([...appointmentKinds]),
      /** What is proposed, in the order of time; none: a question without a date. */
      times: Type.Array(Instant),
      minutes: Type.Optional(Type.Integer()),
      word: Type.Optional(Type.String()),
      raisedAt: Instant,
      answeredBy: Type.Optional(Side),
      answeredAt: Type.Optional(Instant),
      /** The time that was chosen. */
      agreed: Type.Optional(Instant),
      answerWord: Type.Optional(Type.String()),
      /** What whoever reads it can still say to it. */
      possibleAnswers: Type.Array(Type.Enum([...answers])),
    }),
  ),
});

/** `/consultations/{id}/appointments`: asking for an appointment, proposing, accepting, declining (ENZ-12). */
export const appointmentRoutes: Routes = (platform) => async (app) => {
  const allowed = platform.policy.offers.find((offer) => offer.kind === 'mail-counselling')?.appointments;
  if (!allowed) return;
  const NewAppointment = Type.Object(
    {
      kind: oneOf<AppointmentKind>(allowed.kinds),
      times: Type.Array(Instant, { maxItems: mostTimes }),
      minutes: Type.Optional(Type.Integer({ minimum: 5, maximum: 480 })),
      word: Word,
    },
    closed,
  );

  app.get(
    '/consultations/:id/appointments',
    { config: { access: 'appointment.edit' }, schema: { params: ById, response: { 200: Appointments } } },
    async ({ context, params }) => ({ items: await readAppointments(platform, context, params.id) }),
  );

  app.put(
    '/consultations/:id/appointments/:appointmentId',
    {
      config: { access: 'appointment.edit' },
      schema: { params: OfCase, body: NewAppointment, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await raiseAppointment(platform, context, params, body as Static<typeof NewAppointment>);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/consultations/:id/appointments/:appointmentId/answer',
    {
      config: { access: 'appointment.edit' },
      schema: { params: OfCase, body: NewAnswer, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await answerAppointment(platform, context, params, body);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/consultations/:id/appointments/:appointmentId/calendar.ics',
    { config: { access: 'appointment.copy' }, schema: { params: OfCase } },
    async ({ context, params }, reply) =>
      reply
        .header('content-disposition', asCopy('termin.ics'))
        .type('text/calendar; charset=utf-8')
        .send(calendarOf(await agreedAppointment(platform, context, params), context.now)),
  );
};
