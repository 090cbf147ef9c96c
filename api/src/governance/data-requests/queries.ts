import { composeNotice } from '@sprechraum/shared/notice';
import { daysUntil, requestDue } from '@sprechraum/shared/rules';
import { asc, desc, eq, isNull } from 'drizzle-orm';
import { nicknames } from '../../identity/staff/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import { common } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { digestOfCode, typedCode } from './code.ts';
import { pseudonymPlace, textPlace } from './places.ts';
import { problem } from './problems.ts';
import { dataRequest, dataRequestMessage } from './tables.ts';

type Request = typeof dataRequest.$inferSelect;

/** Whether a request keeps something blocked. */
export const stands = ({ restrictedAt, liftedAt }: Request): boolean =>
  restrictedAt !== null && liftedAt === null;

/** In whose name somebody acts who has a code and no account: the request's. */
export const asHolder = (context: Context, requestId: string): Context => ({
  ...context,
  actor: { kind: 'visitor', id: requestId, role: 'visitor' },
  relations: ['own'],
});

/**
 * Who comes with a code, as the holder of the one request that it opens.
 *
 * @throws Problem `data-requests.not-found`, the same for every code that opens nothing
 */
export async function holderOf({ db, keys }: Platform, context: Context, typed: string): Promise<Context> {
  const code = typedCode(typed);
  const [found] = code
    ? await db.transaction(asSystem('authentication', context.now), (tx) =>
        tx
          .select({ id: dataRequest.id })
          .from(dataRequest)
          .where(eq(dataRequest.openingDigest, digestOfCode(keys, code))),
      )
    : [];
  if (!found) throw problem('not-found');
  return asHolder(context, found.id);
}

const isoOr = (at: Date | null) => at?.toISOString();

/** What is known of a request without opening it. */
function card(row: Request, now: Date) {
  const { lastDay } = requestDue(row.receivedAt, { extended: row.extendedAt !== null });
  const open = row.settledAt === null;
  return {
    id: row.id,
    reference: row.reference,
    kind: row.kind,
    state: row.state,
    receivedAt: row.receivedAt.toISOString(),
    /** The last day on which an answer is in time. */
    dueOn: lastDay,
    daysLeft: open ? daysUntil(lastDay, now) : undefined,
    extended: row.extendedAt !== null,
    settledAt: isoOr(row.settledAt),
    restrictedAt: stands(row) ? isoOr(row.restrictedAt) : undefined,
    liftOn: stands(row) ? isoOr(row.liftOn) : undefined,
    liftedAt: isoOr(row.liftedAt),
    erasedAt: isoOr(row.erasedAt),
  };
}

/** Where to complain, in the words of the notice: it belongs to every refusal (Art. 12 (4) GDPR). */
const complaintOf = ({ policy }: Platform): string[] =>
  composeNotice(policy, policy.service.register).sections.flatMap(({ statements }) =>
    statements.filter(({ id }) => id === 'complaint.authority').map(({ text }) => text),
  );

/** The requests that the actor may see, newest first. */
const visibleRequests = ({ db }: Platform, context: Context) =>
  db.transaction(context, (tx) =>
    tx.select().from(dataRequest).orderBy(desc(dataRequest.receivedAt), desc(dataRequest.id)),
  );

async function threadOf({ db, vault }: Platform, context: Context, { id, keyId }: Request) {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select()
      .from(dataRequestMessage)
      .where(eq(dataRequestMessage.requestId, id))
      .orderBy(asc(dataRequestMessage.seq)),
  );
  await vault.ready([keyId]);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      from: row.author,
      kind: row.kind,
      text: await vault.unseal(keyId, textPlace(row.id), row.textSealed),
      at: row.writtenAt.toISOString(),
      authorId: row.authorId,
    })),
  );
}

/** A request as the person who made it reads it: who of the team wrote is not told, the office is. */
async function forPerson(platform: Platform, context: Context, row: Request) {
  const messages = await threadOf(platform, context, row);
  return {
    ...card(row, context.now),
    messages: messages.map(({ authorId: _authorId, ...message }) => message),
    complaint: row.state === 'refused' ? complaintOf(platform).join(' ') : undefined,
  };
}

