import type { ActionName, RoleId } from '@sprechraum/shared/policy';
import { addPeriod, can, dueDate, workingDaysBetween } from '@sprechraum/shared/rules';
import { and, asc, desc, eq, gte, isNull, notExists } from 'drizzle-orm';
import { retentionSentence } from '../../governance/retention/index.ts';
import { type Absence, absencesOf } from '../../identity/absences/index.ts';
import { account, namedAccount, pseudonym } from '../../identity/accounts/index.ts';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { appointmentMarks } from './appointment-queries.ts';
import { filesOfCase } from './attachments.ts';
import { bodyPlace, handOverPlace, subjectPlace } from './places.ts';
import { problem } from './problems.ts';
import { responsibilityFor } from './responsibility.ts';
import { consultation, handOver, message } from './tables.ts';

type Case = typeof consultation.$inferSelect;

const ruleOf = ({ policy }: Platform, category: string) => {
  const id = policy.categories.find((entry) => entry.id === category)?.retention;
  return policy.retention.find((rule) => rule.id === id);
};

/** In which states of a case something can be done with it; who may, the policy says. */
const possible = {
  'consultation.write': ({ state }, kind) => state === 'active' || (state === 'new' && kind === 'client'),
  'consultation.close': ({ state }) => state !== 'closed',
  'consultation.code': ({ state }) => state !== 'closed',
  'consultation.hand-over': ({ state }) => state === 'active',
  'consultation.delete': () => true,
  'attachment.read': () => true,
  'attachment.copy': () => true,
  'attachment.remove': () => true,
  'note.edit': () => true,
  'disclosure.record': () => true,
  'appointment.edit': () => true,
  'appointment.copy': () => true,
} satisfies Partial<Record<ActionName, (row: Case, kind: Context['actor']['kind']) => boolean>>;

/** What the actor can do with a case that they may read, so that a face offers only that. */
const permittedOn = ({ policy }: Platform, { actor }: Context, row: Case): string[] =>
  (Object.entries(possible) as [ActionName, (row: Case, kind: Context['actor']['kind']) => boolean][])
    .filter(([action, when]) => can(policy, actor.role as RoleId, action) && when(row, actor.kind))
    .map(([action]) => action);

/** When the case is erased at the latest, and when it is closed by itself. */
function endsOf(platform: Platform, row: Case): { erasedBy: Date | null; closesOn: Date | null } {
  const rule = ruleOf(platform, 'consultations.case');
  if (!rule) return { erasedBy: null, closesOn: null };
  const erasedBy = row.closedAt ? dueDate(rule, row.closedAt).hiddenFrom : null;
  const closesOn =
    row.state !== 'closed' && rule.fallback ? addPeriod(row.lastActivityAt, rule.fallback.after) : null;
  return { erasedBy, closesOn };
}

const orUndefined = <T>(value: T | null): T | undefined => value ?? undefined;
const isoOr = (at: Date | null): string | undefined => at?.toISOString();

/** What both sides see of a case without opening it. */
function card(
  platform: Platform,
  row: Case,
  { names, absences }: { names: Map<string, string>; absences: Map<string, Absence> },
) {
  const { erasedBy, closesOn } = endsOf(platform, row);
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
    counsellor: row.holderId
      ? { name: names.get(row.holderId) ?? '', absence: absences.get(row.holderId) }
      : undefined,
  };
}

