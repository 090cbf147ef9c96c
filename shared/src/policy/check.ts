import { access } from './check/access.ts';
import { backups } from './check/backups.ts';
import type { Check, Contradiction } from './check/contradiction.ts';
import { danger } from './check/danger.ts';
import { disclosures } from './check/disclosures.ts';
import { distribution } from './check/distribution.ts';
import { durations } from './check/durations.ts';
import { exceptional } from './check/exceptional.ts';
import { holds } from './check/holds.ts';
import { mail } from './check/mail.ts';
import { offers } from './check/offers.ts';
import { pages } from './check/pages.ts';
import { parties } from './check/parties.ts';
import { policyChanges } from './check/policy-changes.ts';
import { recovery } from './check/recovery.ts';
import { references } from './check/references.ts';
import { retention } from './check/retention.ts';
import { traces } from './check/traces.ts';
import { wording } from './check/wording.ts';
import type { Policy } from './policy.ts';

export type { Contradiction } from './check/contradiction.ts';
export { type MissingInformation, missingInformation } from './check/missing.ts';

const checks: Check[] = [
  ...references,
  ...retention,
  ...holds,
  ...durations,
  ...backups,
  ...mail,
  ...traces,
  ...access,
  ...exceptional,
  ...danger,
  ...distribution,
  ...offers,
  ...pages,
  ...recovery,
  ...parties,
  ...disclosures,
  ...wording,
  ...policyChanges,
];

/**
 * What a policy promises and at the same time makes impossible. A service with a contradiction does not start:
 * one of the two sentences of its notice would be untrue.
 */
export function checkPolicy(policy: Policy): Contradiction[] {
  return checks.flatMap((check) => check(policy));
}
