import { eq } from 'drizzle-orm';
import { accountIdNamed, lockAccount } from '../../identity/accounts/index.ts';
import { standingConsents } from '../../identity/consents/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { hasOwnClock, type ObjectFact, type PrivacyHandlers } from '../../platform/privacy.ts';
import { activeHolds } from '../holds/index.ts';
import { lockOpen, note } from './commands.ts';
import { problem } from './problems.ts';
import { dataRequest, type identityWays } from './tables.ts';

export interface Handling {
  readonly platform: Platform;
  readonly handlers: PrivacyHandlers;
}

export interface AccountFact extends ObjectFact {
  readonly category: string;
  readonly label: string;
  /** Whether its erasure is suspended. */
  readonly held: boolean;
}

/**
 * What is held of an account as facts without any content: enough to compare with what somebody says they know, and
 * to block or erase it. Nobody sees a word of it.
 */
export async function accountFacts({ platform, handlers }: Handling, accountId: string, now: Date) {
  const { db, policy } = platform;
  const system = asSystem('retention', now);
  const objects = await db.erasing(system, async (tx) => {
    const holds = await activeHolds(tx, policy, now);
    const facts: AccountFact[] = [];
    for (const { id: category, label } of policy.categories) {
      const handler = handlers[category];
      if (!handler || !hasOwnClock(handler)) continue;
      for (const fact of (await handler.facts?.(tx, accountId)) ?? [])
        facts.push({ ...fact, category, label, held: holds.has(category, fact.id) });
    }
    return facts;
  });
  const standing = await db.transaction(asSystem('authentication', now), (tx) =>
    standingConsents(tx, accountId, platform),
  );
  const consents = policy.consents.filter(({ id }) => standing.has(id)).map(({ id, text }) => ({ id, text }));
  return { objects, consents };
}

/** Locks the account that something is done to, before the request, as everywhere. @returns `false` if it is gone */
export const lockOwner = ({ db }: Platform, tx: Tx, context: Context, accountId: string): Promise<boolean> =>
  db.within(tx, context, asSystem('authentication', context.now), () => lockAccount(tx, accountId));

const unknownName = () =>
  problem('unknown-name', [
    { field: 'pseudonym', code: 'unknown', message: 'Ein Konto mit diesem Namen gibt es nicht.' },
  ]);

/** Locks a request of which it is not known whose it is. Once something was erased upon it, it is nobody else's. */
async function lockUnidentified(tx: Tx, id: string): Promise<void> {
  const row = await lockOpen(tx, id);
  if (row.accountId) throw problem('identified');
  if (row.erasedAt) throw problem('gone');
}

/** The account of a name, for an officer who is told it. That somebody looked, and at whose, is on record. */
async function lookUp({ platform }: Handling, context: Context, id: string, pseudonym: string) {
  const accountId = await accountIdNamed(platform, pseudonym);
  await platform.db.transaction(context, async (tx) => {
    await lockUnidentified(tx, id);
    await note(tx, context, id, 'read', { step: 'look-up', ...(accountId && { account: accountId }) });
  });
  if (!accountId) throw unknownName();
  return accountId;
}

/** What of an account the officer may compare with what the person says. @throws Problem `.unknown-name` */
export async function comparable(handling: Handling, context: Context, id: string, pseudonym: string) {
  const accountId = await lookUp(handling, context, id, pseudonym);
  return accountFacts(handling, accountId, context.now);
}

/**
 * Puts on record that somebody has shown that an account is theirs, and how. From now on the request belongs to that
 * account: whoever can log in to it reads it too, and it ends with it at the latest.
 *
 * @throws Problem `data-requests.unknown-name`, `.identified`, `.gone`, `.settled`
 */
export async function recordIdentity(
  handling: Handling,
  context: Context,
  id: string,
  { way, pseudonym }: { way: Exclude<(typeof identityWays)[number], 'account'>; pseudonym: string },
): Promise<void> {
  const accountId = await lookUp(handling, context, id, pseudonym);
  const { platform } = handling;
  await platform.db.transaction(context, async (tx) => {
    if (!(await lockOwner(platform, tx, context, accountId))) throw unknownName();
    await lockUnidentified(tx, id);
    await tx
      .update(dataRequest)
      .set({ accountId, identityWay: way, identifiedBy: context.actor.id, state: 'in-work' })
      .where(eq(dataRequest.id, id));
    await note(tx, context, id, 'changed', { step: 'identity', way });
  });
}
