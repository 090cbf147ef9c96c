import '../src/platform/db/quick-imports.ts';
import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { migrateApp, migrateKeys } from '../src/platform/db/migrate.ts';
import { startCluster } from '../src/platform/postgres/cluster.ts';
import { provision } from '../src/platform/postgres/roles.ts';
import { scratchFolder } from './scratch.ts';
import { templates } from './templates.ts';

/** One PostgreSQL per run, and in it one migrated template per database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = scratchFolder('test');
  const cluster = await startCluster({ dataDir, durable: false });
  const teardown = async () => {
    await cluster.stop();
    if (process.env['KEEP_DATABASES']) console.info(`Databases of the tests: ${dataDir}`);
    else rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrateApp((await provision(cluster, { database: templates.app })).ownerUrl);
    await migrateKeys((await provision(cluster, { database: templates.keys })).ownerUrl);
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('server', { origin: `${cluster.host}:${cluster.port}`, superuser: cluster.superuser });
  return teardown;
}
