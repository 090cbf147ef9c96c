import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, startCluster } from '../src/platform/postgres/cluster.ts';
import { provision } from '../src/platform/postgres/roles.ts';
import type { TestDatabase } from './databases.ts';
import { scratchFolder } from './scratch.ts';

export interface OwnCluster {
  readonly dataDir: string;
  readonly cluster: Cluster;
  readonly database: TestDatabase;
}

/** A cluster of its own, as it runs in earnest: what it writes to its disk, it has written there. */
export async function ownCluster(
  name: string,
  migrate: (ownerUrl: string) => Promise<void>,
): Promise<OwnCluster> {
  const dataDir = scratchFolder(`rest-${name}`);
  const cluster = await startCluster({ dataDir });
  const urls = await provision(cluster, { database: name });
  await migrate(urls.ownerUrl);
  return { dataDir, cluster, database: { ...urls, superuserUrl: cluster.url(name) } };
}

/** The same databases where their cluster serves now. */
export function databaseOn(
  { port }: Cluster,
  { ownerUrl, appUrl, superuserUrl }: TestDatabase,
): TestDatabase {
  const moved = (url: string) => {
    const place = new URL(url);
    place.port = String(port);
    return place.href;
  };
  return { ownerUrl: moved(ownerUrl), appUrl: moved(appUrl), superuserUrl: moved(superuserUrl) };
}

/** Ends all of a PostgreSQL at once, so that no part of it can put anything in order. */
export async function killCluster({ dataDir, cluster }: OwnCluster): Promise<void> {
  const postmaster = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGSTOP');
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8');
  for (const child of children.split(' ').filter(Boolean)) {
    try {
      process.kill(Number(child), 'SIGKILL');
    } catch {
      // It had just come to its end.
    }
  }
  process.kill(postmaster, 'SIGKILL');
  await cluster.ended;
}
