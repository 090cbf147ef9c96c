import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import pg from 'pg';
import { accessLogName } from '../config/access-log.ts';
import { readBackup } from '../config/backup.ts';
import { FaultList } from '../config/faults.ts';
import { readInstant } from '../config/instant.ts';
import { readPolicy } from '../config/production.ts';
import { readStores } from '../config/stores.ts';
import { readInForce } from '../governance/policy-versions/index.ts';
import { type Clock, startingAt, systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db/database.ts';
import { createLog } from '../platform/log.ts';
import { openPlatform, type PlatformOptions } from '../platform/open.ts';
import type { Platform } from '../platform/platform.ts';
import { backupsIn, databasesOf, startClusters } from '../tryout/databases.ts';
import { CannotStart, openFolder, readPrivately } from '../tryout/folder.ts';
import { type Running, superuserUrl } from '../tryout/running.ts';
import { secretsOf } from '../tryout/secrets.ts';

const root = resolve(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string | undefined>>;

/** How a command is told which service it works on. */
export const storeOptions = {
  service: { type: 'string' },
  data: { type: 'string' },
  clock: { type: 'string' },
} as const;

export const storeHelp = `  --service ID   welcher Dienst (sonst SERVICE oder SERVICE_POLICY, sonst enz)
  --data ORDNER  Datenordner eines Versuchs (sonst .data/<Dienst>)
  --clock ZEIT   tut so, als wäre es dann (nur beim Versuch)

Ist DATABASE_URL gesetzt, gilt der Betrieb mit seinen Umgebungsvariablen (docs/operations.md).`;

export interface StoreArguments {
  readonly service?: string | undefined;
  readonly data?: string | undefined;
  readonly clock?: string | undefined;
}

/** What a command works on. */
export interface OpenStores {
  readonly options: PlatformOptions;
  /** Set for a try-out: its clusters as superuser, its mail page and its folder. */
  readonly tryOut: {
    readonly folder: string;
    /** Whether somebody serves it at this moment. */
    readonly running: boolean;
    readonly content: string;
    readonly keys: string;
    readonly mails: string | null;
  } | null;
  close(): Promise<void>;
}

/** Finds the stores of a service: those of the environment, or a try-out's, which is started if it is not running. */
export async function openStores(args: StoreArguments, env: Environment): Promise<OpenStores> {
  const faults = new FaultList();
  const policy = readPolicy({ ...env, ...(!env['DATABASE_URL'] && withDefault(env)) }, args.service, faults);
  if (env['DATABASE_URL']) return fromEnvironment(args, env, policy, faults);
  const clock = args.clock ? startingAt(readInstant(args.clock, faults)) : null;
  faults.end();
  return ofTryOut(args, policy as Policy, clock);
}

const withDefault = (env: Environment): Environment =>
  env['SERVICE'] || env['SERVICE_POLICY'] ? {} : { SERVICE: 'enz' };

function fromEnvironment(
  { clock, data }: StoreArguments,
  env: Environment,
  policy: Policy | null,
  faults: FaultList,
): OpenStores {
  if (clock) faults.add('--clock gibt es nur beim Versuch.');
  if (data) faults.add('--data und DATABASE_URL schließen einander aus.');
  const { databaseUrl, keyDatabaseUrl, masterKey, otherMasterKey } = readStores(env, faults);
  const backup = readBackup(env, faults);
  faults.end();
  if (!policy || !masterKey) throw new TypeError('a fault was not noted');
  const publicUrl = env['PUBLIC_URL'] ?? '';
  const log = createLog(undefined, 'error');
  return {
    options: {
      policy,
      clock: systemClock,
      log,
      databaseUrl,
      keyDatabaseUrl,
      masterKey,
      otherMasterKey,
      publicUrl,
      accessLogFolder: env[accessLogName]?.trim() || null,
      backup,
      demandSecondFactor: true,
    },
    tryOut: null,
    close: async () => {},
  };
}

async function ofTryOut({ data }: StoreArguments, policy: Policy, set: Clock | null): Promise<OpenStores> {
  const { id } = policy.service;
  const place = data ?? join('.data', id);
  const path = isAbsolute(place) ? place : join(root, place);
  if (!existsSync(path))
    throw new CannotStart(
      `${path} gibt es nicht. npm start legt einen Datenordner an, --data nennt einen anderen.`,
    );
  const folder = openFolder(path);
  const secrets = secretsOf(folder, id);
  if (!secrets.prepared) throw new CannotStart(`In ${path} liegen keine Daten des Dienstes „${id}“.`);
  const common = {
    policy,
    log: createLog(undefined, 'error'),
    masterKey: Buffer.from(secrets.masterKey, 'base64'),
    publicUrl: '',
    accessLogFolder: folder.at(join('access-log', id)),
  };

  const running = await stillRunning(readPrivately<Running>(folder.at('running.json')));
  const databases = running?.services[id];
  if (running && databases) {
    const { clockOffsetMs, content, keys, mails } = running;
    const ahead = startingAt(new Date(systemClock.now().getTime() + clockOffsetMs));
    return {
      options: {
        ...common,
        ...databases,
        clock: set ?? ahead,
        backup: backupsIn(folder, id, { content, keys }),
      },
      tryOut: { folder: path, running: true, content, keys, mails },
      close: async () => {},
    };
  }
  const clusters = await startClusters(folder);
  const urls = { content: superuserUrl(clusters.content), keys: superuserUrl(clusters.keys) };
  return {
    options: {
      ...common,
      ...databasesOf(clusters, id),
      clock: set ?? systemClock,
      backup: backupsIn(folder, id, urls),
    },
    tryOut: { folder: path, running: false, ...urls, mails: null },
    close: () => clusters.stop(),
  };
}

/** A process that was killed could not take its note away. */
async function stillRunning(running: Running | null): Promise<Running | null> {
  if (!running) return null;
  const client = new pg.Client({ connectionString: running.content });
  return client
    .connect()
    .then(() => client.end())
    .then(
      () => running,
      () => null,
    );
}

/** What is in force counts, whatever the environment says; before the first start nothing is. */
async function opened({ options }: OpenStores) {
  const db = openDatabase(options.databaseUrl, {}, 1);
  const inForce = await readInForce(db, options.clock.now()).finally(() => db.close());
  return openPlatform({ ...options, ...inForce });
}

/** Does something with a service's platform and lets go of it whatever happens. */
export const withPlatform = <T>(args: StoreArguments, work: (platform: Platform) => Promise<T>): Promise<T> =>
  withStores(args, work);

/** The same for whoever has to know where the stores are. */
export async function withStores<T>(
  args: StoreArguments,
  work: (platform: Platform, stores: OpenStores) => Promise<T>,
): Promise<T> {
  const stores = await openStores(args, process.env);
  try {
    const platform = await opened(stores);
    try {
      return await work(platform, stores);
    } finally {
      await platform.close();
    }
  } finally {
    await stores.close();
  }
}
