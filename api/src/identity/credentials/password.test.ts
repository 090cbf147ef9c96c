import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';

const next = 'zwei tassen auf dem dach 9';

describe('changing one’s own password', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService();
  });

  const logIn = (username: string, password: string) =>
    service.browser().post('/sessions', { username, password });
  const errorsOf = (response: { body: { errors?: { field: string; code: string }[] } }) =>
    (response.body.errors ?? []).map(({ field, code }) => `${field} ${code}`);
  const somebody = { client: () => service.person(), staff: () => service.member() };

  it.each(['client', 'staff'] as const)(
    'lets a %s in by the new one only, and ends all other sessions',
    async (kind) => {
      const here = await somebody[kind]();
      const elsewhere = service.browser();
      await elsewhere.post('/sessions', { username: here.username, password: passphrase });
      const { status, text } = await here.post('/password', { current: passphrase, new: next });
      expect([status, text]).toEqual([204, '']);
      expect((await here.get('/session')).status).toBe(200);
      expect((await elsewhere.get('/session')).status).toBe(401);
      expect((await logIn(here.username, passphrase)).status).toBe(401);
      expect((await logIn(here.username, next)).status).toBe(201);
    },
  );

  it('says all that is wrong at once, and repeats nothing of it', async () => {
    const person = await service.person();
    for (const [current, wanted, errors] of [
      ['ganz falsches wort', next, ['current wrong']],
      ['ganz falsches wort', 'xyzxyz', ['current wrong', 'new too-short']],
      [passphrase, 'passwort1234', ['new common']],
      [passphrase, `${person.username}${person.username}`, ['new common']],
      [passphrase, passphrase, ['new same']],
    ] as const) {
      const answer = await person.post('/password', { current, new: wanted });
      expect([answer.status, errorsOf(answer)]).toEqual([422, errors]);
      expect(answer.text).not.toContain(wanted);
    }
    expect((await logIn(person.username, passphrase)).status).toBe(201);
  });

  it('stops trying out the current one, from however many sessions', async () => {
    const person = await service.person();
    const other = service.browser();
    await other.post('/sessions', { username: person.username, password: passphrase });
    const statuses: number[] = [];
    for (let turn = 0; turn < 11; turn++) {
      const { status } = await (turn % 2 ? person : other).post('/password', { current: 'x', new: next });
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    expect((await person.post('/password', { current: passphrase, new: next })).status).toBe(429);
  });

  it('happens once, if two sessions ask for it at the same time', async () => {
    const person = await service.person();
    const other = service.browser();
    await other.post('/sessions', { username: person.username, password: passphrase });
    const wanted = [next, `${next} und mehr`];
    const answers = await Promise.all(
      [person, other].map((who, turn) => who.post('/password', { current: passphrase, new: wanted[turn] })),
    );
    const won = answers.findIndex(({ status }) => status === 204);
    // The other one was logged out, or knew a password that was none any more.
    expect([401, 422]).toContain(answers[1 - won]?.status);
    expect((await logIn(person.username, wanted[won] ?? '')).status).toBe(201);
    expect((await logIn(person.username, wanted[1 - won] ?? '')).status).toBe(401);
  });

  it('touches no key: what was sealed stays readable', async () => {
    const person = await service.person(undefined, { place: 'Mühlacker' });
    const keys = () => query(service.databases.keys.superuserUrl, 'select id from wrapped_key order by 1');
    const before = await keys();
    await person.post('/password', { current: passphrase, new: next });
    expect(await keys()).toEqual(before);
    expect((await person.get('/profile')).text).toContain('Mühlacker');
  });
});
