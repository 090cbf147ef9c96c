import { randomUUID } from 'node:crypto';
import argon2 from 'argon2';
import { Redis } from 'ioredis';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { addStaff } from '../src/identity/staff/index.ts';
import { query } from './query.ts';
import { letters, passphrase, startService, type TestService } from './service.ts';

const nobody = () => `niemand${randomUUID().slice(0, 8)}`;

describe('logging in', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });

  const logIn = (username: string, password: string, address?: string) =>
    service.browser(address).post('/sessions', { username, password });

  it('[ENZ-45] answers alike, after the same work, whether the name is unknown, expired or the password wrong', async () => {
    const { username } = await service.person();
    const { username: member } = await service.member();
    const old = await startService({ now: '2020-01-01T12:00:00Z' });
    const { username: expired } = await old.person();
    old.clock.set(new Date('2022-01-02T12:00:00Z'));

    // Watched, not replaced: each call goes through to the real hash.
    const verify = vi.spyOn(argon2, 'verify');
    const answers: { status: number; text: string; headers: string[]; hashes: number; cost: string[] }[] = [];
    for (const [browser, name, password] of [
      [service.browser(), username, 'ganz falsches wort'],
      [service.browser(), member, 'ganz falsches wort'],
      [service.browser(), nobody(), 'ganz falsches wort'],
      [service.browser(), nobody(), passphrase],
      [old.browser(), expired, passphrase],
    ] as const) {
      verify.mockClear();
      const { status, text, headers } = await browser.post('/sessions', { username: name, password });
      answers.push({
        status,
        text,
        headers: Object.keys(headers).sort(),
        hashes: verify.mock.calls.length,
        cost: verify.mock.calls.map(([hash]) => hash.split('$').slice(1, 4).join('$')),
      });
    }
    verify.mockRestore();
    expect(answers[0]).toMatchObject({ status: 401, hashes: 1 });
    expect(answers[0]?.headers).not.toContain('set-cookie');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('takes a name however it is written', async () => {
    const { username } = await service.person('Mond im Fluss');
    for (const written of [username, 'MOND IM FLUSS', '  mond  im fluss ', 'ｍond im fluss'])
      expect((await logIn(written, passphrase)).status).toBe(201);
  });

  const colleague = (username: string, password = passphrase) =>
    addStaff(service.platform, {
      username,
      password,
      name: 'Real Name',
      nickname: letters(8),
      role: 'counsellor',
      affiliation: 'Enzkreis',
      employedUntil: '2099-12-31',
      confidentialityDate: '2020-01-01',
    });
  const register = (username: string) =>
    service
      .browser()
      .post('/accounts', { username, password: passphrase, noticeVersion: service.policy.notice.version });
  const shared = () => `doppelt-${randomUUID().slice(0, 6)}`;

  it('gives nobody a name that somebody of the team has, and says what it says of any taken name', async () => {
    const names = [(await service.person()).username, (await service.member()).username];
    const [client, member] = [names[0] ?? '', names[1] ?? ''];
    // However it is written, and after the same work.
    const hash = vi.spyOn(argon2, 'hash');
    const answers: { status: number; body: object; hashes: number }[] = [];
    for (const name of [
      client,
      member,
      member.toUpperCase(),
      ` ${member}`,
      member.replace('staff', 'ｓｔａｆｆ'),
    ]) {
      hash.mockClear();
      const { status, body } = await register(name);
      answers.push({ status, body, hashes: hash.mock.calls.length });
    }
    hash.mockRestore();
    expect(answers[0]).toMatchObject({ status: 409, body: { code: 'accounts.name-taken' }, hashes: 1 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await logIn(member, passphrase)).body.session.actor).toMatchObject({ kind: 'staff' });
  });

  it('keeps the name of who has left for as long as they are on record', async () => {
    const { username, id } = await service.member();
    const { superuserUrl } = service.databases.app;
    await query(superuserUrl, `update staff set left_at = '2026-01-01' where id = '${id}'`);
    expect((await register(username)).status).toBe(409);
  });

  it('gives nobody of the team a name that a client has', async () => {
    const { username } = await service.person();
    for (const written of [username, username.toUpperCase(), ` ${username} `])
      await expect(colleague(written)).rejects.toMatchObject({ code: 'staff.name-taken' });
    expect((await logIn(username, passphrase)).body.session.actor).toMatchObject({ kind: 'client' });
  });

  it('gives a name once, if a client and the team ask for it at the same time', async () => {
    for (let round = 0; round < 4; round++) {
      const username = shared();
      const [client, member] = await Promise.allSettled([register(username), colleague(username)]);
      const given = [
        client.status === 'fulfilled' && client.value.status === 201,
        member.status === 'fulfilled',
      ];
      expect(given.filter(Boolean)).toHaveLength(1);
      expect((await logIn(username, passphrase)).status).toBe(201);
    }
  });

  it('lets two who already bear the same name in by their own passwords', async () => {
    const username = shared();
    const password = 'tisch wolke blau 7 stern';
    await register(username);
    const id = await colleague(shared(), password);
    // As a database may hold it in which both names were given before there was one list of them.
    await query(
      service.databases.app.superuserUrl,
      `update staff set username = '${username}' where id = '${id}'`,
    );
    expect((await logIn(username, passphrase)).body.session.actor).toMatchObject({ kind: 'client' });
    expect((await logIn(username, password)).body.session.actor).toMatchObject({ kind: 'staff' });
    expect((await logIn(username, 'ganz falsches wort')).status).toBe(401);
  });

  it('[ENZ-45] stops trying out passwords for a name, known or unknown, from wherever it comes', async () => {
    const { username } = await service.person();
    const tried: Record<string, string[]> = {};
    for (const name of [username, nobody()]) {
      const written = (turn: number) => (turn % 2 ? name.toUpperCase() : ` ${name}`);
      const answers: Awaited<ReturnType<typeof logIn>>[] = [];
      // Each time from another network.
      for (let turn = 0; turn < 12; turn++) answers.push(await logIn(written(turn), 'ganz falsches wort'));
      tried[name] = answers.map(({ status, body }) => `${status} ${body.code}`);
      expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    }
    const [known, unknown] = Object.values(tried);
    expect(known).toEqual([
      ...Array.from({ length: 10 }, () => '401 sessions.refused'),
      ...Array.from({ length: 2 }, () => '429 common.too-many-requests'),
    ]);
    expect(unknown).toEqual(known);
    expect((await logIn(username, passphrase)).status).toBe(429);
    expect((await logIn((await service.person()).username, passphrase)).status).toBe(201);
  });

  it.each([
    ['one address', () => '203.0.113.9', '203.0.113.10'],
    ['one network of IPv6', (turn: number) => `2001:db8:1:2::${turn.toString(16)}`, '2001:db8:1:3::1'],
  ])('[ENZ-45] stops trying out names from %s', async (_what, from, elsewhere) => {
    const statuses: number[] = [];
    for (let turn = 1; turn <= 61; turn++)
      statuses.push((await logIn(nobody(), 'ganz falsches wort', from(turn))).status);
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 401));
    expect(statuses[60]).toBe(429);
    expect((await logIn(nobody(), 'ganz falsches wort', elsewhere)).status).toBe(401);
  });

  it('lets nobody in while the counters are out of order, and keeps nobody from reading', async () => {
    const person = await service.person();
    // A store that nobody answers for.
    const redis = new Redis({
      port: 1,
      lazyConnect: true,
      enableOfflineQueue: false,
      retryStrategy: () => null,
    });
    redis.on('error', () => {});
    const app = await buildApp(service.platform, { gaps: [], redis });
    const send = (method: 'GET' | 'POST', url: string, payload?: object) =>
      app.inject({
        method,
        url: `/api/v1${url}`,
        headers: { origin: 'https://beratung.example', ...(method === 'GET' && { cookie: person.cookie() }) },
        ...(payload && { payload }),
      });
    const { username } = person;
    const login = await send('POST', '/sessions', { username, password: passphrase });
    expect([login.statusCode, login.headers['set-cookie']]).toEqual([500, undefined]);
    const noticeVersion = service.policy.notice.version;
    const registration = { username: nobody(), password: passphrase, noticeVersion };
    expect((await send('POST', '/accounts', registration)).statusCode).toBe(500);
    expect((await logIn(registration.username, passphrase)).status).toBe(401);
    expect((await send('GET', '/service')).statusCode).toBe(200);
    expect((await send('GET', '/session')).statusCode).toBe(200);
    await app.close();
    redis.disconnect();
  });
});
