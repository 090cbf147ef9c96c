import type { ActionName, RoleId } from '@sprechraum/shared/policy';
import { relationsFor, workingDaysBetween } from '@sprechraum/shared/rules';
import { and, asc, desc, eq, gte, isNull, ne, notExists, type SQL } from 'drizzle-orm';
import { runningTicket } from '../../governance/it-tickets/index.ts';
import { retentionSentence } from '../../governance/retention/index.ts';
import { type Absence, absencesOf } from '../../identity/absences/index.ts';
import { account, namedAccount, pseudonym } from '../../identity/accounts/index.ts';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import type { Tx } from '../../platform/db/database.ts';
import { ownerIsGone } from '../../platform/db/failures.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Starts } from '../../platform/privacy.ts';
import { appointmentMarks } from './appointment-queries.ts';
import { filesOfCase } from './attachments.ts';
import { risksOf } from './danger/marks.ts';
import { endsOf, startsFor } from './ends.ts';
import { readingsOf, recordReading } from './exceptional.ts';
import { recordLook, recordRead } from './looks.ts';
import { bodyPlace, handOverPlace, subjectPlace } from './places.ts';
import { problem } from './problems.ts';
import { responsibilityFor } from './responsibility.ts';
import { consultation, handOver, message } from './tables.ts';

type Case = typeof consultation.$inferSelect;

/** In which states of a case something can be done with it; who may, the policy says. */
const possible = {
  // Nobody would read what is added to a case that is blocked.
  'consultation.write': ({ state, restrictedAt }, kind) =>
    restrictedAt === null && (state === 'active' || (state === 'new' && kind === 'client')),
  'consultation.close': ({ state }) => state !== 'closed',
  'consultation.code': ({ state }) => state !== 'closed',
  'consultation.hand-over': ({ state }) => state === 'active',
  'consultation.delete': () => true,
  'attachment.read': () => true,
  'attachment.copy': () => true,
  'attachment.remove': () => true,
  'note.read': () => true,
  'note.edit': () => true,
  'disclosure.record': () => true,
  'appointment.edit': () => true,
  'appointment.copy': () => true,
  'risk.mark': () => true,
  'danger.read': () => true,
  'danger.assess': () => true,
} satisfies Partial<Record<ActionName, (row: Case, kind: Context['actor']['kind']) => boolean>>;

/** How the actor stands to a case that they may read: what the policy allows in other relations is not meant here. */
function standing({ actor, relations }: Context, { clientId, holderId }: Case): readonly string[] {
  if (clientId === actor.id) return ['own'];
  if (holderId === actor.id) return ['assigned'];
  return relations.filter((relation) => relation !== 'own' && relation !== 'assigned');
}

/** What the actor can do with a case that they may read, so that a face offers only that. */
function permittedOn({ policy }: Platform, context: Context, row: Case): string[] {
  const { kind, role } = context.actor;
  const stands = standing(context, row);
  return (Object.entries(possible) as [ActionName, (row: Case, kind: Context['actor']['kind']) => boolean][])
    .filter(
      ([action, when]) =>
        relationsFor(policy, role as RoleId, action).some((relation) => stands.includes(relation)) &&
        when(row, kind),
    )
    .map(([action]) => action);
}

/** Whether the policy lets the actor know how much this case worries whoever has it. */
const seesRisk = (platform: Platform, context: Context, row: Case): boolean =>
  permittedOn(platform, context, row).includes('danger.read');

const orUndefined = <T>(value: T | null): T | undefined => value ?? undefined;
const isoOr = (at: Date | null): string | undefined => at?.toISOString();

