import { eq, sql } from 'drizzle-orm';
import { staff } from '../../identity/staff/index.ts';
import { actionOf, audit } from '../../platform/audit/audit.ts';
import { holdingsOf, lockRow, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { textModule } from './tables.ts';

export const inventory: Inventory = {
  text_module: {
    'consultations.text-module': ['id', 'owner_id', 'key_id', 'title_sealed', 'wording_sealed', 'edited_at'],
  },
};

/** When its owner left; that of the team has no owner, and stays until the team removes it. */
const clock = sql`(select ${staff.leftAt} from ${staff} where ${staff.id} = ${textModule.ownerId})`;

export const privacy = {
  'consultations.text-module': {
    // When a login has been used last is found out where logins are kept.
    events: { start: 'staff.left', fallback: { event: 'account.last-use' } },
    lock: (tx, id) => lockRow(tx, textModule, id),
    keyed: (tx) => tx.select({ id: textModule.id, keyId: textModule.keyId }).from(textModule),
    holdings: (tx) => holdingsOf(tx, textModule, clock),
    running: (tx, page) => runningRows(tx, textModule, clock, page),
    async dispose(tx, context, id) {
      const gone = await tx
        .delete(textModule)
        .where(eq(textModule.id, id))
        .returning({ keyId: textModule.keyId });
      if (gone.length > 0)
        await audit(tx, context, {
          action: actionOf(context, 'text-module.use'),
          change: 'removed',
          objectType: 'text_module',
          objectId: id,
        });
      return { counts: { text_module: gone.length }, keys: gone.map(({ keyId }) => keyId) };
    },
  },
} as const satisfies PrivacyHandlers;
