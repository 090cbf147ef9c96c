import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { query } from '../../../test/query.ts';
import { askAndTake } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';

describe('days on which a counsellor is not there', () => {
  let service: TestService;
  let person: Person;
  let jana: Awaited<ReturnType<TestService['member']>>;
  let mira: Awaited<ReturnType<TestService['member']>>;
  let caseId: string;

  const note = (firstDay: string, lastDay: string, id = randomUUID()) =>
    jana.put(`/absences/${id}`, { firstDay, lastDay });
  const told = async (): Promise<unknown> =>
    (await person.get(`/consultations/${caseId}`)).body.counsellor.absence;

  /** Sessions do not outlive the night: everybody comes back. */
  const at = async (instant: string) => {
    service.clock.set(new Date(instant));
    for (const who of [person, jana, mira]) {
      const { status } = await who.post('/sessions', { username: who.username, password: passphrase });
      expect(status).toBe(201);
    }
  };

  beforeAll(async () => {
    service = await startService({ now: '2026-03-02T09:00:00+01:00' });
    person = await service.person();
    jana = await service.member('counsellor', 'Jana');
    mira = await service.member('counsellor', 'Mira');
    caseId = await askAndTake(person, jana);
  });

  it('are told to those who wait, a week before and until the last day is over, without a reason', async () => {
    const id = randomUUID();
    expect((await note('2026-03-16', '2026-03-27', id)).status).toBe(204);
    expect((await note('2026-03-16', '2026-03-27', id)).status).toBe(204);
    const noted = { firstDay: '2026-03-16', lastDay: '2026-03-27' };
    expect((await jana.get('/absences')).body).toEqual({ items: [{ id, ...noted }] });
    // A Friday: nobody is back before Monday.
    const days = { ...noted, backOn: '2026-03-30' };

    expect(await told()).toBeUndefined();
    await at('2026-03-08T23:59:58+01:00');
    expect(await told()).toBeUndefined();
    await at('2026-03-09T00:00:00+01:00');
    expect(await told()).toEqual(days);
    const { items } = (await person.get('/consultations')).body;
    expect(items[0].counsellor).toEqual({ name: 'Jana', absence: days });
    expect((await mira.get('/colleagues')).body.items).toContainEqual({
      id: jana.id,
      nickname: 'Jana',
      absence: days,
    });
  });

  it('are told as one where they touch, overlap or have a weekend between them', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    await note('2026-03-30', '2026-04-01', ids[0]);
    await note('2026-04-01', '2026-04-05', ids[1]);
    await note('2026-04-08', '2026-04-10', ids[2]);
    expect(await told()).toEqual({ firstDay: '2026-03-16', lastDay: '2026-04-05', backOn: '2026-04-06' });
    for (const id of ids) await jana.delete(`/absences/${id}`);
  });

  it('must lie in order and not in the past, and are said at the day that is wrong', async () => {
    for (const [first, last, code] of [
      ['2026-05-10', '2026-05-09', 'before-first'],
      ['2026-03-01', '2026-03-08', 'over'],
      ['2026-04-01', '2029-04-01', 'too-long'],
    ] as const) {
      const { status, body } = await note(first, last);
      expect([status, body.errors[0]]).toMatchObject([422, { field: 'lastDay', code }]);
    }
    for (const no of ['2026-02-31', '0000-01-01', '9999-12-31'])
      expect([(await note(no, '2026-03-31')).status, (await note('2026-03-09', no)).status]).toEqual([
        422, 422,
      ]);
  });

  it('belong to one person alone', async () => {
    const [own] = (await jana.get('/absences')).body.items;
    expect((await mira.get('/absences')).body).toEqual({ items: [] });
    expect((await mira.delete(`/absences/${own.id}`)).status).toBe(404);
    expect(
      (await mira.put(`/absences/${own.id}`, { firstDay: '2026-04-01', lastDay: '2026-04-02' })).status,
    ).toBe(404);
  });

  it('can be taken back', async () => {
    const id = randomUUID();
    await note('2026-04-07', '2026-04-08', id);
    expect((await jana.delete(`/absences/${id}`)).status).toBe(204);
    expect((await jana.get('/absences')).body.items).toHaveLength(1);
  });

  it('stand as they were sent last, also at the limit, and are counted one after the other', async () => {
    const sent = randomUUID();
    const others = Array.from({ length: 19 }, () => randomUUID());
    for (const id of [sent, ...others.slice(2)]) await note('2026-05-04', '2026-05-05', id);
    const both = await Promise.all(others.slice(0, 2).map((id) => note('2026-05-04', '2026-05-05', id)));
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect((await note('2026-05-04', '2026-05-05')).body.code).toBe('absences.too-many');
    expect((await note('2026-05-04', '2026-05-05', sent)).status).toBe(204);
    expect((await note('2026-05-04', '2026-05-06', sent)).status).toBe(204);
    const { items } = (await jana.get('/absences')).body;
    expect(items).toHaveLength(20);
    expect(items).toContainEqual({ id: sent, firstDay: '2026-05-04', lastDay: '2026-05-06' });
    const changes = await query(
      service.databases.app.superuserUrl,
      `select change from audit_event where object_id = '${sent}' order by seq`,
    );
    expect(changes).toEqual([{ change: 'added' }, { change: 'changed' }]);
    for (const { id } of items)
      if ([sent, ...others].includes(id)) expect((await jana.delete(`/absences/${id}`)).status).toBe(204);
  });

  it('are gone a day after the last of them', async () => {
    service.clock.set(new Date('2026-03-28T23:59:59+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'absence')).toBe(1);
    service.clock.set(new Date('2026-03-29T00:00:00+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'absence')).toBe(0);
  });

  it('[ENZ-51] go with the login of who has left, and that is on record', async () => {
    const { superuserUrl } = service.databases.app;
    await at('2026-03-30T09:00:00+02:00');
    await note('2027-06-01', '2027-06-30');
    await query(superuserUrl, `update staff set employed_until = '2026-03-31' where id = '${jana.id}'`);
    for (const instant of ['2026-04-01T01:00:00+02:00', '2026-07-15T01:00:00+02:00']) {
      service.clock.set(new Date(instant));
      expect((await service.runRetention())?.state).toBe('done');
    }
    expect(await countOf(service, 'absence')).toBe(0);
    const removed = await query(
      superuserUrl,
      `select actor_kind from audit_event
       where action = 'absence.edit' and change = 'removed' and at > '2026-07-01'`,
    );
    expect(removed).toEqual([{ actor_kind: 'system' }]);
  });
});
