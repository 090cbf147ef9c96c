import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../../test/bulk.ts';
import { later, talkingAlone } from '../../../test/chats.ts';
import { enquiry, expectStatus } from '../../../test/life.ts';
import { connectLive } from '../../../test/live.ts';
import { query } from '../../../test/query.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { counselled, logIn, openCase } from '../../../test/stories.ts';

const instant = (text: string) => new Date(text).toISOString();
const second = 1000;

/** What the database says of a person's clock; the person is not told. */
async function clockOf(service: TestService, id: string) {
  const [row] = (await query(
    service.databases.app.superuserUrl,
    `select counselling_since as since, counselling_ended_at as ended from account where id = '${id}'`,
  )) as { since: Date | null; ended: Date | null }[];
  return { since: row?.since?.toISOString() ?? null, ended: row?.ended?.toISOString() ?? null };
}

const read = (who: Pick<ReturnType<TestService['browser']>, 'get'>, id: string) =>
  expectStatus(who.get(`/consultations/${id}`), 200);

describe('ending by hand', async () => {
  const service = await startService({ now: '2026-03-02T09:00:00+01:00' });
  const { clock } = service;

  it.each(['client', 'counsellor'] as const)(
    '[ENZ-43] by the %s: two years from that moment',
    async (side) => {
      clock.set(new Date('2026-03-02T09:00:00+01:00'));
      const person = await service.person();
      const counsellor = await service.member();
      const { id } = await openCase(person);
      await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
      clock.set(new Date('2026-03-02T09:20:00+01:00'));
      await expectStatus((side === 'client' ? person : counsellor).post(`/consultations/${id}/close`), 200);
      expect(await read(person, id)).toMatchObject({
        state: 'closed',
        closedBy: side,
        closedAt: instant('2026-03-02T09:20:00+01:00'),
        erasedBy: instant('2028-03-02T09:20:00+01:00'),
      });
      expect(await clockOf(service, person.id)).toEqual({
        since: null,
        ended: instant('2026-03-02T09:20:00+01:00'),
      });
    },
  );

  it('[failure 8] [ENZ-43] is final: nothing opens a case again, and nothing moves its end', async () => {
    clock.set(new Date('2026-03-02T09:00:00+01:00'));
    const { person, counsellor, id } = await counselled(service);
    const before = await read(person, id);
    clock.set(new Date('2026-03-02T09:25:00+01:00'));
    for (const who of [person, counsellor]) {
      expect((await who.post(`/consultations/${id}/messages`, enquiry('noch etwas'))).status).toBe(409);
      expect((await who.put(`/drafts/${id}`, { text: 'noch etwas' })).status).toBe(409);
      expect((await who.post(`/consultations/${id}/close`)).status).toBe(200);
    }
    const colleague = await service.member();
    expect((await colleague.post(`/consultations/${id}/take`)).status).toBe(404);
    expect(await read(person, id)).toMatchObject({
      closedAt: before['closedAt'],
      erasedBy: before['erasedBy'],
      messages: before['messages'],
    });
    const routes = service.app.printRoutes({ commonPrefix: false });
    expect(routes).not.toMatch(/reopen/i);
  });

  it('[failure 10] [ENZ-43] a new enquiry is a new case, and the account waits for the end of the last one', async () => {
    clock.set(new Date('2026-04-01T09:00:00+02:00'));
    const first = await counselled(service);
    // Two days before the end, when only the margin is left.
    clock.set(new Date('2028-03-30T09:00:00+02:00'));
    const person = await logIn(service, first.person.username);
    if (!person) throw new Error('the account is gone');
    const next = await openCase(person);
    expect(next.id).not.toBe(first.id);
    expect((await clockOf(service, first.person.id)).since).toBe(instant('2028-03-30T09:00:00+02:00'));

    clock.set(new Date('2028-04-01T09:00:00+02:00'));
    await service.runRetention();
    const again = await logIn(service, first.person.username);
    expect((await again?.get(`/consultations/${first.id}`))?.status).toBe(404);
    expect((await again?.get(`/consultations/${next.id}`))?.text).toContain(next.text);
    await again?.post(`/consultations/${next.id}/close`);
    expect(await clockOf(service, first.person.id)).toEqual({
      since: null,
      ended: instant('2028-04-01T09:00:00+02:00'),
    });
    clock.set(new Date('2030-03-17T08:59:59+01:00'));
    await service.runRetention();
    expect(await logIn(service, first.person.username)).not.toBeNull();
    clock.set(new Date('2030-03-17T09:00:00+01:00'));
    await service.runRetention();
    expect(await logIn(service, first.person.username)).toBeNull();
  });

  it('[ENZ-43] an account without a case ends by its registration', async () => {
    clock.set(new Date('2032-05-01T09:00:00+02:00'));
    const { username } = await service.person();
    clock.set(new Date('2034-04-16T08:59:59+02:00'));
    await service.runRetention();
    expect(await logIn(service, username)).not.toBeNull();
    clock.set(new Date('2034-04-16T09:00:00+02:00'));
    await service.runRetention();
    expect(await logIn(service, username)).toBeNull();
  });

  it('starts the account’s clock once, when the last cases end at the same moment', async () => {
    const person = await service.person();
    for (let round = 0; round < 4; round++) {
      const cases = await Promise.all([1, 2, 3].map(() => openCase(person)));
      await Promise.all(cases.map(({ id }) => expectStatus(person.post(`/consultations/${id}/close`), 200)));
      expect(await clockOf(service, person.id)).toEqual({ since: null, ended: clock.now().toISOString() });
    }
  });

  it('starts the account’s clock, when the last open case is deleted', async () => {
    const person = await service.person();
    const { id } = await openCase(person);
    await expectStatus(person.delete(`/consultations/${id}`), 200);
    expect(await clockOf(service, person.id)).toEqual({ since: null, ended: clock.now().toISOString() });
  });
});

