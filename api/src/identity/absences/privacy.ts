import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { holdingsOf, idsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { absence } from './tables.ts';

export const inventory: Inventory = {
  absence: { 'identity.absence': ['id', 'staff_id', 'first_day', 'last_day'] },
};

/** The end of its last day. */
const clock = sql`app_german((${absence.lastDay} + 1)::timestamp)`;

/** Removes an absence. @returns how many rows that were */
export async function discardAbsence(tx: Tx, context: Context, id: string): Promise<number> {
  const gone = await tx.delete(absence).where(eq(absence.id, id)).returning({ id: absence.id });
  if (gone.length > 0)
    await audit(tx, context, {
      action: 'absence.edit',
      change: 'removed',
      objectType: 'absence',
      objectId: id,
    });
  return gone.length;
}

export const privacy = {
  'identity.absence': {
    events: { start: 'absence.ended' },
    holdings: (tx) => holdingsOf(tx, absence, clock),
    running: (tx, page) => runningRows(tx, absence, clock, page),
    dispose: async (tx, context, id) => ({
      counts: { absence: await discardAbsence(tx, context, id) },
      keys: [],
    }),
    async forgetStaff(tx, context, staffId) {
      for (const id of await idsOf(tx, absence, eq(absence.staffId, staffId), true))
        await discardAbsence(tx, context, id);
    },
  },
} as const satisfies PrivacyHandlers;
