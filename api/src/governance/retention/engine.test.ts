import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, insertClosedCases } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { counselled, logIn, openCase } from '../../../test/stories.ts';
import { privacy } from '../../modules.ts';
import { asSystem } from '../../platform/access/context.ts';
import { openPlatform } from '../../platform/open.ts';
import { hasOwnClock } from '../../platform/privacy.ts';
import { runRetention } from './engine.ts';

const at = (text: string) => new Date(text);
const overview = async (service: TestService) => {
  const officer = await service.member('data_protection_officer');
  const status = await expectStatus(officer.get('/retention'), 200);
  const overdue = (id: string) =>
    (status['categories'] as { id: string; overdue: number }[]).find((entry) => entry.id === id)?.overdue;
  return {
    alarm: status['alarm'],
    cases: overdue('consultations.case'),
    accounts: overdue('identity.account'),
  };
};
const receiptsOf = (run: Awaited<ReturnType<TestService['runRetention']>>, ...categories: string[]) =>
  run?.receipts.filter(({ category }) => categories.includes(category));

/** The service as it is, but for how long before the promised end its cases and accounts are erased. */
const withMargin = (margin: string) => ({
  ...services.enz,
  retention: services.enz.retention.map((rule) => (rule.id.startsWith('R1') ? { ...rule, margin } : rule)),
});

/** No case of these worried anybody. */
const noDanger = { risk_mark: 0, danger_entry: 0, danger_request: 0, danger_assessment: 0 };

describe('an engine that stood still for thirty days', async () => {
  const service = await startService({ policy: withMargin('P1D'), now: '2026-03-02T09:00:00+01:00' });
  // More than a batch whose two years run out within those thirty days, 40 that have five days left.
  const due = 110;
  const later = 40;

  beforeAll(async () => {
    await insertClosedCases(service, due, { first: '2026-03-02T09:00:00+01:00', every: '1 hour' });
    await insertClosedCases(service, later, { first: '2026-04-06T09:00:00+02:00', every: '1 hour' });
  });

  it('[ENZ-42] raises the alarm when the promised end has come, and not before', async () => {
    service.clock.set(at('2028-03-02T08:59:59+01:00'));
    expect(await overview(service)).toEqual({ alarm: false, cases: 0, accounts: 0 });
    service.clock.set(at('2028-03-02T09:00:00+01:00'));
    expect(await overview(service)).toEqual({ alarm: true, cases: 1, accounts: 1 });
    service.clock.set(at('2028-04-01T09:00:00+02:00'));
    expect(await overview(service)).toEqual({ alarm: true, cases: due, accounts: due });
  });

  it('[ENZ-42] catches up in batches, and takes what is due and nothing else', async () => {
    service.clock.set(at('2028-04-01T09:00:00+02:00'));
    const run = await service.runRetention();
    expect(run?.state).toBe('done');
    expect(receiptsOf(run, 'consultations.case', 'identity.account')).toEqual([
      {
        category: 'consultations.case',
        rule: 'R1',
        planned: due,
        disposed: due,
        held: 0,
        failed: 0,
        keysDestroyed: due,
        counts: {
          consultation: due,
          answer_log: 0,
          message: due,
          draft: 0,
          hand_over: 0,
          note: 0,
          appointment: 0,
          ...noDanger,
          attachment: 0,
          case_reading: 0,
          exceptional_reading: 0,
          it_ticket: 0,
        },
      },
      {
        category: 'identity.account',
        rule: 'R1-account',
        planned: due,
        disposed: due,
        held: 0,
        failed: 0,
        keysDestroyed: due,
        counts: { account: due, profile: due, consent_event: 0, recovery_code: 0 },
      },
    ]);
    for (const table of ['consultation', 'message', 'account', 'profile'])
      expect(await countOf(service, table), table).toBe(later);
    expect(await countOf(service, 'wrapped_key', true)).toBe(2 * later);
    expect(await overview(service)).toEqual({ alarm: false, cases: 0, accounts: 0 });
  });

  it('finds nothing more to do the next time', async () => {
    const run = await service.runRetention();
    expect(receiptsOf(run, 'consultations.case', 'identity.account')).toEqual([]);
    expect(await countOf(service, 'consultation')).toBe(later);
  });
});

