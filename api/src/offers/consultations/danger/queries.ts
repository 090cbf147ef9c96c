import { can } from '@sprechraum/shared/rules';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { account, namedAccount, placeOf, pseudonym } from '../../../identity/accounts/index.ts';
import { colleagues, nicknames } from '../../../identity/staff/index.ts';
import { asSystem, type Context } from '../../../platform/access/context.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { anyOf } from '../../../platform/db/lists.ts';
import type { Platform } from '../../../platform/platform.ts';
import { recordRead } from '../looks.ts';
import { excerptPlace } from '../places.ts';
import { problem } from '../problems.ts';
import { asWhoSeesPlace } from '../responsibility.ts';
import { consultation } from '../tables.ts';
import { openEntry } from './entries.ts';
import { type Known, tracesIn } from './recognise.ts';
import { type Answers, type Kind, standings } from './steps.ts';
import { dangerAssessment, dangerEntry, dangerRequest } from './tables.ts';

type Case = typeof consultation.$inferSelect;
type Entry = typeof dangerEntry.$inferSelect;
type Request = typeof dangerRequest.$inferSelect;

/** An entry with what it says. */
export type Opened = Entry & { readonly answers: Answers };

/** What somebody else reads who must not know whom it is about: the colleague, or a specialist. */
export const readByOthers: ReadonlySet<Kind> = new Set(['assessment', 'excerpt', 'decision']);

/** Those who may be asked for a second view, by nickname; never oneself. */
export const possibleSeconds = async (platform: Platform, { actor }: Context) =>
  (await colleagues(platform, secondRoles(platform))).filter(({ id }) => id !== actor.id);

/** The roles that may be asked: the policy names them by `danger.second`. */
export const secondRoles = ({ policy }: Platform) =>
  policy.roles.map(({ id }) => id).filter((role) => can(policy, role, 'danger.second'));

/** What the case knows of the person, as far as the actor may read it. */
export async function knownOf(
  platform: Platform,
  context: Context,
  tx: Tx,
  { clientId }: Pick<Case, 'clientId'>,
): Promise<Known> {
  if (!clientId) return { pseudonym: undefined, place: undefined };
  const [client] = await tx.select(namedAccount).from(account).where(eq(account.id, clientId));
  const seeing = asWhoSeesPlace(platform, context);
  const place =
    seeing && (await platform.db.within(tx, context, seeing, () => placeOf(tx, platform, clientId)));
  return {
    pseudonym: client && (await pseudonym(platform, client)),
    place: place ?? undefined,
  };
}

/** All that is free text in what somebody wrote. */
export const textOf = (answers: Answers): string =>
  Object.values(answers)
    .filter((value) => typeof value === 'string')
    .join('\n');

/** The entry of a kind that counts: the newest that was signed. */
export const standing = (entries: readonly Opened[], kind: Kind): Opened | undefined =>
  entries
    .filter((entry) => entry.kind === kind && entry.signedAt)
    .reduce<Opened | undefined>(
      (newest, entry) => (newest && (newest.signedAt ?? 0) > (entry.signedAt ?? 0) ? newest : entry),
      undefined,
    );

/** How far an assessment has come. Two must have given their view: one alone, in whatever turn, is not two. */
export function standingsOf(entries: readonly Opened[]) {
  const assessment = standing(entries, 'assessment');
  const decision = standing(entries, 'decision');
  const bySecond = (kind: Kind) => entries.filter((entry) => entry.kind === kind && entry.signedAt);
  return standings({
    kinds: new Set(entries.filter(({ signedAt }) => signedAt).map(({ kind }) => kind)),
    secondAssessed: bySecond('second-assessment').some(({ authorId }) => authorId !== assessment?.authorId),
    secondDecided: bySecond('second-decision').some(
      ({ authorId, aboutId }) => aboutId === decision?.id && authorId !== decision?.authorId,
    ),
    outcome: decision?.answers.outcome,
  });
}

/** All that was written down in an assessment, as far as the actor may see it. */
export async function entriesOf(
  platform: Platform,
  tx: Tx,
  keyId: string,
  assessmentId: string,
): Promise<Opened[]> {
  const rows = await tx
    .select()
    .from(dangerEntry)
    .where(eq(dangerEntry.assessmentId, assessmentId))
    .orderBy(asc(dangerEntry.seq));
  return Promise.all(rows.map(async (row) => ({ ...row, answers: await openEntry(platform, keyId, row) })));
}

const entryView = (entry: Opened, actorId: string | null, names: Map<string, string>) => ({
  id: entry.id,
  kind: entry.kind,
  answers: entry.answers,
  savedAt: entry.savedAt.toISOString(),
  signedAt: entry.signedAt?.toISOString(),
  aboutId: entry.aboutId ?? undefined,
  by: names.get(entry.authorId),
  mine: entry.authorId === actorId,
});

const requestView = async (
  { vault }: Platform,
  { id, keyId, excerptSealed, toId, askedAt, assessedAt, endedAt }: Request,
  names: Map<string, string>,
) => ({
  id,
  to: names.get(toId),
  excerpt: await vault.unseal(keyId, excerptPlace(id), excerptSealed),
  askedAt: askedAt.toISOString(),
  assessedAt: assessedAt?.toISOString(),
  endedAt: endedAt?.toISOString(),
});

