import type { Policy } from '@sprechraum/shared/policy';
import { asc, eq } from 'drizzle-orm';
import { startsOf } from '../../identity/accounts/index.ts';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OwnData, OwnDatum } from '../../platform/privacy.ts';
import { looksAtOwn } from './looks.ts';
import {
  bodyPlace,
  draftPlace,
  draftSubjectPlace,
  fileNamePlace,
  handOverPlace,
  notePlace,
  subjectPlace,
} from './places.ts';
import { exceptionalReading } from './readings/tables.ts';
import { attachment, consultation, draft, draftAttachment, handOver, message, note } from './tables.ts';

/** What a person is shown of their own counselling, and takes along as a copy (Art. 15 GDPR). */

const states = { new: 'wartet auf Antwort', active: 'in Beratung', closed: 'beendet' } as const;

const blocked = ({ restrictedAt }: { restrictedAt: Date | null }) =>
  restrictedAt ? ['gesperrt, niemand sonst kann sie lesen'] : [];

const labelOf = (list: readonly { code: string; label: string }[], code: string): string =>
  list.find((entry) => entry.code === code)?.label ?? code;

/** Reason and topic in the words of the list, and in the person's own. */
const about = (
  { service }: Policy,
  { reason, topic, language }: { reason: string | null; topic: string | null; language?: string | null },
  subject: string | null,
): string[] => [
  ...(reason ? [`Anlass: ${labelOf(service.reasons, reason)}`] : []),
  ...(topic ? [`Thema: ${labelOf(service.topics, topic)}`] : []),
  ...(language ? [`Sprache: ${labelOf(service.languages ?? [], language)}`] : []),
  ...(subject ? [`in eigenen Worten: ${subject}`] : []),
];

/** The clock of several: it has started when it has for all of them, and then with the last. */
function lastOf(starts: readonly (Date | null)[]): Date | null {
  const known = starts.filter((start) => start !== null);
  if (known.length === 0 || known.length < starts.length) return null;
  return new Date(Math.max(...known.map((start) => start.getTime())));
}

/** What is held of one kind, oldest first. */
export const together = (data: OwnDatum[]): OwnData => ({
  since: data[0]?.since ?? null,
  start: lastOf(data.map(({ start }) => start ?? null)),
  data,
});

/** Who wrote, as the person is told. */
function from({ service }: Policy, author: 'client' | 'counsellor'): string {
  if (author === 'counsellor') return 'Von der Beratung';
  return service.register === 'du' ? 'Von dir' : 'Von Ihnen';
}

/** The person's own cases, who handed them to whom, and that others read them. */
export async function casesOf(platform: Platform, context: Context): Promise<OwnData> {
  const { db, vault, policy } = platform;
  const rows = await db.transaction(context, (tx) =>
    tx
      .select()
      .from(consultation)
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(consultation.openedAt)),
  );
  const data = await Promise.all(
    rows.map(async (row) => {
      const subject = row.subjectSealed
        ? await vault.unseal(row.keyId, subjectPlace(row.id), row.subjectSealed)
        : null;
      return {
        label: 'Beratung',
        value: [states[row.state], ...blocked(row), ...about(policy, row, subject)].join('; '),
        since: row.openedAt,
        start: row.closedAt,
      };
    }),
  );
  const closed = new Map(rows.map((row) => [row.id, row.closedAt]));
  return {
    since: rows[0]?.openedAt ?? null,
    start: lastOf(rows.map((row) => row.closedAt)),
    starts: await db.transaction(context, (tx) => startsOf(tx, context.actor.id ?? '')),
    data: [
      ...data,
      ...(await handOversOf(platform, context)),
      ...(await readingsOf(platform, context)),
      ...(await looksOf(platform, context, closed)),
    ],
  };
}

