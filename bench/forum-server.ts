/** The server's process: ours, or the bare one, on a port of its own that it tells its parent. */

import { buildApp } from '../api/src/app.ts';
import { systemClock } from '../api/src/platform/clock.ts';
import { createLog } from '../api/src/platform/log.ts';
import { openPlatform } from '../api/src/platform/open.ts';
import { services } from '../shared/src/services/index.ts';
import { startBare } from './bare.ts';
import { origin, type ServerTask } from './task.ts';

async function startOurs({
  databaseUrl,
  keyDatabaseUrl,
  masterKey,
  accessLogFolder,
}: Extract<ServerTask, { kind: 'ours' }>) {
  const platform = await openPlatform({
    policy: services.bke,
    clock: systemClock,
    // As in production, but for where the lines go.
    log: createLog({ write: () => undefined }),
    databaseUrl,
    keyDatabaseUrl,
    masterKey: Buffer.from(masterKey, 'hex'),
    publicUrl: origin,
    accessLogFolder,
  });
  // Everybody comes from one address here, and would soon be told to wait: the limit counts all the same.
  const app = await buildApp(platform, { gaps: [], requestsPerMinute: 100_000_000 });
  return app.listen({ host: '127.0.0.1', port: 0 });
}

process.once('message', async (task: ServerTask) => {
  process.send?.(await (task.kind === 'ours' ? startOurs(task) : startBare(task.databaseUrl)));
  // Whatever is asked from now on is how long it has worked so far.
  process.on('message', () => process.send?.(process.cpuUsage()));
});
// Nobody is left who would ask.
process.once('disconnect', () => process.exit());
