import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Writable } from 'node:stream';
import type { ContractGap } from '@sprechraum/shared/notice';
import type { Policy, RoleId } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import type { Redis } from 'ioredis';
import supertest from 'supertest';
import { buildApp } from '../src/app.ts';
import { takeUp } from '../src/governance/policy-versions/index.ts';
import { runRetention } from '../src/governance/retention/index.ts';
import { addressOf } from '../src/identity/accounts/index.ts';
import { addStaff } from '../src/identity/staff/index.ts';
import { jobHandlers } from '../src/jobs.ts';
import { mails, privacy } from '../src/modules.ts';
import type { BackupPlace } from '../src/platform/backup/backups.ts';
import { settableClock } from '../src/platform/clock.ts';
import { makeSafeKey } from '../src/platform/crypto/safe.ts';
import { createLog } from '../src/platform/log.ts';
import { createMailWorker } from '../src/platform/mail/worker.ts';
import { openPlatform, type PlatformOptions } from '../src/platform/open.ts';
import type { InForce } from '../src/platform/platform.ts';
import { letters, passphrase } from './calls.ts';
import { cloneDatabases, type TestDatabase } from './databases.ts';
import { endWithFile } from './ending.ts';
import { cheapHashes } from './hashing.ts';
import { startMailSink } from './mail-sink.ts';
import { scratchFolder } from './scratch.ts';

export { letters, passphrase };

export interface ServiceOptions {
  readonly policy?: Policy;
  readonly now?: string;
  readonly gaps?: readonly ContractGap[];
  /** Hashes passwords as in production, where a test looks at just that. */
  readonly slowHashes?: boolean;
  /** Databases of the test's own; without them a fresh pair. */
  readonly databases?: { readonly app: TestDatabase; readonly keys: TestDatabase };
  /** As with real people's data. */
  readonly demandSecondFactor?: boolean;
  /** That of the service whose databases these are. */
  readonly masterKey?: Buffer;
  readonly otherMasterKey?: Buffer;
  readonly safeKey?: Awaited<ReturnType<typeof makeSafeKey>>;
  readonly backup?: BackupPlace;
  /** What is in force on databases that another service was started on, as a start finds out. */
  readonly inForce?: InForce;
  /** Where several processes would count together; one counts for itself. */
  readonly redis?: Redis;
}

/** What a policy demands of somebody who registers, for tests that look at something else. */
export const demandedBy = ({ fields }: Policy): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter(({ form, required }) => form === 'registration' && required)
      .flatMap(({ id }): [string, string][] => {
        if (id === 'email') return [[id, `${randomUUID()}@post.example`]];
        return id === 'child_birth' ? [[id, '2015-06']] : [];
      }),
  );

/** What the link in a mail says that confirms an account. */
export const tokenIn = (mail: string | undefined): string => /#([\w-]+)/.exec(mail ?? '')?.[1] ?? '';

/** Out of the range for benchmarks, so that one test's tries never count as another's. */
const someAddress = () => `198.18.${randomInt(256)}.${randomInt(256)}`;

export type TestService = Awaited<ReturnType<typeof startService>>;
export type Person = Awaited<ReturnType<TestService['person']>>;

/**
 * A whole service on fresh databases: application, clock, mail server and log. Jobs run only when a test says so.
 */
export async function startService(options: ServiceOptions = {}) {
  const { service, stop } = await openService({
    ...options,
    databases: options.databases ?? (await cloneDatabases()),
  });
  endWithFile(stop);
  return service;
}

