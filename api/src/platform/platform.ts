import type { Former } from '@sprechraum/shared/change';
import type { Policy } from '@sprechraum/shared/policy';
import type { Logger } from 'pino';
import type { AccessLog } from './access-log/access-log.ts';
import type { Backups } from './backup/backups.ts';
import type { Clock } from './clock.ts';
import type { ServiceKeys } from './crypto/derive.ts';
import type { Passwords } from './crypto/passwords.ts';
import type { Safe } from './crypto/safe.ts';
import type { Vault } from './crypto/vault.ts';
import type { Database } from './db/database.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { ProofCopy } from './proof/copy.ts';
import type { Signals } from './realtime/signals.ts';

/** What a service goes by: the policy, and what of earlier versions still counts or no longer does. */
export interface InForce {
  readonly policy: Policy;
  /** Longer rules of the version before that still hold; null where all that is shortened acts. */
  readonly former: Former | null;
  /** The versions of the notice under which a consent was given that means something else since, by the consent's id. */
  readonly outdated: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What of the version before still holds at an instant. */
export const formerAt = ({ former }: Pick<InForce, 'former'>, now: Date): Former | null =>
  former && now < former.until ? former : null;

/** The policy by whose rules data end at an instant. */
export const endsBy = (inForce: Pick<InForce, 'policy' | 'former'>, now: Date): Policy =>
  formerAt(inForce, now)?.policy ?? inForce.policy;

/** What every module stands on. It is passed on, never imported as a global. */
export interface Platform extends InForce {
  readonly clock: Clock;
  readonly db: Database;
  readonly signals: Signals;
  readonly vault: Vault;
  readonly ledger: Ledger;
  readonly proofCopy: ProofCopy;
  readonly keys: ServiceKeys;
  /** For IP addresses; null where the policy seals none, and for commands that log nobody in. */
  readonly safe: Safe | null;
  /** Where logins are logged, apart from the databases; null where the policy logs none, and for commands. */
  readonly accessLog: AccessLog | null;
  /** Null where nobody said where they lie. */
  readonly backups: Backups | null;
  readonly passwords: Passwords;
  readonly log: Logger;
  /** What those who work here log in with besides their password: the policy's word, or more with real people's data. */
  readonly secondFactor: Policy['staff']['secondFactor'];
  /** Origin under which people reach the service, without a trailing slash. */
  readonly publicUrl: string;
}
