import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  detachableThings,
  manyThings,
  notes,
  openThings,
  people,
  type Things,
  thingHandlers,
  thingPolicy,
  things,
} from '../../../test/things.ts';
import { asSystem } from '../../platform/access/context.ts';
import type { OwnClock, PrivacyHandlers } from '../../platform/privacy.ts';
import { disposeNow, runRetention } from './engine.ts';
import { dueFirst, lastPass, recentRuns, retentionPlan, retentionStatus } from './queries.ts';
import { destroyKeys } from './receipts.ts';

const at = (text: string) => new Date(text);
const [ended, promised, disposed] = [
  '2026-03-02T09:00:00+01:00',
  '2028-03-02T09:00:00+01:00',
  '2028-03-01T09:00:00+01:00',
];
const later = '2026-03-02T09:00:01+01:00';

let it_: Things;
beforeAll(async () => {
  it_ = await openThings();
});

const alone = async (): Promise<Things> => {
  await it_.ask(
    'truncate thing, scrap, person, hold; delete from erasure_receipt; delete from erasure_run; delete from key_destruction',
  );
  it_.lines.length = 0;
  it_.clock.set(at(ended));
  return it_;
};
const pass = (handlers: PrivacyHandlers = thingHandlers) => runRetention(it_.platform, handlers, 'schedule');
const caseReceipt = {
  category: 'consultations.case',
  rule: 'T',
  planned: 0,
  disposed: 0,
  held: 0,
  failed: 0,
  keysDestroyed: 0,
  counts: {},
};
const effects = async () =>
  (await it_.ask('select effect from proof_effect order by seq')).map(
    ({ effect }) => JSON.parse(String(effect)) as Record<string, unknown>,
  );

