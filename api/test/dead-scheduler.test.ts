import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { countsOf } from './bulk.ts';
import { planned, take, talkingAlone } from './chats.ts';
import { published } from './forum.ts';
import { enquiry, expectStatus, unique } from './life.ts';
import { connectLive } from './live.ts';
import { bkeMember } from './members.ts';
import { startService, type TestService } from './service.ts';
import { logIn, openCase } from './stories.ts';

type Browser = ReturnType<TestService['browser']>;

/** The last evening before anything ends, and thirty days after all of it has. */
const before = '2026-08-28T20:00:00+02:00';
const after = '2026-10-02T09:00:00+02:00';

describe('thirty days without a worker', () => {
  let service: TestService;
  let staff: Record<'counsellor' | 'host' | 'officer', string>;
  let silent: Awaited<ReturnType<TestService['person']>>;
  let neighbour: string;
  const places = { case: '', thread: '', room: '', alone: '', conversation: '' };
  /** What was entrusted, each in a place of its own; and the name by which others know who wrote it. */
  let words: Record<'letter' | 'answer' | 'note' | 'group' | 'talk' | 'message' | 'name', string>;

  beforeAll(async () => {
    service = await startService({ policy: services.bke, now: '2026-03-01T09:00:00+01:00' });
    const [counsellor, host, officer, moderator] = [
      await service.member(),
      await service.member(),
      await service.member('data_protection_officer'),
      await service.member('moderator'),
    ];
    staff = { counsellor: counsellor.username, host: host.username, officer: officer.username };
    silent = await service.person(`mond${unique()}`);
    const other = await bkeMember(service);
    neighbour = other.username;
    words = {
      letter: unique(),
      answer: unique(),
      note: unique(),
      group: unique(),
      talk: unique(),
      message: unique(),
      name: silent.username,
    };

    places.case = (await openCase(silent, words.letter)).id;
    const path = `/consultations/${places.case}`;
    await expectStatus(counsellor.post(`${path}/take`), 200);
    await expectStatus(
      counsellor.put(`${path}/notes/${randomUUID()}`, { source: 'phone', text: words.note }),
      204,
    );
    await expectStatus(counsellor.post(`${path}/messages`, enquiry(words.answer)), 201);
    places.thread = (await published(silent, moderator, 'Unser Sohn schläft nicht ein.')).threadId;
    for (const who of [silent, other])
      await expectStatus(who.put('/private-messages/switch', { on: true }), 204);
    const message = { id: randomUUID(), text: words.message, to: silent.username };
    places.conversation = String(
      (await expectStatus(other.post('/private-messages', message), 201))['conversationId'],
    );
    places.room = await planned(service, host, { startsAt: service.clock.now().toISOString() });
    await expectStatus(take(silent, places.room), 200);
    places.alone = (await talkingAlone(service, silent, counsellor)).roomId;
    for (const [room, text] of [
      [places.room, words.group],
      [places.alone, words.talk],
    ])
      await expectStatus(silent.post('/live', { t: 'say', room, id: randomUUID(), text }), 200);
    await expectStatus(host.post(`/chats/${places.room}/end`), 204);
  });

  const back = async (username: string): Promise<Browser> => {
    const browser = await logIn(service, username);
    if (!browser) throw new Error(`${username} is not let in`);
    return browser;
  };

  /** What somebody hears on a socket who enters a room. */
  async function heard(who: Browser, room: string): Promise<string> {
    const live = await connectLive(service, who);
    await live.enter(room);
    live.hangUp();
    return JSON.stringify(live.all);
  }

  /** Everything that anybody gets to read, in every way there is. */
  async function readings(): Promise<Record<string, string>> {
    const [counsellor, host, other] = [
      await back(staff.counsellor),
      await back(staff.host),
      await back(neighbour),
    ];
    const visitor = service.browser();
    const search = async (text: string) =>
      (await counsellor.post('/consultations/search', { words: text })).text;
    return {
      list: (await counsellor.get('/consultations')).text,
      detail: (await counsellor.get(`/consultations/${places.case}`)).text,
      notes: (await counsellor.get(`/consultations/${places.case}/notes`)).text,
      search: await search(words.letter),
      'search in notes': await search(words.note),
      'log of a chat': (await host.get(`/chats/${places.room}/log`)).text,
      'socket of a host': await heard(host, places.room),
      'socket of a counsellor': await heard(counsellor, places.alone),
      conversations: (await other.get('/private-conversations')).text,
      conversation: (await other.get(`/private-conversations/${places.conversation}`)).text,
      'copy of somebody else': (await other.get('/own-data/export.json')).text,
      'remembered page': (await visitor.get(`/forum-threads/${places.thread}`)).text,
      board: (await visitor.get('/forum/boards/everyday')).text,
      'search in the forum': (await visitor.post('/forum/search', { words: 'schläft' })).text,
      'own page': (await silent.get('/own-data')).text,
      mails: service.sink.mails.map(({ raw }) => raw).join('\n'),
    };
  }
  const foundIn = (texts: Record<string, string>) =>
    Object.entries(texts).flatMap(([where, text]) =>
      Object.entries(words)
        .filter(([, word]) => text.includes(word))
        .map(([what]) => `${what} in ${where}`),
    );

  it('finds everything, wherever it is shown, as long as it is there', async () => {
    service.clock.set(new Date(before));
    expect(foundIn(await readings())).toEqual(
      expect.arrayContaining([
        'name in list',
        'letter in detail',
        'answer in detail',
        'note in notes',
        'letter in search',
        'note in search in notes',
        'group in log of a chat',
        'group in socket of a host',
        'talk in socket of a counsellor',
        'message in conversation',
        'name in remembered page',
        'name in board',
      ]),
    );
  });

  it('[BKE-25] [BKE-43] [BKE-41] shows nothing to anybody that has ended: in no list, search, copy, socket, mail or remembered page', async () => {
    service.clock.set(new Date(after));
    expect(foundIn(await readings())).toEqual([]);
    expect(await logIn(service, silent.username)).toBeNull();
    const sent = service.sink.mails.length;
    await service.runJobs();
    expect(service.sink.mails.slice(sent), 'mails of before are for nobody any more').toEqual([]);
  });

  it('raises the alarm, and catches up with exactly what was planned', async () => {
    const officer = await back(staff.officer);
    const alarm = async () => (await expectStatus(officer.get('/retention'), 200))['alarm'];
    expect(await alarm()).toBe(true);
    expect((await service.app.inject('/metrics')).body).toMatch(/^sprechraum_retention_overdue [1-9]/m);
    const plan = async () =>
      (await expectStatus(officer.get('/retention/plan'), 200))['items'] as {
        category: string;
        held: boolean;
      }[];
    const due = Map.groupBy(await plan(), ({ category }) => category);
    expect([...due.keys()]).toEqual(
      expect.arrayContaining(['consultations.case', 'identity.account', 'chats.group-log']),
    );
    const run = await service.runRetention();
    expect(run?.state).toBe('done');
    // Lines of a file, of which none is planned by itself.
    const receipts = run?.receipts.filter(({ category }) => category !== 'platform.access-log') ?? [];
    expect(Object.fromEntries(receipts.map(({ category, disposed }) => [category, disposed]))).toEqual(
      Object.fromEntries([...due].map(([category, items]) => [category, items.length])),
    );
    expect(await plan()).toEqual([]);
    expect(await alarm()).toBe(false);
    expect(await countsOf(service, ['consultation', 'message', 'chat_room', 'private_message'])).toEqual({
      consultation: 0,
      message: 0,
      chat_room: 0,
      private_message: 0,
    });
    expect(await countsOf(service, ['account', 'forum_post'])).toEqual({ account: 1, forum_post: 1 });
  });
});
