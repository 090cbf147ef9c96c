import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { endWithFile } from '../../../test/ending.ts';
import { query } from '../../../test/query.ts';
import { startService } from '../../../test/service.ts';
import { openPlatform } from '../open.ts';
import type { JobHandlers } from './jobs.ts';
import { startWorker } from './runner.ts';

const patience = { timeout: 15_000, interval: 50 };

describe('the queue', async () => {
  const service = await startService({ now: '2099-01-01T00:00:00Z' });
  const { platform, databases, handlers } = service;
  const { superuserUrl } = databases.app;
  const add = (job: string) => query(superuserUrl, `select graphile_worker.add_job('${job}', '{"id": ""}')`);
  const queued = (job: string) => countOf(service, `graphile_worker.jobs where task_identifier = '${job}'`);

  /** A worker whose mails wait until they are let go. */
  async function worker() {
    const begun: string[] = [];
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const waiting: JobHandlers = {
      ...handlers,
      'mail.send': async ({ id }) => {
        begun.push(id);
        await held;
      },
    };
    const another = await openPlatform({
      ...{ policy: service.policy, clock: service.clock, log: platform.log, masterKey: service.masterKey },
      ...{ publicUrl: platform.publicUrl, databaseUrl: databases.app.appUrl },
      keyDatabaseUrl: databases.keys.appUrl,
      accessLogFolder: service.accessLogFolder,
    });
    const { stop } = await startWorker(another, waiting);
    const end = async () => {
      letGo();
      await stop();
      await another.close();
    };
    endWithFile(end);
    return { begun, letGo, end };
  }

  it('takes over within seconds what a killed process was working on, and leaves what a living one works on', async () => {
    const living = await worker();
    await add('mail.send');
    await vi.waitFor(() => expect(living.begun).toHaveLength(1), patience);
    const [left] = (await query(
      superuserUrl,
      `insert into graphile_worker._private_jobs (task_id, payload, locked_at, locked_by)
       select id, '{"id": "left"}', now() - interval '1 minute', 'pool-killed'
       from graphile_worker._private_tasks where identifier = 'statistics.count' returning id`,
    )) as { id: string }[];
    const other = await worker();
    await vi.waitFor(
      async () => expect(await countOf(service, `graphile_worker.jobs where id = ${left?.id}`)).toBe(0),
      patience,
    );
    expect(other.begun).toEqual([]);
    living.letGo();
    await vi.waitFor(async () => expect(await queued('mail.send')).toBe(0), patience);
    await Promise.all([living.end(), other.end()]);
  });

  it('looks at once after what may be half done, although it would wait for long after many failures', async () => {
    await query(
      superuserUrl,
      `select graphile_worker.add_job('retention.run', job_key := 'left:retention.run', run_at := now() + interval '1 hour')`,
      `update graphile_worker._private_jobs set attempts = 6 where key = 'left:retention.run'`,
    );
    const back = await worker();
    await vi.waitFor(async () => expect(await queued('retention.run')).toBe(0), patience);
    await back.end();
  });

  it('goes on when its database was gone in the middle of a job', async () => {
    const cut = await worker();
    await add('mail.send');
    await vi.waitFor(() => expect(cut.begun).toHaveLength(1), patience);
    await query(
      superuserUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and usename = 'sprechraum_web'`,
    );
    cut.letGo();
    await add('statistics.count');
    await vi.waitFor(async () => expect(await queued('statistics.count')).toBe(0), patience);
    await cut.end();
  });

  it('goes on when its database was gone while it began', async () => {
    const keeper = new pg.Client({ connectionString: superuserUrl });
    await keeper.connect();
    endWithFile(() => keeper.end());
    await keeper.query('begin; lock table graphile_worker._private_tasks in access exclusive mode');
    const waiting = `pg_stat_activity where wait_event_type = 'Lock' and query like '%_private_tasks%' and datname = current_database()`;
    const begun = worker();
    await vi.waitFor(async () => expect(await countOf(service, waiting)).toBeGreaterThan(0), patience);
    await query(superuserUrl, `select pg_terminate_backend(pid) from ${waiting}`);
    await keeper.query('rollback');
    await begun;
    await add('statistics.count');
    await vi.waitFor(async () => expect(await queued('statistics.count')).toBe(0), patience);
  });
});
