import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { cloneDatabases, type TestDatabase } from '../../../test/databases.ts';
import { endWithFile } from '../../../test/ending.ts';
import { query } from '../../../test/query.ts';
import { type MasterKeys, masterKeys } from './master-keys.ts';
import { keyPlace, rewrapAll } from './rewrap.ts';
import { openSecret, secretPlace } from './secret.ts';
import { unsealEach } from './unseal-each.ts';
import { KeyDestroyed, openVault, type Vault } from './vault.ts';

const [before, after] = [masterKeys(Buffer.alloc(32, 1)), masterKeys(Buffer.alloc(32, 2))];
const both = masterKeys(Buffer.alloc(32, 2), Buffer.alloc(32, 1));
const place = { table: 'message', column: 'body_sealed', row: '1' };
const now = new Date('2026-03-02T09:00:00Z');
const later = new Date('2026-03-02T10:00:00Z');

let keys: TestDatabase;
beforeAll(async () => {
  ({ keys } = await cloneDatabases());
});
afterEach(() => vi.useRealTimers());

function open(masters: MasterKeys = before): Vault {
  const vault = openVault(keys.appUrl, masters);
  endWithFile(() => vault.close());
  return vault;
}
function poolOf(): pg.Pool {
  const pool = new pg.Pool({ connectionString: keys.appUrl, max: 1, application_name: 'test' });
  endWithFile(() => pool.end());
  return pool;
}
const rows = (where = 'true') =>
  query(keys.superuserUrl, `select id, wrapped_by as by from wrapped_key where ${where}`) as Promise<
    { id: string; by: string | null }[]
  >;
/** Past every vault. */
const loseKeys = (where = 'true') => query(keys.superuserUrl, `delete from wrapped_key where ${where}`);