it('[failure 16] tolerates what the policy tolerates and not an hour more, where the margin is longer', async () => {
  const service = await startService({ policy: withMargin('P3D') });
  await insertClosedCases(service, 1, { first: '2026-03-10T09:00:00+01:00', every: '1 hour' });
  // Due on 7 March; an alarm 26 hours later, long before the promise is broken on 10 March.
  service.clock.set(at('2028-03-08T10:59:59+01:00'));
  expect((await overview(service)).alarm).toBe(false);
  service.clock.set(at('2028-03-08T11:00:00+01:00'));
  expect(await overview(service)).toEqual({ alarm: true, cases: 1, accounts: 1 });
});

describe('what goes wrong', async () => {
  const service = await startService({ now: '2026-03-02T09:00:00+01:00' });
  const database = new pg.Client({ connectionString: service.databases.app.superuserUrl });
  beforeAll(() => database.connect());
  afterAll(() => database.end());

  it('[failure 3] with one object leaves the others no worse, makes the run fail, and is tried again', async () => {
    service.clock.set(at('2026-03-02T09:00:00+01:00'));
    await insertClosedCases(service, 7, { first: '2026-03-02T09:00:00+01:00', every: '1 second' });
    const { rows } = await database.query<{ id: string }>(
      'select id from consultation order by closed_at offset 3 limit 1',
    );
    await database.query('create table obstacle (id uuid references consultation (id))');
    await database.query('insert into obstacle values ($1)', [rows[0]?.id]);
    service.clock.set(at('2028-03-02T08:00:00+01:00'));
    const run = await service.runRetention();
    expect(run?.state).toBe('failed');
    expect(receiptsOf(run, 'consultations.case', 'identity.account')).toMatchObject([
      { planned: 7, disposed: 6, held: 0, failed: 1, keysDestroyed: 6 },
      { planned: 7, disposed: 6, held: 0, failed: 1, keysDestroyed: 6 },
    ]);
    expect(await countOf(service, 'consultation')).toBe(1);
    expect(await countOf(service, 'message'), 'all of the object, or nothing').toBe(1);
    expect(service.lines.join('')).toContain('an object could not be disposed of');
    expect(service.lines.join('')).not.toContain(rows[0]?.id);
    service.clock.set(at('2028-03-02T09:00:05+01:00'));
    expect((await overview(service)).alarm).toBe(true);

    await database.query('drop table obstacle');
    const again = await service.runRetention();
    expect(again?.state).toBe('done');
    expect(receiptsOf(again, 'consultations.case', 'identity.account')).toMatchObject([
      { planned: 1, disposed: 1, failed: 0 },
      { planned: 1, disposed: 1, failed: 0 },
    ]);
    expect((await overview(service)).alarm).toBe(false);
  });

  it('[failure 2] does not call it done when nothing has gone, and keeps the key of what is still there', async () => {
    await insertClosedCases(service, 2, { first: '2026-03-02T10:00:00+01:00', every: '1 second' });
    const { rows } = await database.query<{ id: string }>('select id from consultation limit 1');
    const keys = await countOf(service, 'wrapped_key', true);
    await database.query(
      `create function pass_over() returns trigger language plpgsql as $$ begin return null; end $$`,
    );
    await database.query(
      `create trigger pass_over before delete on consultation for each row
       when (old.id = '${rows[0]?.id}') execute function pass_over()`,
    );
    const run = await service.runRetention();
    expect(run?.state).toBe('failed');
    expect(receiptsOf(run, 'consultations.case', 'identity.account')).toMatchObject([
      { planned: 2, disposed: 1, failed: 1, keysDestroyed: 1 },
      { planned: 2, disposed: 1, failed: 1, keysDestroyed: 1 },
    ]);
    expect(await countOf(service, 'message')).toBe(1);
    expect(await countOf(service, 'wrapped_key', true)).toBe(keys - 2);
    await database.query('drop trigger pass_over on consultation');
    expect((await service.runRetention())?.state).toBe('done');
    expect(await countOf(service, 'consultation')).toBe(0);
  });

  it('with a whole batch does not keep the other categories', async () => {
    service.clock.set(at('2028-03-02T10:00:00+01:00'));
    const person = await service.person();
    await expectStatus(person.put('/drafts/new-enquiry', { text: 'noch nicht fertig' }), 200);
    await insertClosedCases(service, 3, { first: '2026-04-02T09:00:00+02:00', every: '1 second' });
    await database.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await database.query(
      'create constraint trigger refuse after delete on draft deferrable initially deferred for each row execute function refuse()',
    );
    service.clock.set(at('2028-04-02T10:00:00+02:00'));
    const run = await service.runRetention();
    expect(run?.state).toBe('failed');
    expect(receiptsOf(run, 'consultations.draft', 'consultations.case')).toMatchObject([
      { category: 'consultations.draft', disposed: 0, failed: 1 },
      { category: 'consultations.case', planned: 3, disposed: 3, failed: 0 },
    ]);
    expect(await countOf(service, 'draft')).toBe(1);
    await database.query('drop trigger refuse on draft');
    expect((await service.runRetention())?.state).toBe('done');
    expect(await countOf(service, 'draft')).toBe(0);
  });

  it('in the middle of a run is on record: the next run closes the books of the one that a crash ended', async () => {
    const id = randomUUID();
    await database.query(
      `insert into erasure_run (id, trigger, started_at, state) values ($1, 'schedule', '2028-04-02T09:00:00Z', 'running')`,
      [id],
    );
    await service.runRetention();
    const { rows } = await database.query('select state, finished_at from erasure_run where id = $1', [id]);
    expect(rows).toEqual([{ state: 'failed', finished_at: service.clock.now() }]);
  });

  it('leaves an object that somebody is working on to the next run, and counts it for none', async () => {
    await insertClosedCases(service, 2, { first: '2026-05-02T09:00:00+02:00', every: '1 second' });
    service.clock.set(at('2028-05-02T10:00:00+02:00'));
    await database.query('begin');
    await database.query(
      'select from account where id = (select client_id from consultation order by closed_at limit 1) for update',
    );
    await database.query('select from consultation order by closed_at limit 1 for update');
    const run = await service.runRetention();
    expect(receiptsOf(run, 'consultations.case', 'identity.account')).toMatchObject([
      { planned: 1, disposed: 1 },
      { planned: 1, disposed: 1 },
    ]);
    await database.query('rollback');
    await service.runRetention();
    expect(await countOf(service, 'account where counselling_ended_at is not null')).toBe(0);
  });
});

