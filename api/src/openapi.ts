import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '@sprechraum/shared/policy';
import { buildApp } from './app.ts';
import { systemClock } from './platform/clock.ts';
import { makeSafeKey } from './platform/crypto/safe.ts';
import { createLog } from './platform/log.ts';
import { openPlatform } from './platform/open.ts';

/** The OpenAPI document of a service, made from its routes. No database is asked. */
export async function describeApi(policy: Policy) {
  const logs = mkdtempSync(join(tmpdir(), 'sprechraum-'));
  const nowhere = 'postgresql://nobody@127.0.0.1:1/none';
  const platform = await openPlatform({
    policy,
    clock: systemClock,
    log: createLog(undefined, 'silent'),
    databaseUrl: nowhere,
    keyDatabaseUrl: nowhere,
    masterKey: Buffer.alloc(32, 1),
    secret: Buffer.alloc(32, 2),
    publicUrl: 'https://localhost',
    addressKey: (await makeSafeKey()).publicKey,
    accessLogFolder: logs,
  });
  const app = await buildApp(platform, { gaps: [] });
  await app.ready();
  const document = app.swagger();
  await app.close();
  await platform.close();
  rmSync(logs, { recursive: true, force: true });
  return document as { paths?: Record<string, unknown> };
}
