import type { CategoryId } from '@sprechraum/shared/policy';
import { eq } from 'drizzle-orm';
import { withdrawConsent } from '../../identity/consents/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { common } from '../../platform/errors.ts';
import { clocksOf, disposeNow, type ErasedNow, objectsOfPerson } from '../retention/index.ts';
import { lockOpen, lockRequest, note } from './commands.ts';
import { type Handling, lockOwner } from './identity.ts';
import { problem } from './problems.ts';
import { identified, stands } from './queries.ts';
import { dataRequest } from './tables.ts';

/**
 * What somebody objects to who cannot take back a consent themselves: the consent is withdrawn in the ledger, with
 * effect from now on (Art. 7 (3), 21 GDPR).
 *
 * @throws Problem `data-requests.unidentified`, `.not-given`, `.gone`, `.settled`
 */
export async function object({ platform }: Handling, context: Context, id: string, consent: string) {
  const { accountId } = await identified(platform, context, id);
  await platform.db.transaction(context, async (tx) => {
    if (!(await lockOwner(platform, tx, context, accountId))) throw problem('gone');
    await lockOpen(tx, id);
    const withdrawn = await platform.db.within(tx, context, asSystem('authentication', context.now), () =>
      withdrawConsent(tx, context, platform, { accountId, consent }),
    );
    if (!withdrawn)
      throw problem('not-given', [
        { field: 'consent', code: 'not-given', message: 'Eine solche Einwilligung ist nicht erteilt.' },
      ]);
    await note(tx, context, id, 'changed', { step: 'object' });
  });
}

/** One officer wants to erase what a request is about. @throws Problem `data-requests.unidentified` */
export async function askErasure({ platform }: Handling, context: Context, id: string): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const row = await lockOpen(tx, id);
    if (!row.accountId) throw problem('unidentified');
    await tx
      .update(dataRequest)
      .set({ erasureAskedBy: context.actor.id, state: 'in-work' })
      .where(eq(dataRequest.id, id));
    await note(tx, context, id, 'changed', { step: 'ask-erasure' });
  });
}

/** What a request is about, as the engine knows it: the one object that it names, or the person. */
async function target({ platform, handlers }: Handling, context: Context, id: string) {
  const { accountId, objectId } = await identified(platform, context, id);
  const person = clocksOf(handlers).find(([, handler]) => handler.person);
  if (objectId === null && person) return { category: person[0], objectId: accountId };
  const objects = await platform.db.erasing(asSystem('retention', context.now), (tx) =>
    objectsOfPerson(tx, handlers, accountId, { lock: false }),
  );
  const named = objects.find((entry) => entry.id === objectId);
  if (!named) throw problem('gone');
  return { category: named.category as CategoryId, objectId: named.id };
}

/**
 * Another officer confirms, and what the request is about is erased: by the same code as where somebody deletes their
 * account themselves, at once. The request outlives it without a trace of whose it was, so that who asked by a code
 * can read the answer; who asked from within the account ends it with that.
 *
 * @throws Problem `data-requests.needs-another`, `.unasked`, `.unidentified`, `retention.held`
 */
export async function confirmErasure(handling: Handling, context: Context, id: string): Promise<ErasedNow> {
  const { platform, handlers } = handling;
  const { category, objectId } = await target(handling, context, id);
  return disposeNow(platform, handlers, context, category, objectId, async (tx) => {
    const row = await lockRequest(tx, id);
    if (row.settledAt) throw problem('settled');
    if (!row.erasureAskedBy) throw problem('unasked');
    if (row.erasureAskedBy === context.actor.id) throw problem('needs-another');
    if (!row.accountId) throw common('not-found');
    const leaves = row.objectId === null && row.identityWay !== 'account';
    // What outlives the account says no longer whose it was, nor may anything be erased by what was proposed for it.
    const forgotten = {
      accountId: null,
      pseudonymSealed: null,
      erasureAskedBy: null,
      ...(stands(row) && { liftedAt: context.now }),
    };
    await tx
      .update(dataRequest)
      .set({ erasedAt: context.now, ...(leaves && forgotten) })
      .where(eq(dataRequest.id, id));
    await note(tx, context, id, 'changed', { step: 'erase' });
  });
}
