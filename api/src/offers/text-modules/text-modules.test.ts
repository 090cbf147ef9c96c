import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { query } from '../../../test/query.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

describe('a text module', () => {
  let service: TestService;
  let jana: Member;
  let admin: Member;
  beforeAll(async () => {
    service = await startService();
    jana = await service.member();
    admin = await service.member('counsellor_admin');
  });

  const list = async (who: Pick<Person, 'get'> = jana) =>
    (await who.get('/text-modules')).body.items as {
      id: string;
      title: string;
      text: string;
      shelf: string;
    }[];
  const titles = async (who?: Pick<Person, 'get'>) =>
    (await list(who)).map(({ title, shelf }) => `${title} (${shelf})`);
  const keep = (
    title: string,
    text = 'Herzliche Grüße',
    id: string = randomUUID(),
    who = jana,
    shelf = 'text-modules',
  ) => who.put(`/${shelf}/${id}`, { title, text });

  it('is one’s own, or the team’s; nobody sees what another keeps for themselves', async () => {
    expect((await keep('Übergang')).status).toBe(204);
    expect((await keep('Anfang')).status).toBe(204);
    expect((await keep('Notrufe', '112', randomUUID(), admin, 'team-text-modules')).status).toBe(204);
    expect(await titles()).toEqual(['Anfang (own)', 'Notrufe (team)', 'Übergang (own)']);
    expect(await titles(admin)).toEqual(['Notrufe (team)']);
    expect(await titles(await service.member())).toEqual(['Notrufe (team)']);
  });

  it('of the team is written and removed by whoever may, and by nobody’s own route', async () => {
    const team = (await list()).find(({ shelf }) => shelf === 'team')?.id ?? '';
    expect((await keep('x', 'x', team)).status).toBe(404);
    expect((await jana.delete(`/text-modules/${team}`)).status).toBe(404);
    expect((await admin.delete(`/text-modules/${team}`)).status).toBe(404);
    expect((await keep('x', 'x', team, jana, 'team-text-modules')).status).toBe(404);
    expect((await keep('Notrufnummern', '112', team, admin, 'team-text-modules')).status).toBe(204);
    expect(await titles()).toContain('Notrufnummern (team)');
  });

  it('is kept once however often it is sent, and changes with its next words', async () => {
    const mira = await service.member();
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => keep('Schluss', 'Bis bald', id, mira)));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await keep('Schluss', 'Auf bald', id, mira)).status).toBe(204);
    expect((await list(mira)).filter((item) => item.id === id)).toMatchObject([
      { title: 'Schluss', text: 'Auf bald', shelf: 'own' },
    ]);
    expect((await keep('Schluss', 'Bis bald', id)).status).toBe(404);
  });

  it('lies sealed, and goes with its key at once when it is removed', async () => {
    const id = randomUUID();
    const secret = 'Wollgrasmoor';
    await keep(`${secret} als Titel`, `Im ${secret}.`, id);
    expect(await dbscan(service, [secret])).toEqual([]);
    const [row] = (await query(
      service.databases.app.superuserUrl,
      `select key_id from text_module where id = '${id}'`,
    )) as { key_id: string }[];
    const key = `wrapped_key where id = '${row?.key_id}'`;
    expect(await countOf(service, key, true)).toBe(1);
    expect((await jana.delete(`/text-modules/${id}`)).status).toBe(204);
    expect(await countOf(service, key, true)).toBe(0);
    expect((await jana.delete(`/text-modules/${id}`)).status).toBe(404);
  });

  it('refuses what says nothing, what is too long, and more than one finds something in', async () => {
    for (const [title, text] of [
      ['', 'x'],
      [' ', 'x'],
      ['x', '\n'],
      ['x'.repeat(81), 'x'],
      ['x', 'x'.repeat(5001)],
    ] as const)
      expect((await keep(title, text)).status).toBe(422);
    const busy = await service.member();
    await query(
      service.databases.app.superuserUrl,
      `insert into text_module select gen_random_uuid(), '${busy.id}', gen_random_uuid(), '', '', '2026-01-01'
       from generate_series(1, 100)`,
    );
    const full = await keep('einer mehr', 'x', randomUUID(), busy);
    expect([full.status, full.body.code]).toEqual([422, 'text-modules.too-many']);
    await query(service.databases.app.superuserUrl, `delete from text_module where owner_id = '${busy.id}'`);
  });

  it('ends with the login of its owner; the team’s stays', async () => {
    const leaving = await service.member();
    await keep('Nur meins', 'x', randomUUID(), leaving);
    const kept = await countOf(service, 'text_module');
    await query(
      service.databases.app.superuserUrl,
      `update staff set employed_until = '2026-03-31' where id = '${leaving.id}'`,
    );
    service.clock.set(new Date('2026-04-02T09:00:00+02:00'));
    await service.runRetention();
    expect(await countOf(service, 'text_module')).toBe(kept);
    // 90 days after the last day of employment, to the end of the day.
    service.clock.set(new Date('2026-07-01T00:00:00+02:00'));
    const run = await service.runRetention();
    expect(run?.receipts.find(({ category }) => category === 'consultations.text-module')).toMatchObject({
      rule: 'P-staff',
      disposed: 1,
      failed: 0,
      keysDestroyed: 1,
      counts: { text_module: 1 },
    });
    expect(await countOf(service, `text_module where owner_id = '${leaving.id}'`)).toBe(0);
    expect(await countOf(service, `staff where id = '${leaving.id}'`)).toBe(0);
    expect(await countOf(service, 'text_module where owner_id is null')).toBe(1);
  });
});
