import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { sql } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import type { InForce } from '../../platform/platform.ts';
import { forgetVersions } from './privacy.ts';
import { agreedVersions } from './queries.ts';
import { policyVersion, shownText } from './tables.ts';
import { textsOf } from './texts.ts';
import {
  type AgreedVersion,
  canonical,
  currentOf,
  digestOf,
  inForceAt,
  UnreadableVersion,
} from './versions.ts';

/** What speaks against starting with a policy, and what should be known all the same, in sentences. */
export interface Compared {
  readonly faults: readonly string[];
  readonly told: readonly string[];
}

const howTo =
  'Eine Regelung ändert sich so: npm run cli -- policy plan DATEI --propose schlägt sie vor, eine zweite Person stimmt zu.';

/** How the policy that a start was told compares with the versions that are known. */
function compareWithKnown(versions: readonly AgreedVersion[], policy: Policy, now: Date): Compared {
  const current = currentOf(versions, now);
  if (!current) return { faults: [], told: [] };
  const digest = digestOf(canonical(policy));
  if (digest.equals(current.digest)) return { faults: [], told: [] };
  const known = versions.find((version) => version.digest.equals(digest));
  const described = `In Kraft ist die Fassung ${current.version} (SHA-256 ${current.digest.toString('hex')})`;
  if (known)
    return {
      faults: [],
      told: [`${described}; angegeben ist die Fassung ${known.version}. Es gilt die, die in Kraft ist.`],
    };
  return {
    faults: [
      `Die angegebene Regelung ist nicht die, die in Kraft ist. ${described}; die angegebene hat SHA-256 ${digest.toString('hex')}. ${howTo} Die geltende schreibt: npm run cli -- policy show`,
    ],
    told: [],
  };
}

/** The same for a start that has not begun yet: reads and changes nothing. */
export async function judgeStart(db: Database, policy: Policy, now: Date): Promise<Compared> {
  const versions = await db.transaction(asSystem('policy', now), agreedVersions);
  try {
    inForceAt(versions, now);
  } catch (error) {
    if (error instanceof UnreadableVersion) return { faults: [error.message], told: [] };
    throw error;
  }
  return compareWithKnown(versions, policy, now);
}

/** Whoever changes versions, or registers the first one, does so alone. */
export const lockVersions = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('sprechraum:policy'))`);

/** Writes the first version down: nobody proposed it, a service was begun with it. */
async function registerFirst(tx: Tx, context: Context, policy: Policy): Promise<void> {
  const { now } = context;
  const id = randomUUID();
  const text = canonical(policy);
  await tx.insert(policyVersion).values({
    id,
    version: policy.notice.version,
    policy: text,
    digest: digestOf(text),
    askedAgain: [],
    ground: 'first',
    reason: 'Mit dieser Fassung hat der Dienst begonnen.',
    proposedAt: now,
    decision: 'agreed',
    decidedAt: now,
    effectiveFrom: now,
  });
  await tx.insert(shownText).values(textsOf(policy, null).map((shown) => ({ ...shown, versionId: id })));
  await audit(tx, context, {
    action: 'policy.change',
    change: 'added',
    objectType: 'policy_version',
    objectId: id,
    facts: { step: 'first' },
  });
}

/**
 * What a service goes by from now on: the version in force, which is the policy that it was told, unless two people have
 * agreed to another. The first start registers the policy as its first version.
 *
 * @throws what `judgeStart` finds is the caller's to look at before
 */
export async function takeUp(
  db: Database,
  policy: Policy,
  now: Date,
  { tryOut = false } = {},
): Promise<InForce> {
  const context = asSystem('policy', now);
  const known = await db.transaction(context, agreedVersions);
  if (tryOut && known.length === 1 && !known[0]?.digest.equals(digestOf(canonical(policy))))
    await forgetVersions(db, now);
  return db.transaction(context, async (tx) => {
    await lockVersions(tx);
    if ((await agreedVersions(tx)).length === 0) await registerFirst(tx, context, policy);
    const inForce = inForceAt(await agreedVersions(tx), now);
    // A clock that was set back stands before the first version.
    return inForce ?? { policy, former: null, outdated: new Map() };
  });
}