/** To whom, of whom and why something may be disclosed here: what the policy says, and nothing else. */
function groundsOf({ policy }: Platform) {
  const label = (list: readonly { id: string; label: string }[], id: string) =>
    list.find((entry) => entry.id === id)?.label ?? id;
  return policy.disclosures.grounds.map((ground) => ({
    id: ground.id,
    label: ground.label,
    recipients: ground.recipients.map((id) => label(policy.recipients, id)),
    discloses: ground.discloses.map((id) => label(policy.categories, id)),
  }));
}

/** The assessments of a danger in a case, newest first, for who may read them. @throws Problem `consultations.not-found` */
export async function readAssessments(platform: Platform, context: Context, id: string) {
  const { db } = platform;
  const { assessments, requests, entries, known } = await db.transaction(context, async (tx) => {
    const [row] = await tx.select().from(consultation).where(eq(consultation.id, id));
    if (!row) throw problem('not-found');
    const read = { action: 'danger.read', objectType: 'consultation', objectId: id } as const;
    await recordRead(tx, context, row, read);
    const found = await tx
      .select()
      .from(dangerAssessment)
      .where(eq(dangerAssessment.consultationId, id))
      .orderBy(asc(dangerAssessment.openedAt));
    return {
      assessments: found.reverse(),
      requests: await tx
        .select()
        .from(dangerRequest)
        .where(eq(dangerRequest.consultationId, id))
        .orderBy(asc(dangerRequest.askedAt)),
      entries: (await Promise.all(found.map((one) => entriesOf(platform, tx, row.keyId, one.id)))).flat(),
      known: found.some(({ closedAt }) => !closedAt) ? await knownOf(platform, context, tx, row) : {},
    };
  });
  const names = await nicknames(platform, [
    ...new Set([
      ...entries.map(({ authorId }) => authorId),
      ...requests.map(({ toId }) => toId),
      ...assessments.map(({ openedBy }) => openedBy),
    ]),
  ]);
  const items = await Promise.all(
    assessments.map(async (assessment) => {
      const inIt = entries.filter(({ assessmentId }) => assessmentId === assessment.id);
      // Whoever has the case gives a view of their own, too, before they read the other one's.
      const written = inIt.filter(({ requestId }) => assessment.assessedAt || !requestId);
      const asked = requests.filter(({ assessmentId }) => assessmentId === assessment.id);
      return {
        id: assessment.id,
        openedAt: assessment.openedAt.toISOString(),
        openedBy: names.get(assessment.openedBy),
        closedAt: assessment.closedAt?.toISOString(),
        standings: standingsOf(written),
        entries: written.map((entry) => ({
          ...entryView(entry, context.actor.id, names),
          traces:
            !entry.signedAt && readByOthers.has(entry.kind) ? tracesIn(textOf(entry.answers), known) : [],
        })),
        requests: await Promise.all(asked.map((request) => requestView(platform, request, names))),
      };
    }),
  );
  return { items, grounds: groundsOf(platform) };
}

/**
 * Of these cases those that may still be used: of one whose time is over, or that is blocked (Art. 18 GDPR), nothing is
 * to be seen, though a colleague was asked. The colleague learns nothing else of it.
 *
 * @param lock so that it cannot go while something is added to it
 */
export const usableCases = (
  { db }: Platform,
  tx: Tx,
  context: Context,
  ids: readonly string[],
  lock = false,
): Promise<Set<string>> =>
  db.within(tx, context, asSystem('retention', context.now), async () => {
    const query = tx
      .select({ id: consultation.id })
      .from(consultation)
      .where(and(anyOf(consultation.id, ids), isNull(consultation.restrictedAt)));
    return new Set((await (lock ? query.for('key share') : query)).map(({ id }) => id));
  });

/** What colleagues ask the actor for, longest waiting first. */
export async function readRequests(platform: Platform, context: Context) {
  const rows = await platform.db.transaction(context, async (tx) => {
    const asked = await tx.select().from(dangerRequest).orderBy(asc(dangerRequest.askedAt));
    const cases = asked.map(({ consultationId }) => consultationId);
    const usable = await usableCases(platform, tx, context, cases);
    return asked.filter(({ consultationId }) => usable.has(consultationId));
  });
  const names = await nicknames(platform, [...new Set(rows.map(({ fromId }) => fromId))]);
  return rows.map(({ id, fromId, askedAt, assessedAt }) => ({
    id,
    from: names.get(fromId),
    askedAt: askedAt.toISOString(),
    assessedAt: assessedAt?.toISOString(),
  }));
}

/**
 * What a colleague who was asked sees: the excerpt, what they have written themselves, and the other's view once they
 * have given their own. Nothing of the case (ENZ-36). @throws Problem `consultations.not-found`
 */
export async function readRequest(platform: Platform, context: Context, id: string) {
  const { request, entries } = await platform.db.transaction(context, async (tx) => {
    const [found] = await tx.select().from(dangerRequest).where(eq(dangerRequest.id, id));
    if (!found || !(await usableCases(platform, tx, context, [found.consultationId])).size)
      throw problem('not-found');
    return {
      request: found,
      entries: await entriesOf(platform, tx, found.keyId, found.assessmentId),
    };
  });
  const names = await nicknames(platform, [
    ...new Set([request.fromId, request.toId, ...entries.map(({ authorId }) => authorId)]),
  ]);
  return {
    ...(await requestView(platform, request, names)),
    from: names.get(request.fromId),
    entries: entries.map((entry) => entryView(entry, context.actor.id, names)),
    decision: standing(entries, 'decision')?.id,
  };
}
