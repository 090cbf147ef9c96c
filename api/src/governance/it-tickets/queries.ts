import { addPeriod } from '@sprechraum/shared/rules';
import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { account, detailsOf, namedAccount, pseudonym } from '../../identity/accounts/index.ts';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Place } from '../../platform/crypto/seal.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { itTicket } from './tables.ts';

export type Ticket = typeof itTicket.$inferSelect;

const place = (column: string) => (row: string) => ({ table: 'it_ticket', column, row }) satisfies Place;
export const referencePlace = place('reference_sealed');
export const justificationPlace = place('justification_sealed');

/** Where a ticket stands: waiting for a decision, refused, in use, or over. */
export type TicketState = 'waiting' | 'refused' | 'running' | 'ended';

/** What nobody has decided on for so long is over; whoever still needs it says anew why. */
const waitsFor = 'P14D';

export function stateOf({ decision, endedAt, endsAt, requestedAt }: Ticket, now: Date): TicketState {
  if (decision === 'refused') return 'refused';
  if (!decision && addPeriod(requestedAt, waitsFor) <= now) return 'ended';
  if (endedAt || (endsAt && endsAt <= now)) return 'ended';
  return decision === 'granted' ? 'running' : 'waiting';
}

/** Reference and justification in plain text. */
export const wordsOf = async (
  { vault }: Platform,
  { id, keyId, referenceSealed, justificationSealed }: Ticket,
) => ({
  reference: await vault.unseal(keyId, referencePlace(id), referenceSealed),
  justification: await vault.unseal(keyId, justificationPlace(id), justificationSealed),
});

/** The tickets that the actor asked for, or all where the actor decides on them, newest first. */
export async function listTickets(platform: Platform, context: Context) {
  const { db, clock } = platform;
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ ticket: itTicket, person: namedAccount })
      .from(itTicket)
      .leftJoin(account, eq(account.id, itTicket.accountId))
      .orderBy(desc(itTicket.requestedAt), desc(itTicket.id)),
  );
  const names = await nicknames(platform, [
    ...new Set(rows.flatMap(({ ticket }) => [ticket.requesterId, ticket.decidedBy ?? []].flat())),
  ]);
  return unsealEach(
    platform.vault,
    rows,
    ({ ticket, person }) => [ticket.keyId, ...(person ? [person.keyId] : [])],
    async ({ ticket, person }) => ({
      id: ticket.id,
      state: stateOf(ticket, clock.now()),
      ...(await wordsOf(platform, ticket)),
      // Where it is about one case, the number is all that anybody needs.
      ...(ticket.consultationId
        ? { consultationId: ticket.consultationId }
        : person && { pseudonym: await pseudonym(platform, person) }),
      requestedBy: names.get(ticket.requesterId),
      requestedAt: ticket.requestedAt.toISOString(),
      ...(ticket.decidedBy && { decidedBy: names.get(ticket.decidedBy) }),
      ...(ticket.endsAt && { until: (ticket.endedAt ?? ticket.endsAt).toISOString() }),
    }),
  );
}

/**
 * A ticket of the actor that runs.
 *
 * @param tx a transaction in the relation `ticket`
 * @throws Problem `common.not-found`
 */
export async function runningTicket(tx: Tx, { actor, now }: Context, id: string): Promise<Ticket> {
  const [row] = await tx
    .select()
    .from(itTicket)
    .where(
      and(
        eq(itTicket.id, id),
        eq(itTicket.requesterId, actor.id ?? ''),
        eq(itTicket.decision, 'granted'),
        gt(sql`coalesce(${itTicket.endedAt}, ${itTicket.endsAt})`, now),
      ),
    );
  if (!row) throw common('not-found');
  return row;
}

/** What a ticket for a person lets its holder read of them beside their cases. Each look is on record. */
export const readDetails = (platform: Platform, context: Context, id: string) =>
  platform.db.transaction(context, async (tx) => {
    const { accountId, consultationId } = await runningTicket(tx, context, id);
    if (consultationId) throw common('not-found');
    const details = await detailsOf(tx, platform, accountId);
    await audit(tx, context, {
      action: 'it-ticket.use',
      change: 'read',
      objectType: 'profile',
      objectId: accountId,
      facts: { ticket: id },
    });
    return details;
  });
