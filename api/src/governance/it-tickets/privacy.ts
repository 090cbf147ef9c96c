import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { holdingsOf, idsOf, runningRows } from '../../platform/db/rows.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Disposal, Inventory, OwnData, PrivacyHandlers } from '../../platform/privacy.ts';
import { stateOf, wordsOf } from './queries.ts';
import { itTicket } from './tables.ts';

export const inventory: Inventory = {
  it_ticket: {
    'governance.it-ticket': [
      'id',
      'key_id',
      'requester_id',
      'account_id',
      'consultation_id',
      'reference_sealed',
      'justification_sealed',
      'requested_at',
      'decision',
      'decided_by',
      'decided_at',
      'ends_at',
      'ended_at',
    ],
  },
};

const requested = sql`${itTicket.requestedAt}`;

const states = {
  waiting: 'noch nicht entschieden',
  refused: 'abgelehnt',
  running: 'freigegeben, läuft noch',
  ended: 'beendet',
} as const;

const worded = (state: string, { reference, justification }: Awaited<ReturnType<typeof wordsOf>>) =>
  `${state}; Nummer: ${reference}; Begründung: ${justification}`;

/** What IT administration wanted to see of the acting person, why, and what became of it (Art. 15 GDPR). */
async function ticketsOf(platform: Platform, context: Context): Promise<OwnData> {
  const rows = await platform.db.transaction(context, (tx) =>
    tx
      .select()
      .from(itTicket)
      .where(eq(itTicket.accountId, context.actor.id ?? ''))
      .orderBy(asc(itTicket.requestedAt)),
  );
  const data = await unsealEach(
    platform.vault,
    rows,
    ({ keyId }) => [keyId],
    async (row) => ({
      label: row.consultationId
        ? 'Auftrag der IT-Administration zu einer Beratung'
        : 'Auftrag der IT-Administration zu Angaben und Beratungen',
      value: worded(states[stateOf(row, context.now)], await wordsOf(platform, row)),
      since: row.requestedAt,
      start: row.requestedAt,
    }),
  );
  return { since: data[0]?.since ?? null, start: data.at(-1)?.start ?? null, data };
}

export const privacy = {
  'governance.it-ticket': {
    events: { start: 'audit.recorded' },
    keyed: (tx) => tx.select({ id: itTicket.id, keyId: itTicket.keyId }).from(itTicket),
    holdings: (tx) => holdingsOf(tx, itTicket, requested),
    async repeat({ db }, context, { objectId: id, at }) {
      await db.erasing(context, async (tx) => {
        const running = and(eq(itTicket.id, id), isNull(itTicket.endedAt));
        const ended = await tx
          .update(itTicket)
          .set({ endedAt: at })
          .where(running)
          .returning({ id: itTicket.id });
        if (ended.length > 0)
          await audit(tx, context, {
            action: 'it-ticket.end',
            change: 'changed',
            objectType: 'it_ticket',
            objectId: id,
            facts: { ended: true },
          });
      });
    },
    running: (tx, page) => runningRows(tx, itTicket, requested, page),
    // It is about one person and says why: it goes with the person, however young it is. The audit log stays.
    ofPerson: (tx, accountId, lock) => idsOf(tx, itTicket, eq(itTicket.accountId, accountId), lock),
    async dispose(tx, context, id) {
      const gone = await tx.delete(itTicket).where(eq(itTicket.id, id)).returning({ keyId: itTicket.keyId });
      if (gone.length > 0)
        await audit(tx, context, {
          action: 'it-ticket.request',
          change: 'removed',
          objectType: 'it_ticket',
          objectId: id,
        });
      return { counts: { it_ticket: gone.length }, keys: gone.map(({ keyId }) => keyId) };
    },
    exportFor: ticketsOf,
  },
} as const satisfies PrivacyHandlers;

/** What was asked for about cases ends with them. With the rights of the eraser. */
export async function discardTicketsOn(
  tx: Tx,
  context: Context,
  consultationIds: readonly string[],
): Promise<Disposal> {
  const keys: string[] = [];
  const ids = await idsOf(tx, itTicket, anyOf(itTicket.consultationId, consultationIds), true);
  for (const id of ids) keys.push(...(await privacy['governance.it-ticket'].dispose(tx, context, id)).keys);
  return { counts: { it_ticket: ids.length }, keys };
}
