import { eq, sql } from 'drizzle-orm';
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
      'last_used_at',
      'left_at',
    ],
  },
};

const clock = sql`${staff.leftAt}`;

export const privacy = {
  'identity.staff': {
    events: { start: 'staff.left', fallback: { event: 'account.last-use' } },
    holdings: (tx) => holdingsOf(tx, staff, clock),
    running: (tx, page) => runningRows(tx, staff, clock, page),
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
