import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  detaching,
  disposed,
  ended,
  later,
  notes,
  openThings,
  promised,
  type Things,
  thingHandlers,
  thingPolicy,
} from '../../../test/things.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { runRetention } from './engine.ts';
import { dueFirst, lastPass, recentRuns, retentionPlan, retentionStatus } from './queries.ts';
import { destroyKeys } from './receipts.ts';

const at = (text: string) => new Date(text);
let it_: Things;
beforeAll(async () => {
  it_ = await openThings();
});
const alone = () => it_.reset();
const pass = (handlers: PrivacyHandlers = thingHandlers) => runRetention(it_.platform, handlers, 'schedule');

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
    const lenient = { ...platform, policy: detaching };
    expect((await retentionPlan(lenient, thingHandlers, at(disposed)))[0]?.held).toBe(false);
    expect([await count('thing'), await count('person')]).toEqual([3, 1]);
  });

  it('sees the whole plan where it is longer than a page', async () => {
    const { ask, clock, platform } = await alone();
    await ask(
      `insert into thing select gen_random_uuid(), null, null, '${ended}'::timestamptz - n * interval '1 second' from generate_series(0, 1000) n`,
    );
    clock.set(at(disposed));
    expect(await retentionPlan(platform, thingHandlers)).toHaveLength(1001);
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