/** The cases of the acting person: a client's own, or those a counsellor holds with the pseudonyms in them. */
export async function listCases(platform: Platform, context: Context) {
  const { db, clock, vault } = platform;
  const staff = context.actor.kind === 'staff';
  const { rows, marks } = await db.transaction(context, async (tx) => ({
    rows: await tx
      .select({
        row: consultation,
        client: namedAccount,
      })
      .from(consultation)
      .leftJoin(account, eq(account.id, consultation.clientId))
      .orderBy(desc(consultation.lastActivityAt)),
    marks: await appointmentMarks(platform, context, tx),
  }));
  const received = staff ? await receivedLately(platform, context) : new Map();
  const names = await nicknames(platform, [
    ...rows.flatMap(({ row }) => row.holderId ?? []),
    ...[...received.values()].map(({ fromId }) => fromId),
  ]);
  const absences = await absencesOf(
    platform,
    rows.flatMap(({ row }) => row.holderId ?? []),
  );
  if (staff) await vault.ready(rows.flatMap(({ client }) => client?.keyId ?? []));
  return Promise.all(
    rows.map(async ({ row, client }) => ({
      ...card(platform, row, { names, absences }),
      ...(staff && { unread: row.unread }),
      ...handedOver(received.get(row.id), names),
      appointments: marks.get(row.id),
      ...(staff && client && { pseudonym: await pseudonym(platform, client) }),
      ...(staff &&
        row.waitingSince && { waitingWorkingDays: workingDaysBetween(row.waitingSince, clock.now()) }),
    })),
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
      .where(and(eq(handOver.toId, me), notExists(answered)))
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
export async function intake({ db, clock }: Platform, context: Context) {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({
        id: consultation.id,
        mode: consultation.mode,
        openedAt: consultation.openedAt,
        waitingSince: consultation.waitingSince,
        reason: consultation.reason,
        topic: consultation.topic,
      })
      .from(consultation)
      .where(isNull(consultation.holderId))
      .orderBy(asc(consultation.openedAt)),
  );
  return rows.map(({ reason, topic, openedAt, waitingSince, ...row }) => ({
    ...row,
    openedAt: openedAt.toISOString(),
    reason: orUndefined(reason),
    topic: orUndefined(topic),
    // What came back from somebody who left waits since then, however long ago it began.
    waitingWorkingDays: workingDaysBetween(waitingSince ?? openedAt, clock.now()),
  }));
}

/** A case with all that was written in it, for those who may read it. */
export async function readCase(platform: Platform, context: Context, id: string) {
  const { db, vault } = platform;
  const { row, messages, handOvers, client, files, marks } = await db.transaction(context, async (tx) => {
    const [found] = await tx.select().from(consultation).where(eq(consultation.id, id));
    if (!found) throw problem('not-found');
    const [person] = await tx.select(namedAccount).from(account).where(eq(account.id, found.clientId));
    const letters = await tx
      .select()
      .from(message)
      .where(eq(message.consultationId, id))
      .orderBy(asc(message.seq));
    return {
      row: found,
      messages: letters,
      handOvers: await handOversOf(tx, id),
      client: person,
      files: await filesOfCase(platform, tx, found),
      marks: await appointmentMarks(platform, context, tx, id),
    };
  });
  const names = await nicknames(platform, [
    ...new Set([
      ...messages.filter((entry) => entry.author === 'counsellor').map((entry) => entry.authorId),
      ...(row.holderId ? [row.holderId] : []),
      ...handOvers.flatMap(({ fromId, toId }) => [fromId, toId]),
    ]),
  ]);
  const name = client ? await pseudonym(platform, client) : undefined;
  return {
    ...card(platform, row, {
      names,
      absences: await absencesOf(platform, row.holderId ? [row.holderId] : []),
    }),
    erasedBecause: row.closedAt ? retentionSentence(platform, 'consultations.case') : undefined,
    permittedActions: permittedOn(platform, context, row),
    unread: context.actor.kind === 'staff' ? row.unread : undefined,
    appointments: marks.get(id),
    pseudonym: context.actor.kind === 'staff' ? name : undefined,
    responsibility: await responsibilityFor(platform, context, row.clientId),
    subject: row.subjectSealed
      ? await vault.unseal(row.keyId, subjectPlace(row.id), row.subjectSealed)
      : undefined,
    handOvers: await historyOf(platform, context, { row, handOvers, names }),
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
  return found ?? null;
}
