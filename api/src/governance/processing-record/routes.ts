import {
  composeRecord,
  type ProcessingRecord,
  renderRecordMarkdown,
  renderRecordPage,
} from '@sprechraum/shared/record';
import { Type } from 'typebox';
import type { Routes } from '../../platform/http/routes.ts';

const texts = Type.Array(Type.String());
const Answer = Type.Object({
  service: Type.String(),
  version: Type.String(),
  effectiveFrom: Type.String(),
  title: Type.String(),
  parties: Type.Array(Type.Object({ role: Type.String(), address: Type.String() })),
  activities: Type.Array(
    Type.Object({
      id: Type.String(),
      purpose: Type.String(),
      bases: texts,
      persons: texts,
      ends: Type.Array(
        Type.Object({
          data: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), fields: texts })),
          erasure: Type.String(),
          rule: Type.String(),
        }),
      ),
      readers: texts,
      recipients: texts,
      processors: texts,
      transfers: texts,
    }),
  ),
  measures: texts,
  missing: texts,
});

/** `/processing-record`: the record of processing activities (Art. 30 GDPR), made from the policy at every start. */
export const processingRecordRoutes: Routes =
  ({ policy }) =>
  async (app) => {
    const record = composeRecord(policy);
    const access = { config: { access: 'processing-record.read' as const } };
    const asJson = { ...access, schema: { response: { 200: Type.Unsafe<ProcessingRecord>(Answer) } } };
    const download = (ending: string) => ({
      'content-disposition': `attachment; filename="verzeichnis-${policy.service.id}.${ending}"`,
    });

    app.get('/processing-record', asJson, async () => record);

    app.get('/processing-record/export.json', asJson, async (_request, reply) =>
      reply.headers(download('json')).send(record),
    );

    app.get('/processing-record/export.md', access, async (_request, reply) =>
      reply.headers(download('md')).type('text/markdown; charset=utf-8').send(renderRecordMarkdown(record)),
    );

    app.get('/processing-record/export.html', access, async (_request, reply) =>
      reply.headers(download('html')).type('text/html; charset=utf-8').send(renderRecordPage(record)),
    );
  };
