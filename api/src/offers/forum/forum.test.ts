import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { approve, begin, published, reply, topicOf } from '../../../test/forum.ts';
import { expectStatus } from '../../../test/life.ts';
import { bkeMember, type Member } from '../../../test/members.ts';
import { query } from '../../../test/query.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';

type Staff = Awaited<ReturnType<TestService['member']>>;

const start = '2026-03-02T09:00:00+01:00';

describe('the forum', () => {
  let service: TestService;
  let member: Member;
  let other: Member;
  let moderator: Staff;
  let counsellor: Staff;
  beforeAll(async () => {
    service = await startService({ policy: services.bke, now: start });
    [member, other] = [await bkeMember(service, 'Sommerwind'), await bkeMember(service, 'Nordlicht')];
    moderator = await service.member('moderator', 'Moderation Mia');
    counsellor = await service.member('counsellor', 'Beraterin Bo');
  });
  const rows = (statement: string) => query(service.databases.app.superuserUrl, statement);
  const visitor = () => service.browser();

  it('[BKE-09] is read without an account: boards, topics and posts, by nickname and nothing else of anybody', async () => {
    const { threadId, id } = await published(member, moderator, 'Unser Sohn schläft nicht ein.');
    const everyday = { code: 'everyday', threads: expect.any(Number) };
    const { items } = await expectStatus(visitor().get('/forum'), 200);
    expect(items).toContainEqual(expect.objectContaining(everyday));
    const board = await expectStatus(visitor().get('/forum/boards/everyday'), 200);
    const author = { name: 'Sommerwind', staff: false };
    expect(board['items']).toContainEqual(expect.objectContaining({ id: threadId, author, replies: 0 }));
    const { status, headers, text } = await visitor().get(`/forum-threads/${threadId}`);
    expect(status).toBe(200);
    expect(headers['x-robots-tag']).toBe('noindex, noarchive');
    expect(JSON.parse(text).posts).toEqual([
      {
        id,
        author,
        text: 'Unser Sohn schläft nicht ein.',
        quote: null,
        quoteGone: false,
        writtenAt: expect.any(String),
        edited: null,
      },
    ]);
    expect(text).not.toContain(member.id);
    expect((await visitor().get('/forum/boards/nowhere')).status).toBe(404);
    expect((await visitor().get(`/forum-threads/${randomUUID()}`)).status).toBe(404);
  });

  it('[BKE-09] [BKE-13] gives a visitor nothing else that anybody wrote, and lets nobody write without an account', async () => {
    const { threadId, id } = await published(member, moderator, 'Nur mit Konto.');
    /** Everything that can be read, asked for by somebody without an account. */
    const readable = new Set<string>();
    const asked = service.app.declaredRoutes.filter(({ method }) => method === 'GET');
    for (const { url } of asked) {
      const path = url
        .replace(':board', 'everyday')
        .replaceAll(/:\w+/g, threadId)
        .replace('*', 'swagger-ui.css');
      const { statusCode } = await service.app.inject({
        url: path,
        headers: { 'x-forwarded-for': '198.51.100.7' },
      });
      if (statusCode !== 401 && statusCode !== 404) readable.add(url);
      if (statusCode === 401) expect(url).toMatch(/^\/(?:api\/v1\/|live$)/);
    }
    expect([...readable].filter((url) => !url.startsWith('/docs')).sort()).toEqual([
      '/.well-known/privacy.json',
      // Which chats there will be is the provider's word, not that of anybody who comes.
      '/api/v1/chats',
      '/api/v1/forum',
      '/api/v1/forum-threads/:id',
      '/api/v1/forum/boards/:board',
      '/api/v1/privacy-notice',
      '/api/v1/privacy-notice.md',
      '/api/v1/privacy-notice/versions',
      '/api/v1/proof',
      '/api/v1/proof/log',
      '/api/v1/proof/verify.mjs',
      '/api/v1/service',
      '/health',
    ]);
    const attempts = [
      visitor().post('/forum-threads', {}),
      visitor().post(`/forum-threads/${threadId}/posts`, { id: randomUUID(), text: 'x' }),
      visitor().post(`/forum-posts/${id}/flags`, { id: randomUUID(), reason: 'other' }),
      visitor().post('/private-messages', {}),
    ];
    for (const { status } of await Promise.all(attempts)) expect(status).toBe(401);
  });

  it('[BKE-09] has each route for those alone whom the policy names', async () => {
    const { threadId, id } = await published(member, moderator, 'Wer darf was?');
    const officer = await service.member('data_protection_officer');
    const flag = { id: randomUUID(), reason: 'other' };
    const answers = async (who: Pick<Member, 'get' | 'post' | 'patch' | 'put'>) =>
      (
        await Promise.all([
          who.get(`/forum-threads/${threadId}`),
          who.get('/forum/own'),
          who.get('/forum/moderation'),
          who.post(`/forum-posts/${id}/flags`, flag),
          who.post(`/forum-posts/${id}/decision`, { decision: 'approve' }),
          who.patch(`/forum-posts/${id}`, { text: 'Wer darf was?', reason: 'nur so' }),
          who.patch(`/forum-threads/${threadId}`, { pinned: false }),
          who.put(`/forum-flags/${flag.id}`, { state: 'taken' }),
          who.post(`/forum-posts/${id}/offers`, { id: randomUUID() }),
        ])
      ).map(({ status }) => status);
    expect(await answers(member)).toEqual([200, 200, 404, 204, 404, 404, 404, 404, 404]);
    expect(await answers(counsellor)).toEqual([200, 200, 404, 204, 404, 404, 404, 404, 404]);
    expect(await answers(officer)).toEqual([404, 404, 404, 404, 404, 404, 404, 404, 404]);
    expect(await answers(moderator)).toEqual([200, 200, 200, 204, 204, 204, 204, 204, 204]);
  });

  it('[BKE-13] lets a human read the first posts of a member, and then no more; staff write at once, marked as such', async () => {
    const writer = await bkeMember(service);
    const first = await begin(writer, 'Mein erster Beitrag.');
    expect(first).toMatchObject({ state: 'waiting', findings: ['first-posts'] });
    expect((await visitor().get(`/forum-threads/${first.threadId}`)).status).toBe(404);
    const { posts } = await expectStatus(writer.get('/forum/own'), 200);
    expect(posts).toContainEqual(expect.objectContaining({ id: first.id, state: 'waiting' }));
    await approve(moderator, first.id);
    for (const text of ['zweiter', 'dritter'])
      await approve(moderator, (await reply(writer, first.threadId, text)).id);
    expect(await reply(writer, first.threadId, 'vierter')).toMatchObject({ state: 'published' });
    expect(await reply(counsellor, first.threadId, 'Willkommen.')).toMatchObject({ state: 'published' });
    const topic = await topicOf(visitor(), first.threadId);
    expect(topic.posts.at(-1)?.author).toEqual({ name: 'Beraterin Bo', staff: true });
  });

  it('[BKE-09] has a human read what sounds like contact data or a crisis, and loses nothing', async () => {
    const { threadId } = await published(member, moderator, 'a');
    for (const text of ['b', 'c']) {
      const { id, state } = await reply(member, threadId, text);
      if (state === 'waiting') await approve(moderator, id);
    }
    const contact = await begin(member, 'Ruft mich an: 0171 23456789');
    expect(contact).toMatchObject({ state: 'waiting', findings: ['contact'] });
    const crisis = await begin(member, 'Sie will nicht mehr leben.');
    expect(crisis).toMatchObject({ state: 'waiting', findings: ['crisis'] });
    const { waiting } = await expectStatus(moderator.get('/forum/moderation'), 200);
    expect(waiting).toContainEqual(expect.objectContaining({ id: crisis.id, findings: ['crisis'] }));
    const decline = `/forum-posts/${contact.id}/decision`;
    expect((await moderator.post(decline, { decision: 'decline' })).status).toBe(422);
    await expectStatus(moderator.post(decline, { decision: 'decline', reason: 'Bitte ohne Nummer.' }), 204);
    const { posts } = await expectStatus(member.get('/forum/own'), 200);
    expect(posts).toContainEqual(
      expect.objectContaining({
        id: contact.id,
        state: 'declined',
        reason: 'Bitte ohne Nummer.',
        text: 'Ruft mich an: 0171 23456789',
      }),
    );
  });

  it('keeps a post once, however often it is sent, and nobody else’s under the same id', async () => {
    const { threadId } = await published(member, moderator, 'Einmal.');
    const body = { id: randomUUID(), text: 'Nur einmal.' };
    const path = `/forum-threads/${threadId}/posts`;
    const sent = await Promise.all([counsellor.post(path, body), counsellor.post(path, body)]);
    expect(sent.map(({ status }) => status)).toEqual([201, 201]);
    expect((await topicOf(visitor(), threadId)).posts).toHaveLength(2);
    expect((await moderator.post(path, body)).status).toBe(404);
  });

  it('keeps what is being written, until it is sent', async () => {
    const { threadId } = await published(member, moderator, 'Entwurf.');
    const place = `/unsent/forum:${threadId}`;
    await expectStatus(member.put(place, { text: 'Angefangen' }), 200);
    await expectStatus(member.put(place, { text: 'Angefangen und weiter' }), 200);
    expect(await expectStatus(member.get(place), 200)).toMatchObject({ text: 'Angefangen und weiter' });
    expect((await other.get(place)).status).toBe(204);
    await reply(member, threadId, 'Angefangen und fertig');
    expect((await member.get(place)).status).toBe(204);
  });

  it('[BKE-09] shows what moderators do: edited with a reason, hidden, shown, closed, pinned, moved, warned of', async () => {
    const { threadId, id } = await published(member, moderator, 'Mein Nachbar Herr K.');
    const later = await reply(counsellor, threadId, 'Danke.');
    const edit = { text: 'Mein Nachbar.', reason: 'Name entfernt' };
    await expectStatus(moderator.patch(`/forum-posts/${id}`, edit), 204);
    expect((await topicOf(visitor(), threadId)).posts[0]).toMatchObject({
      text: 'Mein Nachbar.',
      edited: { reason: 'Name entfernt' },
    });
    const decide = (decision: string, reason?: string) =>
      moderator.post(`/forum-posts/${later.id}/decision`, { decision, reason });
    await expectStatus(decide('hide', 'passt nicht hierher'), 204);
    expect((await topicOf(visitor(), threadId)).posts).toHaveLength(1);
    await expectStatus(decide('show'), 204);
    expect((await decide('approve')).status).toBe(204);
    const change = { pinned: true, closed: true, board: 'school', contentNote: 'violence' };
    await expectStatus(moderator.patch(`/forum-threads/${threadId}`, change), 204);
    const board = await expectStatus(visitor().get('/forum/boards/school'), 200);
    expect((board['items'] as object[])[0]).toMatchObject({
      id: threadId,
      pinned: true,
      contentNote: 'violence',
    });
    const refused = await member.post(`/forum-threads/${threadId}/posts`, { id: randomUUID(), text: 'x' });
    expect(refused.body.code).toBe('forum.closed');
  });

  it('takes a report up by somebody, with everything that was done', async () => {
    const { threadId } = await published(member, moderator, 'Bitte melden.');
    const rude = await reply(counsellor, threadId, 'Unfreundlich.');
    const flag = { id: randomUUID(), reason: 'hurtful' };
    for (let times = 0; times < 2; times++)
      await expectStatus(member.post(`/forum-posts/${rude.id}/flags`, flag), 204);
    await expectStatus(moderator.put(`/forum-flags/${flag.id}`, { state: 'taken' }), 204);
    await expectStatus(
      moderator.put(`/forum-flags/${flag.id}`, { state: 'settled', note: 'besprochen' }),
      204,
    );
    expect((await moderator.put(`/forum-flags/${flag.id}`, { state: 'taken' })).status).toBe(409);
    const { flags } = await expectStatus(moderator.get('/forum/moderation'), 200);
    const found = (flags as { id: string; post: { history: object[] } }[]).filter(({ id }) => id === flag.id);
    expect(found).toEqual([
      expect.objectContaining({ state: 'settled', assignee: 'Moderation Mia', mine: true }),
    ]);
    expect(found[0]?.post.history).toMatchObject([
      { step: 'taken', by: 'Moderation Mia' },
      { step: 'settled', note: 'besprochen' },
    ]);
  });

  it('offers a private counselling quietly: in the application of whoever wrote, and by no mail', async () => {
    const { id, threadId } = await published(member, moderator, 'Wir wissen nicht weiter.');
    const offer = { id: randomUUID() };
    await expectStatus(moderator.post(`/forum-posts/${id}/offers`, offer), 204);
    const { offers } = await expectStatus(member.get('/forum/own'), 200);
    expect(offers).toContainEqual(expect.objectContaining({ id: offer.id, threadId }));
    expect((await other.put(`/forum-offers/${offer.id}/seen`, {})).status).toBe(404);
    await expectStatus(member.put(`/forum-offers/${offer.id}/seen`, {}), 204);
    const after = await expectStatus(member.get('/forum/own'), 200);
    expect(after['offers']).not.toContainEqual(expect.objectContaining({ id: offer.id }));
    await service.runJobs();
    expect(service.sink.mails).toEqual([]);
  });

  it('[BKE-09] finds words in what everybody may read, and in nothing else', async () => {
    await published(member, moderator, 'Die Eingewöhnung in der Kinderkrippe zieht sich.');
    await begin(await bkeMember(service), 'Noch wartet diese Kinderkrippe.');
    const { items } = await expectStatus(visitor().post('/forum/search', { words: 'kinderkrippen' }), 200);
    expect(items).toHaveLength(1);
  });

  it('answers a page that has not changed from memory, with 304 to who has it, and anew after a change', async () => {
    const { threadId } = await published(member, moderator, 'Immer dasselbe.');
    const path = `/api/v1/forum-threads/${threadId}`;
    const get = (etag?: string) =>
      service.app.inject({ url: path, headers: { ...(etag && { 'if-none-match': etag }) } });
    await get();
    const first = await get();
    expect(first.headers['cache-control']).toBe('no-cache');
    const etag = String(first.headers['etag']);
    const again = await get(etag);
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await reply(counsellor, threadId, 'Und doch neu.');
    const after = await get(etag);
    expect(after.statusCode).toBe(200);
    expect(after.json().posts).toHaveLength(2);
  });

  it('[BKE-42] unlinks the author when the account goes, also in quotes and mentions, and the text stays', async () => {
    const leaving = await bkeMember(service, 'Abendrot');
    const { threadId, id } = await published(leaving, moderator, 'Das bleibt stehen.');
    await reply(counsellor, threadId, 'Danke, @Abendrot, das hilft.', id);
    const before = await topicOf(visitor(), threadId);
    expect(before.posts[1]).toMatchObject({
      text: 'Danke, @Abendrot, das hilft.',
      quote: { author: { name: 'Abendrot' }, text: 'Das bleibt stehen.' },
    });
    await expectStatus(leaving.delete('/account'), 200);
    const after = await topicOf(visitor(), threadId);
    expect(after.posts[0]).toMatchObject({ author: null, text: 'Das bleibt stehen.' });
    expect(after.posts[1]).toMatchObject({
      text: 'Danke, @gelöschtes Konto, das hilft.',
      quote: { author: null, text: 'Das bleibt stehen.' },
    });
    const tables = ['forum_thread', 'forum_post', 'forum_flag', 'forum_step', 'forum_offer'];
    for (const table of tables) {
      const found = JSON.stringify(await rows(`select t::text from ${table} t`));
      expect(found).not.toContain('Abendrot');
      expect(found).not.toContain(leaving.id);
    }
  });

  it('names nobody for longer than a minute whose account has run out by itself', async () => {
    const silent = await bkeMember(service, 'Morgenstern');
    const { threadId } = await published(silent, moderator, 'Danach still.');
    const authorAt = async (at: string) => {
      service.clock.set(new Date(at));
      return (await topicOf(visitor(), threadId)).posts[0]?.author;
    };
    // Six months after the day of the last use.
    expect(await authorAt('2026-09-02T23:59:50+02:00')).toMatchObject({ name: 'Morgenstern' });
    expect(await authorAt('2026-09-03T00:01:00+02:00')).toBeNull();
  });
});