describe('several engines', async () => {
  const service = await startService({ now: '2026-03-02T09:00:00+01:00' });
  const { databases, policy, clock, masterKey, platform } = service;
  const elsewhere = await openPlatform({
    policy,
    clock,
    masterKey,
    log: platform.log,
    publicUrl: platform.publicUrl,
    databaseUrl: databases.app.appUrl,
    keyDatabaseUrl: databases.keys.appUrl,
  });
  afterAll(() => elsewhere.close());

  it('do not work at the same time, whatever process they are in', async () => {
    await insertClosedCases(service, 100, { first: '2026-03-02T09:00:00+01:00', every: '1 second' });
    clock.set(at('2028-03-02T10:00:00+01:00'));
    const officer = await service.member('data_protection_officer');
    const [here, there, byHand] = await Promise.all([
      service.runRetention(),
      runRetention(elsewhere, privacy, 'schedule'),
      officer.post('/retention/runs'),
    ]);
    const ran = [here !== null, there !== null, byHand.status === 201];
    expect(ran.filter(Boolean), `409 where another runs: ${byHand.status}`).toHaveLength(1);
    expect(await countOf(service, 'consultation')).toBe(0);
    const { rows } = await platform.db.pool.query(
      "select planned, disposed from erasure_receipt where category = 'consultations.case'",
    );
    expect(rows).toEqual([{ planned: 100, disposed: 100 }]);
  });

  it('and whoever only looks does not stand in their way', async () => {
    await insertClosedCases(service, 5, { first: '2026-04-02T09:00:00+02:00', every: '1 second' });
    clock.set(at('2028-04-02T10:00:00+02:00'));
    const context = asSystem('retention', clock.now());
    const run = await elsewhere.db.erasing(context, async (tx) => {
      const page = {
        event: 'counselling.ended' as const,
        startedUntil: clock.now(),
        after: null,
        limit: 500,
        lock: false,
      };
      const handler = privacy['consultations.case'];
      if (!handler || !hasOwnClock(handler)) throw new Error('a case has a clock of its own');
      expect(await handler.running(tx, page)).toHaveLength(5);
      return service.runRetention();
    });
    expect(receiptsOf(run, 'consultations.case')).toMatchObject([{ planned: 5, disposed: 5 }]);
  });
});

