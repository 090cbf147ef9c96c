import { and, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { asSystem } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { holdingsOf, idsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { eraseSecondFactor } from '../second-factors/index.ts';
import { allWork, leaving, staff } from './tables.ts';

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
      'weekly_hours',
      'languages',
      'added_at',
      'activated_at',
      'invitation_digest',
      'invitation_ends_at',
      'last_used_on',
      'left_at',
    ],
  },
};

const clock = sql`${staff.leftAt}`;

export const privacy = {
  'identity.staff': {
    staff: true,
    events: { start: 'staff.left', fallback: { event: 'account.last-use' } },
    holdings: (tx) => holdingsOf(tx, staff, clock),
    running: (tx, page) => runningRows(tx, staff, clock, page),
    /**
     * Employment that has run out is a leaving, at the end of its last day; and so is a login that nobody has used for
     * as long as the policy says, counted from the end of the day of its last use. Whichever comes first.
     */
    async applyFallback({ db }, { now }, { fallback }) {
      const context = asSystem('directory', now);
      const endOf = (day: AnyPgColumn) => sql`app_german((${day} + 1)::timestamp)`;
      const unused = fallback
        ? sql`app_end(${endOf(staff.lastUsedOn)}, ${JSON.stringify({ period: fallback.after, ends: 'instant' })}::jsonb)`
        : sql`null::timestamptz`;
      const leftAt = sql`least(${endOf(staff.employedUntil)}, ${unused})`;
      return db.transaction(context, async (tx) => {
        const left = await tx
          .update(staff)
          .set({ leftAt, passwordHash: null, invitationDigest: null, invitationEndsAt: null })
          .where(and(isNull(staff.leftAt), lte(leftAt, now)))
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
    /** Who had left has left again, and who lost a role has lost it again. */
    async repeat({ db }, { now }, { objectId: id, at, what }) {
      if (what === allWork) return;
      const context = asSystem('directory', now);
      await db.transaction(context, async (tx) => {
        const change =
          what === leaving
            ? { leftAt: at, passwordHash: null, invitationDigest: null, invitationEndsAt: null }
            : { role: what ?? '' };
        const [changed] = await tx
          .update(staff)
          .set(change)
          .where(and(eq(staff.id, id), isNull(staff.leftAt)))
          .returning({ id: staff.id });
        if (changed)
          await audit(tx, context, {
            action: 'staff.manage',
            change: 'changed',
            objectType: 'staff',
            objectId: id,
            facts: { repeated: true },
          });
      });
    },
    leftStaff: (tx) => idsOf(tx, staff, isNotNull(staff.leftAt), true),
    async releaseFromStaff(tx, context, id) {
      const gone = await idsOf(tx, staff, and(eq(staff.id, id), isNotNull(staff.leftAt)), true);
      if (gone.length > 0) await eraseSecondFactor(tx, context, id);
    },
    async dispose(tx, context, id) {
      const factors = await eraseSecondFactor(tx, context, id);
      const gone = await tx.delete(staff).where(eq(staff.id, id)).returning({ id: staff.id });
      await audit(tx, context, {
        action: 'staff.manage',
        change: 'removed',
        objectType: 'staff',
        objectId: id,
      });
      return { counts: { staff: gone.length, second_factor: factors }, keys: [] };
    },
  },
} as const satisfies PrivacyHandlers;
