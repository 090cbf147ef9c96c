import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

const isThere = (pid: number) => existsSync(`/proc/${pid}`);

/** Ends all of a PostgreSQL at once, so that no part of it can put anything in order, and waits until the last is gone. */
export async function killCluster({ dataDir, cluster }: OwnCluster): Promise<void> {
  const postmaster = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const childrenOf = () =>
    readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number);
  process.kill(postmaster, 'SIGSTOP');
  // Until it stands still it may have begun another one.
  while (!/\) T /.test(readFileSync(`/proc/${postmaster}/stat`, 'utf8'))) await pause(1);
  const children = childrenOf();
  for (const pid of [...children, postmaster].filter(isThere)) process.kill(pid, 'SIGKILL');
  await cluster.ended;
  while (children.some(isThere)) await pause(5);
}
