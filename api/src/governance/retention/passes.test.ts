import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  disposed,
  emptyCase,
  ended,
  later,
  manyThings,
  openThings,
  people,
  type Things,
  thingHandlers,
  thingPolicy,
  things,
} from '../../../test/things.ts';
import type { OwnClock, PrivacyHandlers } from '../../platform/privacy.ts';
import { runRetention } from './engine.ts';
import { lastPass, retentionStatus } from './queries.ts';

const at = (text: string) => new Date(text);
let it_: Things;
beforeAll(async () => {
  it_ = await openThings();
});
const alone = () => it_.reset();
const pass = (handlers: PrivacyHandlers = thingHandlers) => runRetention(it_.platform, handlers, 'schedule');
const effects = () => it_.effects();

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
      receipts: [{ ...emptyCase, planned: 2, disposed: 2, keysDestroyed: 2, counts: { thing: 2, scrap: 2 } }],
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
      `insert into thing select gen_random_uuid(), null, null, '${ended}'::timestamptz - n * interval '1 second' from generate_series(0, 1000) n;
       insert into scrap select gen_random_uuid(), id from thing`,
    );
    clock.set(at(disposed));
    const run = await pass(handlers);
    expect(run?.receipts).toEqual([
      { ...emptyCase, planned: 1001, disposed: 1001, counts: { thing: 1001, scrap: 1001 } },
    ]);
    expect([run?.state, await count('thing'), await count('scrap')]).toEqual(['done', 0, 0]);
    expect(it_.lines, 'no batch failed').toEqual([]);
    expect(await count(`ledger_entry where at = '${disposed}'`)).toBeGreaterThanOrEqual(1001);
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
        { ...emptyCase, category: 'identity.account', rule: 'P', failed: 1 },
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
    expect(run?.receipts).toEqual([{ ...emptyCase, planned: 1, disposed: 1, counts: { lines: 1 } }]);
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