describe('a pass', () => {
  it('takes what is due from the very instant on, with all that hangs on it, its key and the proof of it', async () => {
    const { thing, clock, count, ask } = await alone();
    const before = (await effects()).length;
    const ids = [await thing(ended), await thing(ended)];
    const stays = await thing(later);
    clock.set(new Date(at(disposed).getTime() - 1));
    expect(await pass()).toEqual({ id: expect.any(String), state: 'done', receipts: [] });
    clock.set(at(disposed));
    const run = await pass();
    expect(run).toEqual({
      id: expect.any(String),
      state: 'done',
      receipts: [
        { ...caseReceipt, planned: 2, disposed: 2, keysDestroyed: 2, counts: { thing: 2, scrap: 2 } },
      ],
    });
    expect((await ask('select id from thing')).map(({ id }) => id)).toEqual([stays]);
    expect([await count('scrap'), await count('key_destruction')]).toEqual([1, 0]);
    expect(
      await ask(
        `select distinct act, category, object_id from ledger_entry where category = 'consultations.case' order by 3`,
      ),
    ).toEqual(
      [...ids].sort().map((id) => ({ act: 'erased', category: 'consultations.case', object_id: id })),
    );
    const proven = (await effects()).slice(before);
    expect(proven.map(({ kind }) => kind)).toEqual(['run', 'erasure', 'run', 'keys-destroyed']);
    expect(proven).toMatchObject([
      { by: 'schedule', planned: 0, erased: 0, held: 0, failed: 0 },
      {
        by: 'schedule',
        run: run?.id,
        category: 'consultations.case',
        rule: 'T',
        objects: 2,
        counts: { thing: 2, scrap: 2 },
      },
      { by: 'schedule', run: run?.id, planned: 2, erased: 2, held: 0, failed: 0 },
      { run: run?.id, category: 'consultations.case', keys: 2 },
    ]);
  });

  it('goes by whichever of its rules comes first', async () => {
    const { thing, clock, count, ask } = await alone();
    await thing(ended);
    const taken = await thing(null);
    await ask(`update thing set taken_back = '2026-03-05T00:00:00Z' where id = '${taken}'`);
    clock.set(at('2026-03-04T23:59:59Z'));
    await pass();
    expect(await count('thing')).toBe(2);
    clock.set(at('2026-03-05T00:00:00Z'));
    expect((await pass())?.receipts).toMatchObject([{ planned: 1, disposed: 1 }]);
    expect(await count('thing')).toBe(1);
  });

  it.each([
    ['one by one', thingHandlers],
    ['together', { ...thingHandlers, 'consultations.case': manyThings }],
  ])('goes on until all that is due is gone, batch by batch, %s', async (_how, handlers) => {
    const { ask, clock, count } = await alone();
    await ask(
      `insert into thing select gen_random_uuid(), null, null, '${ended}'::timestamptz - n * interval '1 second' from generate_series(0, 250) n;
       insert into scrap select gen_random_uuid(), id from thing`,
    );
    clock.set(at(disposed));
    const run = await pass(handlers);
    expect(run?.receipts).toEqual([
      { ...caseReceipt, planned: 251, disposed: 251, counts: { thing: 251, scrap: 251 } },
    ]);
    expect([run?.state, await count('thing'), await count('scrap')]).toEqual(['done', 0, 0]);
    expect(await count(`ledger_entry where at = '${disposed}'`)).toBeGreaterThanOrEqual(251);
  });

  it('tries one by one where a batch fails, counts what fails, and leaves it as it was', async () => {
    const { thing, clock, count, lines } = await alone();
    const bad = await thing(ended);
    await thing(ended);
    clock.set(at(disposed));
    const refusing: OwnClock = {
      ...manyThings,
      disposeMany: () => Promise.reject(new TypeError('no')),
      dispose: async (tx, context, id) => {
        const gone = await things.dispose(tx, context, id);
        if (id === bad) throw new RangeError('no');
        return gone;
      },
    };
    const run = await pass({ ...thingHandlers, 'consultations.case': refusing });
    expect(run).toMatchObject({
      state: 'failed',
      receipts: [
        { planned: 2, disposed: 1, failed: 1, held: 0, keysDestroyed: 1, counts: { thing: 1, scrap: 1 } },
      ],
    });
    expect([await count('thing'), await count('scrap')]).toEqual([1, 1]);
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said).toMatchObject([
      { level: 40, job: 'retention.run', code: 'TypeError', msg: 'a batch is disposed of one by one' },
      { level: 50, job: 'retention.run', code: 'RangeError', msg: 'an object could not be disposed of' },
    ]);
    expect(await lastPass(it_.platform)).toEqual({ at: clock.now(), complete: false });
  });

  it('does not call it gone where it is still there, and keeps its key', async () => {
    const { thing, clock, count } = await alone();
    await thing(ended);
    clock.set(at(disposed));
    const idle: OwnClock = {
      ...things,
      dispose: async () => ({ counts: { thing: 1 }, keys: [randomUUID()] }),
    };
    const run = await pass({ ...thingHandlers, 'consultations.case': idle });
    expect(run).toMatchObject({
      state: 'failed',
      receipts: [{ planned: 1, disposed: 0, failed: 1, counts: {} }],
    });
    expect([await count('thing'), await count('key_destruction')]).toEqual([1, 0]);
  });

  it('of a category that fails as a whole does not keep the others', async () => {
    const { thing, person, clock, count, lines } = await alone();
    await thing(ended);
    await person('2027-02-01T09:00:00+01:00');
    clock.set(at(disposed));
    const broken: OwnClock = { ...people, running: () => Promise.reject(new Error('no')) };
    const run = await pass({ ...thingHandlers, 'identity.account': broken });
    expect(run?.state).toBe('failed');
    expect(run?.receipts).toHaveLength(2);
    expect(run?.receipts).toEqual(
      expect.arrayContaining([
        { ...caseReceipt, category: 'identity.account', rule: 'P', failed: 1 },
        expect.objectContaining({ category: 'consultations.case', disposed: 1 }),
      ]),
    );
    expect([await count('thing'), await count('person')]).toEqual([0, 1]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, job: 'retention.run', code: 'Error', msg: 'a batch could not be disposed of' },
    ]);
  });

  it('passes over what it has no rule for, or none that it may execute', async () => {
    const { thing, clock, count, platform } = await alone();
    await thing(ended);
    clock.set(at(disposed));
    for (const categories of [[], thingPolicy.categories.map((each) => ({ ...each, retention: 'X' }))])
      await runRetention({ ...platform, policy: { ...thingPolicy, categories } }, thingHandlers, 'schedule');
    const unknown: OwnClock = { ...things, events: { start: 'session.started' }, further: [] };
    await pass({ 'consultations.case': unknown });
    expect(await count('thing')).toBe(1);
  });

  it('does not run beside another one, and the next one can', async () => {
    const { platform, count } = await alone();
    const other = await platform.db.pool.connect();
    await other.query("select pg_advisory_lock(hashtext('sprechraum:retention'))");
    expect(await pass()).toBeNull();
    expect(await count('erasure_run')).toBe(0);
    await other.query("select pg_advisory_unlock(hashtext('sprechraum:retention'))");
    other.release();
    for (const _twice of [1, 2]) expect(await pass()).not.toBeNull();
    expect(platform.db.pool.idleCount).toBe(platform.db.pool.totalCount);
  });

  it('closes the books of one that was interrupted, and of no person’s', async () => {
    const { ask, clock } = await alone();
    for (const trigger of ['schedule', 'staff', 'restore', 'person'])
      await ask(
        `insert into erasure_run values (gen_random_uuid(), '${trigger}', '2026-03-01T00:00:00Z', null, 'running')`,
      );
    await runRetention(it_.platform, thingHandlers, 'staff');
    expect(
      await ask('select trigger, state, finished_at as at from erasure_run order by started_at, trigger'),
    ).toEqual([
      { trigger: 'person', state: 'running', at: null },
      { trigger: 'restore', state: 'failed', at: clock.now() },
      { trigger: 'schedule', state: 'failed', at: clock.now() },
      { trigger: 'staff', state: 'failed', at: clock.now() },
      { trigger: 'staff', state: 'done', at: clock.now() },
    ]);
  });

  it('lets fallbacks become facts first, by each rule, and gives back what waits for who has left', async () => {
    const { clock, platform } = await alone();
    const heard: unknown[] = [];
    const listening: OwnClock = {
      ...things,
      applyFallback: async (_platform, context, rule) => heard.push([rule.id, context.now]),
      leftStaff: async () => ['s1', 's2'],
      releaseFromStaff: async (_tx, _context, id) => void heard.push(id),
    };
    await runRetention(platform, { ...thingHandlers, 'consultations.case': listening }, 'schedule');
    const now = clock.now();
    expect(heard).toEqual([['T', now], 's1', 's2', ['E', now], 's1', 's2']);
  });

  it('lets what lies outside of the database go by the same rules', async () => {
    const { clock, platform, ask } = await alone();
    clock.set(at(disposed));
    const starts = [at(ended), at(later)];
    const outside: OwnClock = {
      ...things,
      further: [],
      outside: () => ({
        holdings: async () => ({ held: 2, oldest: at(ended) }),
        purge: async (isOver, now) => starts.filter((start) => isOver(start) && now <= clock.now()).length,
      }),
    };
    const run = await runRetention(platform, { 'consultations.case': outside }, 'schedule');
    expect(run?.receipts).toEqual([{ ...caseReceipt, planned: 1, disposed: 1, counts: { lines: 1 } }]);
    expect((await effects()).slice(-2)).toMatchObject([
      { kind: 'erasure', objects: 1, counts: { lines: 1 } },
      { kind: 'run', erased: 1 },
    ]);
    await ask('delete from erasure_receipt');
    const [status] = await retentionStatus(platform, { 'consultations.case': outside });
    expect(status).toMatchObject({ held: 2, oldest: at(ended), dueNext: at(disposed) });
    expect(
      await runRetention(platform, { 'consultations.case': { ...things, outside: () => null } }, 'schedule'),
    ).toMatchObject({ receipts: [] });
  });
});

