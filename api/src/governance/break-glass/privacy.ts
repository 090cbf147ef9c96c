import { and, eq, isNull, sql } from 'drizzle-orm';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { breakGlass } from './tables.ts';

export const inventory: Inventory = {
  break_glass: {
    'governance.break-glass': [
      'id',
      'key_id',
      'opener_id',
      'holder_id',
      'reason',
      'justification_sealed',
      'opened_at',
      'ends_at',
      'ended_at',
      'seen_at',
    ],
  },
};

const opened = sql`${breakGlass.openedAt}`;

export const privacy = {
  // It is about two members of staff. What a person in a case is told of it stands in the case.
  'governance.break-glass': {
    events: { start: 'audit.recorded' },
    keyed: (tx) => tx.select({ id: breakGlass.id, keyId: breakGlass.keyId }).from(breakGlass),
    holdings: (tx) => holdingsOf(tx, breakGlass, opened),
    async repeat({ db }, context, { objectId: id, at }) {
      await db.erasing(context, async (tx) => {
        const running = and(eq(breakGlass.id, id), isNull(breakGlass.endedAt));
        const ended = await tx
          .update(breakGlass)
          .set({ endedAt: at })
          .where(running)
          .returning({ id: breakGlass.id });
        if (ended.length > 0)
          await audit(tx, context, {
            action: 'break-glass.open',
            change: 'changed',
            objectType: 'break_glass',
            objectId: id,
            facts: { ended: true },
          });
      });
    },
    running: (tx, page) => runningRows(tx, breakGlass, opened, page),
    async dispose(tx, context, id) {
      const gone = await tx
        .delete(breakGlass)
        .where(eq(breakGlass.id, id))
        .returning({ keyId: breakGlass.keyId });
      await audit(tx, context, {
        action: 'break-glass.open',
        change: 'removed',
        objectType: 'break_glass',
        objectId: id,
      });
      return { counts: { break_glass: gone.length }, keys: gone.map(({ keyId }) => keyId) };
    },
  },
} as const satisfies PrivacyHandlers;
