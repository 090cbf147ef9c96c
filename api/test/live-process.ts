import { services } from '@sprechraum/shared/services';
import { buildApp } from '../src/app.ts';
import { systemClock } from '../src/platform/clock.ts';
import { createLog } from '../src/platform/log.ts';
import { openPlatform } from '../src/platform/open.ts';
import { cheapHashes } from './hashing.ts';
import type { Estate } from './talkers.ts';

/** A service as a process of its own, in which people may talk as fast as they like. Says its port when it serves. */
const { masterKey, ...estate } = JSON.parse(process.argv[2] ?? '') as Estate;
const platform = await openPlatform({
  ...estate,
  policy: services.bke,
  clock: systemClock,
  log: createLog(undefined, 'silent'),
  masterKey: Buffer.from(masterKey, 'base64'),
  hashing: cheapHashes,
});
const app = await buildApp(platform, { gaps: [], pace: { atOnce: 10_000, perMinute: 10_000 } });
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.send?.(Number(new URL(address).port));

// Nobody is left to be served.
process.on('disconnect', () => process.exit(1));