/** What both sides see of a case without opening it. */
function card(
  platform: Platform,
  row: Case,
  {
    names,
    absences,
    starts,
  }: { names: Map<string, string>; absences: Map<string, Absence>; starts: Starts | undefined },
) {
  const { erasedBy, closesOn } = endsOf(platform, row, starts);
  return {
    id: row.id,
    mode: row.mode,
    state: row.state,
    reason: orUndefined(row.reason),
    topic: orUndefined(row.topic),
    basis: orUndefined(row.basis),
    openedAt: row.openedAt.toISOString(),
    takenAt: isoOr(row.takenAt),
    closedAt: isoOr(row.closedAt),
    closedBy: orUndefined(row.closedBy),
    lastActivityAt: row.lastActivityAt.toISOString(),
    waitingFor: row.waitingFor,
    waitingSince: isoOr(row.waitingSince),
    erasedBy: isoOr(erasedBy),
    closesOn: isoOr(closesOn),
    restrictedAt: isoOr(row.restrictedAt),
    counsellor: row.holderId
      ? { name: names.get(row.holderId) ?? '', absence: absences.get(row.holderId) }
      : undefined,
  };
}

/** Cases with the pseudonyms in them, as far as the transaction's context may see them. */
export const caseRows = (tx: Tx, where?: SQL) =>
  tx
    .select({ row: consultation, client: namedAccount })
    .from(consultation)
    .leftJoin(account, eq(account.id, consultation.clientId))
    .where(where)
    .orderBy(desc(consultation.lastActivityAt));

/**
 * The cases of the acting person: a client's own, or those a counsellor holds. What somebody may read by exception is
 * not among them.
 */
export async function listCases(platform: Platform, context: Context) {
  const usual: Context = {
    ...context,
    relations: context.relations.filter((relation) => relation !== 'emergency' && relation !== 'ticket'),
  };
  const { rows, ...known } = await platform.db.transaction(usual, async (tx) => {
    const found = await caseRows(tx);
    return {
      rows: found,
      starts: await startsFor(tx, usual),
      marks: await appointmentMarks(platform, usual, tx),
      risks: await risksOf(
        platform,
        tx,
        found.map(({ row }) => row).filter((row) => seesRisk(platform, usual, row)),
      ),
    };
  });
  const received = context.actor.kind === 'staff' ? await receivedLately(platform, usual) : undefined;
  return cardsOf(platform, usual, rows, { received, ...known });
}

/** What only one's own list says beside each case. */
interface Marks {
  /** What has started the person's clocks, by which their cases end. */
  readonly starts?: Starts;
  /** The cases that were handed over to the actor lately. */
  readonly received?: Map<string, HandOver> | undefined;
  readonly marks?: Awaited<ReturnType<typeof appointmentMarks>>;
  readonly risks?: Awaited<ReturnType<typeof risksOf>>;
}

/** Cases as a list shows them. */
export async function cardsOf(
  platform: Platform,
  context: Context,
  rows: Awaited<ReturnType<typeof caseRows>>,
  { received = new Map(), marks, risks, starts }: Marks = {},
) {
  const { clock, vault } = platform;
  const staff = context.actor.kind === 'staff';
  const names = await nicknames(platform, [
    ...rows.flatMap(({ row }) => row.holderId ?? []),
    ...[...received.values()].map(({ fromId }) => fromId),
  ]);
  const absences = await absencesOf(
    platform,
    rows.flatMap(({ row }) => row.holderId ?? []),
  );
  return unsealEach(
    vault,
    rows,
    ({ client }) => (staff && client ? [client.keyId] : []),
    async ({ row, client }) => ({
      ...card(platform, row, { names, absences, starts }),
      ...(staff && { unread: row.unread }),
      ...handedOver(received.get(row.id), names),
      appointments: marks?.get(row.id),
      risk: risks?.get(row.id),
      ...(staff && client && { pseudonym: await pseudonym(platform, client) }),
      ...(staff &&
        row.waitingSince && {
          waitingWorkingDays: workingDaysBetween(
            row.waitingSince,
            clock.now(),
            platform.policy.service.holidays,
          ),
        }),
    }),
  );
}

type HandOver = typeof handOver.$inferSelect;