/** What the holder of an account has asked, newest first. */
export async function ownRequests(platform: Platform, context: Context) {
  const rows = await visibleRequests(platform, context);
  return unsealEach(
    platform.vault,
    rows,
    ({ keyId }) => [keyId],
    (row) => forPerson(platform, context, row),
  );
}

/** The one request that a code opens. @throws Problem `data-requests.not-found` */
export async function requestByCode(platform: Platform, context: Context, code: string) {
  const holder = await holderOf(platform, context, code);
  const [row] = await visibleRequests(platform, holder);
  if (!row) throw problem('not-found');
  return forPerson(platform, holder, row);
}

/** Sorted by need: what waits for an answer, the latest first; then what is blocked; then what is done, newest first. */
const byNeed = (a: Request, b: Request): number => {
  const rank = (row: Request) => (row.settledAt === null ? 0 : stands(row) ? 1 : 2);
  const due = (row: Request) => requestDue(row.receivedAt, { extended: row.extendedAt !== null }).until;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.settledAt && b.settledAt) return b.settledAt.getTime() - a.settledAt.getTime();
  return due(a).getTime() - due(b).getTime();
};

/** Everything that was asked and is on record, for the data protection officer; nothing is hidden. */
export async function worklist(platform: Platform, context: Context) {
  const rows = await visibleRequests(platform, context);
  const items = rows.sort(byNeed).map((row) => card(row, context.now));
  return { overdue: items.filter(({ daysLeft }) => daysLeft !== undefined && daysLeft < 0).length, items };
}

async function requestRow({ db }: Platform, context: Context, id: string): Promise<Request> {
  const [row] = await db.transaction(context, (tx) =>
    tx.select().from(dataRequest).where(eq(dataRequest.id, id)),
  );
  if (!row) throw common('not-found');
  return row;
}

/** The account that a request belongs to, and the one object that it names, if any. */
export interface Identified {
  readonly accountId: string;
  readonly objectId: string | null;
}

/** Whose request it is. @throws Problem `data-requests.unidentified` */
export async function identified(platform: Platform, context: Context, id: string): Promise<Identified> {
  const { accountId, objectId } = await requestRow(platform, context, id);
  if (!accountId) throw problem('unidentified');
  return { accountId, objectId };
}

/** A request as the officer reads it. */
export async function requestForOfficer(platform: Platform, context: Context, id: string) {
  const row = await requestRow(platform, context, id);
  const messages = await threadOf(platform, context, row);
  const staff = [row.erasureAskedBy, ...messages.map(({ authorId }) => authorId)].filter(
    (entry) => entry !== null,
  );
  const names = await nicknames(platform, [...new Set(staff)]);
  return {
    row,
    ...card(row, context.now),
    identityWay: row.identityWay ?? undefined,
    erasureAskedBy: row.erasureAskedBy ? (names.get(row.erasureAskedBy) ?? '') : undefined,
    /** Whether it waits for whoever reads this to confirm what a colleague proposed. */
    erasureMine: row.erasureAskedBy === context.actor.id,
    pseudonym: row.pseudonymSealed
      ? await platform.vault.unseal(row.keyId, pseudonymPlace(row.id), row.pseudonymSealed)
      : undefined,
    messages: messages.map(({ authorId, ...message }) => ({
      ...message,
      by: authorId ? names.get(authorId) : undefined,
    })),
  };
}

/** How many requests should have been answered and were not (Art. 12 (3) GDPR): a reason for an alarm. */
export async function overdueRequests({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const open = await db.erasing(asSystem('retention', now), (tx) =>
    tx
      .select({ receivedAt: dataRequest.receivedAt, extendedAt: dataRequest.extendedAt })
      .from(dataRequest)
      .where(isNull(dataRequest.settledAt)),
  );
  return open.filter(
    ({ receivedAt, extendedAt }) => requestDue(receivedAt, { extended: extendedAt !== null }).until <= now,
  ).length;
}
