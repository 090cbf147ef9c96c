import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import type { BackupPlace } from '../platform/backup/backups.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { migrateApp, migrateKeys } from '../platform/db/migrate.ts';
import { failure } from '../platform/log.ts';
import type { SmtpOptions } from '../platform/mail/transport.ts';
import type { Witnesses } from '../platform/proof/witness.ts';
import { abilitiesFor } from './abilities.ts';
import { accessLogFaults, accessLogName } from './access-log.ts';
import { addressKeyFaults, addressKeyName } from './address-key.ts';
import { noBackups, readBackup } from './backup.ts';
import type { StartArguments } from './command-line.ts';
import { examineDatabases } from './examine.ts';
import { FaultList } from './faults.ts';
import { publicUrlFaults, redisFaults, smtpFaults } from './links.ts';
import { contradictionsOf, policyFile, shippedPolicy } from './policy.ts';
import { demand, readStores, type Stores } from './stores.ts';
import { webRoot } from './web-root.ts';
import { readWitnesses, withoutWitness } from './witnesses.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Production {
  readonly policy: Policy;
  readonly databaseUrl: string;
  readonly keyDatabaseUrl: string;
  readonly masterKey: Buffer;
  readonly otherMasterKey: Buffer | null;
  readonly addressKey: string | null;
  readonly accessLogFolder: string | null;
  readonly publicUrl: string;
  readonly smtp: SmtpOptions;
  readonly witnesses: Witnesses;
  readonly redisUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** What does not keep the service from starting and should be known all the same. */
  readonly told: readonly string[];
  readonly backup: BackupPlace | null;
}

const passwordAlone =
  'Mitarbeitende melden sich nur mit einem Passwort an: Die Regelung schaltet den zweiten Faktor ab.';

const exchanging =
  'MASTER_KEY_OTHER ist gesetzt: Der Hauptschlüssel wird ausgetauscht. Wie weit es ist, sagt „keys status“.';

const onlyForTryingOut = ['all', 'data', 'fresh', 'empty', 'clock'] as const;

/** The policy that is to be served, or nothing after noting why. */
export function readPolicy(env: Environment, service: string | undefined, faults: FaultList): Policy | null {
  const file = env['SERVICE_POLICY'];
  const id = service ?? env['SERVICE'];
  if (file && id) faults.add('SERVICE und SERVICE_POLICY sind beide gesetzt. Bitte nur eines von beiden.');
  if (!file && !id) {
    faults.add('SERVICE oder SERVICE_POLICY fehlt: welche Regelung gilt.');
    return null;
  }
  const found = file ? policyFile(file) : shippedPolicy(id ?? '');
  for (const fault of found.ok ? contradictionsOf(found.policy) : found.faults)
    faults.add(`Regelung: ${fault}`);
  return found.ok ? found.policy : null;
}

/** Brings both databases up to date, if this process was given the roles that may. */
async function migrate({ ownerUrl, keyOwnerUrl }: Stores, faults: FaultList): Promise<void> {
  const attempt = async (name: string, url: string | null, work: (url: string) => Promise<void>) => {
    if (!url) return;
    await work(url).catch((error: unknown) =>
      faults.add(
        `${name}: Die Tabellen ließen sich nicht auf den neuen Stand bringen (${failure(error).code}).`,
      ),
    );
  };
  await attempt('DATABASE_OWNER_URL', ownerUrl, migrateApp);
  await attempt('KEY_DATABASE_OWNER_URL', keyOwnerUrl, migrateKeys);
}

/**
 * Reads what the service needs for real people, and looks whether it is good enough.
 *
 * @throws ConfigFaults with every reason at once
 */
export async function readProduction(
  args: StartArguments,
  env: Environment,
  clock: Clock = systemClock,
): Promise<Production> {
  const faults = new FaultList();
  for (const option of onlyForTryingOut)
    if (args[option] !== undefined) faults.add(`--${option} gibt es nur zum Ausprobieren.`);

  const policy = readPolicy(env, args.service, faults);
  const abilities = policy ? abilitiesFor(policy) : { refused: [], told: [] };
  for (const fault of abilities.refused) faults.add(fault);
  const witnesses = readWitnesses(env, faults);
  const backup = readBackup(env, faults);
  const told = [
    ...abilities.told,
    ...(policy?.staff.secondFactor === 'off' ? [passwordAlone] : []),
    ...withoutWitness(witnesses),
    ...(backup ? [] : [noBackups]),
    ...(env['MASTER_KEY_OTHER']?.trim() ? [exchanging] : []),
  ];

  const stores = readStores(env, faults);
  const publicUrl = demand(env, 'PUBLIC_URL', 'die Adresse, unter der Menschen den Dienst erreichen', faults);
  const smtpUrl = demand(env, 'SMTP_URL', 'der Mailserver', faults);
  const from = demand(env, 'MAIL_FROM', 'der Absender der E-Mails', faults);
  const redisUrl = env['REDIS_URL']?.trim() || null;
  const addressKey = env[addressKeyName]?.trim() ?? '';
  const accessLogFolder = env[accessLogName]?.trim() ?? '';
  const port = Number(args.port ?? env['PORT'] ?? 3000);
  for (const fault of [
    ...(publicUrl ? publicUrlFaults(publicUrl) : []),
    ...(smtpUrl ? smtpFaults(smtpUrl) : []),
    ...(from && !from.includes('@') ? ['MAIL_FROM ist keine E-Mail-Adresse.'] : []),
    ...(redisUrl ? redisFaults(redisUrl) : []),
    ...(policy ? addressKeyFaults(policy, addressKey) : []),
    ...(policy ? accessLogFaults(policy, accessLogFolder) : []),
    ...(Number.isInteger(port) && port > 0 && port < 65_536 ? [] : ['PORT ist keine Zahl von 1 bis 65535.']),
    ...(existsSync(join(webRoot, 'index.html'))
      ? []
      : ['Die Weboberfläche ist nicht gebaut (web/dist fehlt).']),
  ])
    faults.add(fault);

  if (faults.faults.length === 0) await migrate(stores, faults);
  told.push(...(await examineDatabases(stores, { policy, clock }, faults)));
  faults.end();
  const { databaseUrl, keyDatabaseUrl, masterKey, otherMasterKey } = stores;
  if (!policy || !masterKey) throw new TypeError('a fault was not noted');
  return {
    policy,
    databaseUrl,
    keyDatabaseUrl,
    masterKey,
    otherMasterKey,
    addressKey: addressKey || null,
    accessLogFolder: accessLogFolder || null,
    publicUrl: new URL(publicUrl).origin,
    smtp: { url: smtpUrl, from, requireTls: true },
    witnesses,
    redisUrl,
    host: env['HOST'] ?? '0.0.0.0',
    port,
    told,
    backup,
  };
}
