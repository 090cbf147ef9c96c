import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  detachableThings,
  detaching,
  disposed,
  emptyCase,
  ended,
  manyThings,
  notes,
  openThings,
  people,
  promised,
  type Things,
  thingHandlers,
  things,
} from '../../../test/things.ts';
import { asSystem } from '../../platform/access/context.ts';
import type { PrivacyHandlers } from '../../platform/privacy.ts';
import { disposeNow, runRetention } from './engine.ts';
import { lastPass } from './queries.ts';

const at = (text: string) => new Date(text);
let it_: Things;
beforeAll(async () => {
  it_ = await openThings();
});
const alone = () => it_.reset();
const pass = (handlers: PrivacyHandlers = thingHandlers) => runRetention(it_.platform, handlers, 'schedule');
const effects = () => it_.effects();

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
      { ...emptyCase, category: 'identity.account', rule: 'P', planned: 1, held: 1 },
    ]);
    expect([await count('person'), await count('thing')]).toEqual([1, 2]);
  });

  it('stays alone where the policy says so, and goes when the hold is over', async () => {
    const { thing, person, hold, clock, count, ask, platform } = await alone();
    const lenient = { ...platform, policy: detaching };
    const handlers = { ...thingHandlers, 'consultations.case': detachableThings };
    const owner = await person('2027-02-01T09:00:00+01:00');
    const held = await thing(null, { owner });
    const free = await thing(null, { owner });
    await hold(held, { ends: '2030-01-01T00:00:00Z' });
    clock.set(at(promised));
    expect((await runRetention(lenient, handlers, 'schedule'))?.receipts).toEqual([
      {
        ...emptyCase,
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
    expect((await runRetention(lenient, handlers, 'schedule'))?.receipts).toMatchObject([
      { category: 'consultations.case', planned: 1, disposed: 1, held: 0 },
    ]);
    expect(await count('thing')).toBe(0);
  });

  it('that is due by its own rule stays alone, and is held rather than disposed of', async () => {
    const { thing, hold, clock, platform } = await alone();
    const lenient = { ...platform, policy: detaching };
    await hold(await thing(ended));
    clock.set(at(disposed));
    const handlers = { ...thingHandlers, 'consultations.case': detachableThings };
    expect((await runRetention(lenient, handlers, 'schedule'))?.receipts).toEqual([
      { ...emptyCase, planned: 1, held: 1 },
    ]);
  });
});

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
          ...emptyCase,
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
    const lenient = { ...platform, policy: detaching };
    const owner = await person(ended);
    await hold(await thing(null, { owner }));
    const done = await disposeNow(
      lenient,
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
