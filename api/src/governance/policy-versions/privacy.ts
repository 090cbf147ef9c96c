import { eq, sql } from 'drizzle-orm';
import { isReferredTo } from '../../identity/consents/index.ts';
import { asSystem } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database } from '../../platform/db/database.ts';
import { holdingsOf, runningRows } from '../../platform/db/rows.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { policyVersion, shownText } from './tables.ts';

export const inventory: Inventory = {
  policy_version: {
    'governance.policy': [
      'id',
      'version',
      'policy',
      'digest',
      'replaces',
      'asked_again',
      'ground',
      'reason',
      'proposed_by',
      'proposed_at',
      'decision',
      'decided_by',
      'decided_at',
      'effective_from',
      'shortens_from',
      'ended_at',
    ],
  },
  shown_text: { 'governance.policy': ['version_id', 'digest', 'kind', 'subject', 'text'] },
};

/** As long as somebody's consent refers to a version, its texts say what was agreed to: no clock runs (Art. 7 (1) GDPR). */
const superseded = sql`case when not ${isReferredTo(policyVersion.version)} then ${policyVersion.endedAt} end`;

export const privacy = {
  'governance.policy': {
    events: { start: 'policy.superseded' },
    holdings: (tx) => holdingsOf(tx, policyVersion, superseded),
    running: (tx, page) => runningRows(tx, policyVersion, superseded, page),
    async dispose(tx, context, id) {
      const texts = await tx
        .delete(shownText)
        .where(eq(shownText.versionId, id))
        .returning({ digest: shownText.digest });
      const versions = await tx
        .delete(policyVersion)
        .where(eq(policyVersion.id, id))
        .returning({ id: policyVersion.id });
      await audit(tx, context, {
        action: 'policy.change',
        change: 'removed',
        objectType: 'policy_version',
        objectId: id,
      });
      return { counts: { policy_version: versions.length, shown_text: texts.length }, keys: [] };
    },
    // Who proposed and who agreed is on record for as long as they are.
    async forgetStaff(tx, _context, staffId) {
      await tx.update(policyVersion).set({ proposedBy: null }).where(eq(policyVersion.proposedBy, staffId));
      await tx.update(policyVersion).set({ decidedBy: null }).where(eq(policyVersion.decidedBy, staffId));
    },
  },
} as const satisfies PrivacyHandlers;

/**
 * Forgets all versions, for a try-out: nobody was promised anything, so as long as nothing was changed by two people the
 * policy may be another.
 */
export const forgetVersions = (db: Database, now: Date): Promise<void> =>
  db.erasing(asSystem('policy', now), async (tx) => {
    await tx.delete(shownText);
    await tx.delete(policyVersion);
  });
