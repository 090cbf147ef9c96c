import { services } from '@sprechraum/shared/services';
import { systemClock } from '../src/platform/clock.ts';
import { createLog } from '../src/platform/log.ts';
import { serve } from '../src/serve.ts';
import { cheapHashes } from '../test/hashing.ts';
import type { Estate } from './processes.ts';

/**
 * The whole service as a process of its own, requests and jobs alike, on the clock of the machine. It loads everything
 * and then waits until it is told what to serve; so its predecessor can be killed in the meantime.
 */
process.once('message', async ({ service, masterKey, smtpUrl, ...estate }: Estate) => {
  await serve({
    ...estate,
    policy: services[service],
    clock: systemClock,
    log: createLog(undefined, 'silent'),
    masterKey: Buffer.from(masterKey, 'base64'),
    hashing: cheapHashes,
    smtp: { url: smtpUrl, from: 'beratung@example.org', requireTls: false },
    host: '127.0.0.1',
    // Drills talk faster than anybody types.
    pace: { atOnce: 10_000, perMinute: 10_000 },
  });
  process.send?.('serves');
});

// Nobody is left to be served.
process.on('disconnect', () => process.exit(1));
