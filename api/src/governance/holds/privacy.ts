import { eq, sql } from 'drizzle-orm';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { hold } from './tables.ts';

export const inventory: Inventory = {
  hold: {
    'governance.hold': [
      'id',
      'category',
      'object_id',
      'reason',
      'set_by',
      'confirmed_by',
      'set_at',
      'review_on',
      'ends_at',
      'released_at',
    ],
  },
};

const set = sql`${hold.setAt}`;

export const privacy = {
  // The person is not shown it: where a danger is being assessed, knowing would be a danger (AMB-06).
  'governance.hold': {
    events: { start: 'hold.set' },
    holdings: (tx) => holdingsOf(tx, hold, set),
    running: (tx, page) => runningRows(tx, hold, set, page),
    async dispose(tx, context, id) {
      const gone = await tx.delete(hold).where(eq(hold.id, id)).returning({ id: hold.id });
      await audit(tx, context, { action: 'hold.set', change: 'removed', objectType: 'hold', objectId: id });
      return { counts: { hold: gone.length }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
