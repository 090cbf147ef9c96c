import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ContractGap } from '@sprechraum/shared/notice';
import { Redis } from 'ioredis';
import { type AppOptions, buildApp } from './app.ts';
import { webRoot } from './config/web-root.ts';
import { takeUp } from './governance/policy-versions/index.ts';
import { catchUpWithLedger } from './governance/retention/index.ts';
import { addressOf } from './identity/accounts/index.ts';
import { jobHandlers } from './jobs.ts';
import { mails, privacy } from './modules.ts';
import { countJobs } from './operation/index.ts';
import { openDatabase } from './platform/db/database.ts';
import { startWorker } from './platform/jobs/runner.ts';
import type { SmtpOptions } from './platform/mail/transport.ts';
import { createMailWorker } from './platform/mail/worker.ts';
import { createMetrics } from './platform/metrics.ts';
import { openPlatform, type PlatformOptions } from './platform/open.ts';
import type { InForce, Platform } from './platform/platform.ts';
import { keepWitnesses, type Witnesses } from './platform/proof/witness.ts';

const gapsFile = resolve(import.meta.dirname, '../../docs/contract-gaps.json');

export interface ServeOptions extends PlatformOptions {
  readonly host: string;
  readonly port: number;
  readonly smtp: SmtpOptions;
  /** Shared counters and news for several processes; one process needs none. */
  readonly redisUrl?: string;
  readonly pace?: AppOptions['pace'];
  /** Who keeps the proof log besides the database. */
  readonly witnesses?: Witnesses;
  /** Nobody was promised anything: the policy may be another than at the start before. */
  readonly tryOut?: boolean;
}

export interface Serving {
  readonly platform: Platform;
  /** Takes no more requests, finishes what is under way, lets go of everything. */
  stop(): Promise<void>;
}

/** What a service goes by: the policy that it was told, unless two people have agreed to another. */
async function inForce({ databaseUrl, policy, clock, tryOut = false }: ServeOptions): Promise<InForce> {
  const db = openDatabase(databaseUrl, {}, 1);
  return takeUp(db, policy, clock.now(), { tryOut }).finally(() => db.close());
}

/** Lets one service answer requests and work on its jobs. */
export async function serve(told: ServeOptions): Promise<Serving> {
  const {
    host,
    port,
    smtp,
    redisUrl,
    pace,
    witnesses = { folder: null, url: null, mail: null },
    tryOut: _,
    ...options
  } = told;
  const platform = await openPlatform({ ...options, ...(await inForce(told)) });
  const redis = redisUrl ? new Redis(redisUrl, { maxRetriesPerRequest: 1 }) : undefined;
  // A connection that is lost is opened again; what needs it meanwhile fails closed.
  redis?.on('error', () => platform.log.warn('redis is not reachable'));
  const mailer = createMailWorker(platform, mails, addressOf, smtp);
  const keeper = keepWitnesses(platform, witnesses, smtp);
  const letGo = async () => {
    mailer.close();
    keeper.close();
    redis?.disconnect();
    await platform.close();
  };
  try {
    await catchUpWithLedger(platform, privacy);
    const gaps = JSON.parse(readFileSync(gapsFile, 'utf8')) as ContractGap[];
    const metrics = createMetrics();
    const app = await buildApp(platform, {
      gaps,
      webRoot,
      metrics,
      ...(redis && { redis }),
      ...(pace && { pace }),
    });
    const worker = await startWorker(platform, countJobs(jobHandlers(platform, mailer, keeper), metrics));
    const stop = async () => {
      await app.close();
      await worker.stop();
      await letGo();
    };
    await app.listen({ host, port }).catch(async (error: unknown) => {
      await app.close();
      await worker.stop();
      throw error;
    });
    return { platform, stop };
  } catch (error) {
    await letGo();
    throw error;
  }
}
