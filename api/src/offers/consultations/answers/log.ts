import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../../platform/access/context.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { OwnData } from '../../../platform/privacy.ts';
import { together } from '../copy.ts';
import { consultation } from '../tables.ts';
import { answerLog } from './tables.ts';

/**
 * Notes that a counsellor has answered in a case, where the policy keeps a log of that (BKE-36): the case and the time,
 * in the transaction of the answer. What is said live is noted by the database (`chat_write`).
 */
export async function noteAnswer(
  tx: Tx,
  { now }: Context,
  { policy }: Pick<Platform, 'policy'>,
  consultationId: string,
): Promise<void> {
  if (policy.categories.some(({ id }) => id === 'consultations.answer-log'))
    await tx.insert(answerLog).values({ consultationId, answeredAt: now });
}

/** When the acting person was answered, as they are shown it. */
export const answersOf = ({ db }: Platform, context: Context): Promise<OwnData> =>
  db.transaction(context, async (tx) => {
    const rows = await tx
      .select({ at: answerLog.answeredAt, closedAt: consultation.closedAt })
      .from(answerLog)
      .innerJoin(consultation, eq(consultation.id, answerLog.consultationId))
      .where(eq(consultation.clientId, context.actor.id ?? ''))
      .orderBy(asc(answerLog.answeredAt));
    return together(
      rows.map(({ at, closedAt }) => ({
        label: 'Antwort der Beratung',
        value: 'Datum und Uhrzeit',
        since: at,
        start: closedAt,
      })),
    );
  });
