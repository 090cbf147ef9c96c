import { eq } from 'drizzle-orm';
import type { Context } from '../../../platform/access/context.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Platform } from '../../../platform/platform.ts';
import { problem } from '../problems.ts';
import { complete, keepEntry } from './entries.ts';
import { entriesOf, standing, usableCases } from './queries.ts';
import { type Answers, answersOf, type Kind } from './steps.ts';
import { dangerRequest } from './tables.ts';

/** What the colleague who was asked writes: a view of their own, then a word on the decision. */
export const secondSteps = {
  assessment: 'second-assessment',
  decision: 'second-decision',
} as const satisfies Record<string, Kind>;
export type SecondStep = keyof typeof secondSteps;

const requestOf = async (tx: Tx, id: string, lock: boolean) => {
  const query = tx.select().from(dangerRequest).where(eq(dangerRequest.id, id));
  const [found] = await (lock ? query.for('update') : query);
  if (!found) throw problem('not-found');
  return found;
};

/**
 * Keeps what the colleague writes who was asked, or signs it. Their own view comes first: only then do they read the
 * other one's, and say something about the decision.
 *
 * @param about the decision that they have read
 * @throws Problem `consultations.not-found`, `.danger-later`, `.danger-changed`, `.danger-missing`
 */
export async function writeAsSecond(
  platform: Platform,
  context: Context,
  { id, step, about }: { id: string; step: SecondStep; about?: string },
  { sent, sign }: { sent: Answers; sign: boolean },
): Promise<void> {
  const { db } = platform;
  const { now } = context;
  const kind = secondSteps[step];
  const answers = answersOf(kind, sent);
  await db.transaction(context, async (tx) => {
    const { consultationId } = await requestOf(tx, id, false);
    // The case comes first, as everywhere: it cannot go while something is added to it.
    if (!(await usableCases(platform, tx, context, [consultationId], true)).size) throw problem('not-found');
    const request = await requestOf(tx, id, true);
    const decision =
      step === 'decision'
        ? standing(await entriesOf(platform, tx, request.keyId, request.assessmentId), 'decision')?.id
        : undefined;
    if (step === 'decision' && !(request.assessedAt && decision)) throw problem('danger-later');
    if (sign) {
      complete(kind, answers);
      if (step === 'decision' && about !== decision) throw problem('danger-changed');
    }
    const { keyId, assessmentId } = request;
    const place = {
      kind,
      keyId,
      assessmentId,
      consultationId,
      request,
      ...(decision && { aboutId: decision }),
    };
    await keepEntry(platform, tx, context, place, { answers, sign });
    if (sign && !request.assessedAt)
      await tx.update(dangerRequest).set({ assessedAt: now }).where(eq(dangerRequest.id, id));
  });
}