/** The same, for whoever stops it before the end of the test file. */
export async function openService({
  inForce,
  policy = inForce?.policy ?? services.enz,
  now = '2026-03-02T09:00:00+01:00',
  gaps = [],
  slowHashes = false,
  demandSecondFactor = false,
  databases,
  masterKey = randomBytes(32),
  otherMasterKey,
  safeKey: ownSafeKey,
  backup,
  redis,
}: ServiceOptions & Required<Pick<ServiceOptions, 'databases'>>) {
  const clock = settableClock(new Date(now));
  const lines: string[] = [];
  const log = createLog(
    new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const sink = await startMailSink();
  const publicUrl = 'https://beratung.example';
  const safeKey = ownSafeKey ?? (await makeSafeKey());
  const accessLogFolder = scratchFolder('access-log');
  const options: PlatformOptions = {
    policy,
    clock,
    log,
    databaseUrl: databases.app.appUrl,
    keyDatabaseUrl: databases.keys.appUrl,
    masterKey,
    ...(otherMasterKey && { otherMasterKey }),
    publicUrl,
    addressKey: safeKey.publicKey,
    accessLogFolder,
    demandSecondFactor,
    ...(backup && { backup }),
    ...(!slowHashes && { hashing: cheapHashes }),
    ...inForce,
  };
  const platform = await openPlatform(options);
  await takeUp(platform.db, policy, clock.now());
  const app = await buildApp(platform, { gaps, requestsPerMinute: 100_000, ...(redis && { redis }) });
  // Listening, because a client that starts and stops the server for each request trips over parallel ones.
  await app.listen({ host: '127.0.0.1', port: 0 });
  const mailer = createMailWorker(platform, mails, addressOf, {
    url: sink.url,
    from: 'beratung@example.org',
    requireTls: false,
  });
  const handlers = jobHandlers(platform, mailer);

  const stop = async () => {
    await app.close();
    mailer.close();
    await sink.stop();
    await platform.close();
    rmSync(accessLogFolder, { recursive: true, force: true });
  };

  /** A browser of somebody: keeps cookies, says where its requests come from, and has an address of its own. */
  const browser = (address = someAddress(), firstCookie = '') => {
    let cookie = firstCookie;
    const agent = supertest.agent(app.server);
    const prepare = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string) => {
      const request = agent[method](/^\/(?:\.|live$|health$)/.test(path) ? path : `/api/v1${path}`)
        .set('origin', publicUrl)
        .set('x-forwarded-for', address);
      if (cookie) request.set('cookie', cookie);
      return request;
    };
    const keepCookie = (response: supertest.Response) => {
      for (const set of (response.headers['set-cookie'] ?? []) as unknown as string[])
        cookie = set.split(';')[0] ?? '';
      return response;
    };
    const send = (method: Parameters<typeof prepare>[0], path: string, body?: object) => {
      const request = prepare(method, path);
      return (body === undefined ? request : request.send(body)).then(keepCookie);
    };
    return {
      get: (path: string) => send('get', path),
      post: (path: string, body?: object) => send('post', path, body),
      put: (path: string, body: object) => send('put', path, body),
      patch: (path: string, body: object) => send('patch', path, body),
      delete: (path: string) => send('delete', path),
      /** Sends a file as a form does. */
      upload: (path: string, bytes: Buffer, filename: string) =>
        prepare('put', path).attach('file', bytes, filename).then(keepCookie),
      /** Gets bytes, whatever they are. */
      bytes: (path: string) => prepare('get', path).responseType('blob').then(keepCookie),
      cookie: () => cookie,
    };
  };

  const service = {
    app,
    platform,
    options,
    policy,
    clock,
    databases,
    sink,
    lines,
    masterKey,
    /** Both halves of the key for addresses: what no service ever has together. */
    safeKey,
    /** Where the access log lies, for a policy that logs logins. */
    accessLogFolder,
    handlers,
    browser,
    /** Registers somebody who seeks advice. */
    async person(
      username = `mond${randomUUID().slice(0, 8)}`,
      fields?: Record<string, string>,
      address?: string,
    ) {
      const own = browser(address);
      const all = { ...demandedBy(policy), ...fields };
      const response = await own.post('/accounts', {
        username,
        password: passphrase,
        noticeVersion: policy.notice.version,
        ...(Object.keys(all).length > 0 && { fields: all }),
      });
      if (response.status === 201) return { ...own, username, id: response.body.session.actor.id as string };
      if (response.status !== 202) throw new Error(`registration: ${response.status} ${response.text}`);
      await service.runJobs();
      await own.post('/registrations/confirmation', { token: tokenIn(sink.mails.at(-1)?.parsed.text) });
      const login = await own.post('/sessions', { username, password: passphrase });
      if (login.status !== 201) throw new Error(`first login: ${login.status} ${login.text}`);
      return { ...own, username, id: login.body.session.actor.id as string };
    },
    /** Adds a member of staff and logs in. */
    async member(role: RoleId = 'counsellor', nickname = `b-${letters(8)}`) {
      const username = `staff-${randomUUID().slice(0, 8)}`;
      const id = await addStaff(platform, {
        username,
        password: passphrase,
        name: `Real Name ${nickname}`,
        nickname,
        role,
        affiliation: 'Enzkreis',
        employedUntil: '2099-12-31',
        confidentialityDate: '2019-12-01',
        qualification: 'pädagogische Fachkraft',
        trainingDate: '2019-12-01',
      });
      const own = browser();
      const response = await own.post('/sessions', { username, password: passphrase });
      if (response.status !== 201) throw new Error(`login: ${response.status} ${response.text}`);
      return { ...own, username, id, nickname };
    },
    /** Runs every job that has been planned, and empties the queue. */
    async runJobs() {
      for (;;) {
        const { rows } = await platform.db.pool.query<{
          id: string;
          task_identifier: keyof typeof handlers;
          payload: unknown;
        }>(
          'select j.id, t.identifier as task_identifier, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id',
        );
        if (rows.length === 0) return;
        for (const row of rows) {
          await (handlers[row.task_identifier] as (payload: unknown) => Promise<void>)(row.payload);
          await platform.db.pool.query('delete from graphile_worker._private_jobs where id = $1', [row.id]);
        }
      }
    },
    runRetention: () => runRetention(platform, privacy, 'schedule'),
  };
  return { service, stop };
}
