import { randomUUID } from 'node:crypto';
import type { CategoryId } from '@sprechraum/shared/policy';
import { beforeEach, describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import {
  emptyCase,
  ended,
  notes,
  openThings,
  people,
  type Things,
  thingHandlers,
  things,
} from '../../../test/things.ts';
import { allWork, leaving } from '../../identity/staff/index.ts';
import type { OwnClock, PrivacyHandlers } from '../../platform/privacy.ts';
import { reconcile, reconcileNightly } from './reconcile.ts';
import { catchUpWithLedger, repeatErasures, repeatForgotten } from './repeat.ts';

const at = (text: string) => new Date(text);

let all: Things;
const setUp = async () => {
  all ??= await openThings();
  await all.reset();
};
const onKeys = (statement: string) => query(all.databases.keys.superuserUrl, statement);
beforeEach(setUp);

/** What the database of keys knows and the contents have forgotten. */
const forget = async (
  act: string,
  objectId: string,
  {
    category = 'consultations.case' as CategoryId,
    what = null as string | null,
    when = '2026-03-01T09:00:00Z',
  } = {},
) =>
  onKeys(
    `insert into ledger_copy values (gen_random_uuid(), '${when}', '${act}', '${category}', '${objectId}', ${what ? `'${what}'` : 'null'})`,
  );
const said = () => all.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const effects = async (kind: string) => (await all.effects()).filter((effect) => effect['kind'] === kind);

describe('what a restored backup has forgotten', () => {
  it('is nothing where nothing was restored', async () => {
    expect(await repeatForgotten(all.platform, thingHandlers)).toBeNull();
    await catchUpWithLedger(all.platform, thingHandlers);
    expect([await all.count('erasure_run'), all.lines]).toEqual([0, []]);
  });

  it('is erased again, with its key, under a hold of the backup’s as well, and entered', async () => {
    const { thing, hold, count, platform } = all;
    const back = [await thing(ended), await thing(ended)];
    const stays = await thing(ended);
    for (const id of back) await forget('erased', id);
    await forget('erased', randomUUID());
    await hold(back[0] ?? '');
    const repeated = await repeatForgotten(platform, thingHandlers);
    expect(repeated?.left).toBe(0);
    expect(repeated?.entries).toHaveLength(3);
    expect(repeated?.run).toEqual({
      id: expect.any(String),
      state: 'done',
      receipts: [{ ...emptyCase, planned: 2, disposed: 2, keysDestroyed: 2, counts: { thing: 2, scrap: 2 } }],
    });
    expect(await all.ask('select id from thing')).toEqual([{ id: stays }]);
    expect(await count('ledger_entry where carried')).toBe(3);
    expect(await all.ask('select trigger, state from erasure_run')).toEqual([
      { trigger: 'restore', state: 'done' },
    ]);
    expect((await effects('erasure')).at(-1)).toMatchObject({
      by: 'restore',
      objects: 2,
      run: repeated?.run.id,
    });
    expect((await effects('backup')).at(-1)).toMatchObject({
      act: 'restored',
      store: 'content',
      backup: repeated?.run.id,
      repeated: 3,
    });
    expect((await effects('run')).at(-1)).toMatchObject({ by: 'restore', planned: 2, erased: 2 });
    expect(await repeatForgotten(platform, thingHandlers)).toBeNull();
  });

  it('is taken batch by batch', async () => {
    await all.ask(
      `insert into thing select gen_random_uuid(), null, null, '${ended}' from generate_series(1, 101)`,
    );
    for (const { id } of await all.ask('select id from thing')) await forget('erased', String(id));
    const repeated = await repeatForgotten(all.platform, thingHandlers);
    expect(repeated?.run.receipts).toMatchObject([{ planned: 101, disposed: 101 }]);
    expect(await all.count('thing')).toBe(0);
  });

  it('is taken in the order of the engine, and a single thing last', async () => {
    const order: string[] = [];
    const noting: PrivacyHandlers = {
      'identity.account': { ...people, forgetPerson: async () => void order.push('person') },
      'consultations.case': {
        ...things,
        dispose: (tx, context, id) => {
          order.push('thing');
          return things.dispose(tx, context, id);
        },
      },
      'consultations.message': { ...notes, remove: async () => void order.push('note') },
    };
    await forget('erased', randomUUID(), { category: 'consultations.message' });
    await forget('erased', await all.thing(ended));
    await forget('erased', await all.person(ended), { category: 'identity.account' });
    expect((await repeatForgotten(all.platform, noting))?.left).toBe(0);
    expect(order).toEqual(['person', 'thing', 'note']);
  });

  it('that cannot be erased is told of, and nobody is served', async () => {
    await forget('erased', await all.thing(ended));
    const broken: OwnClock = { ...things, dispose: () => Promise.reject(new RangeError('no')) };
    await expect(
      catchUpWithLedger(all.platform, { ...thingHandlers, 'consultations.case': broken }),
    ).rejects.toMatchObject({
      name: 'NotRepeated',
      message: '1 acts that a restored backup has forgotten could not be done again.',
    });
    expect(said()).toMatchObject([
      { level: 50, job: 'retention.repeat', code: 'RangeError', msg: 'an erasure could not be repeated' },
      { level: 40, job: 'retention.repeat', count: 1, msg: 'a backup was restored: done again' },
    ]);
    expect(await all.ask('select planned, failed from erasure_receipt')).toEqual([{ planned: 1, failed: 1 }]);
    expect(await all.ask('select state from erasure_run')).toEqual([{ state: 'failed' }]);
    await catchUpWithLedger(all.platform, thingHandlers);
    expect(await all.count('thing')).toBe(0);
  });

  it('of restrictions, revocations and withdrawals is done again in its order', async () => {
    const heard: unknown[] = [];
    const listening: PrivacyHandlers = {
      ...thingHandlers,
      'identity.account': {
        ...people,
        staff: true,
        repeat: async (_platform, _context, { act, objectId }) => void heard.push([act, objectId]),
        releaseFromStaff: async (_tx, _context, id) => void heard.push(['released', id]),
        restored: async () => void heard.push('restored'),
      },
    };
    const thing = await all.thing(ended);
    const [a, b, c, d] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const account = { category: 'identity.account' as const };
    await forget('restricted', thing, { when: '2026-03-01T09:00:00Z' });
    await forget('revoked', a, { ...account, when: '2026-03-01T09:00:01Z' });
    await forget('withdrawn', b, { ...account, when: '2026-03-01T09:00:02Z' });
    await forget('revoked', c, { ...account, what: leaving, when: '2026-03-01T09:00:03Z' });
    await forget('withdrawn', d, { ...account, what: allWork, when: '2026-03-01T09:00:04Z' });
    await forget('lifted', d, { when: '2026-03-01T09:00:05Z' });
    await forget('revoked', d, { when: '2026-03-01T09:00:06Z', what: leaving });
    const repeated = await repeatForgotten(all.platform, listening);
    expect(repeated?.left).toBe(0);
    expect(heard).toEqual([
      ['revoked', a],
      ['withdrawn', b],
      ['revoked', c],
      ['released', c],
      ['withdrawn', d],
      ['released', d],
      'restored',
    ]);
    expect(await all.ask(`select restricted_at as at from thing`)).toEqual([
      { at: at('2026-03-01T09:00:00Z') },
    ]);
    await forget('lifted', thing);
    await repeatForgotten(all.platform, listening);
    expect(await all.ask(`select restricted_at as at from thing`)).toEqual([{ at: null }]);
  });

  it('of which one act fails keeps no other', async () => {
    await forget('revoked', randomUUID(), { category: 'identity.account' });
    const thing = await all.thing(ended);
    await forget('restricted', thing, { when: '2026-03-01T10:00:00Z' });
    const repeated = await repeatForgotten(all.platform, {
      ...thingHandlers,
      'identity.account': { ...people, repeat: () => Promise.reject(new TypeError('no')) },
    });
    expect(repeated?.left).toBe(1);
    expect(await all.count('thing where restricted_at is not null')).toBe(1);
    expect(said()).toMatchObject([
      { level: 50, job: 'retention.repeat', code: 'TypeError', msg: 'an act could not be repeated' },
    ]);
  });

  it('is known by its missing key where the ledger is too young', async () => {
    const { thing, hold, platform } = all;
    const [gone, stays] = [await thing(ended), await thing(ended)];
    const unkeyed = await thing(ended, { keyed: false });
    await hold(gone);
    await onKeys(
      `delete from wrapped_key where id = '${(await all.ask(`select key_id as k from thing where id = '${gone}'`))[0]?.['k']}'`,
    );
    const run = await repeatErasures(platform, thingHandlers);
    expect(run.state).toBe('done');
    expect(run.receipts).toMatchObject([{ category: 'consultations.case', planned: 1, disposed: 1 }]);
    const left = (await all.ask('select id from thing')).map(({ id }) => id);
    expect(new Set(left)).toEqual(new Set([stays, unkeyed]));
    const policy = { ...platform.policy, categories: [] };
    await onKeys('delete from wrapped_key');
    expect((await repeatErasures({ ...platform, policy }, thingHandlers)).receipts).toEqual([]);
    const { keyed: _keyed, ...unknown } = things;
    expect((await repeatErasures(platform, { 'consultations.case': unknown })).receipts).toEqual([]);
    expect(await all.count('thing')).toBe(2);
  });
});

describe('the stores, held against each other', () => {
  const nothing = {
    rowsWithoutKeys: 0,
    keysWithoutRows: 0,
    forgotten: 0,
    notEntered: 0,
    erasedYetThere: 0,
    filesWithoutRows: 0,
    rowsWithoutFiles: 0,
  };
  const found = () => reconcile(all.platform, thingHandlers);
  const hourLater = at('2026-03-02T10:00:00+01:00');

  it('fit together', async () => {
    await all.thing(ended);
    await all.person();
    all.clock.set(new Date(hourLater.getTime() + 1));
    expect(await found()).toEqual(nothing);
    await reconcileNightly(all.platform, thingHandlers);
    expect(all.lines).toEqual([]);
    expect((await effects('reconciliation')).at(-1)).toMatchObject({ found: nothing });
  });

  it('do not where a key is gone, or opens nothing after an hour', async () => {
    await all.thing(ended);
    await onKeys('delete from wrapped_key');
    expect(await found()).toEqual({ ...nothing, rowsWithoutKeys: 1 });
    await all.ask('truncate thing');
    const key = await all.platform.vault.createKey(at(ended));
    all.clock.set(hourLater);
    expect(await found()).toEqual(nothing);
    all.clock.set(new Date(hourLater.getTime() + 1));
    expect(await found()).toEqual({ ...nothing, keysWithoutRows: 1 });
    await all.ask(
      `insert into key_destruction values ('${key}', now(), gen_random_uuid(), 'consultations.case')`,
    );
    expect(await found()).toEqual(nothing);
  });

  it('do not where acts are forgotten, wait for hours, or have not erased', async () => {
    const thing = await all.thing(ended);
    await forget('lifted', thing);
    await all.ask(
      `insert into ledger_entry values (gen_random_uuid(), '2026-03-02T06:59:59Z', 'lifted', 'consultations.case', '${randomUUID()}', null, false),
       (gen_random_uuid(), '2026-03-02T07:30:00Z', 'lifted', 'consultations.case', '${randomUUID()}', null, false),
       (gen_random_uuid(), '2026-03-02T06:00:00Z', 'erased', 'consultations.case', '${thing}', null, true)`,
    );
    expect(await found()).toEqual({ ...nothing, forgotten: 1, notEntered: 1, erasedYetThere: 1 });
    await reconcileNightly(all.platform, thingHandlers);
    expect(said()).toMatchObject([
      { level: 50, job: 'stores.reconcile', count: 3, msg: 'the stores do not fit together' },
    ]);
  });

  it('count the files that nothing knows of, and those that are missing', async () => {
    const unmatched = () => ({ files: ['a', 'b'], notes: ['c'] });
    const platform = {
      ...all.platform,
      backups: { folder: { unmatched } },
      accessLog: { strangers: () => 4 },
    } as unknown as typeof all.platform;
    expect(await reconcile(platform, thingHandlers)).toEqual({
      ...nothing,
      filesWithoutRows: 6,
      rowsWithoutFiles: 1,
    });
  });
});
