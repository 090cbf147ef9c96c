import type { Production } from './config/production.ts';
import { systemClock } from './platform/clock.ts';
import { createLog } from './platform/log.ts';
import { type Serving, serve } from './serve.ts';

/** Serves real people. Everything that could speak against it has been looked at. */
export async function runProduction({ told, redisUrl, ...options }: Production): Promise<Serving> {
  const log = createLog();
  for (const sentence of told) console.error(`Hinweis: ${sentence}`);
  const serving = await serve({
    ...options,
    ...(redisUrl && { redisUrl }),
    clock: systemClock,
    log,
    demandSecondFactor: true,
  });
  log.info({ url: options.publicUrl }, 'listening');
  return serving;
}
