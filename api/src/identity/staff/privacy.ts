import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { asSystem } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { staff } from './tables.ts';

export const inventory: Inventory = {
  staff: {
    'identity.staff': [
      'id',
      'username',
      'password_hash',
      'name',
      'nickname',
      'role',
      'affiliation',
      'employed_until',
      'confidentiality_date',
      'qualification',
      'training_date',
      'added_at',
      'left_at',
    ],
  },
};

const clock = sql`${staff.leftAt}`;

export const privacy = {
  'identity.staff': {
    staff: true,
    // The last use of a login is not recorded: who leaves without anybody noting it stays until the employment ends.
    events: { start: 'staff.left' },
    holdings: (tx) => holdingsOf(tx, staff, clock),
    running: (tx, page) => runningRows(tx, staff, clock, page),
    /** Employment that has run out is a leaving, at the end of its last day. */
    async applyFallback({ db }, { now }) {
      const context = asSystem('directory', now);
      return db.transaction(context, async (tx) => {
        const today = sql`(${now}::timestamptz at time zone 'Europe/Berlin')::date`;
        const left = await tx
          .update(staff)
          .set({ leftAt: sql`app_german((${staff.employedUntil} + 1)::timestamp)` })
          .where(and(isNull(staff.leftAt), lt(staff.employedUntil, today)))
          .returning({ id: staff.id });
        for (const { id } of left)
          await audit(tx, context, {
            action: 'staff.manage',
            change: 'changed',
            objectType: 'staff',
            objectId: id,
            facts: { left: true },
          });
        return left.length;
      });
    },
    async dispose(tx, context, id) {
      const gone = await tx.delete(staff).where(eq(staff.id, id)).returning({ id: staff.id });
      await audit(tx, context, {
        action: 'staff.manage',
        change: 'removed',
        objectType: 'staff',
        objectId: id,
      });
      return { counts: { staff: gone.length }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
