import { randomUUID } from 'node:crypto';
import {
  askedAgainBy,
  comparePolicies,
  effectiveFrom,
  keepingLonger,
  shortened,
  shortensFrom,
} from '@sprechraum/shared/change';
import type { Policy } from '@sprechraum/shared/policy';
import { germanDay } from '@sprechraum/shared/rules';
import { and, eq, ne } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, defineProblems } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { prove } from '../../platform/proof/effects.ts';
import { agreedVersions, undecided } from './queries.ts';
import { lockVersions } from './start.ts';
import { policyVersion, shownText } from './tables.ts';
import { textsOf } from './texts.ts';
import { type AgreedVersion, canonical, digestOf, policyOf, type Version } from './versions.ts';

const problem = defineProblems('policy-versions', {
  'needs-another': [
    409,
    'Eine neue Fassung der Regelung braucht zwei Personen. Zustimmen kann nur eine andere als die, die sie vorgeschlagen hat.',
  ],
  proposed: [
    409,
    'Diese Fassung ist schon vorgeschlagen, und darüber ist noch nicht entschieden. Ein weiterer Vorschlag braucht einen anderen Namen (notice.version).',
  ],
  decided: [409, 'Über diesen Vorschlag ist schon entschieden.'],
  outdated: [
    409,
    'Inzwischen ist eine andere Fassung vereinbart worden. Der Vorschlag muss mit ihr verglichen und neu gemacht werden.',
  ],
  'too-late': [
    409,
    'Der Tag, ab dem die Fassung gelten sollte, ist vorbei. Bitte mit einem neuen Tag noch einmal vorschlagen.',
  ],
  'not-started': [409, 'Der Dienst ist mit seiner ersten Fassung noch nicht gestartet worden.'],
});

/** Why a policy is changed (KOB-44). */
export type Ground = Exclude<Version['ground'], 'first'>;

export interface Proposal {
  readonly policy: Policy;
  readonly ground: Ground;
  /** The same in a sentence that everybody may read. */
  readonly reason: string;
}

const note = (tx: Tx, context: Context, id: string, change: 'added' | 'changed', step: string) =>
  audit(tx, context, {
    action: 'policy.change',
    change,
    objectType: 'policy_version',
    objectId: id,
    facts: { step },
  });

async function newestOf(tx: Tx): Promise<AgreedVersion> {
  const newest = (await agreedVersions(tx)).at(-1);
  if (!newest) throw problem('not-started');
  return newest;
}

/** Proposes a version. It acts in nothing until another person has agreed. @returns its id */
export async function proposeVersion(
  { db }: Platform,
  context: Context,
  { policy, ground, reason }: Proposal,
): Promise<string> {
  const id = randomUUID();
  const text = canonical(policy);
  await db.transaction(context, async (tx) => {
    await lockVersions(tx);
    const before = await newestOf(tx);
    const { version } = policy.notice;
    // Whoever agrees names a version: there is one of that name to agree to.
    const same = and(undecided, eq(policyVersion.version, version));
    if ((await tx.$count(policyVersion, same)) > 0) throw problem('proposed');
    await tx.insert(policyVersion).values({
      id,
      version,
      policy: text,
      digest: digestOf(text),
      replaces: before.id,
      askedAgain: askedAgainBy(policy, comparePolicies(policyOf(before), policy)),
      ground,
      reason,
      proposedBy: context.actor.id,
      proposedAt: context.now,
    });
    await note(tx, context, id, 'added', 'propose');
  });
  return id;
}

async function openProposal(tx: Tx, { actor }: Context, id: string): Promise<Version> {
  await lockVersions(tx);
  const [row] = await tx.select().from(policyVersion).where(eq(policyVersion.id, id)).for('update');
  if (!row) throw common('not-found');
  if (row.decision) throw problem('decided');
  if (row.endedAt) throw problem('outdated');
  if (row.proposedBy === actor.id) throw problem('needs-another');
  return row;
}

/** What is not agreed to when a version is cannot be any more: it was compared with the one before. */
async function endOthers(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .update(policyVersion)
    .set({ endedAt: now })
    .where(and(undecided, ne(policyVersion.id, id)));
}

/** From when on a version acts, in all it does and in what it shortens. */
function beginningOf(before: Policy, after: Policy, now: Date) {
  const from = effectiveFrom(after, now);
  const waits = shortened(before, after).length > 0;
  return { effectiveFrom: from, shortensFrom: waits ? shortensFrom(after, from) : null };
}

/**
 * The second person agrees. From its day on the version is in force, what it shortens after the days of grace; both
 * digests stand in the proof log.
 */
export async function agreeToVersion({ db }: Platform, context: Context, id: string): Promise<void> {
  const { actor, now } = context;
  await db.transaction(context, async (tx) => {
    const row = await openProposal(tx, context, id);
    const before = await newestOf(tx);
    if (row.replaces !== before.id) throw problem('outdated');
    const [old, policy] = [policyOf(before), policyOf(row)];
    if (policy.notice.effectiveFrom < germanDay(now)) throw problem('too-late');
    const begins = beginningOf(old, policy, now);
    await tx
      .update(policyVersion)
      .set({ decision: 'agreed', decidedBy: actor.id, decidedAt: now, ...begins })
      .where(eq(policyVersion.id, id));
    await tx
      .update(policyVersion)
      .set({ endedAt: begins.effectiveFrom })
      .where(eq(policyVersion.id, before.id));
    await endOthers(tx, id, now);
    const until = begins.shortensFrom;
    const former = until && { policy: keepingLonger(old, policy), until };
    await tx.insert(shownText).values(textsOf(policy, former).map((shown) => ({ ...shown, versionId: id })));
    await note(tx, context, id, 'changed', 'agree');
    await prove(tx, context, 'policy', {
      before: before.digest.toString('hex'),
      after: row.digest.toString('hex'),
      from: begins.effectiveFrom.toISOString(),
    });
  });
}

/** The second person does not agree: the proposal is over, and the reason for it is theirs to tell. */
export async function refuseVersion({ db }: Platform, context: Context, id: string): Promise<void> {
  const { actor, now } = context;
  await db.transaction(context, async (tx) => {
    await openProposal(tx, context, id);
    await tx
      .update(policyVersion)
      .set({ decision: 'refused', decidedBy: actor.id, decidedAt: now, endedAt: now })
      .where(eq(policyVersion.id, id));
    await note(tx, context, id, 'changed', 'refuse');
  });
}
