import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import {
  detachableThings,
  detaching,
  disposed,
  ended,
  manyThings,
  notes,
  openThings,
  people,
  type Things,
  thingHandlers,
  things,
} from '../../../test/things.ts';
import { asSystem } from '../../platform/access/context.ts';
import type { OwnClock, PrivacyHandlers, RidesAlong } from '../../platform/privacy.ts';
import { lockObjectsOfPerson } from './disposal.ts';
import { disposeNow, runRetention } from './engine.ts';
import { retentionPlan } from './queries.ts';

let all: Things;
beforeAll(async () => {
  all = await openThings();
});
const context = () => asSystem('retention', all.clock.now());

/** What goes with things and does nothing, and what goes with people and would be heard of. */
const silent: RidesAlong = { with: 'consultations.case', holdings: notes.holdings };
const ofPeople: RidesAlong = {
  with: 'identity.account',
  holdings: notes.holdings,
  disposeWith: async () => ({ counts: { elsewhere: 1 }, keys: [] }),
  detachWith: async () => ({ counts: { elsewhere: 1 }, keys: [] }),
};
const others = { 'consultations.draft': silent, 'consultations.note': ofPeople };

it.each([
  ['one by one', things],
  ['together', manyThings],
])('takes with an object what goes with it and nothing else, with its keys, %s', async (_how, handler) => {
  const { thing, clock, platform, lines } = await all.reset();
  await thing(ended, { keyed: false });
  await thing(ended, { keyed: false });
  const keys = [await platform.vault.createKey(clock.now()), await platform.vault.createKey(clock.now())];
  const left = [...keys];
  const withKeys: RidesAlong = {
    ...notes,
    disposeWith: async (...asked) => ({
      counts: (await notes.disposeWith?.(...asked))?.counts ?? {},
      keys: left.splice(0, asked[2].length),
    }),
  };
  clock.set(new Date(disposed));
  const handlers = { 'consultations.case': handler, 'consultations.message': withKeys, ...others };
  const run = await runRetention(platform, handlers, 'schedule');
  expect(run).toMatchObject({ state: 'done', receipts: [{ disposed: 2, keysDestroyed: 2 }] });
  expect(run?.receipts[0]?.counts).toEqual({ thing: 2, scrap: 2 });
  expect(await platform.vault.missing(keys)).toHaveLength(2);
  expect(lines).toEqual([]);
});

it('leaves alone what goes with something else where it seals one', async () => {
  const { thing, hold, clock, platform, lines } = await all.reset();
  await hold(await thing(ended));
  clock.set(new Date(disposed));
  const handlers = { 'consultations.case': detachableThings, 'consultations.message': notes, ...others };
  const run = await runRetention({ ...platform, policy: detaching }, handlers, 'schedule');
  expect([run?.receipts[0]?.held, lines, await all.count('scrap')]).toEqual([1, [], 0]);
});

it('asks a module for nothing that it does not do', async () => {
  const { person, thing, count, platform } = await all.reset();
  const owner = await person(ended);
  await thing(ended, { owner });
  const { ofPerson: _ofPerson, lock: _lock, ...simple } = things;
  const handlers: PrivacyHandlers = { 'identity.account': people, 'consultations.case': simple, ...others };
  const done = await disposeNow(platform, handlers, context(), 'identity.account', owner);
  expect(done.receipts[0]?.counts).toEqual({ person: 1, elsewhere: 1 });
  expect([await count('person'), await count('thing')]).toEqual([0, 1]);
  all.clock.set(new Date(disposed));
  const run = await runRetention(platform, { 'consultations.case': simple, ...others }, 'schedule');
  expect(run).toMatchObject({ state: 'done', receipts: [{ disposed: 1 }] });
});

it('erases nothing under a hold that cannot stay alone, whatever the policy says', async () => {
  const { person, thing, hold, count, platform } = await all.reset();
  const owner = await person(ended);
  await hold(await thing(null, { owner }));
  const [lenient, strict] = [{ ...platform, policy: detaching }, platform];
  const alone: PrivacyHandlers = { ...thingHandlers, 'consultations.case': detachableThings };
  for (const [where, handlers] of [
    [lenient, thingHandlers],
    [strict, alone],
  ] as const)
    await expect(disposeNow(where, handlers, context(), 'identity.account', owner)).rejects.toMatchObject({
      status: 409,
    });
  expect([await count('person'), await count('thing')]).toEqual([1, 1]);
});

it('locks a person and then all that is theirs; who only looks locks nothing', async () => {
  const { person, thing, hold, platform, clock } = await all.reset();
  const owner = await person(ended);
  const id = await thing(null, { owner });
  const seen: unknown[] = [];
  const watched: OwnClock = {
    ...things,
    ofPerson: async (tx, account, lock) => {
      seen.push(['theirs', lock]);
      return (await things.ofPerson?.(tx, account, lock)) ?? [];
    },
  };
  const handlers: PrivacyHandlers = {
    'consultations.case': watched,
    'identity.account': {
      ...people,
      lock: async (_tx, account) => {
        seen.push(account);
        return true;
      },
    },
  };
  const objects = await platform.db.erasing(context(), (tx) => lockObjectsOfPerson(tx, handlers, owner));
  expect(objects.map(({ category, id: each }) => [category, each])).toEqual([
    ['consultations.case', id],
    ['identity.account', owner],
  ]);
  expect(seen).toEqual([owner, ['theirs', true]]);
  await platform.db.erasing(context(), (tx) =>
    lockObjectsOfPerson(tx, { 'consultations.case': things }, randomUUID()),
  );
  seen.length = 0;
  await hold(id);
  clock.set(new Date(disposed));
  await retentionPlan(platform, handlers);
  expect(seen).toEqual([['theirs', false]]);
  seen.length = 0;
  await expect(disposeNow(platform, handlers, context(), 'identity.account', owner)).rejects.toThrow();
  expect(seen).toEqual([owner, ['theirs', true]]);
});
