import { eq, sql } from 'drizzle-orm';
import { holdingsOf, unchangingRows } from '../db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../privacy.ts';
import { auditEvent } from './tables.ts';

export const inventory: Inventory = {
  audit_event: {
    'governance.audit': [
      'id',
      'seq',
      'at',
      'actor_kind',
      'staff_id',
      'role',
      'action',
      'change',
      'object_type',
      'object_id',
      'facts',
      'leaf',
      'xid',
    ],
  },
  audit_leaf: { 'governance.audit': ['leaf_index', 'event_id', 'leaf'] },
  audit_checkpoint: { 'governance.audit': ['tree_size', 'at', 'root', 'peaks', 'signature', 'sealed_below'] },
};

const clock = sql`${auditEvent.at}`;

export const privacy = {
  'governance.audit': {
    events: { start: 'audit.recorded' },
    holdings: (tx) => holdingsOf(tx, auditEvent, clock),
    running: (tx, page) => unchangingRows(tx, auditEvent, clock, page),
    async dispose(tx, _context, id) {
      const gone = await tx.delete(auditEvent).where(eq(auditEvent.id, id)).returning({ id: auditEvent.id });
      return { counts: { audit_event: gone.length }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
