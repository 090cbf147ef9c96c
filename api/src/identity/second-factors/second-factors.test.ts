import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';
import { codeFor, setUpFactor } from '../../../test/totp.ts';
import { stepOf } from './totp.ts';

const start = Date.parse('2026-03-02T08:00:00Z');

describe('codes of an app', () => {
  // RFC 6238, appendix B: the key is the ASCII of "12345678901234567890"; the last six of the eight digits.
  const key = new TextEncoder().encode('12345678901234567890');
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %s seconds are those of RFC 6238', (seconds, code) => {
    const step = Math.floor(seconds / 30);
    const at = (offset: number) => stepOf(key, code, new Date((seconds + offset) * 1000));
    expect([at(-30), at(0), at(30)]).toEqual([step, step, step]);
    expect([at(-61), at(61)]).toEqual([null, null]);
  });
});

describe('the second factor', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ now: new Date(start).toISOString() });
  });

  /** Each moves on by more than a code lives, so that no test meets a code that another has used. */
  const later = (seconds = 120) =>
    service.clock.set(new Date(service.clock.now().getTime() + seconds * 1000));
  const logIn = (username: string, secondFactor?: string, password = passphrase) =>
    service.browser().post('/sessions', { username, password, ...(secondFactor && { secondFactor }) });
  const equipped = async () => {
    const member = await service.member();
    const factor = await setUpFactor(service, member);
    later();
    return { ...member, ...factor };
  };

  it('[ENZ-45] counts from the first right code on, and ends the sessions that began without it', async () => {
    const member = await service.member();
    const elsewhere = service.browser();
    await elsewhere.post('/sessions', { username: member.username, password: passphrase });
    expect((await member.get('/second-factor')).body).toEqual({
      mode: 'optional',
      since: null,
      recoveryCodesLeft: 0,
    });
    expect((await member.post('/second-factor', { password: 'ganz falsches wort' })).status).toBe(422);
    const { body } = await member.post('/second-factor', { password: passphrase });
    expect(body.key.replaceAll(' ', '')).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(body.uri)).toContain(`${services.enz.service.name}:${member.username}`);
    expect((await logIn(member.username)).status).toBe(201);
    expect((await member.post('/second-factor/confirm', { code: '000000' })).status).toBe(422);
    const code = codeFor(body.uri, service.clock.now());
    const confirmed = await member.post('/second-factor/confirm', { code });
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect([(await member.get('/intake')).status, (await elsewhere.get('/intake')).status]).toEqual([
      200, 401,
    ]);
    expect((await member.get('/second-factor')).body).toMatchObject({ recoveryCodesLeft: 10 });
    expect((await member.post('/second-factor', { password: passphrase })).body.code).toBe(
      'second-factors.exists',
    );
  });

  it('[ENZ-45] is asked for after a right password only, and lets nobody in without', async () => {
    const { username, code } = await equipped();
    expect((await logIn(username, undefined, 'ganz falsches wort')).body.code).toBe('sessions.refused');
    expect((await logIn(username, code(), 'ganz falsches wort')).body.code).toBe('sessions.refused');
    const asked = await logIn(username);
    expect([asked.status, asked.body.code]).toEqual([401, 'sessions.second-factor-needed']);
    expect(asked.headers['set-cookie']).toBeUndefined();
    expect((await logIn(username, '123 456')).body.code).toBe('sessions.second-factor-refused');
    expect((await logIn(username, ` ${code().slice(0, 3)} ${code().slice(3)} `)).status).toBe(201);
    // Whoever has none is let in by the password alone, whatever they write into the field.
    const other = await service.member();
    expect((await logIn(other.username, '123456')).status).toBe(201);
  });

  it('[ENZ-45] takes each code once, and none that is older than one it took', async () => {
    const { username, uri, code } = await equipped();
    const before = codeFor(uri, new Date(service.clock.now().getTime() - 30_000));
    expect((await logIn(username, code())).status).toBe(201);
    expect((await logIn(username, code())).body.code).toBe('sessions.second-factor-refused');
    expect((await logIn(username, before)).status).toBe(401);
    later(30);
    expect((await logIn(username, code())).status).toBe(201);
    later(30);
    // Two who bring the same code at the same moment: one of them gets in.
    const both = await Promise.all([logIn(username, code()), logIn(username, code())]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it('[ENZ-45] takes each recovery code once', async () => {
    const { username, recoveryCodes, ...member } = await equipped();
    const [first = '', second = ''] = recoveryCodes;
    expect((await logIn(username, first)).status).toBe(201);
    expect((await logIn(username, first)).status).toBe(401);
    expect((await logIn(username, second.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
    expect((await member.get('/second-factor')).body.recoveryCodesLeft).toBe(8);
    // They open nobody else's login.
    const other = await equipped();
    expect((await logIn(other.username, recoveryCodes[2])).status).toBe(401);
  });

  it('[ENZ-45] cannot be tried out', async () => {
    const { username, code } = await equipped();
    const statuses: number[] = [];
    for (let turn = 0; turn < 11; turn++) statuses.push((await logIn(username, '000000')).status);
    // Setting it up took a login.
    expect(statuses).toEqual([...Array.from({ length: 9 }, () => 401), 429, 429]);
    expect((await logIn(username, code())).status).toBe(429);
    const refused = await query(
      service.databases.app.superuserUrl,
      `select from audit_event where action = 'session.create' and change = 'refused' and object_type = 'staff'
       and staff_id = (select id from staff where username = '${username}')`,
    );
    expect(refused).toHaveLength(9);
    const member = await equipped();
    for (let turn = 0; turn < 9; turn++)
      await member.post('/second-factor/remove', { password: 'ganz falsches wort', code: member.code() });
    expect(
      (await member.post('/second-factor/remove', { password: passphrase, code: member.code() })).status,
    ).toBe(429);
  });

  it('is kept sealed, and its codes as digests only', async () => {
    const { id, uri, recoveryCodes } = await equipped();
    const [row] = await query(
      service.databases.app.superuserUrl,
      `select f::text as text from second_factor f where staff_id = '${id}'`,
    );
    const text = (row as { text: string }).text;
    const secret = Buffer.from(new URL(uri).searchParams.get('secret') ?? '');
    for (const word of [secret.toString(), secret.toString('hex'), ...recoveryCodes])
      expect(text).not.toContain(word);
  });

  it('is removed by the person with password and code, and by IT administration where it is lost', async () => {
    const { id, username, code, ...member } = await equipped();
    const remove = (body: object) => member.post('/second-factor/remove', body);
    expect((await remove({ password: passphrase, code: '000000' })).status).toBe(422);
    expect((await remove({ password: 'ganz falsches wort', code: code() })).status).toBe(422);
    expect((await remove({ password: passphrase, code: code() })).status).toBe(204);
    expect((await logIn(username)).status).toBe(201);
    await setUpFactor(service, member);
    const admin = await service.member('it_admin');
    const listed = async () =>
      ((await admin.get('/staff')).body.items as { id: string; secondFactor: boolean }[]).find(
        (one) => one.id === id,
      );
    expect((await listed())?.secondFactor).toBe(true);
    expect((await admin.delete(`/staff/${id}/second-factor`)).status).toBe(204);
    expect((await listed())?.secondFactor).toBe(false);
    expect((await member.get('/intake')).status).toBe(401);
    expect((await logIn(username)).status).toBe(201);
    const reset = await query(
      service.databases.app.superuserUrl,
      `select from audit_event where facts->>'secondFactorReset' = 'true' and object_id = '${id}' and staff_id = '${admin.id}'`,
    );
    expect(reset).toHaveLength(1);
  });

  it('goes with who leaves', async () => {
    const { id } = await equipped();
    const admin = await service.member('it_admin');
    expect((await admin.post(`/staff/${id}/leave`)).status).toBe(200);
    const rows = await query(
      service.databases.app.superuserUrl,
      `select from second_factor where staff_id = '${id}'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('where a second factor is demanded', () => {
  it('[ENZ-45] nothing is possible before it is set up, and everything from then on', async () => {
    const policy = { ...services.enz, staff: { ...services.enz.staff, secondFactor: 'required' as const } };
    const service = await startService({ policy });
    const member = await service.member();
    const { session } = (await member.get('/session')).body;
    expect(session.needsSecondFactor).toBe(true);
    const possible = [
      'invitation.accept',
      'second-factor.edit',
      'service.read',
      'session.create',
      'session.end',
      'session.read',
    ];
    expect(session.permittedActions).toEqual(possible);
    for (const { method, url, access } of service.app.declaredRoutes) {
      if (method === 'HEAD' || possible.includes(access)) continue;
      const { statusCode } = await service.app.inject({
        method: method as 'GET',
        url: url.replaceAll(/:\w+/g, 'x'),
        headers: { origin: 'https://beratung.example', cookie: member.cookie() },
      });
      expect([method, url, statusCode]).toEqual([method, url, 404]);
    }
    const { code } = await setUpFactor(service, member);
    expect((await member.get('/session')).body.session.needsSecondFactor).toBe(false);
    expect((await member.get('/intake')).status).toBe(200);
    // Taken away, it is missing at once.
    service.clock.set(new Date(service.clock.now().getTime() + 60_000));
    expect((await member.post('/second-factor/remove', { password: passphrase, code: code() })).status).toBe(
      204,
    );
    expect((await member.get('/intake')).status).toBe(404);
    // Of those who seek advice nobody is asked.
    expect((await (await service.person()).get('/own-data')).status).toBe(200);
  });

  it.each([
    ['off', 'off', 404],
    ['optional', 'required', 200],
  ] as const)('with real people’s data, a policy that says %s means %s', async (word, means, page) => {
    const service = await startService({
      policy: { ...services.enz, staff: { ...services.enz.staff, secondFactor: word } },
      demandSecondFactor: true,
    });
    expect(service.platform.secondFactor).toBe(means);
    const member = await service.member();
    expect((await member.get('/session')).body.session.needsSecondFactor).toBe(means === 'required');
    expect((await member.get('/second-factor')).status).toBe(page);
  });
});
