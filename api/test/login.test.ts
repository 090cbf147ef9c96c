import { randomUUID } from 'node:crypto';
import argon2 from 'argon2';
import { Redis } from 'ioredis';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { addStaff } from '../src/identity/staff/index.ts';
import { passphrase, startService, type TestService } from './service.ts';

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

  it('lets a client and a member of staff who bear the same name in by their own passwords', async () => {
    const username = `doppelt-${randomUUID().slice(0, 6)}`;
    await service.person(username);
    const password = 'tisch wolke blau 7 stern';
    const facts = { affiliation: 'Enzkreis', employedUntil: '2099-12-31', confidentialityDate: '2020-01-01' };
    await addStaff(service.platform, {
      ...facts,
      username,
      password,
      name: 'Real Name',
      nickname: 'b-doppelt',
      role: 'counsellor',
    });
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
