import { noticeOf } from '@sprechraum/shared/change';
import { type ContractGap, enforcementBy, renderJson, renderMarkdown } from '@sprechraum/shared/notice';
import type { OfferKind, Register } from '@sprechraum/shared/policy';
import { Type } from 'typebox';
import { closed, oneOf, type Routes } from '../../platform/http/routes.ts';
import { formerAt } from '../../platform/platform.ts';
import { describeService, Service } from './service.ts';

const Notice = Type.Object({
  version: Type.String(),
  effectiveFrom: Type.String(),
  register: Type.String(),
  title: Type.String(),
  sections: Type.Array(
    Type.Object({
      id: Type.String(),
      heading: Type.String(),
      /** What the page has to show after the statements (ENZ-64). */
      control: Type.Optional(Type.Enum(['analytics-objection'])),
      statements: Type.Array(
        Type.Object({
          id: Type.String(),
          text: Type.String(),
          rows: Type.Array(Type.String()),
          enforcement: Type.Enum(['kept', 'partly', 'planned']),
        }),
      ),
    }),
  ),
  missing: Type.Array(Type.String()),
});

/** `/service` and `/privacy-notice`: readable by everybody, made from the policy at every start (ENZ-06). */
export const noticeRoutes =
  (available: readonly OfferKind[], gaps: readonly ContractGap[]): Routes =>
  (platform) =>
  async (app) => {
    const { policy, clock } = platform;
    const statusOf = enforcementBy(gaps);
    const service = describeService(policy, available);
    const ByRegister = Type.Object({ register: Type.Optional(oneOf(policy.service.registers)) }, closed);
    const notice = (register: Register = policy.service.register) =>
      noticeOf(policy, register, formerAt(platform, clock.now()));
    const publicRoute = { config: { access: 'service.read' as const } };

    app.get(
      '/api/v1/service',
      { ...publicRoute, schema: { response: { 200: Service } } },
      async () => service,
    );

    app.get(
      '/api/v1/privacy-notice',
      { ...publicRoute, schema: { querystring: ByRegister, response: { 200: Notice } } },
      async ({ query }) => {
        const rendered = notice(query.register);
        return {
          ...rendered,
          missing: [...rendered.missing],
          sections: rendered.sections.map(({ id, heading, statements, control }) => ({
            id,
            heading,
            ...(control && { control }),
            statements: statements.map((statement) => ({
              id: statement.id,
              text: statement.text,
              rows: [...statement.rows],
              enforcement: statusOf(statement),
            })),
          })),
        };
      },
    );

    app.get(
      '/api/v1/privacy-notice.md',
      { ...publicRoute, schema: { querystring: ByRegister } },
      async ({ query }, reply) =>
        reply.type('text/markdown; charset=utf-8').send(renderMarkdown(notice(query.register))),
    );

    app.get(
      '/.well-known/privacy.json',
      { ...publicRoute, schema: { querystring: ByRegister } },
      async ({ query }, reply) =>
        reply
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(renderJson(notice(query.register), statusOf))),
    );
  };