/** A colleague's note is about the person: it belongs to what the person may read (Art. 15 GDPR). */
async function handOversOf(platform: Platform, context: Context): Promise<OwnDatum[]> {
  const { db, vault } = platform;
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ handOver, keyId: consultation.keyId, closedAt: consultation.closedAt })
      .from(handOver)
      .innerJoin(consultation, eq(consultation.id, handOver.consultationId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(handOver.seq)),
  );
  const names = await nicknames(
    platform,
    rows.map((row) => row.handOver.toId),
  );
  return Promise.all(
    rows.map(async ({ handOver: { id, toId, noteSealed, handedOverAt }, keyId, closedAt }) => ({
      label: 'Übergabe der Beratung',
      value: [
        `an ${names.get(toId) ?? 'jemanden aus dem Team'}`,
        ...(noteSealed ? [`Notiz: ${await vault.unseal(keyId, handOverPlace(id), noteSealed)}`] : []),
      ].join('; '),
      since: handedOverAt,
      start: closedAt,
    })),
  );
}

const readings = {
  'break-glass': {
    sie: 'In Vertretung hat eine andere Beraterin oder ein anderer Berater Ihre Beratung gelesen.',
    du: 'In Vertretung hat eine andere Beraterin oder ein anderer Berater deine Beratung gelesen.',
  },
  'it-ticket': {
    sie: 'Die IT-Administration hat mit einem freigegebenen Auftrag Ihre Beratung gelesen.',
    du: 'Die IT-Administration hat mit einem freigegebenen Auftrag deine Beratung gelesen.',
  },
} as const;

const grounds = {
  assigned: 'betreut die Beratung',
  emergency: 'in Vertretung',
  ticket: 'IT-Administration mit freigegebenem Auftrag',
} as const;

/** Who of the team has had a case open: as what, by what right, and since when. */
async function looksOf(platform: Platform, context: Context, closed: ReadonlyMap<string, Date | null>) {
  const looks = await looksAtOwn(platform, context);
  return looks.toReversed().map(
    ({ caseId, name, role, ground, from }): OwnDatum => ({
      label: 'Wer die Beratung geöffnet hat',
      value: [name ?? 'jemand, der hier nicht mehr arbeitet', role, grounds[ground]].join(', '),
      since: from,
      start: closed.get(caseId) ?? null,
    }),
  );
}

/** That somebody else read a case, and when; why is between members of staff. */
async function readingsOf({ db, policy }: Platform, context: Context): Promise<OwnDatum[]> {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({
        by: exceptionalReading.by,
        readAt: exceptionalReading.readAt,
        closedAt: consultation.closedAt,
      })
      .from(exceptionalReading)
      .innerJoin(consultation, eq(consultation.id, exceptionalReading.consultationId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(exceptionalReading.readAt)),
  );
  return rows.map(({ by, readAt, closedAt }) => ({
    label: 'Wer die Beratung außerdem gelesen hat',
    value: readings[by][policy.service.register === 'du' ? 'du' : 'sie'],
    since: readAt,
    start: closedAt,
  }));
}

/** Every message in the person's own cases. */
export async function messagesOf({ db, vault, policy }: Platform, context: Context): Promise<OwnData> {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ message, keyId: consultation.keyId, closedAt: consultation.closedAt })
      .from(message)
      .innerJoin(consultation, eq(consultation.id, message.consultationId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(message.seq)),
  );
  const data = await Promise.all(
    rows.map(async ({ message: entry, keyId, closedAt }) => ({
      label: from(policy, entry.author),
      value: await vault.unseal(keyId, bodyPlace(entry.id), entry.bodySealed),
      since: entry.sentAt,
      start: closedAt,
    })),
  );
  return together(data);
}

const sources = { phone: 'Telefon', 'in-person': 'persönlich', other: 'sonstiges' } as const;

