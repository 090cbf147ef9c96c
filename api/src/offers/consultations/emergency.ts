import type { RoleId } from '@sprechraum/shared/policy';
import { relationsFor } from '@sprechraum/shared/rules';
import { and, eq } from 'drizzle-orm';
import { runningOpening, unseenOpenings } from '../../governance/break-glass/index.ts';
import { runningTicket } from '../../governance/it-tickets/index.ts';
import { account, namedAccount, pseudonym } from '../../identity/accounts/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { readUnder } from './exceptional.ts';
import { problem } from './problems.ts';
import { cardsOf, caseRows } from './queries.ts';
import { consultation } from './tables.ts';

/** Only this relation, so that what somebody holds themselves stays apart. */
const only = (context: Context, relation: 'emergency' | 'ticket'): Context => ({
  ...context,
  relations: context.relations.filter((one) => one === relation),
});

/** The open cases of the colleague whose cases were opened in an emergency. Looking at the list is on record. */
export async function emergencyCases(platform: Platform, context: Context, accessId: string) {
  const inEmergency = only(context, 'emergency');
  const rows = await platform.db.transaction(inEmergency, async (tx) => {
    const opening = await runningOpening(tx, inEmergency, accessId);
    if (!opening) throw problem('not-found');
    await audit(tx, inEmergency, {
      action: 'consultation.list',
      change: 'read',
      objectType: 'break_glass',
      objectId: accessId,
    });
    return caseRows(tx, and(eq(consultation.holderId, opening.holderId), eq(consultation.state, 'active')));
  });
  return cardsOf(platform, context, rows);
}

/** The cases that a ticket of IT administration opens. Looking at the list is on record. */
export async function ticketCases(platform: Platform, context: Context, ticketId: string) {
  const rows = await platform.db.transaction(context, async (tx) => {
    const { accountId, consultationId } = await runningTicket(tx, context, ticketId);
    await audit(tx, context, {
      action: 'it-ticket.use',
      change: 'read',
      objectType: 'it_ticket',
      objectId: ticketId,
    });
    return caseRows(
      tx,
      consultationId ? eq(consultation.id, consultationId) : eq(consultation.clientId, accountId),
    );
  });
  return cardsOf(platform, context, rows);
}

/**
 * Who opened the actor's cases while they were away, and which of them were read. Of those that are somebody else's by
 * now, only how many.
 */
export async function emergencyNotices(platform: Platform, context: Context) {
  const { db, policy } = platform;
  const openings = await unseenOpenings(platform, context);
  const held: Context = {
    ...context,
    action: 'consultation.list',
    relations: relationsFor(policy, context.actor.role as RoleId, 'consultation.list').filter(
      (relation) => relation === 'assigned',
    ),
  };
  return Promise.all(
    openings.map(async (opening) => {
      const read = await db.transaction(context, (tx) => readUnder(tx, opening.id));
      const still = await db.transaction(held, (tx) =>
        tx
          .select({ id: consultation.id, person: namedAccount })
          .from(consultation)
          .innerJoin(account, eq(account.id, consultation.clientId))
          .where(anyOf(consultation.id, read)),
      );
      const cases = await unsealEach(
        platform.vault,
        still,
        ({ person }) => [person.keyId],
        async ({ id, person }) => ({ id, pseudonym: await pseudonym(platform, person) }),
      );
      return { ...opening, cases, elsewhere: read.length - cases.length };
    }),
  );
}

/**
 * Who is in a case, for a ticket that names only its number. The case stays until the transaction ends.
 *
 * @param tx a transaction in the relation `retention`
 */
export async function clientOf(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ clientId: consultation.clientId })
    .from(consultation)
    .where(eq(consultation.id, id))
    .for('share');
  return row?.clientId ?? null;
}
