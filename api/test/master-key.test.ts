import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../drill/readable.ts';
import { verifyAudit } from '../src/platform/audit/proof.ts';
import { readArchive, writeArchive } from '../src/platform/backup/archive.ts';
import { systemClock } from '../src/platform/clock.ts';
import { deriveKeys } from '../src/platform/crypto/derive.ts';
import { masterKeys } from '../src/platform/crypto/master-keys.ts';
import { rewrapAll } from '../src/platform/crypto/rewrap.ts';
import { openSecret } from '../src/platform/crypto/secret.ts';
import { openVault } from '../src/platform/crypto/vault.ts';
import { migrateKeys } from '../src/platform/db/migrate.ts';
import { cloneDatabases } from './databases.ts';
import { enquiry, expectStatus, unique } from './life.ts';
import { type OwnCluster, ownCluster } from './own-cluster.ts';
import { query } from './query.ts';
import { scratchFolder } from './scratch.ts';
import { searchFor } from './search.ts';
import { openService, passphrase, startService, type TestService } from './service.ts';
import { openCase } from './stories.ts';
import { codeFor, setUpFactor } from './totp.ts';

const before = randomBytes(32);
const after = randomBytes(32);

type Cases = Awaited<ReturnType<TestService['person']>>;

/** What somebody reads of their own case. */
async function read(who: Pick<Cases, 'get'>, id: string): Promise<string[]> {
  const { messages } = await expectStatus(who.get(`/consultations/${id}`), 200);
  return (messages as { text: string }[]).map((message) => message.text);
}

describe('a master key that is exchanged', () => {
  it('is exchanged while people write: everybody stays logged in, reads everything, and is known by the same words', async () => {
    const first = await startService({ masterKey: before });
    const { databases } = first;
    const person = await first.person();
    const counsellor = await first.member();
    const { uri } = await setUpFactor(first, counsellor);
    const { id, text: words } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    await first.handlers['audit.seal']({});

    // Another process, with both: it reads what the first has wrapped, and wraps with the new one.
    const both = await startService({ databases, masterKey: after, otherMasterKey: before });
    const there = both.browser(undefined, person.cookie());
    expect(await read(there, id)).toEqual([words]);
    const second = await both.person();
    const { id: secondId, text: secondWords } = await openCase(second);
    const { current, counts } = await both.platform.vault.wrappedBy();
    expect([...counts.keys()].toSorted()).toEqual(
      [masterKeys(before).current, masterKeys(after).current].toSorted(),
    );
    expect(current).toBe(masterKeys(after).current);

    let rewrapped = false;
    const written: string[] = [];
    const writing = (async () => {
      while (!rewrapped || written.length < 5) {
        const letter = `Brief ${unique()}`;
        await expectStatus(there.post(`/consultations/${id}/messages`, enquiry(letter)), 201);
        written.push(letter);
      }
    })();
    await both.handlers['keys.rewrap']({});
    rewrapped = true;
    await writing;
    expect([...(await both.platform.vault.wrappedBy()).counts.keys()]).toEqual([current]);
    expect(await read(there, id)).toEqual([words, ...written]);

    // And then one that has never heard of the old one.
    const alone = await startService({ databases, masterKey: after });
    expect(await read(alone.browser(undefined, person.cookie()), id)).toEqual([words, ...written]);
    expect(await read(alone.browser(undefined, second.cookie()), secondId)).toEqual([secondWords]);
    const login = { username: person.username, password: passphrase };
    expect((await alone.browser().post('/sessions', login)).status).toBe(201);
    alone.clock.set(new Date(alone.clock.now().getTime() + 120_000));
    const team = {
      username: counsellor.username,
      password: passphrase,
      secondFactor: codeFor(uri, alone.clock.now()),
    };
    expect((await alone.browser().post('/sessions', team)).status).toBe(201);
    const { db, keys, clock } = alone.platform;
    expect((await verifyAudit(db, keys.auditSigning, clock.now())).broken).toEqual([]);

    // Nor does the old one open anything now.
    await expect(openService({ databases, masterKey: before })).rejects.toThrow();
    const rows = (await query(databases.keys.superuserUrl, 'select id from wrapped_key')) as { id: string }[];
    const old = openVault(databases.keys.appUrl, masterKeys(before));
    await expect(old.ready(rows.map((row) => row.id))).rejects.toThrow();
    await old.close();
  }, 60_000);

  it('can be announced first, so that no process meets a key that it cannot open', async () => {
    const old = await startService({ masterKey: before, otherMasterKey: after });
    const next = await startService({
      databases: old.databases,
      masterKey: after,
      otherMasterKey: before,
    });
    const person = await next.person();
    const { id, text: words } = await openCase(person);
    expect(await read(old.browser(undefined, person.cookie()), id)).toEqual([words]);
  });

  it('leaves alone what is erased meanwhile', async () => {
    const { keys } = await cloneDatabases();
    const first = openVault(keys.appUrl, masterKeys(before));
    const ids = await Promise.all(Array.from({ length: 40 }, () => first.createKey(systemClock.now())));
    const second = openVault(keys.appUrl, masterKeys(after, before));
    const [rewrapped, destroyed] = await Promise.all([second.rewrap(), first.destroyKeys(ids.slice(20))]);
    expect(destroyed).toBe(20);
    expect(rewrapped).toBeGreaterThanOrEqual(20);
    expect(await second.missing(ids)).toEqual(ids.slice(20));
    expect((await second.wrappedBy()).counts).toEqual(new Map([[masterKeys(after).current, 20]]));
    await Promise.all([first.close(), second.close()]);
  });

  it('takes each of thousands', async () => {
    const { keys } = await cloneDatabases();
    const pool = new pg.Pool({ connectionString: keys.appUrl });
    const old = masterKeys(before);
    const made = Array.from({ length: 2500 }, () =>
      old.wrap({ table: 't', column: 'c', row: 'r' }, randomBytes(32)),
    );
    await pool.query(
      `insert into wrapped_key (id, wrapped, wrapped_by, created_at)
       select gen_random_uuid(), wrapped, $2, now() from unnest($1::bytea[]) as made (wrapped)`,
      [made.map(({ wrapped }) => wrapped), old.current],
    );
    // They belong to other rows than they lie in, so the first one says so, and nothing is lost.
    await expect(rewrapAll(pool, masterKeys(after, before))).rejects.toThrow('not authentic');
    const vault = openVault(keys.appUrl, old);
    await pool.query('delete from wrapped_key');
    await Promise.all(Array.from({ length: 2500 }, () => vault.createKey(systemClock.now())));
    expect(await rewrapAll(pool, masterKeys(after, before))).toBe(2500);
    expect(await rewrapAll(pool, masterKeys(after, before))).toBe(0);
    await Promise.all([vault.close(), pool.end()]);
  }, 30_000);

  it('still opens the backups of before', async () => {
    const folder = scratchFolder('exchanged');
    mkdirSync(folder);
    const file = join(folder, 'one.age');
    const [old, both, other] = [masterKeys(before), masterKeys(after, before), masterKeys(after)];
    await writeArchive(Readable.from(['a cluster']), file, old.backup[0]);
    expect(await text((await readArchive(file, both.backup)).archive)).toBe('a cluster');
    await expect(readArchive(file, other.backup)).rejects.toThrow();
    rmSync(folder, { recursive: true });
  });
});

