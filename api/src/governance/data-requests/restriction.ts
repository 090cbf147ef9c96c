import { daysUntil, startOfDay } from '@sprechraum/shared/rules';
import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { enter } from '../../platform/ledger/enter.ts';
import { prove } from '../../platform/proof/effects.ts';
import { lockObjectsOfPerson } from '../retention/index.ts';
import { lockRequest, type NewText, note, type Request, say, wasSaid } from './commands.ts';
import type { Handling } from './identity.ts';
import { problem } from './problems.ts';
import { type Identified, identified, stands } from './queries.ts';
import { dataRequest } from './tables.ts';

/** What another request of the same person keeps blocked, whatever becomes of this one; `null` stands for everything. */
async function blockedByOthers(tx: Tx, id: string, accountId: string): Promise<Set<string | null>> {
  const rows = await tx
    .select({ objectId: dataRequest.objectId })
    .from(dataRequest)
    .where(
      and(
        eq(dataRequest.accountId, accountId),
        ne(dataRequest.id, id),
        isNotNull(dataRequest.restrictedAt),
        isNull(dataRequest.liftedAt),
      ),
    );
  return new Set(rows.map(({ objectId }) => objectId));
}

/**
 * Blocks what a request is about, or lifts that: the one object it names, or all of the person's that can be blocked.
 * With the rights of the eraser, because the officer sees none of it, before or after.
 *
 * @returns whether there was anything
 */
async function blockObjects(
  { platform, handlers }: Handling,
  tx: Tx,
  context: Context,
  id: string,
  { accountId, objectId }: Identified,
  at: Date | null,
): Promise<boolean> {
  return platform.db.asEraser(tx, async () => {
    const objects = await lockObjectsOfPerson(tx, handlers, accountId);
    const others = at ? new Set<string | null>() : await blockedByOthers(tx, id, accountId);
    let found = false;
    for (const object of objects) {
      if ((objectId !== null && objectId !== object.id) || !object.handler.restrict) continue;
      found = true;
      if (others.has(null) || others.has(object.id)) continue;
      await object.handler.restrict(tx, context, object.id, at);
      const act = at ? 'restricted' : 'lifted';
      await enter(tx, context, [{ act, category: object.category, objectId: object.id }]);
    }
    return found;
  });
}

/** @param step what becomes of the request; throws where that cannot be */
async function change(
  handling: Handling,
  context: Context,
  id: string,
  at: Date | null,
  step: (row: Request) => Partial<Request>,
): Promise<void> {
  const scope = await identified(handling.platform, context, id);
  await handling.platform.db.transaction(context, async (tx) => {
    // The person's account first and then what is theirs, as everywhere; this request is part of that.
    const found = await blockObjects(handling, tx, context, id, scope, at);
    const row = await lockRequest(tx, id);
    const values = step(row);
    if (!found && at) throw problem('gone');
    await tx.update(dataRequest).set(values).where(eq(dataRequest.id, id));
    await note(tx, context, id, 'changed', { step: at ? 'restrict' : 'lift' });
    await prove(tx, context, 'restriction', { act: at ? 'set' : 'lifted' });
  });
}

/**
 * Restricts the processing (Art. 18 GDPR): from now on no ordinary way leads to the data. The person goes on reading
 * them, and they end by their rules.
 *
 * @throws Problem `data-requests.unidentified`, `.restricted`, `.gone`
 */
export const restrict = (handling: Handling, context: Context, id: string): Promise<void> =>
  change(handling, context, id, context.now, (row) => {
    if (stands(row)) throw problem('restricted');
    const state = row.settledAt ? row.state : 'in-work';
    return { restrictedAt: context.now, liftOn: null, liftedAt: null, state };
  });

/**
 * Tells the person from which day on the data are used again, and why: before that nothing may be lifted (Art. 18 (3)
 * GDPR).
 *
 * @param liftOn a calendar day, ISO; tomorrow at the earliest
 * @throws Problem `data-requests.not-restricted`, `.lift-too-soon`
 */
export async function announceLifting(
  { platform }: Handling,
  context: Context,
  id: string,
  { liftOn, ...text }: NewText & { readonly liftOn: string },
): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const row = await lockRequest(tx, id);
    if (await wasSaid(tx, id, text.messageId)) return;
    if (!stands(row)) throw problem('not-restricted');
    if (daysUntil(liftOn, context.now) < 1)
      throw problem('lift-too-soon', [
        { field: 'liftOn', code: 'too-soon', message: 'Die Sperre kann frühestens morgen enden.' },
      ]);
    await tx
      .update(dataRequest)
      .set({ liftOn: startOfDay(liftOn) })
      .where(eq(dataRequest.id, id));
    await say(platform, tx, context, row, { ...text, kind: 'lifting' });
    await note(tx, context, id, 'changed', { step: 'announce-lifting' });
  });
}

/** The data may be used again, from the day on that the person was told. @throws Problem `.unannounced` */
export const lift = (handling: Handling, context: Context, id: string): Promise<void> =>
  change(handling, context, id, null, (row) => {
    if (!stands(row)) throw problem('not-restricted');
    if (!row.liftOn || row.liftOn > context.now) throw problem('unannounced');
    return { liftedAt: context.now };
  });

/**
 * What is erased is blocked no longer, and the requests that blocked it can end. Of those that are about more than
 * that nothing changes. With the rights of the eraser.
 */
export async function endRestrictionsOf(
  tx: Tx,
  context: Context,
  objectIds: readonly string[],
): Promise<void> {
  const ended = await tx
    .update(dataRequest)
    .set({ liftedAt: context.now })
    .where(
      and(
        anyOf(dataRequest.objectId, objectIds),
        isNotNull(dataRequest.restrictedAt),
        isNull(dataRequest.liftedAt),
      ),
    )
    .returning({ id: dataRequest.id });
  const handling = { ...context, action: 'data-request.handle' } as const;
  for (const { id } of ended) {
    await note(tx, handling, id, 'changed', { step: 'lift' });
    await prove(tx, context, 'restriction', { act: 'lifted' });
  }
}
