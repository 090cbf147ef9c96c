import { randomUUID } from 'node:crypto';
import { type AddressInfo, connect } from 'node:net';
import { text as wholeOf } from 'node:stream/consumers';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { later, planned, take } from '../../../test/chats.ts';
import { endWithFile } from '../../../test/ending.ts';
import { expectStatus } from '../../../test/life.ts';
import { connectLive, type Live } from '../../../test/live.ts';
import { bkeMember, type Member } from '../../../test/members.ts';
import { query } from '../../../test/query.ts';
import { openService, startService, type TestService } from '../../../test/service.ts';

type Staff = Awaited<ReturnType<TestService['member']>>;

const policy = services.bke;

describe('talking live', () => {
  let service: TestService;
  let host: Staff;
  let lena: Member;
  let tarek: Member;
  let open: Live[] = [];
  beforeAll(async () => {
    service = await startService({ policy });
    host = await service.member('counsellor', 'Meggie Mo');
    [lena, tarek] = [await bkeMember(service, 'Lenchen'), await bkeMember(service, 'Tarek 7')];
  });
  const live = async (who: { cookie(): string }) => {
    const connection = await connectLive(service, who);
    open.push(connection);
    return connection;
  };
  /** A chat that is going on, with both in it. */
  const underWay = async (more: Record<string, unknown> = {}) => {
    for (const connection of open) connection.hangUp();
    open = [];
    const room = await planned(service, host, more);
    for (const who of [lena, tarek]) await expectStatus(take(who, room), 200);
    later(service, 3);
    const all = { room, lena: await live(lena), tarek: await live(tarek), host: await live(host) };
    for (const connection of [all.lena, all.tarek, all.host]) await connection.enter(room);
    return all;
  };

  it('lets everybody hear what is said, in one order, with names and nothing else of anybody', async () => {
    const { room, ...all } = await underWay();
    const said = await all.lena.say(room, 'Guten Abend zusammen');
    expect(said).toEqual({
      t: 'said',
      room,
      n: 1,
      id: said.id,
      by: 'Lenchen',
      role: 'client',
      text: 'Guten Abend zusammen',
      at: service.clock.now().toISOString(),
    });
    await all.host.say(room, 'Willkommen');
    for (const connection of [all.lena, all.tarek, all.host]) {
      await connection.hear(({ n }) => n === 2);
      expect(connection.texts()).toEqual(['Guten Abend zusammen', 'Willkommen']);
      expect(JSON.stringify(connection.all)).not.toMatch(new RegExp(`${lena.id}|${tarek.id}|${host.id}`));
    }
  });

  it('says once what is sent twice, and goes on where somebody was after a break', async () => {
    const { room, ...all } = await underWay();
    const id = randomUUID();
    await all.lena.say(room, 'Nur einmal', { id });
    expect(await all.lena.say(room, 'Nur einmal', { id })).toEqual({ t: 'stored', room, id, n: 1 });
    all.tarek.hangUp();
    await all.lena.say(room, 'Was du verpasst hast');
    await all.host.say(room, 'Und das auch');
    const back = await live(tarek);
    await back.enter(room, 1);
    expect(back.texts()).toEqual(['Was du verpasst hast', 'Und das auch']);
    await all.lena.say(room, 'Wieder da');
    await back.hear(({ text }) => text === 'Wieder da');
    expect(back.texts()).toHaveLength(3);
  });

  it('says everything once to who has entered twice at once', async () => {
    const { room, ...all } = await underWay();
    const eager = await live(tarek);
    for (let at = 0; at < 2; at++) eager.send({ t: 'enter', room, after: 0 });
    await eager.enter(room);
    await all.lena.say(room, 'Nur einmal zu hören');
    await all.lena.say(room, 'Und danach');
    await eager.hear(({ text }) => text === 'Und danach');
    expect(eager.texts()).toEqual(['Nur einmal zu hören', 'Und danach']);
  });

  it('tells that somebody writes and who is there, and never what is being written', async () => {
    const { room, ...all } = await underWay();
    all.lena.send({ t: 'typing', room });
    expect(await all.tarek.hear(({ t }) => t === 'typing')).toEqual({ t: 'typing', room, name: 'Lenchen' });
    expect(all.lena.all.some(({ t }) => t === 'typing')).toBe(false);
    all.tarek.hangUp();
    expect(await all.lena.hear(({ t }) => t === 'went')).toEqual({ t: 'went', room, name: 'Tarek 7' });
  });

  it('lets a host mute, whisper and ask somebody to leave for today, and nobody else learns of it', async () => {
    const { room, ...all } = await underWay();
    await expectStatus(host.post(`/chats/${room}/measures`, { measure: 'mute', member: 'Lenchen' }), 204);
    await all.lena.hear(({ you }) => you?.muted === true);
    expect(await all.lena.say(room, 'Darf ich?')).toMatchObject({ t: 'refused', reason: 'muted' });
    expect(JSON.stringify(all.tarek.all)).not.toContain('"muted":true');
    await expectStatus(host.post(`/chats/${room}/measures`, { measure: 'unmute', member: 'Lenchen' }), 204);
    await all.host.say(room, 'Nur für dich', { to: 'Lenchen' });
    await all.lena.hear(({ text, to }) => text === 'Nur für dich' && to === 'Lenchen');
    await all.lena.say(room, 'Für alle');
    await all.tarek.hear(({ text }) => text === 'Für alle');
    expect(all.tarek.texts()).toEqual(['Für alle']);
    // Members whisper to hosts, and not to each other.
    expect(await all.lena.say(room, 'Psst', { to: 'Tarek 7' })).toMatchObject({ t: 'refused' });

    const rude = await bkeMember(service, 'Wut im Bauch');
    await expectStatus(take(rude, room), 200);
    const removed = await live(rude);
    await removed.enter(room);
    await expectStatus(
      host.post(`/chats/${room}/measures`, { measure: 'remove', member: 'Wut im Bauch' }),
      204,
    );
    await removed.hear(({ t }) => t === 'out');
    expect(await removed.say(room, 'Noch etwas')).toMatchObject({ t: 'refused', reason: 'not-found' });
    expect((await take(rude, room)).body).toMatchObject({ code: 'chats.not-today' });
    const evening = await planned(service, host);
    expect((await take(rude, evening)).body).toMatchObject({ code: 'chats.not-today' });
  });

  it('[BKE-28] ends open connections at once with the session, the account or the chat they stand for', async () => {
    const { room, ...all } = await underWay();
    const gone = await bkeMember(service);
    await expectStatus(take(gone, room), 200);
    const leaving = await live(gone);
    await leaving.enter(room);
    await leaving.say(room, 'Ich bin gleich weg');
    await expectStatus(gone.delete('/session'), 204);
    expect(await leaving.closed()).toBe(4001);

    await expectStatus(host.post(`/chats/${room}/end`), 204);
    await all.lena.hear(({ phase }) => phase === 'ended');
    const late = await live(tarek);
    await late.enter(room);
    expect(late.all).toMatchObject([{ t: 'refused', reason: 'ended' }]);
    expect(await all.lena.say(room, 'Zu spät')).toMatchObject({ t: 'refused', reason: 'ended' });
    const night = await underWay();
    later(service, 20);
    await night.lena.hear(({ phase }) => phase === 'ended');
  });

  it('logs a connection when it begins, and nothing of when it ends', async () => {
    const { room, ...all } = await underWay();
    const logged = () =>
      service.lines.map((line) => JSON.parse(line)).filter(({ route }) => route === '/live');
    const before = logged();
    const again = await connectLive(service, tarek);
    await again.enter(room);
    const begun = [expect.objectContaining({ method: 'GET', status: 101 })];
    expect(logged().slice(before.length)).toEqual(begun);
    for (const live of [again, all.tarek]) live.hangUp();
    await all.lena.hear(({ t }) => t === 'went');
    const since = logged().slice(before.length);
    expect(since).toEqual(begun);
    expect(since[0]).not.toHaveProperty('ms');
  });

  it('[BKE-46] [BKE-23] closes what is open with the account that is deleted, and leaves what was said to the others', async () => {
    const { room, ...all } = await underWay();
    const leaving = await bkeMember(service, 'Abschied 9');
    await expectStatus(take(leaving, room), 200);
    const gone = await live(leaving);
    await gone.enter(room);
    await gone.say(room, 'Das bleibt hier');
    await expectStatus(leaving.delete('/account'), 200);
    expect(await gone.closed()).toBe(4001);
    const back = await live(lena);
    await back.enter(room);
    expect(back.all.find(({ text }) => text === 'Das bleibt hier')).toMatchObject({ by: null });
    await all.host.hear(
      ({ t, members }) => t === 'room' && !members?.some(({ name }) => name === 'Abschied 9'),
    );
    expect(
      await query(
        service.databases.app.superuserUrl,
        `select 1 from chat_place where account_id = '${leaving.id}'`,
      ),
    ).toEqual([]);
  });

  it('lets nobody in who has no place, no session or comes from another page', async () => {
    const { room } = await underWay();
    const stranger = await bkeMember(service);
    const outside = await live(stranger);
    await outside.enter(room);
    expect(outside.all.at(-1)).toMatchObject({ t: 'refused', reason: 'not-found' });
    const colleague = await live(await service.member('counsellor', 'Andy Schreiber'));
    await colleague.enter(room);
    expect(colleague.all.at(-1)).toMatchObject({ t: 'refused', reason: 'not-found' });
    await expect(connectLive(service, { cookie: () => '' })).rejects.toThrow('401');
    await expect(connectLive(service, lena, 'https://boese.example')).rejects.toThrow('403');
  });

  it.each([
    ['/live', '401'],
    ['/nirgends', '404'],
  ])('keeps no connection open that did not become a socket: %s', async (path, status) => {
    const { port } = service.app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    // Reads to its end, which is the server's to bring about.
    expect(await wholeOf(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
  });

  it('talks over server-sent events and POST where no WebSocket gets through', async () => {
    const { room, ...all } = await underWay();
    const { port } = service.app.server.address() as AddressInfo;
    const aborting = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/live?room=${room}&after=0`, {
      headers: { cookie: tarek.cookie() },
      signal: aborting.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let heard = '';
    const until = async (text: string) => {
      while (!heard.includes(text)) heard += new TextDecoder().decode((await reader.read()).value);
    };
    await until('caught-up');
    const say = (text: string) =>
      fetch(`http://127.0.0.1:${port}/live`, {
        method: 'POST',
        headers: {
          cookie: tarek.cookie(),
          origin: service.platform.publicUrl,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ t: 'say', room, id: randomUUID(), text }),
      });
    expect(await (await say('Über den alten Weg')).json()).toEqual({ n: 1 });
    await all.lena.hear(({ text }) => text === 'Über den alten Weg');
    await all.lena.say(room, 'Kommt an');
    await until('Kommt an');
    aborting.abort();
  });

  it('keeps members of two processes in one talk, and one goes on where the other ended', async () => {
    const { room, ...all } = await underWay();
    const second = await openService({
      policy,
      databases: service.databases,
      masterKey: service.masterKey,
      safeKey: service.safeKey,
    });
    second.service.clock.set(service.clock.now());
    endWithFile(second.stop);
    const far = await connectLive(second.service, tarek);
    await far.enter(room);
    for (let round = 0; round < 5; round++) {
      await all.lena.say(room, `hier ${round}`);
      await far.say(room, `dort ${round}`);
    }
    await all.lena.hear(({ n }) => n === 10);
    await far.hear(({ n }) => n === 10);
    const order = Array.from({ length: 5 }, (_, at) => [`hier ${at}`, `dort ${at}`]).flat();
    expect(all.lena.texts()).toEqual(order);
    expect(far.texts()).toEqual(order);
    await expectStatus(host.post(`/chats/${room}/measures`, { measure: 'mute', member: 'Tarek 7' }), 204);
    await far.hear(({ you }) => you?.muted === true);
    far.hangUp();
  });

  it('[BKE-37] keeps all of it sealed, whole and in order', async () => {
    const { room, ...all } = await underWay();
    for (let at = 1; at <= 30; at++)
      all.lena.send({ t: 'say', room, id: randomUUID(), text: `Kanari ${at}` });
    await all.tarek.hear(({ reason, n }) => reason === 'too-fast' || n === 20);
    const { items } = await expectStatus(host.get(`/chats/${room}/log`), 200);
    const texts = (items as { text: string }[]).map(({ text }) => text);
    expect(texts).toEqual(Array.from({ length: texts.length }, (_, at) => `Kanari ${at + 1}`));
    expect(texts.length).toBeGreaterThanOrEqual(20);
    const rows = await query(
      service.databases.app.superuserUrl,
      `select count(*)::int as many from chat_message m where position('Kanari'::bytea in m.body_sealed) > 0`,
    );
    expect(rows).toEqual([{ many: 0 }]);
  });
});