/** The cases that were handed over to the actor and that the actor has not written in since: new on their desk. */
async function receivedLately({ db }: Platform, context: Context): Promise<Map<string, HandOver>> {
  const me = context.actor.id ?? '';
  const rows = await db.transaction(context, (tx) => {
    const answered = tx
      .select({ id: message.id })
      .from(message)
      .where(
        and(
          eq(message.consultationId, handOver.consultationId),
          eq(message.authorId, me),
          gte(message.sentAt, handOver.handedOverAt),
        ),
      );
    return tx
      .select()
      .from(handOver)
      .where(and(eq(handOver.toId, me), ne(handOver.fromId, me), notExists(answered)))
      .orderBy(asc(handOver.seq));
  });
  return new Map(rows.map((row) => [row.consultationId, row]));
}

const handedOver = (row: HandOver | undefined, names: Map<string, string>) =>
  row && { handedOver: { at: row.handedOverAt.toISOString(), from: names.get(row.fromId) } };

const handOversOf = (tx: Tx, id: string): Promise<HandOver[]> =>
  tx.select().from(handOver).where(eq(handOver.consultationId, id)).orderBy(asc(handOver.seq));

/** How the case went from one to the other. The person in it learns who is there now, colleagues the whole story. */
const historyOf = (
  { vault }: Platform,
  { actor }: Context,
  { row, handOvers, names }: { row: Case; handOvers: HandOver[]; names: Map<string, string> },
) =>
  Promise.all(
    handOvers.map(async ({ id, handedOverAt, fromId, toId, noteSealed }) => ({
      at: handedOverAt.toISOString(),
      to: names.get(toId),
      ...(actor.kind === 'staff' && {
        from: names.get(fromId),
        note: noteSealed ? await vault.unseal(row.keyId, handOverPlace(id), noteSealed) : undefined,
      }),
    })),
  );

/** New enquiries that nobody holds, longest waiting first, without a word of their content (ENZ-36, AMB-30). */
export async function intake({ db, clock, policy }: Platform, context: Context) {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({
        id: consultation.id,
        mode: consultation.mode,
        openedAt: consultation.openedAt,
        waitingSince: consultation.waitingSince,
        reason: consultation.reason,
        topic: consultation.topic,
        language: consultation.language,
      })
      .from(consultation)
      .where(isNull(consultation.holderId))
      .orderBy(asc(consultation.openedAt)),
  );
  return rows.map(({ reason, topic, language, openedAt, waitingSince, ...row }) => ({
    ...row,
    openedAt: openedAt.toISOString(),
    reason: orUndefined(reason),
    topic: orUndefined(topic),
    language: orUndefined(language),
    // What came back from somebody who left waits since then, however long ago it began.
    waitingWorkingDays: workingDaysBetween(waitingSince ?? openedAt, clock.now(), policy.service.holidays),
  }));
}

/**
 * A case with all that was written in it, for those who may read it. Where it is not the reader's own, that is put on
 * record: in an emergency the look at the case, with a ticket of IT administration every single message.
 *
 * @param ticketId the ticket under which it is read
 */
export async function readCase(platform: Platform, context: Context, id: string, ticketId?: string) {
  const { vault } = platform;
  const found = await caseInFull(platform, context, id, ticketId);
  const { row, messages, handOvers, client, files, readings, marks, risks, starts } = found;
  const names = await nicknames(platform, [
    ...new Set([
      ...messages.filter((entry) => entry.author === 'counsellor').map((entry) => entry.authorId),
      ...(row.holderId ? [row.holderId] : []),
      ...handOvers.flatMap(({ fromId, toId }) => [fromId, toId]),
      ...readings.map(({ readerId }) => readerId),
    ]),
  ]);
  const name = client ? await pseudonym(platform, client) : undefined;
  const staff = context.actor.kind === 'staff';
  const absences = await absencesOf(platform, row.holderId ? [row.holderId] : []);
  const shown = card(platform, row, { names, absences, starts });
  return {
    ...shown,
    risk: risks.get(row.id),
    erasedBecause: shown.erasedBy ? retentionSentence(platform, 'consultations.case') : undefined,
    permittedActions: permittedOn(platform, context, row),
    unread: staff ? row.unread : undefined,
    appointments: marks.get(id),
    pseudonym: staff ? name : undefined,
    responsibility: row.clientId ? await responsibilityFor(platform, context, row.clientId) : undefined,
    subject: row.subjectSealed
      ? await vault.unseal(row.keyId, subjectPlace(row.id), row.subjectSealed)
      : undefined,
    handOvers: await historyOf(platform, context, { row, handOvers, names }),
    readings: readings.map(({ by, readAt, readerId }) => ({
      at: readAt.toISOString(),
      by,
      // Clients find by whom among those who have had their case open.
      name: staff ? names.get(readerId) : undefined,
    })),
    messages: await Promise.all(
      messages.map(async (entry) => ({
        id: entry.id,
        from: entry.author,
        name: entry.author === 'counsellor' ? names.get(entry.authorId) : name,
        text: await vault.unseal(row.keyId, bodyPlace(entry.id), entry.bodySealed),
        sentAt: entry.sentAt.toISOString(),
        attachments: files.get(entry.id) ?? [],
        mine: entry.authorId === context.actor.id,
      })),
    ),
  };
}

