import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from './bulk.ts';
import { later, planned, take, talkingAlone } from './chats.ts';
import { dbscan, mailscan, needlesIn } from './dbscan.ts';
import { published } from './forum.ts';
import { expectStatus, unique } from './life.ts';
import { connectLive } from './live.ts';
import { bkeMember, type Member } from './members.ts';
import { passphrase, startService, type TestService } from './service.ts';

const word = (what: string) => `${what} ${unique()}`;

/** A life among others, of which the life that writes letters knows nothing; each word of it can be found again. */
/** What keeps random numbers of what is gone: the ledger as long as a backup might bring it back, the audit log as long as its rule says. */
const books = /audit_event|ledger_(?:entry|copy)$/;

describe('a life in the forum, in private messages, in a chat of several and in one of two', () => {
  let service: TestService;
  let one: Member;
  let other: Member;
  let host: Awaited<ReturnType<TestService['member']>>;
  let room: string;
  const said = {
    title: word('Thema'),
    post: word('Beitrag'),
    message: word('Nachricht'),
    answer: word('Antwort'),
    chat: word('Runde'),
    whisper: word('Geflüster'),
    talk: word('Gespräch'),
    unsent: word('Entwurf'),
  };
  /** What everybody may read, for as long as it is promised. */
  const open = [said.title, said.post];
  const { title, post, ...sealed } = said;
  const all = Object.values(said);
  const logIn = async (username: string) => {
    const browser = service.browser();
    await expectStatus(browser.post('/sessions', { username, password: passphrase }), 201);
    return browser;
  };

  beforeAll(async () => {
    service = await startService({ policy: services.bke, now: '2026-03-02T09:00:00+01:00' });
    const moderator = await service.member('moderator');
    host = await service.member('counsellor');
    [one, other] = [await bkeMember(service, word('stern').replace(' ', '')), await bkeMember(service)];
    await published(one, moderator, post, { title });

    for (const who of [one, other])
      await expectStatus(who.put('/private-messages/switch', { on: true }), 204);
    const first = { id: randomUUID(), to: other.username, text: said.message };
    const { conversationId } = await expectStatus(one.post('/private-messages', first), 201);
    const answer = { id: randomUUID(), text: said.answer };
    await expectStatus(other.post(`/private-conversations/${conversationId}/messages`, answer), 204);

    room = await planned(service, host);
    for (const who of [one, other]) await expectStatus(take(who, room), 200);
    later(service, 3);
    const { roomId } = await talkingAlone(service, one, host);
    const live = await connectLive(service, one);
    for (const id of [room, roomId]) await live.enter(id);
    await live.say(room, said.chat);
    await live.say(room, said.whisper, { to: host.nickname });
    await live.say(roomId, said.talk);
    live.hangUp();
    await expectStatus(one.put(`/unsent/chat:${roomId}`, { text: said.unsent }), 200);
    for (const id of [room, roomId]) await expectStatus(host.post(`/chats/${id}/end`), 204);
    await service.runJobs();
  });

  const where = async (needles: readonly string[]) => [
    ...new Set((await dbscan(service, needles)).map((found) => found.where)),
  ];
  const toldOutside = () => [...needlesIn(service.lines.join('\n'), all), ...mailscan(service, all)];
  const copyOf = async (who: Pick<Member, 'get'>) => (await who.get('/own-data/export.json')).text;

  it('stands in the clear nowhere but where everybody may read it, and in the copy of whose it is', async () => {
    expect(await where([...Object.values(sealed), one.username])).toEqual([]);
    expect(await where(open)).toEqual(['content: public.forum_post']);
    expect(toldOutside()).toEqual([]);
    const copy = await copyOf(one);
    expect(all.filter((text) => text !== said.answer && !copy.includes(text))).toEqual([]);
    const theirs = await copyOf(other);
    expect(all.filter((text) => theirs.includes(text))).toEqual([said.message, said.answer]);
  });

  it('[BKE-46] goes with its person, but for what was said to everybody, which is nobody’s then', async () => {
    const live = await connectLive(service, one);
    await expectStatus(one.delete('/account'), 200);
    await live.closed();
    expect(await where([...Object.values(sealed), one.username])).toEqual([]);
    expect((await where([one.id])).filter((place) => !books.test(place))).toEqual([]);
    expect(await where(open)).toEqual(['content: public.forum_post']);
    const theirs = await copyOf(other);
    expect(all.filter((text) => theirs.includes(text))).toEqual([]);
    const { items } = await expectStatus(host.get(`/chats/${room}/log`), 200);
    expect(items).toMatchObject([{ text: said.chat, by: null }]);
    expect(toldOutside()).toEqual([]);
    for (const table of ['private_message', 'private_conversation', 'consultation', 'draft'])
      expect([table, await countOf(service, table)]).toEqual([table, 0]);
  });

  it('[BKE-41] [BKE-42] and when its time is over, there is nothing left of it at all', async () => {
    service.clock.set(new Date('2026-09-03T00:00:00+02:00'));
    await service.runRetention();
    expect((await (await logIn(host.username)).get(`/chats/${room}/log`)).status).toBe(404);
    for (const table of ['chat_room', 'chat_message', 'chat_place', 'account'])
      expect([table, await countOf(service, table)]).toEqual([table, 0]);
    expect(await where(open)).toEqual(['content: public.forum_post']);
    service.clock.set(new Date('2031-03-03T00:00:00+01:00'));
    await service.runRetention();
    expect(await where(all)).toEqual([]);
    expect(toldOutside()).toEqual([]);
    expect(await countOf(service, 'forum_post')).toBe(0);
    expect(await countOf(service, 'wrapped_key', true)).toBe(0);
  });
});
