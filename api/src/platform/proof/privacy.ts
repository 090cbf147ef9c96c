import { eq, sql } from 'drizzle-orm';
import { holdingsOf, unchangingRows } from '../db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../privacy.ts';
import { proofEffect } from './tables.ts';

export const inventory: Inventory = {
  proof_effect: { 'governance.proof': ['id', 'seq', 'at', 'effect', 'open', 'leaf', 'xid'] },
  proof_leaf: { 'governance.proof': ['leaf_index', 'event_id', 'leaf'] },
  proof_leaf_copy: { 'governance.proof': ['leaf_index', 'leaf'] },
  proof_head_copy: { 'governance.proof': ['tree_size', 'at', 'peaks', 'note', 'public_key'] },
  proof_head: { 'governance.proof': ['tree_size', 'at', 'peaks', 'note', 'public_key', 'sealed_below'] },
};

const clock = sql`${proofEffect.at}`;

/** What an effect said goes by its rule; its leaf stays, says nothing to anybody, and keeps the log verifiable. */
export const privacy = {
  'governance.proof': {
    events: { start: 'audit.recorded' },
    holdings: (tx) => holdingsOf(tx, proofEffect, clock),
    running: (tx, page) => unchangingRows(tx, proofEffect, clock, page),
    async dispose(tx, _context, id) {
      const gone = await tx
        .delete(proofEffect)
        .where(eq(proofEffect.id, id))
        .returning({ id: proofEffect.id });
      return { counts: { proof_effect: gone.length }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
