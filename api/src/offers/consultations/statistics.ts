import { addPeriod, caseBases } from '@sprechraum/shared/rules';
import { and, asc, gte, lt, min } from 'drizzle-orm';
import type { StatisticsSource } from '../../governance/statistics/index.ts';
import { consultation } from './tables.ts';

/** How long a counselling has lasted, each up to its period from the beginning on; the rest is longer. */
const durations = [
  { code: 'week', label: 'bis zu einer Woche', period: 'P7D' },
  { code: 'month', label: 'bis zu einem Monat', period: 'P1M' },
  { code: 'quarter', label: 'bis zu drei Monaten', period: 'P3M' },
] as const;
const longer = { code: 'longer', label: 'länger als drei Monate' };
const ongoing = { code: 'ongoing', label: 'bei der Zählung noch nicht beendet' };

function durationOf(openedAt: Date, closedAt: Date | null): string {
  if (!closedAt) return ongoing.code;
  return (durations.find(({ period }) => closedAt <= addPeriod(openedAt, period)) ?? longer).code;
}

/**
 * What is counted of a case: when it began, how long it lasted, and how it is coded. Nothing that was written is within
 * reach here: the database's role that counts has no right to it.
 */
export const statistics: StatisticsSource = {
  dimensions: (policy) => [
    { id: 'reason', values: policy.service.reasons },
    { id: 'topic', values: policy.service.topics },
    { id: 'basis', values: caseBases(policy) },
    {
      id: 'duration',
      values: [...durations.map(({ code, label }) => ({ code, label })), longer, ongoing],
      always: true,
    },
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
        openedAt: consultation.openedAt,
        closedAt: consultation.closedAt,
      })
      .from(consultation)
      .where(and(gte(consultation.openedAt, from), lt(consultation.openedAt, until)))
      .orderBy(asc(consultation.openedAt), asc(consultation.id));
    return rows.flatMap(({ accountId, openedAt, closedAt, ...values }) =>
      // A sealed case is nobody's.
      accountId ? [{ accountId, values: { ...values, duration: durationOf(openedAt, closedAt) } }] : [],
    );
  },
};