describe.each([
  {
    after: 'P6M',
    opened: '2026-08-31T10:00:00+02:00',
    closes: '2027-02-28T10:00:00+01:00',
    gone: '2029-02-27T10:00:00+01:00',
  },
  {
    after: 'P45D',
    opened: '2026-03-01T10:00:00+01:00',
    closes: '2026-04-15T10:00:00+02:00',
    gone: '2028-04-14T10:00:00+02:00',
  },
])('ending by inactivity after $after', async ({ after, opened, closes, gone }) => {
  const retention = services.enz.retention.map((rule) =>
    rule.id === 'R1' ? { ...rule, fallback: { event: 'consultation.last-activity' as const, after } } : rule,
  );
  const service = await startService({ policy: { ...services.enz, retention }, now: opened });
  const { clock } = service;

  it('[ENZ-43] closes an unanswered enquiry at the configured day, and counts from there', async () => {
    clock.set(new Date(opened));
    const person = await service.person();
    const { id } = await openCase(person);
    expect(await read(person, id)).toMatchObject({ state: 'new', closesOn: instant(closes) });

    clock.set(new Date(new Date(closes).getTime() - second));
    await service.runRetention();
    const awake = await logIn(service, person.username);
    const counsellor = await service.member();
    const waiting = () => counsellor.get('/intake').then(({ text }) => text.includes(id));
    expect((await awake?.get(`/consultations/${id}`))?.body.state).toBe('new');
    expect(await waiting()).toBe(true);

    clock.set(new Date(closes));
    await service.runRetention();
    expect((await awake?.get(`/consultations/${id}`))?.body).toMatchObject({
      state: 'closed',
      closedBy: 'inactivity',
      closedAt: instant(closes),
    });
    expect(await waiting()).toBe(false);
    expect(await clockOf(service, person.id)).toEqual({ since: null, ended: instant(closes) });

    clock.set(new Date(gone));
    await service.runRetention();
    expect(await logIn(service, person.username)).toBeNull();
  });
});

