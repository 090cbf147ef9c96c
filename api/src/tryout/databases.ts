import { join } from 'node:path';
import pg from 'pg';
import type { BackupPlace } from '../platform/backup/backups.ts';
import { migrateApp, migrateKeys } from '../platform/db/migrate.ts';
import { type Cluster, startCluster } from '../platform/postgres/cluster.ts';
import { provision, urls } from '../platform/postgres/roles.ts';
import { clusterNames, type DataFolder } from './folder.ts';

/** The two clusters that a try-out brings along, apart from each other like the machines of a real operator. */
export interface Clusters {
  readonly content: Cluster;
  readonly keys: Cluster;
  stop(): Promise<void>;
}

export interface ServiceDatabases {
  readonly databaseUrl: string;
  readonly keyDatabaseUrl: string;
}

export async function startClusters(folder: DataFolder): Promise<Clusters> {
  const started = await Promise.allSettled(
    clusterNames.map((name) => startCluster({ dataDir: folder.at(name) })),
  );
  const [content, keys] = started.map((result) => (result.status === 'fulfilled' ? result.value : null));
  if (!content || !keys) {
    await Promise.all([content?.stop(), keys?.stop()]);
    throw started.find((result) => result.status === 'rejected')?.reason;
  }
  return {
    content,
    keys,
    stop: async () => {
      await Promise.all([content.stop(), keys.stop()]);
    },
  };
}

/** Creates what is missing of a service's two databases and brings them up to date. */
export async function openDatabases(
  { content, keys }: Pick<Clusters, 'content' | 'keys'>,
  service: string,
): Promise<ServiceDatabases> {
  const database = databaseOf(service);
  const [app, vault] = await Promise.all([provision(content, { database }), provision(keys, { database })]);
  await Promise.all([migrateApp(app.ownerUrl), migrateKeys(vault.ownerUrl)]);
  return { databaseUrl: app.appUrl, keyDatabaseUrl: vault.appUrl };
}

/** A service's two databases as they are. */
export function databasesOf(
  { content, keys }: Pick<Clusters, 'content' | 'keys'>,
  service: string,
): ServiceDatabases {
  const database = databaseOf(service);
  return { databaseUrl: urls(content, database).appUrl, keyDatabaseUrl: urls(keys, database).appUrl };
}

/** Removes the databases of a service whose first start was interrupted before anybody could use it. */
export async function dropDatabases(
  clusters: Pick<Clusters, 'content' | 'keys'>,
  service: string,
): Promise<void> {
  for (const cluster of [clusters.content, clusters.keys]) {
    const client = new pg.Client({ connectionString: cluster.url('postgres') });
    await client.connect();
    try {
      const name = pg.escapeIdentifier(databaseOf(service));
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    } finally {
      await client.end();
    }
  }
}

/** Where a try-out's backups lie; taken only when somebody says so, for nothing in it counts. */
export const backupsIn = (
  folder: DataFolder,
  service: string,
  from: NonNullable<BackupPlace['from']>,
): BackupPlace => ({ folder: folder.at(join('backups', service)), from, byItself: false });

const databaseOf = (service: string) => `sprechraum_${service.replaceAll('-', '_')}`;
