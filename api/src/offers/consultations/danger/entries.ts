import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../../platform/access/context.ts';
import { audit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Platform } from '../../../platform/platform.ts';
import { entryPlace } from '../places.ts';
import { problem } from '../problems.ts';
import { type Answers, type Kind, missingIn } from './steps.ts';
import { dangerEntry, type dangerRequest } from './tables.ts';

type Entry = typeof dangerEntry.$inferSelect;

/** What an entry says. */
export const openEntry = async (
  { vault }: Platform,
  keyId: string,
  { id, bodySealed }: Entry,
): Promise<Answers> => JSON.parse(await vault.unseal(keyId, entryPlace(id), bodySealed)) as Answers;

/** Where something is written down: by whoever has the case, or by the colleague who was asked. */
export interface Writing {
  readonly kind: Kind;
  readonly keyId: string;
  readonly assessmentId: string;
  readonly consultationId: string;
  readonly request?: typeof dangerRequest.$inferSelect;
  /** The decision that it says something about. */
  readonly aboutId?: string;
}

/** Makes sure that all is there that a step needs. @throws Problem `.danger-missing` with the fields */
export function complete(kind: Kind, answers: Answers): void {
  const missing = missingIn(kind, answers);
  if (missing.length > 0) throw problem('danger-missing', missing);
}

/** What was written last in a step: its draft, or else what was signed. */
async function newestEntry(tx: Tx, { kind, assessmentId, request }: Writing): Promise<Entry | undefined> {
  const [newest] = await tx
    .select()
    .from(dangerEntry)
    .where(
      and(
        eq(dangerEntry.assessmentId, assessmentId),
        eq(dangerEntry.kind, kind),
        request ? eq(dangerEntry.requestId, request.id) : isNull(dangerEntry.requestId),
      ),
    )
    .orderBy(desc(dangerEntry.seq))
    .limit(1);
  return newest;
}

/**
 * Keeps the draft of a step, or signs it. There is one draft of each; signed, it is never changed again, and the next
 * change begins another. What its author has just signed is neither begun nor signed again: an answer got lost, and the
 * same was sent twice. Under the lock of what it belongs to.
 */
export async function keepEntry(
  platform: Platform,
  tx: Tx,
  context: Context,
  writing: Writing,
  { answers, sign }: { answers: Answers; sign: boolean },
): Promise<void> {
  const { kind, keyId, assessmentId, consultationId, request } = writing;
  const { now } = context;
  const authorId = context.actor.id ?? '';
  const aboutId = writing.aboutId ?? null;
  const newest = await newestEntry(tx, writing);
  if (newest?.signedAt && newest.authorId === authorId && newest.aboutId === aboutId) {
    const said = await openEntry(platform, keyId, newest);
    if (isDeepStrictEqual(said, answers)) return;
  }
  const draft = newest?.signedAt ? undefined : newest;
  const id = draft?.id ?? randomUUID();
  const bodySealed = await platform.vault.seal(keyId, entryPlace(id), JSON.stringify(answers));
  const values = { authorId, bodySealed, aboutId, savedAt: now, signedAt: sign ? now : null };
  if (draft) await tx.update(dangerEntry).set(values).where(eq(dangerEntry.id, id));
  else
    await tx
      .insert(dangerEntry)
      .values({ id, consultationId, assessmentId, requestId: request?.id ?? null, kind, ...values });
  await audit(tx, context, {
    action: request ? 'danger.second' : 'danger.assess',
    change: draft ? 'changed' : 'added',
    objectType: 'danger_entry',
    objectId: id,
    facts: { step: kind, signed: sign },
  });
}