/** What the counsellors wrote down in the person's own cases. */
export async function notesOf({ db, vault }: Platform, context: Context): Promise<OwnData> {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ note, keyId: consultation.keyId, closedAt: consultation.closedAt })
      .from(note)
      .innerJoin(consultation, eq(consultation.id, note.consultationId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(note.seq)),
  );
  const data = await Promise.all(
    rows.map(async ({ note: { id, source, bodySealed, writtenAt }, keyId, closedAt }) => ({
      label: `Notiz der Beratung (${sources[source]})`,
      value: await vault.unseal(keyId, notePlace(id), bodySealed),
      since: writtenAt,
      start: closedAt,
    })),
  );
  return together(data);
}

/** Every file in the person's own cases, with the address of the file itself. */
export async function attachmentsOf(
  { db, vault, policy, publicUrl }: Platform,
  context: Context,
): Promise<OwnData> {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({
        id: attachment.id,
        caseId: consultation.id,
        name: attachment.nameSealed,
        author: message.author,
        sentAt: attachment.sentAt,
        keyId: consultation.keyId,
        closedAt: consultation.closedAt,
      })
      .from(attachment)
      .innerJoin(consultation, eq(consultation.id, attachment.consultationId))
      .innerJoin(message, eq(message.id, attachment.messageId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(message.seq), asc(attachment.position)),
  );
  const data = await Promise.all(
    rows.map(async ({ id, caseId, name, author, sentAt, keyId, closedAt }) => ({
      label: from(policy, author),
      value: await vault.unseal(keyId, fileNamePlace('attachment', id), name),
      href: `${publicUrl}/api/v1/consultations/${caseId}/attachments/${id}/copy`,
      since: sentAt,
      start: closedAt,
    })),
  );
  return together(data);
}

/** The files beside the person's unsent texts, by draft. */
async function filesBeside({ db, vault, publicUrl }: Platform, context: Context) {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ id: draftAttachment.id, name: draftAttachment.nameSealed, draft })
      .from(draftAttachment)
      .innerJoin(draft, eq(draft.id, draftAttachment.draftId))
      .where(eq(draft.ownerId, context.actor.id ?? ''))
      .orderBy(asc(draftAttachment.position)),
  );
  return Promise.all(
    rows.map(async ({ id, name, draft: row }) => ({
      label: row.consultationId ? 'Datei zum Entwurf einer Antwort' : 'Datei zum Entwurf einer Anfrage',
      value: await vault.unseal(row.keyId, fileNamePlace('draft_attachment', id), name),
      href: `${publicUrl}/api/v1/drafts/${row.consultationId ?? 'new-enquiry'}/attachments/${id}`,
      since: row.savedAt,
      start: row.savedAt,
    })),
  );
}

const draftLabel = ({ consultationId, place }: typeof draft.$inferSelect): string => {
  if (place?.startsWith('forum:')) return 'Entwurf eines Beitrags im Forum';
  if (place) return 'Entwurf einer persönlichen Mitteilung';
  return consultationId ? 'Entwurf einer Antwort' : 'Entwurf einer Anfrage';
};

/** Everything that the person has written and not sent, of new enquiries and of answers. */
export async function draftsOf(platform: Platform, context: Context): Promise<OwnData> {
  const { db, vault, policy } = platform;
  const rows = await db.transaction(context, (tx) =>
    tx
      .select()
      .from(draft)
      .where(eq(draft.ownerId, context.actor.id ?? ''))
      .orderBy(asc(draft.savedAt)),
  );
  const data = await Promise.all(
    rows.map(async (row) => {
      const subject = row.subjectSealed
        ? await vault.unseal(row.keyId, draftSubjectPlace(row.id), row.subjectSealed)
        : null;
      const text = await vault.unseal(row.keyId, draftPlace(row.id), row.bodySealed);
      return {
        label: draftLabel(row),
        value: [...about(policy, row, subject), text].join('\n'),
        since: row.savedAt,
        start: row.savedAt,
      };
    }),
  );
  return {
    since: rows[0]?.savedAt ?? null,
    start: lastOf(rows.map((row) => row.savedAt)),
    data: [...data, ...(await filesBeside(platform, context))],
  };
}