describe('what is under a hold', () => {
  it('stays until the hold is over, and is counted', async () => {
    const { thing, hold, clock, count } = await alone();
    const held = await thing(ended);
    await thing(ended);
    await hold(held);
    clock.set(at(disposed));
    for (const handlers of [thingHandlers, { ...thingHandlers, 'consultations.case': manyThings }]) {
      const run = await pass(handlers);
      expect(run?.state).toBe('done');
      expect(run?.receipts).toMatchObject([{ held: 1, failed: 0 }]);
      expect(await count('thing')).toBe(1);
    }
    clock.set(at('2036-01-01T00:00:00Z'));
    expect((await pass())?.receipts).toMatchObject([{ planned: 1, disposed: 1, held: 0 }]);
  });

  it('keeps its person as well, and all else that is theirs', async () => {
    const { thing, person, hold, clock, count } = await alone();
    const owner = await person('2027-02-01T09:00:00+01:00');
    await thing(null, { owner });
    await hold(await thing(null, { owner }));
    clock.set(at(promised));
    expect((await pass())?.receipts).toEqual([
      { ...caseReceipt, category: 'identity.account', rule: 'P', planned: 1, held: 1 },
    ]);
    expect([await count('person'), await count('thing')]).toEqual([1, 2]);
  });

  it('stays alone where the policy says so, and goes when the hold is over', async () => {
    const { thing, person, hold, clock, count, ask, platform } = await alone();
    const detaching = { ...platform, policy: { ...thingPolicy, holds: { ...holds, detach: true } } };
    const handlers = { ...thingHandlers, 'consultations.case': detachableThings };
    const owner = await person('2027-02-01T09:00:00+01:00');
    const held = await thing(null, { owner });
    const free = await thing(null, { owner });
    await hold(held, { ends: '2030-01-01T00:00:00Z' });
    clock.set(at(promised));
    expect((await runRetention(detaching, handlers, 'schedule'))?.receipts).toEqual([
      {
        ...caseReceipt,
        category: 'identity.account',
        rule: 'P',
        planned: 2,
        disposed: 1,
        held: 1,
        keysDestroyed: 2,
        counts: { person: 1, thing: 1, scrap: 1 },
      },
    ]);
    expect(await ask('select id, owner, alone from thing')).toEqual([{ id: held, owner: null, alone: true }]);
    expect(await count('scrap')).toBe(0);
    expect(await count(`ledger_entry where object_id = '${free}'`)).toBe(1);
    expect(await count(`ledger_entry where object_id = '${held}'`)).toBe(0);
    clock.set(at('2030-01-01T00:00:00Z'));
    expect((await runRetention(detaching, handlers, 'schedule'))?.receipts).toMatchObject([
      { category: 'consultations.case', planned: 1, disposed: 1, held: 0 },
    ]);
    expect(await count('thing')).toBe(0);
  });

  it('that is due by its own rule stays alone, and is held rather than disposed of', async () => {
    const { thing, hold, clock, platform } = await alone();
    const detaching = { ...platform, policy: { ...thingPolicy, holds: { ...holds, detach: true } } };
    await hold(await thing(ended));
    clock.set(at(disposed));
    const handlers = { ...thingHandlers, 'consultations.case': detachableThings };
    expect((await runRetention(detaching, handlers, 'schedule'))?.receipts).toEqual([
      { ...caseReceipt, planned: 1, held: 1 },
    ]);
  });
});

