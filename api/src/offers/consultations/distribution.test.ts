import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { needlesIn } from '../../../test/dbscan.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';
import { logIn } from '../../../test/stories.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
interface Board {
  promisedDays: number;
  items: {
    id: string;
    waitingWorkingDays: number;
    late: boolean;
    suggestion?: { to: string; reasons: string[] };
  }[];
  team: {
    id: string;
    nickname: string;
    weeklyHours: number | null;
    languages: string[];
    open: number;
    waiting: number;
    late: number;
    longestWait: number;
    room: number | null;
    absence?: { backOn: string };
  }[];
}

describe('a coordinator’s morning', { timeout: 60_000 }, () => {
  let service: TestService;
  let coordinator: Member;
  let [a, b, c]: Member[] = [];
  let person: Person;
  const canary = 'Wiesenschaumkraut';

  beforeAll(async () => {
    // The Thursday before Easter.
    service = await startService({ policy: services.bke, now: '2026-04-02T09:00:00+02:00' });
    coordinator = await service.member('coordinator');
    [a, b, c] = [await service.member(), await service.member(), await service.member()];
    person = await service.person();
    await askAndTake(person, a as Member, letter(canary));
  });

  /** Some days later, when all sessions have run out. */
  async function onDay(instant: string) {
    service.clock.set(new Date(instant));
    coordinator = await service.member('coordinator');
    const again = await logIn(service, person.username);
    if (again) person = { ...person, ...again };
  }
  const board = async (who: Member = coordinator) => (await who.get('/distribution')).body as Board;
  const room = async (member: Member | undefined) => (await board()).team.find(({ id }) => id === member?.id);
  const hours = (member: Member | undefined, weeklyHours: number | null, by: Member = coordinator) =>
    by.put(`/capacities/${member?.id}`, { weeklyHours });
  const give = (id: string, to: Member | undefined, by: Member = coordinator) =>
    by.put(`/distribution/${id}`, { to: to?.id ?? '' });
  const holderOf = async (id: string) =>
    (
      (await query(
        service.databases.app.superuserUrl,
        `select holder_id from consultation where id = '${id}'`,
      )) as {
        holder_id: string | null;
      }[]
    )[0]?.holder_id;

  it('shows how much room the team has, once somebody has said how long a week is', async () => {
    expect(await room(a)).toMatchObject({ weeklyHours: null, open: 1, waiting: 1, room: null });
    for (const [member, weeklyHours] of [
      [a, 2],
      [b, 10],
      [c, 4],
    ] as const)
      expect((await hours(member, weeklyHours)).status).toBe(204);
    expect((await hours(a, 2)).status).toBe(204);
    expect(await room(a)).toMatchObject({ weeklyHours: 2, room: 3 });
    const events = (await query(
      service.databases.app.superuserUrl,
      `select staff_id, object_id, facts from audit_event where action = 'capacity.edit' order by seq`,
    )) as { staff_id: string; object_id: string; facts: object }[];
    expect(events).toEqual(
      [a, b, c].map((member) => ({ staff_id: coordinator.id, object_id: member?.id, facts: {} })),
    );
    expect((await hours(a, 49)).status).toBe(422);
    expect((await hours(coordinator, 5)).status).toBe(404);
    expect((await coordinator.put(`/capacities/${randomUUID()}`, { weeklyHours: 5 })).status).toBe(404);
  });

  it('suggests who has room, and why, and spreads several over the team', async () => {
    const ids = [await ask(person), await ask(person), await ask(person)];
    const { items } = await board();
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(items.map(({ suggestion }) => suggestion?.to)).toEqual([b?.id, b?.id, c?.id]);
    expect(items[0]?.suggestion?.reasons).toContain('most-room');
    expect((await give(ids[0] ?? '', b)).status).toBe(204);
    expect(await room(b)).toMatchObject({ open: 1, room: 19 });
  });

  it('says what waits too long in working days: Easter has none', async () => {
    await onDay('2026-04-08T09:00:00+02:00');
    const { items, promisedDays } = await board();
    expect(promisedDays).toBe(2);
    expect(items.map(({ waitingWorkingDays, late }) => [waitingWorkingDays, late])).toEqual([
      [2, false],
      [2, false],
    ]);
    await onDay('2026-04-09T09:00:00+02:00');
    expect((await board()).items.map(({ late }) => late)).toEqual([true, true]);
    expect(await room(a)).toMatchObject({ late: 1, longestWait: 3 });
  });

  it('suggests nobody who is away', async () => {
    const absent = await service.member();
    await hours(absent, 40);
    expect((await board()).items[0]?.suggestion?.to).toBe(absent.id);
    const days = { firstDay: '2026-04-09', lastDay: '2026-04-10' };
    expect((await absent.put(`/absences/${randomUUID()}`, days)).status).toBe(204);
    expect((await board()).items[0]?.suggestion?.to).not.toBe(absent.id);
    expect(await room(absent)).toMatchObject({ absence: { backOn: '2026-04-13' } });
  });

  it('suggests who speaks the language that somebody asks in, and says where nobody does', async () => {
    const turkish = await ask(person, { ...letter(), language: 'tr' });
    const english = await ask(person, { ...letter(), language: 'en' });
    const usual = await ask(person, { ...letter(), language: 'de' });
    expect((await person.post('/consultations', { ...letter(), language: 'fr' })).status).toBe(422);
    const spoken = (languages: string[]) => coordinator.put(`/capacities/${a?.id}`, { languages });
    expect((await spoken(['tr'])).status).toBe(204);
    expect((await spoken(['fr'])).status).toBe(422);
    expect(await room(a)).toMatchObject({ weeklyHours: 2, languages: ['tr'] });
    const { items } = await board();
    const of = (id: string) => items.find((item) => item.id === id);
    expect(of(turkish)).toMatchObject({ language: 'tr', suggestion: { to: a?.id } });
    expect(of(turkish)?.suggestion?.reasons).toContain('speaks');
    expect(of(english)?.suggestion?.reasons).toContain('language-missing');
    expect(of(usual)?.suggestion?.reasons).not.toContain('speaks');
    expect((await person.get('/own-data/export.html')).text).toContain('Sprache: Türkisch');
  });

  it('gives an enquiry once, however often it is sent, and whoever is quicker', async () => {
    const id = await ask(person);
    const both = await Promise.all([give(id, b), give(id, b)]);
    expect(both.map(({ status }) => status)).toEqual([204, 204]);
    expect(await holderOf(id)).toBe(b?.id);
    expect((await give(id, c)).body.code).toBe('consultations.taken');

    const contested = await ask(person);
    const taker = await service.member();
    const [given, taken] = await Promise.all([
      give(contested, c),
      taker.post(`/consultations/${contested}/take`),
    ]);
    const holder = await holderOf(contested);
    expect([c?.id, taker.id]).toContain(holder);
    expect(given.status).toBe(holder === c?.id ? 204 : 409);
    expect(taken.status).toBe(holder === c?.id ? 409 : 200);
    const moves = (await query(
      service.databases.app.superuserUrl,
      `select consultation_id from hand_over where consultation_id in ('${id}', '${contested}')`,
    )) as unknown[];
    expect(moves).toHaveLength(holder === c?.id ? 2 : 1);
    expect((await give(randomUUID(), b)).status).toBe(404);
    expect((await give(await ask(person), coordinator)).status).toBe(422);
  });

  it('[BKE-29] shows no word of anybody, no pseudonym, and no name of a colleague but the nickname', async () => {
    const { text } = await coordinator.get('/distribution');
    const names = [a, b, c].flatMap((member) => [member?.username ?? '', `Real Name ${member?.nickname}`]);
    expect(needlesIn(text, [canary, person.username, person.id, ...names])).toEqual([]);
  });

  it('is there for those who coordinate alone, and in no service without them', async () => {
    const id = await ask(person);
    for (const role of ['counsellor', 'moderator', 'it_admin', 'data_protection_officer'] as const) {
      const other = await service.member(role);
      expect((await other.get('/distribution')).status).toBe(404);
      expect((await hours(a, 40, other)).status).toBe(404);
      expect((await give(id, b, other)).status).toBe(404);
    }
    for (const asked of [person.get('/distribution'), person.put(`/distribution/${id}`, { to: b?.id })])
      expect((await asked).status).toBe(404);
    expect((await service.browser().get('/distribution')).status).toBe(401);
    expect(await holderOf(id)).toBeNull();
    const { permissions } = services.enz;
    expect(permissions.filter(({ action }) => action === 'distribution.read')).toEqual([]);
  });
});
