import { Type } from 'typebox';
import { ById, closed, Id, Nothing, type Routes } from '../../../platform/http/routes.ts';
import { askSecond, beginAssessment, endRequest, writeStep } from './commands.ts';
import { possibleSeconds, readAssessments, readRequest, readRequests } from './queries.ts';
import { markRisk, readRisk } from './risk.ts';
import {
  answersSchema,
  assessmentsSchema,
  excerptLimit,
  Level,
  RequestList,
  RiskMarks,
  requestSchema,
  Traces,
} from './schemas.ts';
import { type SecondStep, secondSteps, writeAsSecond } from './second.ts';
import type { Answers } from './steps.ts';
import { holderKinds } from './tables.ts';

const Mark = Type.Object({ id: Id, markId: Id }, closed);
const NewMark = Type.Object(
  { level: Level, reason: Type.Optional(Type.String({ maxLength: 2000 })) },
  closed,
);
const OfAssessment = { id: Id, assessmentId: Id };
const Assessment = Type.Object(OfAssessment, closed);
const Step = Type.Object({ ...OfAssessment, step: Type.Enum([...holderKinds]) }, closed);
const Request = Type.Object({ ...OfAssessment, requestId: Id }, closed);
const NewRequest = Type.Object(
  { to: Id, excerpt: Type.String({ minLength: 1, maxLength: excerptLimit, pattern: '\\S' }) },
  closed,
);
const SecondStepOf = Type.Object(
  { id: Id, step: Type.Enum(Object.keys(secondSteps) as SecondStep[]) },
  closed,
);
const Written = Type.Object({ traces: Traces });
const People = Type.Object({ items: Type.Array(Type.Object({ id: Id, nickname: Type.String() })) });

/**
 * `/consultations/{id}/risk-marks` and `/consultations/{id}/danger-assessments` for whoever has a case, and
 * `/danger-requests` for the colleague who is asked: how much a case worries, and the steps of § 8a SGB VIII.
 */
export const dangerRoutes: Routes = (platform) => async (app) => {
  const grounds = platform.policy.disclosures.grounds.map(({ id }) => id);
  const Answer = answersSchema(grounds);
  /** With the decision that was read, where something is said about it. */
  const DecisionAnswer = Type.Object({ answers: Answer, about: Type.Optional(Id) }, closed);
  const base = '/consultations/:id/danger-assessments';

  app.get(
    '/consultations/:id/risk-marks',
    { config: { access: 'danger.read' }, schema: { params: ById, response: { 200: RiskMarks } } },
    async ({ context, params }) => ({ items: await readRisk(platform, context, params.id) }),
  );

  app.put(
    '/consultations/:id/risk-marks/:markId',
    { config: { access: 'risk.mark' }, schema: { params: Mark, body: NewMark, response: { 204: Nothing } } },
    async ({ context, params, body }, reply) => {
      await markRisk(platform, context, params, body);
      return reply.code(204).send(null);
    },
  );

  app.get(
    base,
    {
      config: { access: 'danger.read' },
      schema: { params: ById, response: { 200: assessmentsSchema(grounds) } },
    },
    ({ context, params }) => readAssessments(platform, context, params.id),
  );

  app.put(
    `${base}/:assessmentId`,
    { config: { access: 'danger.assess' }, schema: { params: Assessment, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await beginAssessment(platform, context, params);
      return reply.code(204).send(null);
    },
  );

  for (const sign of [false, true])
    app.route({
      method: sign ? 'POST' : 'PUT',
      url: `${base}/:assessmentId/steps/:step${sign ? '/sign' : ''}`,
      config: { access: 'danger.assess' },
      schema: { params: Step, body: Answer, response: { 200: Written } },
      handler: async ({ context, params: { step, ...of }, body }) => ({
        traces: await writeStep(platform, context, { kind: step, ...of }, { sent: body as Answers, sign }),
      }),
    });

  app.put(
    `${base}/:assessmentId/requests/:requestId`,
    {
      config: { access: 'danger.assess' },
      schema: { params: Request, body: NewRequest, response: { 204: Nothing } },
    },
    async ({ context, params, body }, reply) => {
      await askSecond(platform, context, params, body);
      return reply.code(204).send(null);
    },
  );

  app.post(
    `${base}/:assessmentId/requests/:requestId/end`,
    { config: { access: 'danger.assess' }, schema: { params: Request, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await endRequest(platform, context, params);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/danger-colleagues',
    { config: { access: 'danger.assess' }, schema: { response: { 200: People } } },
    async ({ context }) => ({ items: await possibleSeconds(platform, context) }),
  );

  app.get(
    '/danger-requests',
    { config: { access: 'danger.second' }, schema: { response: { 200: RequestList } } },
    async ({ context }) => ({ items: await readRequests(platform, context) }),
  );

  app.get(
    '/danger-requests/:id',
    {
      config: { access: 'danger.second' },
      schema: { params: ById, response: { 200: requestSchema(grounds) } },
    },
    ({ context, params }) => readRequest(platform, context, params.id),
  );

  for (const sign of [false, true])
    app.route({
      method: sign ? 'POST' : 'PUT',
      url: `/danger-requests/:id/steps/:step${sign ? '/sign' : ''}`,
      config: { access: 'danger.second' },
      schema: { params: SecondStepOf, body: DecisionAnswer, response: { 204: Nothing } },
      handler: async ({ context, params, body: { answers, about } }, reply) => {
        await writeAsSecond(
          platform,
          context,
          { ...params, ...(about && { about }) },
          { sent: answers as Answers, sign },
        );
        return reply.code(204).send(null);
      },
    });
};