const holds = {
  reasons: ['proof'],
  setBy: [],
  persons: 2,
  maximum: 'P3Y',
  reviewEvery: 'P6M',
};

describe('a person who is erased', () => {
  const order: string[] = [];
  const noting: PrivacyHandlers = {
    'identity.account': { ...people, forgetPerson: async () => void order.push('forget of the person’s') },
    'consultations.case': {
      ...things,
      forgetPerson: async () => void order.push('forget'),
      forgetStaff: async () => void order.push('forget staff'),
      dispose: (tx, context, id) => {
        order.push('thing');
        return things.dispose(tx, context, id);
      },
    },
    'consultations.message': notes,
  };

  it('is let go of first, and then goes after all that is theirs', async () => {
    const { thing, person, platform, clock, count, ask } = await alone();
    const owner = await person(ended);
    await thing(null, { owner });
    await thing(null);
    order.length = 0;
    const before: boolean[] = [];
    const context = asSystem('retention', clock.now());
    const done = await disposeNow(platform, noting, context, 'identity.account', owner, async () => {
      before.push((await count('person')) === 1);
    });
    expect([order, before]).toEqual([['forget of the person’s', 'forget', 'thing'], [true]]);
    expect(done).toEqual({
      id: expect.any(String),
      state: 'done',
      receipts: [
        {
          ...caseReceipt,
          category: 'identity.account',
          rule: 'P',
          planned: 1,
          disposed: 1,
          keysDestroyed: 2,
          counts: { person: 1, thing: 1, scrap: 1 },
        },
      ],
      sealed: { objects: 0, keys: 0, counts: {} },
    });
    expect([await count('person'), await count('thing')]).toEqual([0, 1]);
    expect(await ask('select trigger, state, finished_at as at from erasure_run')).toEqual([
      { trigger: 'person', state: 'done', at: clock.now() },
    ]);
    expect(await count(`ledger_entry where object_id = '${owner}' and act = 'erased'`)).toBe(1);
    const proven = (await effects()).filter(({ run }) => run === done.id);
    expect(proven).toMatchObject([
      { kind: 'erasure', by: 'person', objects: 1, counts: { person: 1, thing: 1, scrap: 1 } },
      { kind: 'keys-destroyed', keys: 2 },
    ]);
    expect(await lastPass(platform), 'nobody’s own deletion is a pass').toBeNull();
  });

  it('is refused under a hold, with nothing gone', async () => {
    const { thing, person, hold, platform, clock, count } = await alone();
    const owner = await person(ended);
    await hold(await thing(null, { owner }));
    const context = asSystem('retention', clock.now());
    await expect(
      disposeNow(platform, thingHandlers, context, 'identity.account', owner),
    ).rejects.toMatchObject({
      code: 'retention.held',
      status: 409,
    });
    expect([await count('person'), await count('thing'), await count('erasure_run')]).toEqual([1, 1, 0]);
  });

  it('hears nothing of what stays alone', async () => {
    const { thing, person, hold, platform, clock } = await alone();
    const detaching = { ...platform, policy: { ...thingPolicy, holds: { ...holds, detach: true } } };
    const owner = await person(ended);
    await hold(await thing(null, { owner }));
    const done = await disposeNow(
      detaching,
      { ...thingHandlers, 'consultations.case': detachableThings },
      asSystem('retention', clock.now()),
      'identity.account',
      owner,
    );
    expect(done.sealed).toEqual({ objects: 1, keys: 1, counts: { scrap: 1, thing: 1 } });
    expect(done.receipts).toMatchObject([{ planned: 2, disposed: 1, held: 1, counts: { person: 1 } }]);
    const [proven] = (await effects()).filter(({ run }) => run === done.id);
    expect(proven).toMatchObject({ objects: 1, counts: { person: 1, scrap: 1, thing: 1 } });
  });

  it('has to be there, and of a kind that has a clock and a rule', async () => {
    const { platform, clock } = await alone();
    const context = asSystem('retention', clock.now());
    const now = (
      handlers: PrivacyHandlers,
      category: 'identity.account' | 'consultations.message' | 'forum.post',
    ) => disposeNow(platform, handlers, context, category, randomUUID());
    await expect(now(thingHandlers, 'identity.account')).rejects.toMatchObject({ status: 404 });
    await expect(now(thingHandlers, 'consultations.message')).rejects.toThrow(
      'consultations.message has no clock of its own',
    );
    await expect(now(thingHandlers, 'forum.post')).rejects.toThrow('forum.post has no clock of its own');
    await expect(now({ 'forum.post': things }, 'forum.post')).rejects.toThrow('has no clock of its own');
  });

  it('of staff is let go of by all that names them', async () => {
    const { person, platform, clock } = await alone();
    const { person: _person, ...worker } = people;
    const id = await person(ended);
    order.length = 0;
    await disposeNow(
      platform,
      { ...noting, 'identity.account': { ...worker, staff: true } },
      asSystem('retention', clock.now()),
      'identity.account',
      id,
    );
    expect(order).toEqual(['forget staff']);
  });
});

