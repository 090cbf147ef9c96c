import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../../platform/access/context.ts';
import { audit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { holdingsOf } from '../../../platform/db/rows.ts';
import type { Inventory, RidesAlong } from '../../../platform/privacy.ts';
import { dangerOf } from './copy.ts';
import { dangerAssessment, dangerRequest, riskMark } from './tables.ts';

export const dangerInventory = {
  risk_mark: {
    'consultations.danger-assessment': [
      'id',
      'consultation_id',
      'author_id',
      'body_sealed',
      'seq',
      'marked_at',
    ],
  },
  danger_assessment: {
    'consultations.danger-assessment': [
      'id',
      'consultation_id',
      'opened_by',
      'opened_at',
      'assessed_at',
      'closed_at',
    ],
  },
  danger_request: {
    'consultations.danger-assessment': [
      'id',
      'consultation_id',
      'assessment_id',
      'key_id',
      'from_id',
      'to_id',
      'excerpt_sealed',
      'asked_at',
      'assessed_at',
      'ended_at',
    ],
  },
  danger_entry: {
    'consultations.danger-assessment': [
      'id',
      'consultation_id',
      'assessment_id',
      'request_id',
      'kind',
      'about_id',
      'author_id',
      'body_sealed',
      'saved_at',
      'signed_at',
      'seq',
    ],
  },
} as const satisfies Inventory;

/** What was marked and assessed goes with its case. */
export const dangerHandler = {
  with: 'consultations.case',
  async holdings(tx) {
    const marks = await holdingsOf(tx, riskMark, sql`${riskMark.markedAt}`);
    const assessments = await holdingsOf(tx, dangerAssessment, sql`${dangerAssessment.openedAt}`);
    const oldest = [marks.oldest, assessments.oldest].filter((at) => at !== null);
    return {
      held: marks.held + assessments.held,
      oldest: oldest.reduce<Date | null>((first, at) => (first && first < at ? first : at), null),
    };
  },
  exportFor: dangerOf,
} as const satisfies RidesAlong;

/**
 * Ends what colleagues are asked for: nobody reads on who is not asked any more. What they have signed stays.
 *
 * @param which of those that still stand
 */
export async function endRequests(tx: Tx, context: Context, which: SQL): Promise<void> {
  const ended = await tx
    .update(dangerRequest)
    .set({ endedAt: context.now })
    .where(and(which, isNull(dangerRequest.endedAt)))
    .returning({ id: dangerRequest.id });
  for (const { id } of ended)
    await audit(tx, context, {
      action: 'danger.assess',
      change: 'changed',
      objectType: 'danger_request',
      objectId: id,
      facts: { ended: true },
    });
}
