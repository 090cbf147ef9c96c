import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { disclosure } from './tables.ts';

export const inventory: Inventory = {
  disclosure: {
    'governance.disclosure': [
      'id',
      'consultation_id',
      'account_id',
      'key_id',
      'ground',
      'legal_ground',
      'recipient',
      'categories',
      'justification_sealed',
      'requested_by',
      'requested_at',
      'ends_at',
      'confirmed_by',
      'confirmed_at',
      'ended_by',
      'ended_at',
      'disclosed_at',
    ],
  },
};

const clock = sql`coalesce(${disclosure.disclosedAt}, ${disclosure.requestedAt})`;

/**
 * The proof stays when the person goes: it names nobody outside the team, and what was written in it dies with the
 * case's key. So there is no `ofPerson`.
 */
export const privacy = {
  'governance.disclosure': {
    events: { start: 'disclosure.recorded' },
    holdings: (tx) => holdingsOf(tx, disclosure, clock),
    running: (tx, page) => runningRows(tx, disclosure, clock, page),
    async dispose(tx, context, id) {
      const gone = await tx.delete(disclosure).where(eq(disclosure.id, id)).returning({ id: disclosure.id });
      await audit(tx, context, {
        action: 'disclosure.record',
        change: 'removed',
        objectType: 'disclosure',
        objectId: id,
      });
      return { counts: { disclosure: gone.length }, keys: [] };
    },
    /** To whom something was really passed on, when and why (Art. 15 GDPR). */
    exportFor: ({ db, policy }, context) =>
      db.transaction(context, async (tx) => {
        const rows = await tx
          .select()
          .from(disclosure)
          .where(and(eq(disclosure.accountId, context.actor.id ?? ''), isNotNull(disclosure.disclosedAt)))
          .orderBy(asc(disclosure.disclosedAt));
        const labelOf = (list: readonly { id: string; label: string }[], id: string) =>
          list.find((entry) => entry.id === id)?.label ?? id;
        const data = rows.map((row) => {
          const at = row.disclosedAt ?? row.requestedAt;
          return {
            label: `Weitergabe an: ${labelOf(policy.recipients, row.recipient)}`,
            value: [
              `Grund: ${labelOf(policy.disclosures.grounds, row.ground)}`,
              `weitergegeben: ${row.categories.map((id) => labelOf(policy.categories, id)).join(', ')}`,
              `Grundlage: ${row.legalGround}`,
            ].join('; '),
            since: at,
            start: at,
          };
        });
        return { since: data[0]?.since ?? null, start: data.at(-1)?.since ?? null, data };
      }),
  },
} as const satisfies PrivacyHandlers;