describe('keys', () => {
  it('that cannot be destroyed now wait, and their run with them', async () => {
    const { thing, clock, platform, count, lines } = await alone();
    await thing(ended);
    clock.set(at(disposed));
    const stuck = { ...platform.vault, destroyKeys: () => Promise.reject(new Error('away')) };
    const run = await runRetention({ ...platform, vault: stuck }, thingHandlers, 'schedule');
    expect(run).toMatchObject({ state: 'running', receipts: [{ disposed: 1, keysDestroyed: 0 }] });
    expect([await count('thing'), await count('key_destruction')]).toEqual([0, 1]);
    expect(await count("graphile_worker.jobs where key = 'keys.destroy'")).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 50, job: 'keys.destroy', msg: 'keys wait for their destruction' },
    ]);
    expect(await destroyKeys(platform)).toBe(1);
    expect(await destroyKeys(platform)).toBe(0);
    expect((await recentRuns(platform, 1))[0]).toMatchObject({
      state: 'done',
      receipts: [{ keysDestroyed: 1 }],
    });
  });
});

describe('who looks', () => {
  it('sees what is held, since when, what is due next, and what is overdue', async () => {
    const { thing, person, hold, clock, platform } = await alone();
    const status = async () =>
      (await retentionStatus(platform, thingHandlers)).map(({ id, held, oldest, dueNext, overdue }) => [
        id,
        held,
        oldest,
        dueNext,
        overdue,
      ]);
    const nothing = [0, null, null, 0];
    expect(await status()).toEqual([
      ['consultations.case', ...nothing],
      ['consultations.message', ...nothing],
      ['identity.account', ...nothing],
    ]);
    await thing(later);
    await thing(ended);
    await hold(await thing(ended));
    await person(null);
    const seen = (overdue: number) => [
      ['consultations.case', 3, at(ended), at(disposed), overdue],
      ['consultations.message', 3, null, at(disposed), overdue],
      ['identity.account', 1, null, null, 0],
    ];
    expect(await status()).toEqual(seen(0));
    clock.set(new Date(at(promised).getTime() - 1));
    expect(await status()).toEqual(seen(0));
    clock.set(at(promised));
    expect(await status()).toEqual(seen(1));
    clock.set(new Date(at(promised).getTime() + 1000));
    expect(await status()).toEqual(seen(2));
    expect((await retentionStatus(platform, {})).length).toBe(0);
    expect((await retentionStatus(platform, { 'consultations.message': notes })).length).toBe(0);
    expect(await dueFirst(platform, thingHandlers, 'consultations.case')).toEqual(at(disposed));
    expect(await dueFirst(platform, thingHandlers, 'identity.account')).toBeNull();
    expect(await dueFirst(platform, thingHandlers, 'consultations.message')).toBeNull();
    expect(await dueFirst(platform, {}, 'consultations.case')).toBeNull();
  });

  it('[ENZ-42] hears of what waits for longer than is tolerated, long before the promise is broken', async () => {
    const { thing, clock, platform } = await alone();
    await thing(ended);
    const patient = {
      ...platform,
      policy: {
        ...thingPolicy,
        retentionAlarmAfter: 'PT26H',
        retention: thingPolicy.retention.map((rule) => (rule.id === 'T' ? { ...rule, margin: 'P3D' } : rule)),
      },
    };
    const overdue = async () => (await retentionStatus(patient, thingHandlers))[0]?.overdue;
    clock.set(at('2028-02-29T10:59:59+01:00'));
    expect(await overdue()).toBe(0);
    clock.set(at('2028-03-01T11:00:00+01:00'));
    expect(await overdue()).toBe(1);
  });

  it('is told beforehand what would go, once, and what would stay', async () => {
    const { thing, person, hold, clock, platform, count, ask } = await alone();
    const first = await thing(ended);
    await ask(`update thing set taken_back = '${later}' where id = '${first}'`);
    const held = await thing('2026-03-02T08:00:00+01:00');
    const owner = await person('2027-02-01T09:00:00+01:00');
    await hold(await thing(null, { owner }));
    await hold(held);
    clock.set(at('2026-12-01T00:00:00Z'));
    const plan = await retentionPlan(platform, thingHandlers, at(disposed));
    const shown = plan.map(({ rule, objectId, ...rest }) => ({ ...rest, rule: rule.id, objectId }));
    expect(shown).toEqual([
      {
        category: 'identity.account',
        rule: 'P',
        objectId: owner,
        startedAt: at('2027-02-01T09:00:00+01:00'),
        dueAt: at('2028-01-31T09:00:00+01:00'),
        held: true,
      },
      {
        category: 'consultations.case',
        rule: 'T',
        objectId: held,
        startedAt: at('2026-03-02T08:00:00+01:00'),
        dueAt: at('2028-03-01T08:00:00+01:00'),
        held: true,
      },
      {
        category: 'consultations.case',
        rule: 'T',
        objectId: first,
        startedAt: at(ended),
        dueAt: at(disposed),
        held: false,
      },
    ]);
    expect((await retentionPlan(platform, thingHandlers)).map(({ rule }) => rule.id)).toEqual(['E']);
    const detaching = { ...platform, policy: { ...thingPolicy, holds: { ...holds, detach: true } } };
    expect((await retentionPlan(detaching, thingHandlers, at(disposed)))[0]?.held).toBe(false);
    expect([await count('thing'), await count('person')]).toEqual([3, 1]);
  });

  it('sees the whole plan where it is longer than a page', async () => {
    const { ask, clock, platform } = await alone();
    await ask(
      `insert into thing select gen_random_uuid(), null, null, '${ended}'::timestamptz - n * interval '1 second' from generate_series(0, 250) n`,
    );
    clock.set(at(disposed));
    expect(await retentionPlan(platform, thingHandlers)).toHaveLength(251);
  });

  it('finds the last runs with their receipts, newest first, or the one', async () => {
    const { thing, clock, platform } = await alone();
    expect(await lastPass(platform)).toBeNull();
    expect(await recentRuns(platform, 5)).toEqual([]);
    await thing(ended);
    clock.set(at(disposed));
    const first = await pass();
    clock.set(at(promised));
    const second = await pass();
    const runs = await recentRuns(platform, 5);
    expect(runs.map(({ id, receipts }) => [id, receipts.length])).toEqual([
      [second?.id, 0],
      [first?.id, 1],
    ]);
    expect((await recentRuns(platform, 1)).map(({ id }) => id)).toEqual([second?.id]);
    expect((await recentRuns(platform, 5, first?.id ?? '')).map(({ id }) => id)).toEqual([first?.id]);
    expect(await lastPass(platform)).toEqual({ at: at(promised), complete: true });
    await vi.waitFor(() => expect(platform.db.pool.idleCount).toBe(platform.db.pool.totalCount));
  });
});
