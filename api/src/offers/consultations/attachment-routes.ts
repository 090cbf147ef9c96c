import multipart from '@fastify/multipart';
import { maxBytesOf, type RoleId, shownInPage } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Context } from '../../platform/access/context.ts';
import { asCopy } from '../../platform/files/name.ts';
import { closed, fileForm, Id, Nothing, type Routes } from '../../platform/http/routes.ts';
import { attachToDraft, type NewFile } from './attach.ts';
import {
  attachmentsAllowed,
  type OpenedFile,
  openSent,
  openUnsent,
  removeFromDraft,
  removeFromLetter,
} from './attachments.ts';
import { problem } from './problems.ts';
import { AttachedFile, caseOfDraft, DraftKey } from './schemas.ts';

const OfCase = Type.Object({ id: Id, attachmentId: Id }, closed);
const OfDraft = Type.Object({ ...DraftKey.properties, attachmentId: Id }, closed);

/** Sends a file so that no browser takes it for anything but what it is, or lets anything in it run. */
const send = (reply: FastifyReply, { mediaType, bytes }: OpenedFile, disposition: string) =>
  reply
    .headers({
      'content-disposition': disposition,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .type(mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType)
    .send(bytes);

/** Shows a file in the page. What a page cannot show is only handed out as a copy, to those who may take one. */
function show(reply: FastifyReply, file: OpenedFile) {
  if (!shownInPage.includes(file.mediaType)) throw problem('attachment-only-as-copy');
  return send(reply, file, 'inline');
}

/** Files beside letters. A policy that allows none has none of these routes. */
export const attachmentRoutes: Routes = (platform) => async (app) => {
  const { policy } = platform;
  const allowed = attachmentsAllowed(policy);
  if (!allowed) return;
  const fileSize = maxBytesOf(allowed);
  // One file a request: so each has its own progress, and its own failure.
  await app.register(multipart, { limits: { fileSize, files: 1, fields: 0, parts: 2, headerPairs: 20 } });

  const about = (reason: 'attachment-too-large' | 'attachment-type', message: string) =>
    problem(reason, [{ field: 'file', code: reason, message }]);

  /** Reads what is sent, and stops at the limit. */
  async function receive(request: FastifyRequest, id: string): Promise<NewFile> {
    if (!request.isMultipart()) throw problem('attachment-missing');
    const part = await request.file();
    if (!part) throw problem('attachment-missing');
    const bytes = await part.toBuffer().catch((error: { statusCode?: number }) => {
      throw error.statusCode === 413
        ? about(
            'attachment-too-large',
            `Die Datei ist zu groß. Möglich sind höchstens ${allowed?.maxMegabytes} MB.`,
          )
        : error;
    });
    return { id, name: part.filename, bytes };
  }

  /** What lies beside a draft belongs to its writer, and to a case that the writer may write in. */
  const besideDraft = ({ actor, ...context }: Context): Context => ({
    ...context,
    actor,
    relations: [
      ...context.relations,
      ...(['draft.edit', 'consultation.write'] as const).flatMap((action) =>
        relationsFor(policy, actor.role as RoleId, action),
      ),
    ],
  });

  app.put(
    '/drafts/:key/attachments/:attachmentId',
    {
      config: { access: 'attachment.add' },
      schema: {
        consumes: [fileForm],
        params: OfDraft,
        response: { 201: AttachedFile },
      },
    },
    async (request, reply) => {
      const { key, attachmentId } = request.params;
      const file = await attachToDraft(
        platform,
        besideDraft(request.context),
        caseOfDraft(key),
        allowed,
        () => receive(request, attachmentId),
      );
      return reply.code(201).send(file);
    },
  );

  app.get(
    '/drafts/:key/attachments/:attachmentId',
    { config: { access: 'attachment.read' }, schema: { params: OfDraft } },
    async ({ context, params }, reply) =>
      show(
        reply,
        await openUnsent(platform, besideDraft(context), caseOfDraft(params.key), params.attachmentId),
      ),
  );

  app.delete(
    '/drafts/:key/attachments/:attachmentId',
    { config: { access: 'attachment.remove' }, schema: { params: OfDraft, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await removeFromDraft(platform, besideDraft(context), caseOfDraft(params.key), params.attachmentId);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/consultations/:id/attachments/:attachmentId',
    { config: { access: 'attachment.read' }, schema: { params: OfCase } },
    async ({ context, params }, reply) =>
      show(reply, await openSent(platform, context, params.id, params.attachmentId)),
  );

  app.get(
    '/consultations/:id/attachments/:attachmentId/copy',
    { config: { access: 'attachment.copy' }, schema: { params: OfCase } },
    async ({ context, params }, reply) => {
      const file = await openSent(platform, context, params.id, params.attachmentId);
      return send(reply, file, asCopy(file.name));
    },
  );

  app.delete(
    '/consultations/:id/attachments/:attachmentId',
    { config: { access: 'attachment.remove' }, schema: { params: OfCase, response: { 204: Nothing } } },
    async ({ context, params }, reply) => {
      await removeFromLetter(platform, context, params.id, params.attachmentId);
      return reply.code(204).send(null);
    },
  );
};
