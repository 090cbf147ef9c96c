import { and, eq } from 'drizzle-orm';
import { lockColleague } from '../../../identity/staff/index.ts';
import { asSystem, type Context } from '../../../platform/access/context.ts';
import { audit } from '../../../platform/audit/audit.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lockCase } from '../commands.ts';
import { excerptPlace } from '../places.ts';
import { problem } from '../problems.ts';
import { seenCase } from '../queries.ts';
import { complete, keepEntry } from './entries.ts';
import { endRequests } from './privacy.ts';
import { entriesOf, knownOf, readByOthers, secondRoles, standingsOf, textOf } from './queries.ts';
import { isCertain, type Known, type Trace, tracesIn } from './recognise.ts';
import { type Answers, answersOf, type HolderKind } from './steps.ts';
import { dangerAssessment, dangerRequest } from './tables.ts';

interface OfAssessment {
  /** Of the case. */
  readonly id: string;
  readonly assessmentId: string;
}

/** Under the lock of its case. */
async function openAssessment(tx: Tx, { id, assessmentId }: OfAssessment) {
  const [found] = await tx
    .select()
    .from(dangerAssessment)
    .where(and(eq(dangerAssessment.id, assessmentId), eq(dangerAssessment.consultationId, id)));
  if (!found) throw problem('not-found');
  if (found.closedAt) throw problem('danger-closed');
  return found;
}

/**
 * Begins the assessment of a danger. Where one is under way nothing begins: there is one at a time.
 *
 * @throws Problem `consultations.not-found`
 */
export async function beginAssessment(
  { db }: Platform,
  context: Context,
  { id, assessmentId }: OfAssessment,
): Promise<void> {
  await db.transaction(context, async (tx) => {
    await lockCase(tx, id);
    const added = await tx
      .insert(dangerAssessment)
      .values({
        id: assessmentId,
        consultationId: id,
        openedBy: context.actor.id ?? '',
        openedAt: context.now,
      })
      .onConflictDoNothing()
      .returning({ id: dangerAssessment.id });
    if (added.length > 0)
      await audit(tx, context, {
        action: 'danger.assess',
        change: 'added',
        objectType: 'danger_assessment',
        objectId: assessmentId,
      });
  });
}

/** What others will read may not say whom it is about. @throws Problem `.danger-recognisable` with what it says */
function refuseRecognisable(text: string, known: Known, field: string): void {
  const certain = tracesIn(text, known).filter(isCertain);
  if (certain.length > 0)
    throw problem(
      'danger-recognisable',
      certain.map((trace) => ({
        field,
        code: trace.kind,
        message: `Hier steht noch „${trace.text}“. Daran ist zu erkennen, um wen es geht.`,
      })),
    );
}

/**
 * Keeps what whoever has the case writes in a step, or signs it, which opens the next. The end closes the assessment.
 *
 * @returns what of it would tell others whom it is about, where others are to read it
 * @throws Problem `consultations.not-found`, `.danger-closed`, `.danger-later`, `.danger-missing`, `.danger-recognisable`
 */
