import { randomUUID } from 'node:crypto';
import { requestDue } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import { lockAccount } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { actionOf, audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type PrivacyHandlers } from '../../platform/privacy.ts';
import { codeFor, digestOfCode, referenceOf, shown } from './code.ts';
import { pseudonymPlace, textPlace } from './places.ts';
import { problem } from './problems.ts';
import { asHolder, holderOf } from './queries.ts';
import { dataRequest, dataRequestMessage } from './tables.ts';

export type Request = typeof dataRequest.$inferSelect;
type Said = typeof dataRequestMessage.$inferInsert;

export interface NewRequest {
  /** Made by the sender and told nobody else: sending the same request twice opens one, with one code. */
  readonly clientRequestId: string;
  readonly kind: string;
  readonly text: string;
  /** The name of an account that the person cannot log in to. */
  readonly pseudonym?: string;
  /** The one case it is about; only for whose it is. */
  readonly objectId?: string;
}

export interface Opened {
  readonly reference: string;
  /** For who has no account, or lost it: shown this once, and kept as a digest alone. */
  readonly code?: string;
}

export const note = (
  tx: Tx,
  context: Context,
  id: string,
  change: 'added' | 'changed' | 'read',
  facts: Record<string, string>,
) =>
  audit(tx, context, {
    action: actionOf(context, 'data-request.handle'),
    change,
    objectType: 'data_request',
    objectId: id,
    facts,
  });

/** Whether something that can be blocked or erased by itself is the person's. */
async function isTheirs(tx: Tx, handlers: PrivacyHandlers, accountId: string, objectId: string) {
  for (const handler of Object.values(handlers))
    if (hasOwnClock(handler) && handler.restrict && !handler.person)
      if ((await handler.ofPerson?.(tx, accountId, false))?.includes(objectId)) return true;
  return false;
}

/** Who opens a request: the holder of an account, or somebody who comes back with a code. */
function opening({ keys }: Platform, context: Context, id: string, clientRequestId: string) {
  const code = codeFor(keys, clientRequestId);
  if (!context.relations.includes('own'))
    return {
      acting: asHolder(context, id),
      accountId: null,
      digest: digestOfCode(keys, code),
      opened: { reference: referenceOf(code), code: shown(code) },
    };
  const accountId = context.actor.id ?? '';
  const digest = digestOfCode(keys, `${accountId} ${clientRequestId}`);
  return { acting: context, accountId, digest, opened: { reference: referenceOf(code) } };
}

/**
 * Opens a request, with or without an account: nobody has to give a name or an address to use a right. The clock of
 * Art. 12 (3) GDPR runs from this instant.
 *
 * @throws Problem `data-requests.object-unknown`
 */
export async function openRequest(
  platform: Platform,
  handlers: PrivacyHandlers,
  context: Context,
  { clientRequestId, kind, text, pseudonym, objectId }: NewRequest,
): Promise<Opened> {
  const { db, vault } = platform;
  const id = randomUUID();
  const { acting, accountId, digest, opened } = opening(platform, context, id, clientRequestId);
  const keyId = await vault.createKey(context.now);
  let added = false;
  try {
    const messageId = randomUUID();
    const textSealed = await vault.seal(keyId, textPlace(messageId), text);
    const pseudonymSealed = pseudonym ? await vault.seal(keyId, pseudonymPlace(id), pseudonym) : null;
    added = await db.transaction(acting, async (tx) => {
      // An account that is being erased asks for nothing any more.
      if (accountId && !(await lockAccount(tx, accountId))) throw common('not-found');
      if (objectId && !(accountId && (await isTheirs(tx, handlers, accountId, objectId))))
        throw problem('object-unknown', [
          { field: 'objectId', code: 'unknown', message: 'Diese Beratung gibt es nicht.' },
        ]);
      const [row] = await tx
        .insert(dataRequest)
        .values({
          id,
          keyId,
          reference: opened.reference,
          openingDigest: digest,
          accountId,
          kind,
          state: 'received',
          pseudonymSealed: accountId ? null : pseudonymSealed,
          objectId: objectId ?? null,
          receivedAt: context.now,
          identityWay: accountId ? 'account' : null,
        })
        .onConflictDoNothing({ target: dataRequest.openingDigest })
        .returning({ id: dataRequest.id });
      if (!row) return false;
      await tx.insert(dataRequestMessage).values({
        id: messageId,
        requestId: id,
        author: 'person',
        kind: 'request',
        textSealed,
        writtenAt: context.now,
      });
      await note(tx, context, id, 'added', { kind });
      return true;
    });
    return opened;
  } finally {
    if (!added) await vault.destroyKeys([keyId]);
  }
}

