import { createHash } from 'node:crypto';
import { keepingLonger } from '@sprechraum/shared/change';
import { type Policy, parsePolicy } from '@sprechraum/shared/policy';
import canonicalize from 'canonicalize';
import type { InForce } from '../../platform/platform.ts';
import type { policyVersion } from './tables.ts';

export type Version = typeof policyVersion.$inferSelect;
/** A version that two people wanted, or the first one. */
export type AgreedVersion = Version & { readonly effectiveFrom: Date };

/** The bytes of a policy: canonical JSON (RFC 8785), the same whatever it was written in. */
export function canonical(policy: Policy): string {
  const text = canonicalize(policy);
  if (text === undefined) throw new TypeError('a policy is an object');
  return text;
}

export const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A version that cannot be gone by: somebody altered it, or this software no longer reads its form. */
export class UnreadableVersion extends Error {
  constructor({ version }: Pick<Version, 'version'>, why: 'altered' | 'form') {
    super(
      why === 'altered'
        ? `Die Fassung ${version} der Regelung in der Datenbank passt nicht zu ihrer Prüfsumme.`
        : `Die Fassung ${version} der Regelung in der Datenbank hat eine Form, die dieser Stand der Software nicht liest.`,
    );
  }
}

/** @throws UnreadableVersion */
export function policyOf(row: Pick<Version, 'version' | 'policy' | 'digest'>): Policy {
  if (!digestOf(row.policy).equals(row.digest)) throw new UnreadableVersion(row, 'altered');
  const parsed = parsePolicy(JSON.parse(row.policy));
  if (!parsed.ok) throw new UnreadableVersion(row, 'form');
  return parsed.policy;
}

/** The version that is in force at an instant, of those that were agreed to, in their order. */
export const currentOf = (versions: readonly AgreedVersion[], now: Date): AgreedVersion | undefined =>
  versions.findLast(({ effectiveFrom }) => effectiveFrom <= now);

/** Versions before the last one that asks for a consent again: what was given under them counts no more. */
function outdatedBy(versions: readonly AgreedVersion[]): InForce['outdated'] {
  const outdated = new Map<string, ReadonlySet<string>>();
  versions.forEach(({ askedAgain }, index) => {
    const before = new Set(versions.slice(0, index).map(({ version }) => version));
    for (const consent of askedAgain) outdated.set(consent, before);
  });
  return outdated;
}

/**
 * What a service goes by at an instant.
 *
 * @param versions those that were agreed to, in the order in which they come into force
 * @returns `null` before the first one
 * @throws UnreadableVersion
 */
export function inForceAt(versions: readonly AgreedVersion[], now: Date): InForce | null {
  const current = currentOf(versions, now);
  if (!current) return null;
  const begun = versions.slice(0, versions.indexOf(current) + 1);
  const policy = policyOf(current);
  const shortening = begun.findLast(({ shortensFrom }) => shortensFrom !== null && shortensFrom > now);
  const before = versions.find(({ id }) => id === shortening?.replaces);
  const former =
    before && shortening?.shortensFrom
      ? { policy: keepingLonger(policyOf(before), policy), until: shortening.shortensFrom }
      : null;
  return { policy, former, outdated: outdatedBy(begun) };
}
