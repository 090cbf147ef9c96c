import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from './query.ts';
import { letter } from './scene.ts';
import { passphrase, startService, type TestService } from './service.ts';

const start = '2026-03-02T08:00:00Z';
const after = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000);

describe('a session', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ now: start });
  });

  const status = async (browser: { get(path: string): Promise<{ status: number }> }) =>
    (await browser.get('/session')).status;
  const logIn = async (username: string, browser = service.browser()) => {
    const response = await browser.post('/sessions', { username, password: passphrase });
    return { ...browser, setCookie: (response.headers['set-cookie'] as unknown as string[])[0] ?? '' };
  };
  /** What a cookie says to whoever holds it, however it is wrapped. */
  const decoded = (cookie: string) => {
    const value = decodeURIComponent(cookie.split(';')[0]?.split('=').slice(1).join('=') ?? '');
    const parts = value.split('.').slice(0, 2);
    return parts.map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
  };

  it('[ENZ-07] [ENZ-33] is a cookie that ends with the browser and that no script and no other site can use', async () => {
    const { username } = await service.person();
    const { setCookie } = await logIn(username);
    const [pair = '', ...attributes] = setCookie.split('; ');
    expect(pair).toMatch(/^__Host-session=.+/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  it('[ENZ-31] says nothing but a random number, and opens the protected area', async () => {
    const { username } = await service.person();
    const names = new Set<string>();
    for (let turn = 0; turn < 8; turn++) {
      const browser = await logIn(username);
      const [header, payload] = decoded(browser.setCookie);
      expect(Object.keys(payload)).toEqual(['sid']);
      expect(header).toEqual({ alg: 'HS256', typ: 'JWT' });
      // 32 random bytes: 256 bits.
      expect(payload.sid).toMatch(/^[\w-]{43}$/);
      names.add(payload.sid);
      const whole = JSON.stringify([header, payload, browser.setCookie]).toLowerCase();
      for (const canary of [username, passphrase, '/own-data', 'client']) expect(whole).not.toContain(canary);
      expect((await browser.get('/own-data')).status).toBe(200);
    }
    expect(names.size).toBe(8);
    // Each bit is a fair coin: of 2048 bits, 900 to 1148 are set, up to once in twenty million.
    const bits = [...names].flatMap((name) => [...Buffer.from(name, 'base64url')]);
    const set = bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
    expect(Math.abs(set - 1024)).toBeLessThan(124);
  });

  it('is kept as a digest only', async () => {
    const { username } = await service.person();
    const [, payload] = decoded((await logIn(username)).setCookie);
    const rows = await query(service.databases.app.superuserUrl, 'select s::text as text from session s');
    const stored = JSON.stringify(rows);
    for (const form of [payload.sid, Buffer.from(payload.sid).toString('hex')])
      expect(stored).not.toContain(form);
    expect(stored).not.toContain(Buffer.from(payload.sid, 'base64url').toString('hex'));
  });

  it('[ENZ-33] names no cookie that the policy of a service does not list, and lists only necessary kinds', () => {
    const allowed = [/^__Host-session$/, /^__Host-csrf$/, /^__Host-optout$/, /consent|notice/];
    for (const { cookies, service: about } of Object.values(services))
      for (const { name } of cookies)
        expect([about.id, name, allowed.some((pattern) => pattern.test(name))]).toEqual([
          about.id,
          name,
          true,
        ]);
  });

  it('[ENZ-33] ends when nobody uses it for as long as the policy says, to the second', async () => {
    service.clock.set(after(0));
    const person = await service.person();
    service.clock.set(after(29.99));
    expect(await status(person)).toBe(200);
    service.clock.set(after(59.98));
    expect(await status(person)).toBe(200);
    service.clock.set(after(89.98));
    expect(await status(person)).toBe(401);
    service.clock.set(after(60));
    // Nothing brings it back but logging in again.
    expect((await service.browser().get('/session')).status).toBe(401);
  });

  it.each([
    ['client', 'PT12H', 720],
    ['counsellor', 'PT10H', 600],
  ] as const)('[ENZ-33] of a %s ends after %s, however busy', async (role, _period, minutes) => {
    service.clock.set(after(0));
    const somebody = role === 'client' ? await service.person() : await service.member(role);
    const { body } = await somebody.get('/session');
    expect(body.session.absoluteExpiresAt).toBe(after(minutes).toISOString());
    for (let minute = 20; minute < minutes; minute += 20) {
      service.clock.set(after(minute));
      expect([minute, await status(somebody)]).toEqual([minute, 200]);
    }
    service.clock.set(after(minutes - 1 / 60));
    expect(await status(somebody)).toBe(200);
    service.clock.set(after(minutes));
    expect(await status(somebody)).toBe(401);
  });

  it('[ENZ-33] ends with logging out, at once and everywhere the cookie may be', async () => {
    service.clock.set(after(0));
    const person = await service.person();
    const kept = person.cookie();
    const other = await logIn(person.username);
    const answer = await person.delete('/session');
    expect(answer.status).toBe(204);
    expect(answer.headers['clear-site-data']).toContain('"storage"');
    // What takes a cookie away carries a date in the past; nothing else carries one.
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-session=; .*Expires=Thu, 01 Jan 1970/);
    const replayed = await service.app.inject({ url: '/api/v1/session', headers: { cookie: kept } });
    expect(replayed.statusCode).toBe(401);
    expect(await status(other)).toBe(200);
  });

  it('ends when its row goes, with the very next request', async () => {
    const person = await service.person();
    expect(await status(person)).toBe(200);
    await query(service.databases.app.superuserUrl, `delete from session where account_id = '${person.id}'`);
    expect(await status(person)).toBe(401);
    expect((await person.post('/consultations', letter())).status).toBe(401);
  });

  it('ends in every browser when the account goes', async () => {
    const person = await service.person();
    const phone = await logIn(person.username);
    expect((await person.delete('/account')).status).toBe(200);
    expect([await status(person), await status(phone)]).toEqual([401, 401]);
  });

  it('is left behind by nobody who logs in anew in the same browser', async () => {
    const person = await service.person();
    const before = person.cookie();
    await logIn(person.username, person);
    const replayed = await service.app.inject({ url: '/api/v1/session', headers: { cookie: before } });
    expect(replayed.statusCode).toBe(401);
    expect(await status(person)).toBe(200);
  });

  it('is not given back to a browser that somebody opens anew', async () => {
    await service.person();
    expect(await status(service.browser())).toBe(401);
  });

  it('cannot be made by hand', async () => {
    const person = await service.person();
    const [name = '', token = ''] = person.cookie().split('=');
    const [header = '', payload = '', signature = ''] = token.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const forged = [
      `${header}.${payload}.${signature.slice(0, -2)}AA`,
      `${header}.${payload}.`,
      `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
      `${header}.${encode({ sid: 'a'.repeat(43) })}.${signature}`,
      decoded(person.cookie())[1].sid,
      '',
    ];
    for (const value of forged) {
      const { statusCode } = await service.app.inject({
        url: '/api/v1/session',
        headers: { cookie: `${name}=${value}` },
      });
      expect([value, statusCode]).toEqual([value, 401]);
    }
  });

  it.each([
    ['from another site', 'https://evil.example', 403],
    ['from a site that does not say', 'null', 403],
    ['from our own site in the clear', 'http://beratung.example', 403],
    ['without any origin', undefined, 403],
    ['from our own site', 'https://beratung.example', 201],
  ])('changes nothing %s', async (_what, origin, expected) => {
    const person = await service.person();
    const { statusCode } = await service.app.inject({
      method: 'POST',
      url: '/api/v1/consultations',
      headers: { cookie: person.cookie(), ...(origin && { origin }) },
      payload: letter(),
    });
    expect(statusCode).toBe(expected);
  });
});
