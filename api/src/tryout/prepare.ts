import type { Policy } from '@sprechraum/shared/policy';
import type { Logger } from 'pino';
import { employ, teamOf } from '../demo/staff.ts';
import type { Clock } from '../platform/clock.ts';
import { openPlatform, type PlatformOptions } from '../platform/open.ts';
import { type Clusters, dropDatabases, openDatabases } from './databases.ts';
import type { DataFolder } from './folder.ts';
import { type Login, makePassword, rememberSecrets, secretsOf } from './secrets.ts';

export interface PrepareOptions {
  readonly policy: Policy;
  readonly folder: DataFolder;
  readonly clusters: Pick<Clusters, 'content' | 'keys'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly demoData: boolean;
}

export interface Prepared {
  readonly options: PlatformOptions;
  readonly logins: readonly Login[];
}

/** Makes a service ready to be tried out: its databases, a login for every role and, unless unwanted, examples. */
export async function prepare({
  policy,
  folder,
  clusters,
  clock,
  log,
  publicUrl,
  demoData,
}: PrepareOptions): Promise<Prepared> {
  const id = policy.service.id;
  const secrets = secretsOf(folder, id);
  if (!secrets.prepared) await dropDatabases(clusters, id);
  const options: PlatformOptions = {
    policy,
    clock,
    log,
    ...(await openDatabases(clusters, id)),
    masterKey: Buffer.from(secrets.masterKey, 'base64'),
    publicUrl,
  };
  if (secrets.prepared) return { options, logins: secrets.logins };
  const logins = await populate(options, demoData);
  rememberSecrets(folder, id, { ...secrets, logins, prepared: true });
  return { options, logins };
}

async function populate(options: PlatformOptions, _demoData: boolean): Promise<Login[]> {
  const platform = await openPlatform(options);
  try {
    const logins: Login[] = [];
    for (const member of teamOf(options.policy)) {
      const password = makePassword();
      await employ(platform, member, password);
      const role = options.policy.roles.find(({ id }) => id === member.role)?.label ?? member.role;
      logins.push({ username: member.username, password, about: role });
    }
    return logins;
  } finally {
    await platform.close();
  }
}