/** All rows of a case, and the record of who reads them by exception, in one transaction: both, or neither. */
async function caseInFull(platform: Platform, context: Context, id: string, ticketId: string | undefined) {
  const reading = platform.db.transaction(context, async (tx) => {
    const [found] = await tx.select().from(consultation).where(eq(consultation.id, id));
    const clientId = found?.clientId;
    if (!found || !clientId) throw problem('not-found');
    const [person] = await tx.select(namedAccount).from(account).where(eq(account.id, clientId));
    const letters = await tx
      .select()
      .from(message)
      .where(eq(message.consultationId, id))
      .orderBy(asc(message.seq));
    if (ticketId) {
      const ticket = await runningTicket(tx, context, ticketId);
      if ((ticket.consultationId ?? id) !== id || ticket.accountId !== found.clientId)
        throw problem('not-found');
      const action = 'it-ticket.use' as const;
      await recordReading(tx, context, found, { by: 'it-ticket', accessId: ticketId }, [
        { action, objectType: 'consultation', objectId: id },
        ...letters.map((letter) => ({ action, objectType: 'message' as const, objectId: letter.id })),
      ]);
      await recordLook(tx, context, found);
    } else
      await recordRead(tx, context, found, {
        action: 'consultation.read',
        objectType: 'consultation',
        objectId: id,
      });
    const read = {
      row: found,
      messages: letters,
      handOvers: await handOversOf(tx, id),
      client: person,
      files: await filesOfCase(platform, tx, found),
      readings: await readingsOf(tx, id),
      starts: await startsFor(tx, context),
      marks: await appointmentMarks(platform, context, tx, id),
      risks: await risksOf(platform, tx, seesRisk(platform, context, found) ? [found] : []),
    };
    // Given to somebody else meanwhile, it would have lost its second half on the way.
    if (!(await caseOf(tx, id))) throw problem('not-found');
    return read;
  });
  return reading.catch((error: unknown) => {
    // Erased this very moment: who was late sees nothing of it.
    throw ownerIsGone(error) ? problem('not-found') : error;
  });
}

/** Makes sure that the actor stands to the case as the action demands; otherwise it looks as if it did not exist. */
export async function seenCase({ db }: Platform, context: Context, id: string): Promise<void> {
  const found = await db.transaction(context, (tx) =>
    tx.select({ id: consultation.id }).from(consultation).where(eq(consultation.id, id)),
  );
  if (found.length === 0) throw problem('not-found');
}

/** Whose case it is, and the key of its texts, as the transaction's context sees it; `null` where it does not. */
export async function caseOf(tx: Tx, id: string): Promise<{ clientId: string; keyId: string } | null> {
  const [found] = await tx
    .select({ clientId: consultation.clientId, keyId: consultation.keyId })
    .from(consultation)
    .where(eq(consultation.id, id));
  const clientId = found?.clientId;
  return clientId ? { clientId, keyId: found.keyId } : null;
}