/** Locks a request that goes on. @throws Problem `data-requests.settled`, or that there is none for the actor */
export async function lockOpen(tx: Tx, id: string): Promise<Request> {
  const row = await lockRequest(tx, id);
  if (row.settledAt) throw problem('settled');
  return row;
}

export async function lockRequest(tx: Tx, id: string): Promise<Request> {
  const [row] = await tx.select().from(dataRequest).where(eq(dataRequest.id, id)).for('update');
  if (!row) throw common('not-found');
  return row;
}

export interface NewText {
  /** Made by the writer: sending twice stores once. */
  readonly messageId: string;
  readonly text: string;
}

/** Whether exactly this was said before: then sending it again changes nothing. */
export async function wasSaid(tx: Tx, requestId: string, messageId: string): Promise<boolean> {
  const [known] = await tx
    .select({ requestId: dataRequestMessage.requestId })
    .from(dataRequestMessage)
    .where(eq(dataRequestMessage.id, messageId));
  return known?.requestId === requestId;
}

/** Adds what one side says to the other. @throws Problem `common.not-found` where its id is taken by something else */
export async function say(
  { vault }: Platform,
  tx: Tx,
  context: Context,
  { id, keyId }: Pick<Request, 'id' | 'keyId'>,
  { messageId, text, kind }: NewText & Pick<Said, 'kind'>,
): Promise<void> {
  const officer = context.actor.kind === 'staff';
  const said = await tx
    .insert(dataRequestMessage)
    .values({
      id: messageId,
      requestId: id,
      author: officer ? 'officer' : 'person',
      authorId: officer ? context.actor.id : null,
      kind,
      textSealed: await vault.seal(keyId, textPlace(messageId), text),
      writtenAt: context.now,
    })
    .onConflictDoNothing()
    .returning({ id: dataRequestMessage.id });
  if (said.length === 0) throw common('not-found');
}

/** What changes with the row when something is said. */
type Change = (row: Request) => Partial<typeof dataRequest.$inferInsert>;

async function sayAndChange(
  platform: Platform,
  context: Context,
  id: string,
  message: NewText & Pick<Said, 'kind'>,
  change: Change,
): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const row = await lockRequest(tx, id);
    if (await wasSaid(tx, id, message.messageId)) return;
    if (row.settledAt) throw problem('settled');
    await tx.update(dataRequest).set(change(row)).where(eq(dataRequest.id, id));
    await say(platform, tx, context, row, message);
    await note(tx, context, id, 'changed', { step: message.kind });
  });
}

/** The person answers or adds something. */
export const reply = (platform: Platform, context: Context, id: string, text: NewText): Promise<void> =>
  sayAndChange(platform, context, id, { ...text, kind: 'reply' }, ({ state }) => ({
    state: state === 'waiting' ? 'in-work' : state,
  }));

/** The same for who comes with a code. @throws Problem `data-requests.not-found` */
export async function replyByCode(
  platform: Platform,
  context: Context,
  code: string,
  text: NewText,
): Promise<void> {
  const holder = await holderOf(platform, context, code);
  await reply(platform, holder, holder.actor.id ?? '', text);
}

/** The officer asks back. The clock runs on all the same. */
export const askBack = (platform: Platform, context: Context, id: string, text: NewText): Promise<void> =>
  sayAndChange(platform, context, id, { ...text, kind: 'question' }, () => ({ state: 'waiting' }));

/**
 * Two further months, with the reasons, told within the first one (Art. 12 (3) GDPR).
 *
 * @throws Problem `data-requests.extended`, `.too-late`
 */
export const extend = (platform: Platform, context: Context, id: string, text: NewText): Promise<void> =>
  sayAndChange(platform, context, id, { ...text, kind: 'extension' }, ({ extendedAt, receivedAt, state }) => {
    if (extendedAt) throw problem('extended');
    if (requestDue(receivedAt, { extended: false }).until <= context.now) throw problem('too-late');
    return { extendedAt: context.now, state: state === 'received' ? 'in-work' : state };
  });

/** Answers a request, or refuses it with the reasons: with this it is settled, and the rule of its erasure runs. */
export const settle = (
  platform: Platform,
  context: Context,
  id: string,
  { outcome, ...text }: NewText & { readonly outcome: 'answered' | 'refused' },
): Promise<void> =>
  sayAndChange(
    platform,
    context,
    id,
    { ...text, kind: outcome === 'answered' ? 'answer' : 'refusal' },
    () => ({ state: outcome, settledAt: context.now }),
  );
