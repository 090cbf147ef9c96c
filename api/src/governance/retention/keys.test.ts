import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { startService } from '../../../test/service.ts';
import { counselled, openCase } from '../../../test/stories.ts';
import { bodyPlace } from '../../offers/consultations/places.ts';
import { masterKeys } from '../../platform/crypto/master-keys.ts';
import { KeyDestroyed, openVault } from '../../platform/crypto/vault.ts';

describe('the keys of what is erased', async () => {
  const service = await startService({ now: '2026-03-02T09:00:00+01:00' });
  const { databases, platform, handlers, clock, masterKey } = service;
  const content = new pg.Client({ connectionString: databases.app.superuserUrl });
  const server = new pg.Client({ connectionString: databases.app.superuserUrl });
  beforeAll(() => Promise.all([content.connect(), server.connect()]));
  afterAll(() => Promise.all([content.end(), server.end()]));

  /** A key database that does not answer: nobody gets in, and who is in is thrown out. */
  async function keysAreUnreachable(unreachable: boolean) {
    const name = new URL(databases.keys.superuserUrl).pathname.slice(1);
    await server.query(`alter database ${name} with allow_connections ${!unreachable}`);
    if (unreachable)
      await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  }
  const books = async (run: unknown) => {
    const { rows } = await content.query(
      `select r.state, e.disposed, e.keys_destroyed as keys from erasure_run r join erasure_receipt e on e.run_id = r.id
       where r.id = $1`,
      [run],
    );
    return rows;
  };

  it('are gone from their database, and with them every copy of the content', async () => {
    const person = await service.person();
    const { id, text } = await openCase(person);
    const { rows } = await content.query<{ id: string; body_sealed: Buffer; key_id: string }>(
      'select m.id, m.body_sealed, c.key_id from message m join consultation c on c.id = m.consultation_id where c.id = $1',
      [id],
    );
    const copy = rows[0];
    if (!copy) throw new Error('no message');
    const asInABackup = () => platform.vault.unseal(copy.key_id, bodyPlace(copy.id), copy.body_sealed);
    expect(await asInABackup()).toBe(text);

    expect(await expectStatus(person.delete(`/consultations/${id}`), 200)).toMatchObject({
      counts: { consultation: 1, message: 1, draft: 0, attachment: 0 },
      keysDestroyed: 1,
    });
    expect(await countOf(service, `wrapped_key where id = '${copy.key_id}'`, true)).toBe(0);
    expect(await countOf(service, 'key_destruction')).toBe(0);
    await expect(asInABackup()).rejects.toThrow(KeyDestroyed);
    const anotherProcess = openVault(databases.keys.appUrl, masterKeys(masterKey));
    await expect(anotherProcess.unseal(copy.key_id, bodyPlace(copy.id), copy.body_sealed)).rejects.toThrow(
      KeyDestroyed,
    );
    await anotherProcess.close();
  });

  it('wait where their database cannot be reached: the person’s data are gone at once, the key follows', async () => {
    const person = await service.person();
    const { id } = await openCase(person);
    let receipt: Record<string, unknown> = {};
    await keysAreUnreachable(true);
    try {
      receipt = await expectStatus(person.delete('/account'), 200);
      expect(receipt).toMatchObject({ counts: { account: 1, consultation: 1 }, keysDestroyed: 0 });
      expect(await countOf(service, `consultation where id = '${id}'`)).toBe(0);
      expect(await countOf(service, 'key_destruction')).toBe(2);
      expect(await books(receipt['id'])).toEqual([{ state: 'running', disposed: 1, keys: 0 }]);
      expect(service.lines.join('')).toContain('keys wait for their destruction');
      expect(await countOf(service, "graphile_worker.jobs where key = 'keys.destroy'")).toBe(1);
      await expect(handlers['keys.destroy']({}), 'so that the queue tries again').rejects.toThrow();
    } finally {
      await keysAreUnreachable(false);
    }
    await handlers['keys.destroy']({});
    expect(await countOf(service, 'key_destruction')).toBe(0);
    expect(await books(receipt['id'])).toEqual([{ state: 'done', disposed: 1, keys: 2 }]);
  });

  it('wait in a run as well, which is done when they are gone', async () => {
    await counselled(service);
    await counselled(service);
    // What the ledger had to forget by then it has forgotten: it could not be reached either.
    clock.set(new Date('2028-02-01T08:00:00+01:00'));
    await service.runRetention();
    clock.set(new Date('2028-03-02T08:00:00+01:00'));
    await keysAreUnreachable(true);
    let run: Awaited<ReturnType<typeof service.runRetention>>;
    try {
      run = await service.runRetention();
    } finally {
      await keysAreUnreachable(false);
    }
    expect(run).toMatchObject({
      state: 'running',
      receipts: expect.arrayContaining([
        expect.objectContaining({ category: 'consultations.case', disposed: 2, keysDestroyed: 0 }),
      ]),
    });
    expect(await countOf(service, 'consultation')).toBe(0);
    expect(await countOf(service, 'wrapped_key', true)).toBeGreaterThan(0);
    await handlers['keys.destroy']({});
    expect(await countOf(service, 'wrapped_key', true)).toBe(0);
    const { rows } = await content.query('select state from erasure_run where id = $1', [run?.id]);
    expect(rows).toEqual([{ state: 'done' }]);
  });

  it('[failure 11] are counted once, when a crash came between the two databases', async () => {
    const person = await service.person();
    let receipt: Record<string, unknown> = {};
    await keysAreUnreachable(true);
    try {
      receipt = await expectStatus(person.delete('/account'), 200);
    } finally {
      await keysAreUnreachable(false);
    }
    // The key was destroyed, and then the process died before it could note that.
    const { rows } = await content.query<{ key_id: string }>('select key_id from key_destruction');
    await platform.vault.destroyKeys(rows.map((row) => row.key_id));
    await Promise.all([handlers['keys.destroy']({}), handlers['keys.destroy']({})]);
    expect(await books(receipt['id'])).toEqual([{ state: 'done', disposed: 1, keys: 1 }]);
  });

  it('are as many as there are cases and persons, never one more', async () => {
    const first = await service.person();
    const second = await service.person();
    const cases = [await openCase(first), await openCase(first), await openCase(second)];
    // Twice the same enquiry, a name that is taken: keys that were made for nothing.
    const body = { clientMessageId: crypto.randomUUID(), text: 'Hilfe' };
    await Promise.all([1, 2, 3].map(() => first.post('/consultations', body)));
    await service.person(first.username).catch(() => undefined);
    await first.delete(`/consultations/${cases[0]?.id}`);
    const { rows } = await content.query<{ id: string }>(
      'select key_id as id from account union all select key_id from consultation',
    );
    const kept = new pg.Client({ connectionString: databases.keys.superuserUrl });
    await kept.connect();
    const keys = await kept.query<{ id: string }>('select id from wrapped_key');
    await kept.end();
    expect(keys.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(rows).toHaveLength(5);
  });
});