describe('the time of a post', () => {
  it('[BKE-42] is five years from writing, not before and not longer: with its quotes, whatever was edited', async () => {
    const service = await startService({ policy: services.bke, now: start });
    const [member, moderator] = [await bkeMember(service), await service.member('moderator')];
    const { threadId, id } = await published(member, moderator, 'Fünf Jahre lang Wasserfarben.');
    service.clock.set(new Date('2027-03-02T09:00:00+01:00'));
    const later = service.browser();
    await later.post('/sessions', { username: moderator.username, password: passphrase });
    const answer = await reply(later, threadId, 'Ein Jahr danach.', id);
    await expectStatus(
      later.patch(`/forum-posts/${id}`, { text: 'Wasserfarben, bearbeitet.', reason: 'kurz' }),
      204,
    );
    const read = () => topicOf(service.browser(), threadId);
    // The last second of the day on which the five years are over (§ 188 BGB).
    service.clock.set(new Date('2031-03-02T23:59:59+01:00'));
    await service.runRetention();
    expect((await read()).posts[0]).toMatchObject({ text: 'Wasserfarben, bearbeitet.' });
    service.clock.set(new Date('2031-03-03T00:00:00+01:00'));
    // Hidden at once, before any run.
    expect((await read()).posts.map((post) => post.id)).toEqual([answer.id]);
    await service.runRetention();
    const after = await read();
    expect(after).toMatchObject({ title: null, endedPosts: 1 });
    expect(after.posts).toMatchObject([{ id: answer.id, quote: null, quoteGone: true }]);
    const left = await query(service.databases.app.superuserUrl, 'select t::text from forum_post t');
    expect(JSON.stringify(left)).not.toContain('Wasserfarben');
    const { items } = await expectStatus(
      service.browser().post('/forum/search', { words: 'Wasserfarben' }),
      200,
    );
    expect(items).toEqual([]);
    service.clock.set(new Date('2032-03-03T00:00:00+01:00'));
    await service.runRetention();
    expect((await service.browser().get(`/forum-threads/${threadId}`)).status).toBe(404);
    expect(await query(service.databases.app.superuserUrl, 'select 1 from forum_thread')).toEqual([]);
  });
});
