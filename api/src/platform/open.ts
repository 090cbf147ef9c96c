import type { Policy, RetentionRule } from '@sprechraum/shared/policy';
import type { Logger } from 'pino';
import { logsLogins, openAccessLog } from './access-log/access-log.ts';
import { type BackupPlace, openBackups } from './backup/backups.ts';
import type { Clock } from './clock.ts';
import { deriveKeys } from './crypto/derive.ts';
import { masterKeys } from './crypto/master-keys.ts';
import { createPasswords, type HashingCost } from './crypto/passwords.ts';
import { openSafe } from './crypto/safe.ts';
import { openSecret } from './crypto/secret.ts';
import { openVault } from './crypto/vault.ts';
import { type HidingRule, openDatabase } from './db/database.ts';
import { openLedger } from './ledger/ledger.ts';
import type { InForce, Platform } from './platform.ts';
import { openProofCopy } from './proof/copy.ts';
import { openSignals } from './realtime/signals.ts';

export interface PlatformOptions extends Partial<InForce> {
  readonly policy: Policy;
  readonly clock: Clock;
  readonly log: Logger;
  readonly databaseUrl: string;
  readonly keyDatabaseUrl: string;
  readonly masterKey: Buffer;
  /** The master key that this one replaces, or that is about to replace it. */
  readonly otherMasterKey?: Buffer | null;
  /** From which the keys of the service follow, where no database is to be asked for it. */
  readonly secret?: Buffer;
  readonly publicUrl: string;
  /** Public half of the key that IP addresses are sealed with. */
  readonly addressKey?: string | null;
  /** Where the access log lies, for a policy that logs logins. */
  readonly accessLogFolder?: string | null;
  /** Where backups lie, if this software takes them. */
  readonly backup?: BackupPlace | null;
  /** Of passwords; what OWASP recommends unless said otherwise. */
  readonly hashing?: HashingCost;
  /** Whether a second factor that the policy calls optional is demanded: with real people's data it is. */
  readonly demandSecondFactor?: boolean;
}

function endingOf({ period, yearEnd, timeWord }: RetentionRule) {
  if (yearEnd) return { period, ends: 'year' } as const;
  const wholeDay = timeWord === 'at' || timeWord === 'not-before';
  return { period, ends: wholeDay ? 'day' : 'instant' } as const;
}

/** How each category's rules end, for the database to hide expired rows by. */
function hidingRules({ categories, retention }: Policy): Record<string, HidingRule> {
  const named = (id: string) => retention.filter((rule) => rule.id === id);
  const rules = categories.flatMap(({ id, retention: ruleId, endsEarlier = [] }) =>
    named(ruleId).map((rule) => {
      const earlier = endsEarlier.flatMap(named).map((other) => [other.start, endingOf(other)]);
      const sooner = earlier.length > 0 && { earlier: Object.fromEntries(earlier) };
      return [id, { ...endingOf(rule), start: rule.start, ...sooner }] as const;
    }),
  );
  return Object.fromEntries(rules);
}

/** Opens what a service stands on. Nothing listens and no job runs yet. */
export async function openPlatform({
  policy,
  former = null,
  outdated = new Map(),
  clock,
  log,
  databaseUrl,
  keyDatabaseUrl,
  masterKey,
  otherMasterKey,
  secret,
  publicUrl,
  addressKey,
  accessLogFolder,
  backup,
  hashing,
  demandSecondFactor = false,
}: PlatformOptions): Promise<Platform & { close(): Promise<void> }> {
  const masters = masterKeys(masterKey, otherMasterKey);
  const keys = deriveKeys(secret ?? (await openSecret(keyDatabaseUrl, masters, masterKey)));
  const formerRules = former && { until: former.until, rules: hidingRules(former.policy) };
  const db = openDatabase(databaseUrl, hidingRules(policy), undefined, formerRules);
  const signals = openSignals(databaseUrl, db);
  const vault = openVault(keyDatabaseUrl, masters);
  const ledger = openLedger(keyDatabaseUrl, { db, clock, log });
  const proofCopy = openProofCopy(keyDatabaseUrl, { db, clock });
  const passwords = await createPasswords(keys.pepper, hashing);
  const { secondFactor } = policy.staff;
  const accessLog = accessLogFolder && logsLogins(policy) ? openAccessLog(policy, accessLogFolder) : null;
  return {
    policy,
    former,
    outdated,
    secondFactor: demandSecondFactor && secondFactor === 'optional' ? 'required' : secondFactor,
    clock,
    log,
    keys,
    db,
    signals,
    vault,
    ledger,
    proofCopy,
    safe: addressKey ? openSafe(addressKey) : null,
    accessLog,
    backups: backup ? openBackups(backup, { db, policy, clock, keys: masters.backup }) : null,
    passwords,
    publicUrl,
    close: async () => {
      accessLog?.close();
      await Promise.all([db.close(), vault.close(), ledger.close(), proofCopy.close(), signals.close()]);
    },
  };
}
