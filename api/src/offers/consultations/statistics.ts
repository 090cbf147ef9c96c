import { caseBases } from '@sprechraum/shared/rules';
import { and, asc, gte, lt, min } from 'drizzle-orm';
import type { StatisticsSource } from '../../governance/statistics/index.ts';
import { consultation } from './tables.ts';

/**
 * What is counted of a case: when it began, and how it is coded. Nothing that was written is within reach here: in the
 * relation `statistics` row-level security shows no message and no draft.
 */
export const statistics: StatisticsSource = {
  dimensions: (policy) => [
    { id: 'reason', values: policy.service.reasons },
    { id: 'topic', values: policy.service.topics },
    { id: 'basis', values: caseBases(policy) },
    // Every case is by mail as long as nothing else can open one.
    { id: 'mode', values: [{ code: 'mail', label: 'Mail-Beratung' }], always: true },
  ],
  async earliest(tx) {
    const [row] = await tx.select({ at: min(consultation.openedAt) }).from(consultation);
    return row?.at ?? null;
  },
  async begun(tx, { from, until }) {
    const rows = await tx
      .select({
        accountId: consultation.clientId,
        reason: consultation.reason,
        topic: consultation.topic,
        basis: consultation.basis,
        mode: consultation.mode,
      })
      .from(consultation)
      .where(and(gte(consultation.openedAt, from), lt(consultation.openedAt, until)))
      .orderBy(asc(consultation.openedAt), asc(consultation.id));
    return rows.map(({ accountId, ...values }) => ({ accountId, values }));
  },
};
