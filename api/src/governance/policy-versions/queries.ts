import type { Policy } from '@sprechraum/shared/policy';
import { and, asc, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import type { InForce, Platform } from '../../platform/platform.ts';
import { policyVersion, shownText } from './tables.ts';
import { type AgreedVersion, canonical, digestOf, inForceAt, type Version } from './versions.ts';

/** The versions that were agreed to, in the order in which they come into force: each replaces the one before. */
export async function agreedVersions(tx: Tx): Promise<AgreedVersion[]> {
  const rows = (await tx
    .select()
    .from(policyVersion)
    .where(eq(policyVersion.decision, 'agreed'))) as AgreedVersion[];
  const ordered: AgreedVersion[] = [];
  let next = rows.find(({ replaces }) => rows.every(({ id }) => id !== replaces));
  while (next) {
    const { id } = next;
    ordered.push(next);
    next = rows.find(({ replaces }) => replaces === id);
  }
  return ordered;
}

/** Everything that was ever proposed, newest first, as far as the actor may see it. */
export const allVersions = ({ db }: Platform, context: Context): Promise<Version[]> =>
  db.transaction(context, (tx) =>
    tx.select().from(policyVersion).orderBy(desc(policyVersion.proposedAt), desc(policyVersion.id)),
  );

/** Nobody has agreed or refused yet, and no other version has made it pointless. */
export const undecided = and(isNull(policyVersion.decision), isNull(policyVersion.endedAt));

/** What was proposed and waits for the second person, oldest first. */
export const openProposals = (
  { db }: Platform,
  context: Context,
): Promise<Pick<Version, 'id' | 'version'>[]> =>
  db.transaction(context, (tx) =>
    tx
      .select({ id: policyVersion.id, version: policyVersion.version })
      .from(policyVersion)
      .where(undecided)
      .orderBy(asc(policyVersion.proposedAt)),
  );

/** What the database says a service goes by now; `null` where no service has been started on it yet. */
export const readInForce = (db: Database, now: Date): Promise<InForce | null> =>
  db.transaction(asSystem('policy', now), async (tx) => inForceAt(await agreedVersions(tx), now));

/**
 * The same platform, going by what is in force now: whoever erases asks each time, so that a process that has not been
 * restarted yet erases nothing that a newer version keeps.
 */
export async function upToDate<P extends Platform>(platform: P): Promise<P> {
  return { ...platform, ...(await readInForce(platform.db, platform.clock.now())) };
}

const digests = new WeakMap<Policy, Buffer>();

/** Asked at each look at `/health`; a policy never changes. */
function digestOfPolicy(policy: Policy): Buffer {
  const digest = digests.get(policy) ?? digestOf(canonical(policy));
  digests.set(policy, digest);
  return digest;
}

/** Whether another version has come into force since this process was started. */
export async function isOutdated({ db, policy, clock }: Platform): Promise<boolean> {
  const now = clock.now();
  const [current] = await db.transaction(asSystem('policy', now), (tx) =>
    tx
      .select({ digest: policyVersion.digest })
      .from(policyVersion)
      .where(
        and(
          eq(policyVersion.decision, 'agreed'),
          lte(policyVersion.effectiveFrom, now),
          or(isNull(policyVersion.endedAt), gt(policyVersion.endedAt, now)),
        ),
      ),
  );
  return current !== undefined && !current.digest.equals(digestOfPolicy(policy));
}

/** The text that a digest in the ledger of consents was made of. */
export async function textShown(tx: Tx, digest: Buffer): Promise<string | null> {
  const [found] = await tx
    .select({ text: shownText.text })
    .from(shownText)
    .where(eq(shownText.digest, digest))
    .limit(1);
  return found?.text ?? null;
}

/** The notice of a version as it was shown first, in a register. */
export async function noticeText(tx: Tx, versionId: string, register: string) {
  const [found] = await tx
    .select({ text: shownText.text, digest: shownText.digest })
    .from(shownText)
    .where(
      and(eq(shownText.versionId, versionId), eq(shownText.kind, 'notice'), eq(shownText.subject, register)),
    )
    // While longer periods still held it said so, and was longer for that.
    .orderBy(desc(sql`length(${shownText.text})`))
    .limit(1);
  return found ?? null;
}