describe('a dry run', async () => {
  const service = await startService({ now: '2026-03-02T09:00:00+01:00' });

  it('[failure 19] names exactly the objects that the run then takes', async () => {
    const { person, counsellor } = await counselled(service);
    await openCase(person);
    const { counsellor: other } = await counselled(service);
    await insertClosedCases(service, 110, { first: '2026-03-01T09:00:00+01:00', every: '10 minutes' });
    service.clock.set(at('2028-03-03T12:00:00+01:00'));
    // Logins that nobody uses for a year would end in the run itself.
    for (const { username } of [counsellor, other]) await logIn(service, username);
    const officer = await service.member('data_protection_officer');
    await expectStatus(
      (await logIn(service, person.username))?.put('/drafts/new-enquiry', { text: 'x' }) ?? Promise.reject(),
      200,
    );
    const plan = await expectStatus(officer.get('/retention/plan'), 200);
    const items = plan['items'] as { category: string; objectId: string; dueAt: string; rule: string }[];
    expect(items.length).toBeGreaterThan(110);
    expect(items.every(({ dueAt }) => at(dueAt) <= service.clock.now())).toBe(true);
    const existing = async (table: string) => {
      const { rows } = await query(service, `select id::text from ${table}`);
      return new Set(rows.map(({ id }) => id));
    };
    const tables = {
      'consultations.case': 'consultation',
      'identity.account': 'account',
      'identity.session': 'session',
    };
    const before = Object.fromEntries(
      await Promise.all(
        Object.entries(tables).map(async ([category, table]) => [category, await existing(table)]),
      ),
    ) as Record<string, Set<string>>;
    // Looking changes nothing.
    expect(await expectStatus(officer.get('/retention/plan'), 200)).toEqual(plan);

    const run = await service.runRetention();
    for (const [category, table] of Object.entries(tables)) {
      const planned = items.filter((item) => item.category === category).map(({ objectId }) => objectId);
      const left = await existing(table);
      const taken = [...(before[category] ?? [])].filter((id) => !left.has(id));
      expect(taken.sort(), category).toEqual(planned.sort());
      expect(run?.receipts.find((receipt) => receipt.category === category)).toMatchObject({
        planned: planned.length,
        disposed: planned.length,
      });
    }
    expect(run?.receipts.reduce((sum, { planned }) => sum + planned, 0)).toBe(items.length);
    expect((await expectStatus(officer.get('/retention/plan'), 200))['items']).toEqual([]);
  });
});

async function query(service: TestService, sql: string) {
  const client = new pg.Client({ connectionString: service.databases.app.superuserUrl });
  await client.connect();
  try {
    return await client.query<{ id: string }>(sql);
  } finally {
    await client.end();
  }
}
