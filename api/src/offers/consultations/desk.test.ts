import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

describe('the desk of a counsellor', () => {
  let service: TestService;
  let jana: Member;
  beforeAll(async () => {
    service = await startService();
    jana = await service.member();
  });
  afterEach(() => vi.restoreAllMocks());

  const listed = async (id: string, who: Pick<Person, 'get'> = jana) =>
    ((await who.get('/consultations')).body.items as { id: string; unread?: boolean }[]).find(
      (item) => item.id === id,
    );
  const unread = async (id: string, who?: Pick<Person, 'get'>) => (await listed(id, who))?.unread;

  it('says what has been written and not been opened yet', async () => {
    const person = await service.person();
    const id = await askAndTake(person, jana);
    expect(await unread(id)).toBe(true);
    await jana.get(`/consultations/${id}`);
    expect(await unread(id)).toBe(true);
    for (const _ of [1, 2]) expect((await jana.put(`/consultations/${id}/seen`, {})).status).toBe(204);
    expect(await unread(id)).toBe(false);
    await person.post(`/consultations/${id}/messages`, letter('Noch etwas.'));
    expect(await unread(id)).toBe(true);
    await jana.post(`/consultations/${id}/messages`, letter('Guten Tag.'));
    expect(await unread(id)).toBe(false);
  });

  it('begins anew for whom a case is handed over to', async () => {
    const id = await askAndTake(await service.person(), jana);
    await jana.put(`/consultations/${id}/seen`, {});
    const mira = await service.member();
    await jana.post(`/consultations/${id}/hand-over`, { to: mira.id });
    expect(await unread(id, mira)).toBe(true);
    expect((await jana.put(`/consultations/${id}/seen`, {})).status).toBe(404);
  });

  it('tells the person not when somebody has opened it, and lets nobody else open it', async () => {
    const person = await service.person();
    const id = await askAndTake(person, jana);
    expect(await listed(id, person)).not.toHaveProperty('unread');
    expect((await person.get(`/consultations/${id}`)).body).not.toHaveProperty('unread');
    expect((await person.put(`/consultations/${id}/seen`, {})).status).toBe(404);
    const waiting = await ask(person);
    expect((await jana.put(`/consultations/${waiting}/seen`, {})).status).toBe(404);
  });

  it('asks the databases as often for twelve cases as for three, and opens no letter', async () => {
    const one = await service.member();
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    const opened = vi.spyOn(service.platform.vault, 'unseal');
    async function fill(cases: number) {
      for (let n = 0; n < cases; n++)
        await askAndTake(await service.person(), one, { ...letter(), subject: 'in eigenen Worten' });
    }
    async function costs(path: 'list' | 'search') {
      // What has been unwrapped just now is remembered for some seconds.
      const later = performance.now() + 60_000;
      const time = vi.spyOn(performance, 'now').mockReturnValue(later);
      const before = statements.mock.calls.length;
      const { status, body } = await (path === 'list'
        ? one.get('/consultations')
        : one.post('/consultations/search', { words: 'streiten' }));
      time.mockRestore();
      expect(status).toBe(200);
      return { found: body.items.length as number, asked: statements.mock.calls.length - before };
    }
    await fill(3);
    opened.mockClear();
    const [few, fewSearched] = [await costs('list'), await costs('search')];
    await fill(9);
    opened.mockClear();
    const many = await costs('list');
    expect(new Set(opened.mock.calls.map(([, { table, column }]) => `${table}.${column}`))).toEqual(
      new Set(['account.username_sealed']),
    );
    const manySearched = await costs('search');
    expect([few.found, many.found]).toEqual([3, 12]);
    expect(many.asked).toBe(few.asked);
    expect(manySearched).toEqual({ found: 12, asked: fewSearched.asked });
  });
});
