import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { later, planned, take, talkingAlone } from '../../../test/chats.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { expectStatus } from '../../../test/life.ts';
import { connectLive } from '../../../test/live.ts';
import { bkeMember } from '../../../test/members.ts';
import { query } from '../../../test/query.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';

type Staff = Awaited<ReturnType<TestService['member']>>;
type Shown = { id: string; title: string; host: string; startsAt: string; free?: number; mine?: string };

const letter = () => ({ clientMessageId: randomUUID(), text: 'Ein Brief.' });

describe('chats of bke', () => {
  let service: TestService;
  let host: Staff;
  let second: Staff;
  beforeAll(async () => {
    service = await startService({ policy: services.bke });
    host = await service.member('counsellor', 'Helena Faber');
    second = await service.member('counsellor', 'Sven Galu');
  });
  const visitor = () => service.browser();
  const announced = async (who = visitor()) =>
    (await expectStatus(who.get('/chats'), 200))['items'] as unknown as Shown[];

  it('[BKE-54] announces them to everybody, the soonest first, and no more when they are over', async () => {
    const evening = await planned(service, host, {
      title: 'Später',
      minutes: 15,
      startsAt: '2026-03-02T20:30:00+01:00',
    });
    const soon = await planned(service, host, { title: 'Bald', minutes: 15 });
    const mine = (await announced()).filter(({ id }) => [evening, soon].includes(id));
    expect(mine.map(({ title, host: by, startsAt }) => [title, by, startsAt])).toEqual([
      ['Bald', 'Helena Faber', '2026-03-02T08:02:00.000Z'],
      ['Später', 'Helena Faber', '2026-03-02T19:30:00.000Z'],
    ]);
    later(service, 18);
    expect((await announced()).map(({ title }) => title)).not.toContain('Bald');
    const { text, headers } = await visitor().get(`/chats/${evening}/calendar.ics`);
    expect(headers['content-type']).toContain('text/calendar');
    expect(text).toContain('SUMMARY:Termin');
    expect(text).not.toMatch(/bke|Später|Beratung|Helena/);
  });

  it('[BKE-55] names who hosts with whom, and lets in only whom the chat is for', async () => {
    const both = await planned(service, host, {
      kind: 'topic-chat',
      title: 'Schlafen wie ein Murmeltier',
      audiences: ['parents', 'youth'],
      coHosts: ['Sven Galu'],
    });
    const youth = await planned(service, host, { kind: 'topic-chat', audiences: ['youth'] });
    expect(await expectStatus(visitor().get(`/chats/${both}`), 200)).toMatchObject({
      title: 'Schlafen wie ein Murmeltier',
      audiences: ['parents', 'youth'],
      host: 'Helena Faber',
      coHosts: ['Sven Galu'],
      forMembers: true,
    });
    const parent = await bkeMember(service);
    expect((await take(parent, youth)).status).toBe(404);
    await expectStatus(take(parent, both), 200);
    expect((await take(visitor(), both)).status).toBe(401);
    expect((await parent.put(`/chats/${both}/place`, { acceptsRules: false })).body).toMatchObject({
      code: 'chats.rules-not-accepted',
    });
  });

  it('[BKE-13] is for reading without an account, and for taking part with one', async () => {
    const room = await planned(service, host);
    for (const [method, path] of [
      ['put', `/chats/${room}/place`],
      ['post', '/live'],
      ['post', '/consultations'],
      ['post', '/private-messages'],
      ['post', '/forum-threads'],
    ] as const)
      expect((await visitor()[method](path, {})).status, path).toBe(401);
    const member = await bkeMember(service);
    await expectStatus(take(member, room), 200);
    later(service, 3);
    expect(
      (await member.post('/live', { t: 'say', room, id: randomUUID(), text: 'Guten Abend' })).status,
    ).toBe(200);
    await expectStatus(member.post('/consultations', letter()), 201);
  });

  it('gives places in the order in which people come, and a place that is given up to who waits longest', async () => {
    const room = await planned(service, host, { capacity: 2 });
    const people = [];
    for (let at = 0; at < 4; at++) people.push(await bkeMember(service));
    const [first, , third, fourth] = people as [Awaited<ReturnType<typeof bkeMember>>, ...never[]];
    const states = [];
    for (const person of people) states.push((await expectStatus(take(person, room), 200))['mine']);
    expect(states).toEqual(['in', 'in', 'waiting', 'waiting']);
    await expectStatus(first.delete(`/chats/${room}/place`), 204);
    const stateOf = async (who: typeof first) => (await expectStatus(who.get(`/chats/${room}`), 200))['mine'];
    expect(await stateOf(third as never)).toBe('in');
    expect(await stateOf(fourth as never)).toBe('waiting');
  });

  it('[BKE-38] gives the log to who hosts the chat, and to nobody else of the team', async () => {
    const room = await planned(service, host);
    const member = await bkeMember(service);
    await expectStatus(take(member, room), 200);
    later(service, 3);
    const live = await connectLive(service, member);
    await live.enter(room);
    await live.say(room, 'Für die Nachbereitung');
    live.hangUp();
    expect((await expectStatus(host.get(`/chats/${room}/log`), 200))['items']).toMatchObject([
      { text: 'Für die Nachbereitung', by: member.username },
    ]);
    const others = [second, await service.member('moderator'), await service.member('coordinator')];
    for (const other of [...others, await service.member('it_admin')])
      expect((await other.get(`/chats/${room}/log`)).status).toBe(404);
    expect((await member.get(`/chats/${room}/log`)).status).toBe(404);
    expect((await visitor().get(`/chats/${room}/log`)).status).toBe(401);
  });

  it('takes each who waits in an open hour once, in order, by several on duty at the same time', async () => {
    const hour = await planned(service, host, {
      kind: 'open-hour',
      title: 'Sprechstunde',
      coHosts: ['Sven Galu'],
    });
    const people = [];
    for (let at = 0; at < 4; at++) {
      const person = await bkeMember(service);
      await expectStatus(take(person, hour), 200);
      people.push(person);
      service.clock.set(new Date(service.clock.now().getTime() + 1000));
    }
    const waiting = await connectLive(service, people[3] as never);
    await waiting.enter(hour);
    expect(waiting.all.at(-1)).toMatchObject({ t: 'queue', place: 4, of: 4 });
    const taken = await Promise.all([host, second, host].map((who) => who.post(`/chats/${hour}/next`)));
    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(taken.map(({ body }) => body.roomId)).size).toBe(3);
    await waiting.hear(({ t, place }) => t === 'queue' && place === 1);
    const { body: mine } = await host.post(`/chats/${hour}/next`);
    const turn = await waiting.hear(({ t }) => t === 'turn');
    expect(turn).toMatchObject({ from: hour, room: mine.roomId });
    await waiting.enter(mine.roomId);
    await waiting.say(mine.roomId, 'Endlich');
    waiting.hangUp();
    expect((await host.post(`/chats/${hour}/next`)).body).toMatchObject({ code: 'chats.nobody-waits' });
    // It is a case like any other: held by who took it, and there for the person with its log.
    const person = people[3] as Awaited<ReturnType<typeof bkeMember>>;
    const own = await expectStatus(person.get(`/consultations/${mine.consultationId}/chats`), 200);
    expect(own['items']).toMatchObject([{ id: mine.roomId, open: true, keepsLog: true }]);
    expect((await expectStatus(person.get(`/chats/${mine.roomId}/log`), 200))['items']).toHaveLength(1);
    expect((await second.get(`/chats/${mine.roomId}/log`)).status).toBe(404);
    const held = await expectStatus(host.get(`/consultations/${mine.consultationId}`), 200);
    expect(held, 'what has just begun is not about to end').not.toHaveProperty('closesOn');
  });

  it('[BKE-36] notes each answer of single counselling with its case and time, and nothing of a talk among several', async () => {
    const answers = () =>
      query(service.databases.app.superuserUrl, 'select * from answer_log order by answered_at');
    const [client, group] = [await bkeMember(service), await planned(service, host)];
    const { roomId, consultationId } = await talkingAlone(service, client, host);
    later(service, 3);
    const [there, here] = [await connectLive(service, client), await connectLive(service, host)];
    for (const live of [there, here]) await live.enter(roomId);
    await here.enter(group);
    await here.say(group, 'Guten Abend alle zusammen');
    await there.say(roomId, 'Ich habe eine Frage');
    expect(await answers()).toEqual([]);
    const noted = [];
    for (const id of [randomUUID(), randomUUID()]) {
      later(service, 1);
      await here.say(roomId, 'Eine Antwort', { id });
      noted.push({ consultation_id: consultationId, answered_at: service.clock.now() });
      expect(await here.say(roomId, 'Eine Antwort', { id })).toMatchObject({ t: 'stored' });
    }
    expect(await answers(), 'case and time only, once for an answer that was sent twice').toEqual(noted);
    for (const live of [there, here]) live.hangUp();
    await expectStatus(client.delete(`/consultations/${consultationId}`), 200);
    expect(await answers()).toEqual([]);
  });

  it('leads somebody of a group to a talk alone only if they want to', async () => {
    const room = await planned(service, host);
    const [quiet, willing] = [await bkeMember(service), await bkeMember(service)];
    for (const who of [quiet, willing]) await expectStatus(take(who, room), 200);
    later(service, 3);
    for (const { username } of [quiet, willing])
      await expectStatus(host.post(`/chats/${room}/measures`, { measure: 'invite', member: username }), 204);
    await expectStatus(quiet.post(`/chats/${room}/invitation`, { accepted: false }), 204);
    const alone = await expectStatus(willing.post(`/chats/${room}/invitation`, { accepted: true }), 200);
    expect((await quiet.post(`/chats/${room}/invitation`, { accepted: true })).status).toBe(404);
    expect((await expectStatus(willing.get('/consultations'), 200))['items']).toMatchObject([
      { id: alone['consultationId'], mode: 'live', state: 'active' },
    ]);
    expect((await expectStatus(quiet.get('/consultations'), 200))['items']).toEqual([]);
  });

  it('makes a chat for one a case of whoever books it, and nobody else sees it any more', async () => {
    const slot = await planned(service, host, { kind: 'single-chat', title: 'Einzelchat', capacity: 1 });
    const [one, two] = [await bkeMember(service), await bkeMember(service)];
    const [first, late] = await Promise.all([take(one, slot), take(two, slot)]);
    expect([first.status, late.status].sort()).toEqual([200, 409]);
    const winner = first.status === 200 ? one : two;
    expect((await expectStatus(winner.get('/consultations'), 200))['items']).toHaveLength(1);
    expect((await announced()).map(({ id }) => id)).not.toContain(slot);
    expect((await announced(winner)).find(({ id }) => id === slot)).toMatchObject({ mine: 'in' });
  });

  it('[BKE-41] deletes logs of group and topic chats six months after the chat ended, and not before', async () => {
    const canary = 'Kanarienvogel im Gruppenchat';
    const room = await planned(service, host, { startsAt: '2026-03-31T20:00:00+02:00', minutes: 60 });
    const member = await bkeMember(service);
    await expectStatus(take(member, room), 200);
    service.clock.set(new Date('2026-03-31T20:10:00+02:00'));
    const back = await relogin(member.username);
    const live = await connectLive(service, back);
    await live.enter(room);
    await live.say(room, canary);
    live.hangUp();
    const hostAgain = await relogin(host.username);
    await expectStatus(hostAgain.post(`/chats/${room}/end`), 204);
    const logAt = async (at: string) => {
      service.clock.set(new Date(at));
      return (await (await relogin(host.username)).get(`/chats/${room}/log`)).status;
    };
    await service.runRetention();
    service.clock.set(new Date('2026-09-30T23:59:59+02:00'));
    await service.runRetention();
    expect(await logAt('2026-09-30T23:59:59+02:00')).toBe(200);
    // Hidden although nothing has run, then gone with its list of participants.
    expect(await logAt('2026-10-01T00:00:00+02:00')).toBe(404);
    await service.runRetention();
    for (const table of ['chat_message', 'chat_place', 'chat_host', 'chat_position'])
      expect(
        await query(service.databases.app.superuserUrl, `select 1 from ${table} where room_id = '${room}'`),
      ).toEqual([]);
  });

  it('[BKE-25] [BKE-43] takes what somebody says live for a use of their account, and for no login', async () => {
    service.clock.set(new Date('2026-10-02T23:50:00+02:00'));
    const loggedIn = service.clock.now();
    const client = await bkeMember(service);
    const { roomId } = await talkingAlone(service, client, await relogin(host.username));
    const live = await connectLive(service, client);
    await live.enter(roomId);
    later(service, 15);
    await live.say(roomId, 'Nach Mitternacht');
    const clocks = () =>
      query(
        service.databases.app.superuserUrl,
        `select last_used_at as used, last_login_at as login from account where id = '${client.id}'`,
      );
    const used = new Date('2026-10-03T00:00:00+02:00');
    await expect.poll(clocks, { timeout: 5000 }).toEqual([{ used, login: loggedIn }]);
    live.hangUp();
  });

  async function relogin(username: string) {
    const browser = service.browser();
    await expectStatus(browser.post('/sessions', { username, password: passphrase }), 201);
    return browser;
  }
});

