import type { RoleId } from '@sprechraum/shared/policy';
import { caseBases, relationsFor, responsibilities } from '@sprechraum/shared/rules';
import { type Static, Type } from 'typebox';
import { ErasureReceipt, receiptOf } from '../../governance/own-data/index.ts';
import { disposeNow } from '../../governance/retention/index.ts';
import { AbsenceTold } from '../../identity/absences/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { ById, closed, Id, Instant, iso, Nothing, oneOf, type Routes } from '../../platform/http/routes.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { attachmentsAllowed } from './attachments.ts';
import { closeCase, codeCase, markSeen, openConsultation, takeOver, writeMessage } from './commands.ts';
import { readDraft, saveDraft } from './drafts.ts';
import { handOverCase, possibleHolders } from './hand-over.ts';
import { looksAt } from './looks.ts';
import { intake, listCases, readCase, seenCase } from './queries.ts';
import { AttachedFile, Card, CaseList, caseOfDraft, DraftKey, optional } from './schemas.ts';

const Message = Type.Object({
  id: Id,
  from: Type.Enum(['client', 'counsellor']),
  name: optional(Type.String()),
  text: Type.String(),
  sentAt: Instant,
  attachments: Type.Array(AttachedFile),
  /** Whether whoever reads it wrote it. */
  mine: Type.Boolean(),
});
const HandOver = Type.Object({
  at: Instant,
  /** Nicknames; missing where somebody is no longer on record. */
  to: optional(Type.String()),
  /** Who handed it over and what they noted: for the holder only. */
  from: optional(Type.String()),
  note: optional(Type.String()),
});
const Colleagues = Type.Object({
  items: Type.Array(Type.Object({ id: Id, nickname: Type.String(), absence: optional(AbsenceTold) })),
});
const Case = Type.Object({
  ...Card,
  /** The sentence of the notice that the end follows from. */
  erasedBecause: optional(Type.String()),
  permittedActions: Type.Array(Type.String()),
  subject: optional(Type.String()),
  /** Whether the service is responsible for where the person lives; for those who may read the place. */
  responsibility: optional(Type.Enum(responsibilities)),
  messages: Type.Array(Message),
  handOvers: Type.Array(HandOver),
  /** Who read the case without holding it; every time in the audit log, here once for each permission. */
  readings: Type.Array(
    Type.Object({
      at: Instant,
      by: Type.Enum(['break-glass', 'it-ticket']),
      /** Nickname, for the team only. */
      name: optional(Type.String()),
    }),
  ),
});
const Looks = Type.Object({
  items: Type.Array(
    Type.Object({
      name: optional(Type.String()),
      role: Type.String(),
      ground: Type.Enum(['assigned', 'emergency', 'ticket']),
      from: Instant,
      until: Instant,
    }),
  ),
});
const Intake = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      mode: Type.Enum(['mail', 'live']),
      openedAt: Instant,
      reason: optional(Type.String()),
      topic: optional(Type.String()),
      waitingWorkingDays: Type.Integer(),
    }),
  ),
});
const SavedDraft = Type.Object({
  text: Type.String(),
  subject: Type.Union([Type.String(), Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
  topic: Type.Union([Type.String(), Type.Null()]),
  savedAt: Instant,
  attachments: Type.Array(AttachedFile),
});

const textLimit = 20_000;
const noteLimit = 2000;
/** `/consultations`, `/intake` and `/drafts`: mail counselling. */
export const consultationRoutes =
  (privacy: PrivacyHandlers): Routes =>
  (platform) =>
  async (app) => {
    const { policy } = platform;
    const code = (codes: { code: string }[]) =>
      optional(Type.Union([oneOf(['', ...codes.map((entry) => entry.code)]), Type.Null()]));
    const codes = { reason: code(policy.service.reasons), topic: code(policy.service.topics) };
    const subject = optional(Type.Union([Type.String({ maxLength: 120 }), Type.Null()]));
    const text = Type.String({ minLength: 1, maxLength: textLimit });
    const Codes = Type.Object({ ...codes, basis: code(caseBases(policy)) }, closed);
    /** Files that lie beside the draft; where the policy allows none, none fits. */
    const attachments = optional(
      Type.Array(Id, { maxItems: attachmentsAllowed(policy)?.maxCount ?? 0, uniqueItems: true }),
    );
    const language = code(policy.service.languages ?? []);
    const Enquiry = Type.Object(
      { clientMessageId: Id, text, subject, language, ...codes, attachments },
      closed,
    );
    const NewMessage = Type.Object({ clientMessageId: Id, text, attachments }, closed);
    const NewHandOver = Type.Object(
      { to: Id, note: optional(Type.String({ maxLength: noteLimit })) },
      closed,
    );
    const Draft = Type.Object({ text: Type.String({ maxLength: textLimit }), subject, ...codes }, closed);

    /** A draft of an answer belongs to its writer and to a case that the writer may write in. */
    const draftContext = (context: Context): Context => ({
      ...context,
      relations: [
        ...context.relations,
        ...relationsFor(policy, context.actor.role as RoleId, 'consultation.write'),
      ],
    });
    const reading = (context: Context): Context => ({
      ...context,
      relations: relationsFor(policy, context.actor.role as RoleId, 'consultation.read'),
    });

    app.post(
      '/consultations',
      { config: { access: 'consultation.open' }, schema: { body: Enquiry, response: { 201: Case } } },
      async ({ context, body }, reply) => {
        const id = await openConsultation(platform, context, body as Static<typeof Enquiry>);
        return reply.code(201).send(await readCase(platform, reading(context), id));
      },
    );

    app.get(
      '/consultations',
      { config: { access: 'consultation.list' }, schema: { response: { 200: CaseList } } },
      async ({ context }) => ({ items: await listCases(platform, context) }),
    );

    app.get(
      '/intake',
      { config: { access: 'intake.read' }, schema: { response: { 200: Intake } } },
      async ({ context }) => ({ items: await intake(platform, context) }),
    );

    app.get(
      '/consultations/:id',
      { config: { access: 'consultation.read' }, schema: { params: ById, response: { 200: Case } } },
      ({ context, params }) => readCase(platform, context, params.id),
    );

    app.get(
      '/consultations/:id/readings',
      { config: { access: 'consultation.read' }, schema: { params: ById, response: { 200: Looks } } },
      async ({ context, params }) => ({
        items: (await looksAt(platform, context, params.id)).map(({ name, role, ground, from, until }) => ({
          role,
          ground,
          ...(name && { name }),
          from: iso(from),
          until: iso(until),
        })),
      }),
    );

    app.post(
      '/consultations/:id/take',
      { config: { access: 'consultation.take' }, schema: { params: ById, response: { 200: Case } } },
      async ({ context, params }) => {
        await takeOver(platform, context, params.id);
        return readCase(platform, reading(context), params.id);
      },
    );

    app.post(
      '/consultations/:id/messages',
      {
        config: { access: 'consultation.write' },
        schema: { params: ById, body: NewMessage, response: { 201: Case } },
      },
      async ({ context, params, body }, reply) => {
        await writeMessage(platform, context, params.id, body);
        return reply.code(201).send(await readCase(platform, reading(context), params.id));
      },
    );

    app.put(
      '/consultations/:id/seen',
      { config: { access: 'consultation.read' }, schema: { params: ById, response: { 204: Nothing } } },
      async ({ context, params }, reply) => {
        await markSeen(platform, context, params.id);
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/consultations/:id/close',
      { config: { access: 'consultation.close' }, schema: { params: ById, response: { 200: Case } } },
      async ({ context, params }) => {
        await closeCase(platform, context, params.id);
        return readCase(platform, reading(context), params.id);
      },
    );

    app.get(
      '/colleagues',
      { config: { access: 'consultation.hand-over' }, schema: { response: { 200: Colleagues } } },
      async ({ context }) => ({ items: await possibleHolders(platform, context) }),
    );

    app.post(
      '/consultations/:id/hand-over',
      {
        config: { access: 'consultation.hand-over' },
        schema: { params: ById, body: NewHandOver, response: { 204: Nothing } },
      },
      async ({ context, params, body }, reply) => {
        await handOverCase(platform, context, params.id, body);
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/consultations/:id',
      {
        config: { access: 'consultation.delete' },
        schema: { params: ById, response: { 200: ErasureReceipt } },
      },
      async ({ context, params }) => {
        await seenCase(platform, context, params.id);
        return receiptOf(
          platform,
          await disposeNow(platform, privacy, context, 'consultations.case', params.id),
          context.now,
        );
      },
    );

    app.patch(
      '/consultations/:id',
      {
        config: { access: 'consultation.code' },
        schema: { params: ById, body: Codes, response: { 200: Case } },
      },
      async ({ context, params, body }) => {
        const { reason, topic, basis } = body as Partial<Record<'reason' | 'topic' | 'basis', string | null>>;
        await codeCase(platform, context, params.id, {
          ...(reason !== undefined && { reason: reason || null }),
          ...(topic !== undefined && { topic: topic || null }),
          ...(basis !== undefined && { basis: basis || null }),
        });
        return readCase(platform, reading(context), params.id);
      },
    );

    app.get(
      '/drafts/:key',
      {
        config: { access: 'draft.edit' },
        schema: { params: DraftKey, response: { 200: SavedDraft, 204: Nothing } },
      },
      async ({ context, params }, reply) => {
        const found = await readDraft(platform, draftContext(context), caseOfDraft(params.key));
        return found ? reply.send({ ...found, savedAt: iso(found.savedAt) }) : reply.code(204).send(null);
      },
    );

    app.put(
      '/drafts/:key',
      {
        config: { access: 'draft.edit' },
        schema: { params: DraftKey, body: Draft, response: { 200: Type.Object({ savedAt: Instant }) } },
      },
      async ({ context, params, body }) => {
        await saveDraft(
          platform,
          draftContext(context),
          caseOfDraft(params.key),
          body as Static<typeof Draft>,
        );
        return { savedAt: iso(context.now) };
      },
    );
  };