export async function writeStep(
  platform: Platform,
  context: Context,
  { kind, ...of }: OfAssessment & { kind: HolderKind },
  { sent, sign }: { sent: Answers; sign: boolean },
): Promise<Trace[]> {
  const { db } = platform;
  const { now } = context;
  const answers = answersOf(kind, sent);
  return db.transaction(context, async (tx) => {
    const row = await lockCase(tx, of.id);
    const assessment = await openAssessment(tx, of);
    const known = readByOthers.has(kind) ? await knownOf(platform, context, tx, row) : {};
    if (sign) {
      const standing = standingsOf(await entriesOf(platform, tx, row.keyId, of.assessmentId));
      if (kind === 'excerpt' || !['open', 'done'].includes(standing[kind])) throw problem('danger-later');
      complete(kind, answers);
      if (readByOthers.has(kind)) refuseRecognisable(textOf(answers), known, 'text');
    }
    const place = { keyId: row.keyId, consultationId: of.id, assessmentId: of.assessmentId };
    await keepEntry(platform, tx, context, { kind, ...place }, { answers, sign });
    if (sign && kind === 'assessment' && !assessment.assessedAt)
      await tx
        .update(dangerAssessment)
        .set({ assessedAt: now })
        .where(eq(dangerAssessment.id, of.assessmentId));
    if (sign && kind === 'summary') {
      await tx
        .update(dangerAssessment)
        .set({ closedAt: now })
        .where(eq(dangerAssessment.id, of.assessmentId));
      await endRequests(tx, context, eq(dangerRequest.assessmentId, of.assessmentId));
    }
    return readByOthers.has(kind) ? tracesIn(textOf(answers), known) : [];
  });
}

/**
 * Asks a colleague for a view of their own, on an excerpt that does not say whom it is about. Who was asked before is
 * asked no more; what they have signed stays.
 *
 * @param requestId made by the writer: sent twice, one is asked once
 * @throws Problem `consultations.not-found`, `.danger-closed`, `.danger-colleague`, `.danger-recognisable`
 */
export async function askSecond(
  platform: Platform,
  context: Context,
  { requestId, ...of }: OfAssessment & { requestId: string },
  { to, excerpt }: { to: string; excerpt: string },
): Promise<void> {
  const { db, vault } = platform;
  const { now } = context;
  await seenCase(platform, context, of.id);
  await db.transaction(context, async (tx) => {
    // Members of staff are locked before cases, here as where one of them is erased.
    const found = await db.within(tx, context, asSystem('directory', now), () =>
      lockColleague(tx, to, secondRoles(platform), now),
    );
    const row = await lockCase(tx, of.id);
    await openAssessment(tx, of);
    const [before] = await tx
      .select({ id: dangerRequest.id })
      .from(dangerRequest)
      .where(and(eq(dangerRequest.id, requestId), eq(dangerRequest.assessmentId, of.assessmentId)));
    if (before) return;
    if (!found || to === context.actor.id || to === row.holderId)
      throw problem('danger-colleague', [
        {
          field: 'to',
          code: 'unavailable',
          message: 'Diese Person kann gerade keine zweite Einschätzung geben.',
        },
      ]);
    refuseRecognisable(excerpt, await knownOf(platform, context, tx, row), 'excerpt');
    await endRequests(tx, context, eq(dangerRequest.assessmentId, of.assessmentId));
    const added = await tx
      .insert(dangerRequest)
      .values({
        id: requestId,
        consultationId: of.id,
        assessmentId: of.assessmentId,
        keyId: row.keyId,
        fromId: context.actor.id ?? '',
        toId: to,
        excerptSealed: await vault.seal(row.keyId, excerptPlace(requestId), excerpt),
        askedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: dangerRequest.id });
    if (added.length === 0) throw problem('not-found');
    await audit(tx, context, {
      action: 'danger.assess',
      change: 'added',
      objectType: 'danger_request',
      objectId: requestId,
      facts: { to },
    });
  });
}

/** Asks a colleague no more; from this moment they see nothing of it. @throws Problem `consultations.not-found` */
export async function endRequest(
  { db }: Platform,
  context: Context,
  { requestId, ...of }: OfAssessment & { requestId: string },
): Promise<void> {
  await db.transaction(context, async (tx) => {
    await lockCase(tx, of.id);
    const [found] = await tx
      .select({ id: dangerRequest.id })
      .from(dangerRequest)
      .where(
        and(
          eq(dangerRequest.id, requestId),
          eq(dangerRequest.assessmentId, of.assessmentId),
          eq(dangerRequest.consultationId, of.id),
        ),
      );
    if (!found) throw problem('not-found');
    await endRequests(tx, context, eq(dangerRequest.id, requestId));
  });
}