describe('inactivity', async () => {
  const service = await startService({ now: '2026-01-10T09:00:00+01:00' });
  const { clock } = service;

  it('[failure 7] [ENZ-43] counts from the last letter, whoever wrote it', async () => {
    const person = await service.person();
    const counsellor = await service.member();
    const { id } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    clock.set(new Date('2026-07-01T09:00:00+02:00'));
    const desk = await logIn(service, counsellor.username);
    await desk?.post(`/consultations/${id}/messages`, enquiry('Wie geht es Ihnen?'));
    clock.set(new Date('2026-07-10T09:00:00+02:00'));
    await service.runRetention();
    const closesOn = instant('2027-01-01T09:00:00+01:00');
    const awake = await logIn(service, person.username);
    expect((await awake?.get(`/consultations/${id}`))?.body).toMatchObject({ state: 'active', closesOn });
  });

  it('[ENZ-43] counts from the last talk, too: from its beginning, and then from its end', async () => {
    clock.set(new Date('2026-08-01T09:00:00+02:00'));
    const [person, counsellor] = [await service.person(), await service.member()];
    const { consultationId: id } = await talkingAlone(service, person, counsellor);
    clock.set(new Date('2026-12-01T09:00:00+01:00'));
    const [there, desk] = [await logIn(service, person.username), await logIn(service, counsellor.username)];
    if (!there || !desk) throw new Error('somebody is gone');
    const closesOn = async () => (await there.get(`/consultations/${id}`)).body.closesOn;
    const talk = async () => {
      const { roomId } = await expectStatus(desk.post(`/consultations/${id}/chats`), 201);
      const live = await connectLive(service, there);
      await live.enter(String(roomId));
      return { room: String(roomId), live };
    };
    expect(await closesOn()).toBe(instant('2027-02-01T09:00:00+01:00'));
    const { room, live } = await talk();
    await expect.poll(closesOn, { timeout: 5000 }).toBe(instant('2027-06-01T09:00:00+02:00'));
    later(service, 20);
    await live.say(room, 'Danke, bis bald');
    later(service, 1);
    await expectStatus(desk.post(`/chats/${room}/end`), 204);
    await expect.poll(closesOn, { timeout: 5000 }).toBe(instant('2027-06-01T09:21:00+02:00'));
    live.hangUp();

    // Nobody ends the second one: its time is over.
    const endless = await talk();
    const { longestMinutes = 0 } = service.policy.chats ?? {};
    later(service, longestMinutes + 5);
    const asked = await logIn(service, person.username);
    const end = new Date(Date.parse('2027-06-01T09:21:00+02:00') + longestMinutes * 60_000);
    const now = async () => (await asked?.get(`/consultations/${id}`))?.body.closesOn;
    await expect.poll(now, { timeout: 5000 }).toBe(end.toISOString());
    endless.live.hangUp();
    clock.set(new Date(end.getTime() - second));
    await service.runRetention();
    const awake = await logIn(service, person.username);
    expect((await awake?.get(`/consultations/${id}`))?.body.state).toBe('active');
    clock.set(end);
    await service.runRetention();
    expect((await awake?.get(`/consultations/${id}`))?.body).toMatchObject({ closedBy: 'inactivity' });
  });

  it('[ENZ-43] is noted for the day it was, however late the engine is, and never shortens another case', async () => {
    clock.set(new Date('2027-02-01T09:00:00+01:00'));
    const person = await service.person();
    const silent = await openCase(person);
    clock.set(new Date('2027-03-01T09:00:00+01:00'));
    const awake = await logIn(service, person.username);
    if (!awake) throw new Error('the account is gone');
    const other = await openCase(awake);
    // The engine stands still while the silent one runs out; then the other one is closed by hand.
    clock.set(new Date('2027-08-20T09:00:00+02:00'));
    const later = await logIn(service, person.username);
    await later?.post(`/consultations/${other.id}/close`);
    clock.set(new Date('2027-09-15T09:00:00+02:00'));
    await service.runRetention();
    const last = await logIn(service, person.username);
    expect((await last?.get(`/consultations/${silent.id}`))?.body).toMatchObject({
      closedBy: 'inactivity',
      closedAt: instant('2027-08-01T09:00:00+02:00'),
      erasedBy: instant('2029-08-01T09:00:00+02:00'),
    });
    expect(await clockOf(service, person.id)).toEqual({
      since: null,
      ended: instant('2027-08-20T09:00:00+02:00'),
    });
  });

  it('[ENZ-42] [ENZ-43] is noted and carried out at once, when the engine stood still until all was over', async () => {
    clock.set(new Date('2030-03-01T09:00:00+01:00'));
    const person = await service.person();
    const { id } = await openCase(person);
    // Half a year of silence, two years, and months more.
    clock.set(new Date('2033-03-01T09:00:00+01:00'));
    expect((await service.runRetention())?.state).toBe('done');
    const left = [`consultation where id = '${id}'`, `account where id = '${person.id}'`];
    expect(Object.values(await countsOf(service, left))).toEqual([0, 0]);
  });

  it('loses no letter that is written while the engine closes', async () => {
    clock.set(new Date('2028-01-01T09:00:00+01:00'));
    const person = await service.person();
    const cases = await Promise.all([1, 2, 3, 4, 5, 6].map(() => openCase(person)));
    clock.set(new Date('2028-07-01T09:00:00+02:00'));
    const awake = await logIn(service, person.username);
    const [, ...answers] = await Promise.all([
      service.runRetention(),
      ...cases.map(({ id }) => awake?.post(`/consultations/${id}/messages`, enquiry('Bin noch da.'))),
    ]);
    for (const [index, { id }] of cases.entries()) {
      const found = (await awake?.get(`/consultations/${id}`))?.body;
      // Either the letter came in time and the case goes on, or the writer is told that it has ended.
      if (answers[index]?.status === 201)
        expect(found).toMatchObject({ messages: [{}, { text: 'Bin noch da.' }] });
      else expect([answers[index]?.status, found.state]).toEqual([409, 'closed']);
    }
  });
});
