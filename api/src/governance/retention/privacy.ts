import { eq, sql } from 'drizzle-orm';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { erasureReceipt, erasureRun } from './tables.ts';

export const inventory: Inventory = {
  key_destruction: { 'governance.receipt': ['key_id', 'requested_at', 'run_id', 'category'] },
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
};

const finished = sql`${erasureRun.finishedAt}`;

export const privacy = {
  'governance.receipt': {
    events: { start: 'audit.recorded' },
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
} as const satisfies PrivacyHandlers;