describe('a vault', () => {
  it('seals with a key of its own for each object, which another process finds', async () => {
    const [vault, elsewhere] = [open(), open()];
    const [one, other] = [await vault.createKey(now), await vault.createKey(now)];
    const sealed = await vault.seal(one, place, 'Grüße');
    expect(await elsewhere.unseal(one, place, sealed)).toBe('Grüße');
    await expect(elsewhere.unseal(other, place, sealed)).rejects.toThrow('not authentic');
    await expect(elsewhere.unseal(one, { ...place, row: '2' }, sealed)).rejects.toThrow('not authentic');
    const bytes = randomBytes(50);
    expect(await elsewhere.unsealBytes(one, place, await vault.seal(one, place, bytes))).toEqual(bytes);
    const { seal } = await vault.sealer(one);
    expect(await elsewhere.unseal(one, place, seal(place, 'x'))).toBe('x');
    expect(await rows(`id = '${one}'`)).toEqual([{ id: one, by: before.current }]);
  });

  it('leaves nothing of a key in memory that it does not need', async () => {
    const seen: Buffer[] = [];
    const watched: MasterKeys = {
      ...before,
      wrap: (where, key) => {
        seen.push(key);
        return before.wrap(where, key);
      },
      unwrap: (where, key) => {
        const bytes = before.unwrap(where, key);
        seen.push(bytes);
        return bytes;
      },
    };
    const id = await open(watched).createKey(now);
    await open(watched).ready([id]);
    expect(seen).toEqual([Buffer.alloc(32), Buffer.alloc(32)]);
  });

  it('destroys keys, and what they sealed opens nowhere', async () => {
    const [vault, elsewhere] = [open(), open()];
    const [gone, stays] = [await vault.createKey(now), await vault.createKey(now)];
    const sealed = await vault.seal(gone, place, 'x');
    expect(await vault.missing([gone, stays])).toEqual([]);
    const never = randomUUID();
    expect(await vault.destroyKeys([gone, never])).toBe(1);
    expect(await vault.destroyKeys([gone])).toBe(0);
    expect(new Set(await vault.missing([gone, stays, never]))).toEqual(new Set([gone, never]));
    for (const each of [vault, elsewhere]) {
      await expect(each.unseal(gone, place, sealed)).rejects.toThrow(KeyDestroyed);
      await expect(each.sealer(gone)).rejects.toThrow(gone);
    }
  });

  it('opens no key that was put into the row of another one', async () => {
    const vault = open();
    const [one, other] = [await vault.createKey(now), await vault.createKey(now)];
    await query(
      keys.superuserUrl,
      `update wrapped_key set wrapped = (select wrapped from wrapped_key where id = '${one}') where id = '${other}'`,
    );
    await expect(open().sealer(other)).rejects.toThrow('not authentic');
    expect(keyPlace(one)).toEqual({ table: 'wrapped_key', column: 'wrapped', row: one });
  });

  it('remembers a key for ten seconds and no longer', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const vault = open();
    const id = await vault.createKey(now);
    const sealed = await vault.seal(id, place, 'x');
    await loseKeys();
    vi.advanceTimersByTime(9_999);
    expect(await vault.unseal(id, place, sealed)).toBe('x');
    vi.advanceTimersByTime(1);
    await expect(vault.unseal(id, place, sealed)).rejects.toThrow(KeyDestroyed);
  });

  it('remembers five hundred at a time, and forgets the oldest first', async () => {
    const vault = open();
    const ids: string[] = [];
    for (let made = 0; made < 501; made++) ids.push(await vault.createKey(now));
    await loseKeys();
    const readable = await Promise.all(ids.map((id) => vault.sealer(id).then(Boolean, () => false)));
    expect(readable.indexOf(true)).toBe(1);
    expect(readable.filter(Boolean)).toHaveLength(500);
  });

  it('looks up many at once, leaves out those that are gone, and asks for none twice', async () => {
    const [maker, vault] = [open(), open()];
    const ids = [await maker.createKey(now), await maker.createKey(now)];
    const sealed = await Promise.all(ids.map((id) => maker.seal(id, place, id)));
    await vault.ready([...ids, ...ids, randomUUID()]);
    await loseKeys();
    for (const [index, id] of ids.entries())
      expect(await vault.unseal(id, place, sealed[index] ?? Buffer.alloc(0))).toBe(id);
    await vault.close();
    await vault.ready(ids);
    await vault.ready([]);
    expect(await vault.destroyKeys([])).toBe(0);
    await expect(vault.ready([randomUUID()])).rejects.toThrow();
  });

  it('knows which keys were made before an instant', async () => {
    await loseKeys();
    const vault = open();
    const early = await vault.createKey(now);
    await vault.createKey(later);
    expect(await vault.madeBefore(later)).toEqual([early]);
    expect(await vault.madeBefore(now)).toEqual([]);
  });

  it('answers while its database does, and ends once', async () => {
    const vault = open();
    await vault.ping();
    expect(await query(keys.superuserUrl, connected('sprechraum-keys'))).not.toEqual([]);
    await vault.close();
    await vault.close();
    await expect(vault.ping()).rejects.toThrow();
  });

  it('survives that a connection is cut while nobody uses it', async () => {
    const vault = open();
    await vault.ping();
    await query(
      keys.superuserUrl,
      connected('sprechraum-keys').replace('select', 'select pg_terminate_backend(pid),'),
    );
    await vi.waitFor(() => vault.ping());
  });

  it('rewrites its tables three times after keys were destroyed, and then no more', async () => {
    const vault = open();
    const quiet = async () => {
      while (await vault.rewrite());
    };
    await quiet();
    expect(await vault.rewrite()).toBe(false);
    expect(await vault.rewrite(true)).toBe(true);
    expect(await vault.rewrite()).toBe(false);
    const other = open();
    await other.destroyKeys([await other.createKey(now)]);
    // What a session has done is counted at its end.
    await other.close();
    await vi.waitFor(async () => expect(await vault.rewrite()).toBe(true), { timeout: 5_000 });
    expect([await vault.rewrite(), await vault.rewrite(), await vault.rewrite()]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('makes the write-ahead log forget', async () => {
    expect(await open().purgeLog()).toBeGreaterThan(2);
  });
});

const connected = (name: string) =>
  `select pid from pg_stat_activity where datname = current_database() and application_name = '${name}'`;

describe('wrapping anew', () => {
  it('takes what another master key has wrapped, in batches, and each key is what it was', async () => {
    await loseKeys();
    const maker = open();
    const id = await maker.createKey(now);
    const sealed = await maker.seal(id, place, 'x');
    const pool = poolOf();
    const ids = Array.from({ length: 1100 }, () => randomUUID());
    await pool.query(
      `insert into wrapped_key (id, wrapped, wrapped_by, created_at)
       select id, wrapped, $3, now() from unnest($1::uuid[], $2::bytea[]) as made (id, wrapped)`,
      [ids, ids.map((each) => before.wrap(keyPlace(each), randomBytes(32)).wrapped), before.current],
    );
    const vault = open(both);
    expect(await vault.wrappedBy()).toEqual({
      current: after.current,
      counts: new Map([[before.current, 1101]]),
    });
    expect(await rewrapAll(pool, both)).toBe(1101);
    expect(await rewrapAll(pool, both)).toBe(0);
    expect((await vault.wrappedBy()).counts).toEqual(new Map([[after.current, 1101]]));
    const alone = open(after);
    expect(await alone.unseal(id, place, sealed)).toBe('x');
    await alone.ready(ids.slice(0, 400));
    await loseKeys();
  });

  it('counts the secret of the service, and says that nothing was to be done', async () => {
    const secret = await openSecret(keys.appUrl, before, Buffer.alloc(32, 1));
    await open().createKey(now);
    const vault = open(both);
    expect((await vault.wrappedBy()).counts).toEqual(new Map([[before.current, 2]]));
    expect(await vault.rewrap()).toBe(2);
    expect(await vault.rewrap()).toBe(0);
    expect(await openSecret(keys.appUrl, after, Buffer.alloc(32, 2))).toEqual(secret);
    const pool = poolOf();
    // Back again, the secret alone.
    await loseKeys();
    expect(await rewrapAll(pool, masterKeys(Buffer.alloc(32, 1), Buffer.alloc(32, 2)))).toBe(1);
    await query(keys.superuserUrl, 'delete from service_secret');
  });

  it('counts a key without a number as one of the current master key', async () => {
    await loseKeys();
    await open().createKey(now);
    await query(keys.superuserUrl, 'update wrapped_key set wrapped_by = null');
    const vault = open();
    expect((await vault.wrappedBy()).counts).toEqual(new Map([[before.current, 1]]));
    expect(await vault.rewrap()).toBe(1);
    expect((await rows()).map(({ by }) => by)).toEqual([before.current]);
  });

  it('is undone as a whole where one key opens with none of the master keys, and no connection is lost', async () => {
    await loseKeys();
    const maker = open();
    await maker.createKey(now);
    await query(
      keys.superuserUrl,
      `insert into wrapped_key (id, wrapped, wrapped_by, created_at) values ('${randomUUID()}', 'x', '${before.current}', now())`,
    );
    const pool = poolOf();
    await expect(rewrapAll(pool, both)).rejects.toThrow('unknown form');
    expect((await rows()).map(({ by }) => by)).toEqual([before.current, before.current]);
    expect(pool.totalCount, 'one that is in the middle of something is thrown away').toBe(0);
    await pool.query('select 1');
    await loseKeys();
  });
});

describe('the secret of a service', () => {
  const master = Buffer.alloc(32, 1);

  it('is made once, by chance, and kept wrapped', async () => {
    await loseKeys();
    const made = await Promise.all([1, 2, 3].map(() => openSecret(keys.appUrl, before, master)));
    expect(new Set(made.map((secret) => secret.toString('hex'))).size).toBe(1);
    expect(made[0]).toHaveLength(32);
    expect(made[0]).not.toEqual(master);
    const [row] = (await query(keys.superuserUrl, 'select wrapped, wrapped_by from service_secret')) as {
      wrapped: Buffer;
      wrapped_by: string;
    }[];
    expect(before.unwrap(secretPlace, { wrapped: Buffer.alloc(0), wrapped_by: null, ...row })).toEqual(
      made[0],
    );
    expect(await openSecret(keys.appUrl, before, master)).toEqual(made[0]);
    await expect(openSecret(keys.appUrl, after, master)).rejects.toThrow(before.current);
    const left = `select from pg_stat_activity where datname = current_database() and application_name = ''
      and usename <> 'postgres'`;
    await vi.waitFor(async () => expect(await query(keys.superuserUrl, left)).toEqual([]));
    await query(keys.superuserUrl, 'delete from service_secret');
  });

  it('was the master key before there were numbers, and is never made anew where there was one', async () => {
    await loseKeys();
    await open().createKey(now);
    await expect(openSecret(keys.appUrl, before, master)).rejects.toThrow(
      'the secret of this service is gone',
    );
    await open().createKey(now);
    await query(
      keys.superuserUrl,
      `update wrapped_key set wrapped_by = null where id = (select max(id::text)::uuid from wrapped_key)`,
    );
    expect(await openSecret(keys.appUrl, before, master)).toEqual(master);
  });
});

describe('a list of what is sealed', () => {
  it('is opened with one look-up, without what was erased meanwhile, and fails with whatever else fails', async () => {
    await loseKeys();
    const [maker, vault] = [open(), open()];
    const ids = [await maker.createKey(now), await maker.createKey(now), await maker.createKey(now)];
    const list = await Promise.all(ids.map(async (id) => ({ id, sealed: await maker.seal(id, place, id) })));
    await maker.destroyKeys(ids.slice(1, 2));
    const asked: (readonly string[])[] = [];
    const watched: Vault = {
      ...vault,
      async ready(keyIds) {
        asked.push(keyIds);
        await vault.ready(keyIds);
        await loseKeys();
      },
    };
    const read = ({ id, sealed }: (typeof list)[number]) => vault.unseal(id, place, sealed);
    expect(await unsealEach(watched, list, ({ id }) => [id], read)).toEqual([ids[0], ids[2]]);
    expect(asked).toEqual([ids]);
    const broken = () => Promise.reject(new Error('broken'));
    await expect(unsealEach(vault, list, ({ id }) => [id], broken)).rejects.toThrow('broken');
  });
});
