import type { Policy } from '@sprechraum/shared/policy';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { deriveKeys } from './crypto/derive.ts';
import { createPasswords, type HashingCost } from './crypto/passwords.ts';
import { openSafe } from './crypto/safe.ts';
import { openVault } from './crypto/vault.ts';
import { type HidingRule, openDatabase } from './db/database.ts';
import type { Platform } from './platform.ts';

export interface PlatformOptions {
  readonly policy: Policy;
  readonly clock: Clock;
  readonly log: Logger;
  readonly databaseUrl: string;
  readonly keyDatabaseUrl: string;
  readonly masterKey: Buffer;
  readonly publicUrl: string;
  /** Public half of the key that IP addresses are sealed with. */
  readonly addressKey?: string | null;
  /** Of passwords; what OWASP recommends unless said otherwise. */
  readonly hashing?: HashingCost;
  /** Whether a second factor that the policy calls optional is demanded: with real people's data it is. */
  readonly demandSecondFactor?: boolean;
}

/** How each category's rule ends, for the database to hide expired rows by. */
function hidingRules({ categories, retention }: Policy): Record<string, HidingRule> {
  const rules = categories.flatMap(({ id, retention: ruleId }) => {
    const rule = retention.find((entry) => entry.id === ruleId);
    if (!rule) return [];
    const ends = rule.yearEnd
      ? 'year'
      : rule.timeWord === 'at' || rule.timeWord === 'not-before'
        ? 'day'
        : 'instant';
    return [[id, { period: rule.period, ends }] as const];
  });
  return Object.fromEntries(rules);
}

/** Opens what a service stands on. Nothing listens and no job runs yet. */
export async function openPlatform({
  policy,
  clock,
  log,
  databaseUrl,
  keyDatabaseUrl,
  masterKey,
  publicUrl,
  addressKey,
  hashing,
  demandSecondFactor = false,
}: PlatformOptions): Promise<Platform & { close(): Promise<void> }> {
  const keys = deriveKeys(masterKey);
  const db = openDatabase(databaseUrl, hidingRules(policy));
  const vault = openVault(keyDatabaseUrl, keys.wrapping);
  const passwords = await createPasswords(keys.pepper, hashing);
  const { secondFactor } = policy.staff;
  return {
    policy,
    secondFactor: demandSecondFactor && secondFactor === 'optional' ? 'required' : secondFactor,
    clock,
    log,
    keys,
    db,
    vault,
    safe: addressKey ? openSafe(addressKey) : null,
    passwords,
    publicUrl,
    close: async () => {
      await Promise.all([db.close(), vault.close()]);
    },
  };
}
