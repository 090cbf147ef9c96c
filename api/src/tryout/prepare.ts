import { join } from 'node:path';
import type { Policy, RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { germanPeriod } from '@sprechraum/shared/texts';
import type { Logger } from 'pino';
import { markAsTryOut } from '../demo/mark.ts';
import { atWork, employ, teamOf } from '../demo/staff.ts';
import { canTell, shownIn, spanOf, storiesBegin, tell } from '../demo/tell.ts';
import { addressOf } from '../identity/accounts/index.ts';
import { mails } from '../modules.ts';
import { type Clock, settableClock } from '../platform/clock.ts';
import { createMailWorker } from '../platform/mail/worker.ts';
import { openPlatform, type PlatformOptions } from '../platform/open.ts';
import type { Platform } from '../platform/platform.ts';
import { backupsIn, type Clusters, dropDatabases, openDatabases } from './databases.ts';
import type { DataFolder } from './folder.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { superuserUrl } from './running.ts';
import { addressKeyOf, type Login, makePassword, rememberSecrets, safeFile, secretsOf } from './secrets.ts';

export interface PrepareOptions {
  readonly policy: Policy;
  readonly folder: DataFolder;
  readonly clusters: Pick<Clusters, 'content' | 'keys'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly demoData: boolean;
  /** Told what takes a while. */
  readonly say: (step: string) => void;
}

export interface Prepared {
  readonly options: PlatformOptions;
  readonly logins: readonly Login[];
  /** The file with the private half of the key for IP addresses, where the policy seals them. */
  readonly safe: string | null;
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
  say,
}: PrepareOptions): Promise<Prepared> {
  const id = policy.service.id;
  const seals = policy.addresses.mode === 'sealed';
  const addressKey = seals ? await addressKeyOf(folder, id) : null;
  const safe = seals ? safeFile(folder, id) : null;
  const secrets = secretsOf(folder, id);
  if (!secrets.prepared) await dropDatabases(clusters, id);
  const options: PlatformOptions = {
    policy,
    clock,
    log,
    ...(await openDatabases(clusters, id)),
    masterKey: Buffer.from(secrets.masterKey, 'base64'),
    publicUrl,
    addressKey,
    accessLogFolder: folder.at(join('access-log', id)),
    backup: backupsIn(folder, id, {
      content: superuserUrl(clusters.content),
      keys: superuserUrl(clusters.keys),
    }),
  };
  if (secrets.prepared) {
    await welcomeBack(options);
    return { options, logins: secrets.logins, safe };
  }
  if (demoData && canTell(policy))
    say(`erzählt die Beispiele: ${germanPeriod(spanOf(policy))} einer Beratungsstelle`);
  const logins = await populate(options, demoData);
  rememberSecrets(folder, id, { ...secrets, logins, prepared: true });
  return { options, logins, safe };
}

/** Whoever tries it out again after a year still gets in. */
async function welcomeBack(options: PlatformOptions): Promise<void> {
  const platform = await openPlatform(options);
  await atWork(platform).finally(() => platform.close());
}

/** Not waiting for the disk is safe while nothing counts: an interrupted first start begins again. */
const unhurried = (url: string) => `${url}?options=${encodeURIComponent('-c synchronous_commit=off')}`;

/** Fills empty databases with a team and, if wanted, with the work of its past. */
async function populate(options: PlatformOptions, demoData: boolean): Promise<Login[]> {
  const { policy } = options;
  const now = options.clock.now();
  const told = demoData && canTell(policy);
  const clock = settableClock(told ? addPeriod(now, storiesBegin) : now);
  const platform = await openPlatform({
    ...options,
    clock,
    databaseUrl: unhurried(options.databaseUrl),
    keyDatabaseUrl: unhurried(options.keyDatabaseUrl),
  });
  try {
    const team = new Map<string, { id: string; role: RoleId }>();
    const logins: Login[] = [];
    for (const member of teamOf(policy)) {
      const password = makePassword();
      const id = await employ(platform, member, password);
      team.set(member.nickname, { id, role: member.role });
      const about = policy.roles.find((role) => role.id === member.role)?.label ?? member.role;
      logins.push({ username: member.username, password, about });
    }
    clock.set(now);
    await markAsTryOut(platform);
    return told ? [...(await tellStories(platform, clock, team)), ...logins] : logins;
  } finally {
    await platform.close();
  }
}

async function tellStories(
  platform: Platform,
  clock: ReturnType<typeof settableClock>,
  team: ReadonlyMap<string, { id: string; role: RoleId }>,
): Promise<Login[]> {
  // The mails of that time were read long ago: they go through a mail server of their own that forgets them.
  const catcher = await startMailCatcher();
  const smtp = { url: catcher.url, from: 'beratung@example.org', requireTls: false };
  const mailer = createMailWorker(platform, mails, addressOf, smtp);
  const passwords = new Map<string, string>();
  try {
    await tell(platform, {
      clock,
      mailer,
      team,
      passwordFor: (username) => {
        const password = makePassword();
        passwords.set(username, password);
        return password;
      },
    });
    return Object.entries(shownIn(platform.policy, clock.now())).map(([username, about]) => ({
      username,
      password: passwords.get(username) ?? '',
      about,
    }));
  } finally {
    mailer.close();
    await catcher.stop();
  }
}
