import { eq, sql } from 'drizzle-orm';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { erasureReceipt, erasureRun, hold } from './tables.ts';

export const inventory: Inventory = {
  erasure_run: { 'governance.receipt': ['id', 'trigger', 'started_at', 'finished_at', 'state'] },
  erasure_receipt: {
    'governance.receipt': [
      'id',
      'run_id',
      'category',
      'rule',
      'planned',
      'disposed',
      'held',
      'failed',
      'keys_destroyed',
      'counts',
    ],
  },
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

const finished = sql`${erasureRun.finishedAt}`;
const set = sql`${hold.setAt}`;

export const privacy = {
  'governance.receipt': {
    holdings: (tx) => holdingsOf(tx, erasureRun, finished),
    running: (tx, page) => runningRows(tx, erasureRun, finished, page),
    async dispose(tx, _context, id) {
      const receipts = await tx
        .delete(erasureReceipt)
        .where(eq(erasureReceipt.runId, id))
        .returning({ id: erasureReceipt.id });
      const runs = await tx.delete(erasureRun).where(eq(erasureRun.id, id)).returning({ id: erasureRun.id });
      return { counts: { erasure_run: runs.length, erasure_receipt: receipts.length }, keys: [] };
    },
  },
  'governance.hold': {
    holdings: (tx) => holdingsOf(tx, hold, set),
    running: (tx, page) => runningRows(tx, hold, set, page),
    async dispose(tx, context, id) {
      const gone = await tx.delete(hold).where(eq(hold.id, id)).returning({ id: hold.id });
      await audit(tx, context, { action: 'hold.set', change: 'removed', objectType: 'hold', objectId: id });
      return { counts: { hold: gone.length }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