describe('the secret of a service', () => {
  it('is made once, by whichever process is first', async () => {
    const { keys } = await cloneDatabases();
    const masters = masterKeys(before);
    const made = await Promise.all([1, 2, 3, 4].map(() => openSecret(keys.appUrl, masters, before)));
    expect(new Set(made.map((secret) => secret.toString('hex'))).size).toBe(1);
    expect(made[0]).not.toEqual(before);
  });

  it('is the master key where everything came from that, and never made anew where there was one', async () => {
    const { keys } = await cloneDatabases();
    const masters = masterKeys(before);
    const vault = openVault(keys.appUrl, masters);
    const id = await vault.createKey(systemClock.now());
    await vault.close();
    await expect(openSecret(keys.appUrl, masters, before)).rejects.toThrow(
      'the secret of this service is gone',
    );
    await query(keys.superuserUrl, 'update wrapped_key set wrapped_by = null');
    const secret = await openSecret(keys.appUrl, masters, before);
    expect(deriveKeys(secret).pepper).toEqual(deriveKeys(before).pepper);
    const again = openVault(keys.appUrl, masters);
    expect(await again.rewrap()).toBe(1);
    expect(await again.missing([id])).toEqual([]);
    await again.close();
  });
});

describe('on the disk', () => {
  let keys: OwnCluster;
  beforeAll(async () => {
    keys = await ownCluster('keys', migrateKeys);
  }, 60_000);
  afterAll(async () => {
    await keys.cluster.stop();
    rmSync(keys.dataDir, { recursive: true, force: true });
  });

  it('nothing is left that the old master key opens', async () => {
    const { appUrl, superuserUrl } = keys.database;
    const masters = masterKeys(before);
    await openSecret(appUrl, masters, before);
    const vault = openVault(appUrl, masters);
    for (let made = 0; made < 100; made++) await vault.createKey(systemClock.now());
    await vault.close();
    const rows = (await query(
      superuserUrl,
      'select wrapped from wrapped_key union all select wrapped from service_secret',
    )) as { wrapped: Buffer }[];
    const search = searchFor(rows.map(({ wrapped }) => wrapped));
    const found = async () => {
      await query(superuserUrl, 'checkpoint');
      return filesBelow(keys.dataDir).filter((file) => search(readFileSync(file)));
    };
    const pool = new pg.Pool({ connectionString: appUrl });
    expect(await rewrapAll(pool, masterKeys(after, before))).toBe(101);
    await pool.end();
    // Only wrapped anew they still lie in the table's file and in the log.
    expect((await found()).length).toBeGreaterThan(1);
    const next = openVault(appUrl, masterKeys(randomBytes(32), after));
    expect(await next.rewrap()).toBe(101);
    await next.close();
    expect(await found()).toEqual([]);
  }, 60_000);
});