/** Live counselling of the Enzkreis, with or without a log. */
const enzWith = (keepsLog: boolean): Policy => {
  const policy = structuredClone(services.enz);
  for (const offer of policy.offers) if (offer.kind === 'live-counselling') offer.keepsLog = keepsLog;
  return policy;
};

describe('live counselling', () => {
  /** Somebody comes into an open hour, is taken, says something, hears an answer, and it ends. */
  async function talk(service: TestService, canary: string) {
    const host = await service.member();
    const hour = await planned(service, host, {
      kind: 'live-counselling',
      title: 'Online-Beratung',
      capacity: 2,
    });
    const client = await service.person();
    await expectStatus(take(client, hour), 200);
    later(service, 3);
    const { roomId, consultationId } = await expectStatus(host.post(`/chats/${hour}/next`), 200);
    const [there, here] = [await connectLive(service, client), await connectLive(service, host)];
    for (const live of [there, here]) await live.enter(String(roomId));
    await there.say(String(roomId), canary);
    await here.hear(({ text }) => text === canary);
    // Who loses the line hears it again as long as the chat goes on, kept or not.
    const back = await connectLive(service, client);
    await back.enter(String(roomId));
    expect(back.texts()).toEqual([canary]);
    await expectStatus(host.post(`/chats/${roomId}/end`), 204);
    await back.hear(({ phase }) => phase === 'ended');
    for (const live of [there, here, back]) live.hangUp();
    const log = async (who: { get(path: string): PromiseLike<{ body: { items: { text: string }[] } }> }) =>
      (await who.get(`/chats/${roomId}/log`)).body.items.map(({ text }) => text);
    return { host, client, consultationId, log };
  }

  it('[ENZ-01] [ENZ-20] opens a case of its kind, and keeps a log for the person and their counsellor where it is kept', async () => {
    const service = await startService({ policy: enzWith(true) });
    const { host, client, consultationId, log } = await talk(service, 'Kanari der Kette');
    await expectStatus(client.post('/consultations', letter()), 201);
    const { items } = await expectStatus(client.get('/consultations'), 200);
    const modes = (items as { id: string; mode: string }[]).map(({ mode }) => mode);
    expect(modes.sort()).toEqual(['live', 'mail']);
    expect(await log(host)).toEqual(['Kanari der Kette']);
    expect(await log(client)).toEqual(['Kanari der Kette']);
    const colleague = await service.member();
    expect((await colleague.get(`/consultations/${consultationId}/chats`)).status).toBe(404);
  });

  it('[ENZ-20] stores nothing of what is said where no log is kept', async () => {
    const service = await startService({ policy: enzWith(false) });
    const { host, client, log } = await talk(service, 'Kanari ohne Spur');
    expect(await log(host)).toEqual([]);
    expect(await log(client)).toEqual([]);
    expect(await dbscan(service, ['Kanari ohne Spur'])).toEqual([]);
    expect(await query(service.databases.app.superuserUrl, 'select 1 from chat_message')).toEqual([]);
    expect(service.lines.join('')).not.toContain('Kanari');
  });

  it('[ENZ-01] does not exist where it is switched off', async () => {
    const policy = structuredClone(services.enz);
    for (const offer of policy.offers) if (offer.kind === 'live-counselling') offer.enabled = false;
    for (const offer of policy.offers) delete offer.appointments;
    const service = await startService({ policy });
    for (const path of ['/chats', '/hosted-chats'])
      expect((await service.browser().get(path)).status, path).toBe(404);
  });
});
