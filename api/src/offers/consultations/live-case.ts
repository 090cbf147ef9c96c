import { and, eq, lt, ne } from 'drizzle-orm';
import { counsellingBegan, lockAccount } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { problem } from './problems.ts';
import { consultation } from './tables.ts';

export interface LiveCase {
  readonly id: string;
  readonly keyId: string;
  readonly clientId: string;
  readonly holderId: string;
}

/**
 * Opens a case in which people talk live (ENZ-01): in the name of who seeks advice, held from its first moment by whom
 * they talk with. Inside the transaction of whatever brought the two together.
 */
export async function openLiveCase(
  tx: Tx,
  context: Context,
  { db }: Platform,
  { id, keyId, clientId, holderId }: LiveCase,
): Promise<void> {
  const { now } = context;
  const asClient: Context = {
    actor: { kind: 'client', id: clientId, role: 'client' },
    relations: ['own'],
    now,
  };
  await db.within(tx, context, asClient, async () => {
    // An account that is being erased takes no new counselling.
    if (!(await lockAccount(tx, clientId))) throw problem('not-found');
    await tx.insert(consultation).values({
      id,
      keyId,
      clientId,
      holderId,
      enquiryId: id,
      mode: 'live',
      state: 'active',
      openedAt: now,
      takenAt: now,
      lastActivityAt: now,
      unread: false,
    });
    await counsellingBegan(tx, clientId, now);
  });
  await audit(tx, context, {
    action: 'consultation.open',
    change: 'added',
    objectType: 'consultation',
    objectId: id,
  });
}

/**
 * Notes that people have talked in a case until then: like a letter, it puts off the end of a case in which nothing
 * happens any more (ENZ-43). What happened later stays, and what is closed stays closed.
 */
export async function talkedIn({ db, clock }: Platform, id: string, at: Date): Promise<void> {
  const earlier = and(
    eq(consultation.id, id),
    lt(consultation.lastActivityAt, at),
    ne(consultation.state, 'closed'),
  );
  await db.transaction(asSystem('retention', clock.now()), (tx) =>
    tx.update(consultation).set({ lastActivityAt: at }).where(earlier),
  );
}
