import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { pauses } from '../../../test/pause.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, askedFor, letter } from '../../../test/scene.ts';
import { letters, passphrase, startService, type TestService } from '../../../test/service.ts';
import { logIn } from '../../../test/stories.ts';

type Admin = Awaited<ReturnType<TestService['member']>>;
interface Entry {
  readonly id: string;
  readonly username: string;
  readonly state: string;
  readonly missing: string[];
  readonly [fact: string]: unknown;
}

const start = '2026-03-02T09:00:00+01:00';
const facts = { affiliation: 'Enzkreis', employedUntil: '2026-06-30', confidentialityDate: '2026-02-27' };
const newcomer = (more: object = {}) => ({
  username: `neu.${randomUUID().slice(0, 8)}`,
  name: 'Nele Neumann',
  nickname: `Nele ${letters(8)}`,
  role: 'counsellor',
  ...more,
});

describe('the logins of the team', async () => {
  const service = await startService({ now: start });
  const pauseBefore = await pauses(service);
  let admin: Admin;
  beforeAll(async () => {
    admin = await service.member('it_admin');
  });

  const sql = (statement: string) => query(service.databases.app.superuserUrl, statement);
  const add = async (more: object = {}) => {
    const { status, body, text } = await admin.post('/staff', newcomer(more));
    if (status !== 201) throw new Error(`${status} ${text}`);
    return body as Entry;
  };
  const activated = async (more: object = {}) => {
    const { id, username } = await add({ ...facts, ...more });
    const { status, body } = await admin.post(`/staff/${id}/activate`);
    expect(status).toBe(200);
    return { id, username, code: body.code as string, endsAt: body.endsAt as string };
  };
  const accept = (username: string, code: string, password = passphrase) =>
    service.browser().post('/invitation/accept', { username, code, password });
  const entry = async (id: string, who: Admin = admin) =>
    ((await who.get('/staff')).body.items as Entry[]).find((item) => item.id === id);
  const working = async (more: object = {}) => {
    const { id, username, code } = await activated(more);
    expect((await accept(username, code)).status).toBe(204);
    const browser = await logIn(service, username);
    if (!browser) throw new Error('no login');
    return { ...browser, id, username };
  };

  it.each([
    ['[ENZ-40] without the employer', { affiliation: undefined }, 'affiliation'],
    ['[ENZ-40] with an employer of nothing but space', { affiliation: ' ' }, 'affiliation'],
    ['[ENZ-40] without the end of the employment', { employedUntil: undefined }, 'employedUntil'],
    [
      '[ENZ-41] without the date of the confidentiality obligation',
      { confidentialityDate: undefined },
      'confidentialityDate',
    ],
  ])('%s nobody is activated', async (_what, left, field) => {
    const { id, username, state, missing } = await add({ ...facts, ...left });
    expect([state, missing]).toEqual(['incomplete', [field]]);
    const refused = await admin.post(`/staff/${id}/activate`);
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ field, code: 'required' }]);
    expect(await logIn(service, username)).toBeNull();
    // Nor by another way: there is no password to have, and no invitation to nobody.
    expect((await admin.post(`/staff/${id}/invitation`)).body.code).toBe('staff.not-active');
    expect((await admin.patch(`/staff/${id}`, facts)).body.state).toBe('ready');
    expect((await admin.post(`/staff/${id}/activate`)).status).toBe(200);
    expect((await admin.post(`/staff/${id}/activate`)).body.code).toBe('staff.already-active');
    // What opened the login cannot be taken away while it is open.
    const emptied = await admin.patch(`/staff/${id}`, { [field]: null });
    expect([emptied.status, emptied.body.errors?.[0]?.field]).toEqual([422, field]);
  });

  it('[ENZ-41] are listed with the date of the obligation, all of them', async () => {
    const { id } = await add({ ...facts, confidentialityDate: '2026-01-05' });
    const { body } = await admin.get('/staff');
    expect(body.required).toEqual(['affiliation', 'employedUntil', 'confidentialityDate']);
    const items = body.items as Entry[];
    const stored = (await sql('select id, confidentiality_date::text as day from staff')) as {
      id: string;
      day: string | null;
    }[];
    expect(new Map(items.map((item) => [item.id, item['confidentialityDate']]))).toEqual(
      new Map(stored.map((row) => [row.id, row.day])),
    );
    expect(items.find((item) => item.id === id)).toMatchObject({
      confidentialityDate: '2026-01-05',
      affiliation: 'Enzkreis',
      employedUntil: '2026-06-30',
      secondFactor: false,
      lastUsedOn: null,
    });
    expect(items.find((item) => item.id === admin.id)).toMatchObject({
      state: 'active',
      oneself: true,
      lastUsedOn: '2026-03-02',
    });
    expect(JSON.stringify(body)).not.toMatch(/hash|digest|password/i);
  });

  it('[ENZ-09] [ENZ-45] choose their own password with a code that works once, and nobody is told one', async () => {
    const { id, username, code, endsAt } = await activated();
    expect(endsAt).toBe('2026-03-09T08:00:00.000Z');
    expect((await entry(id))?.state).toBe('invited');
    expect((await accept(username, code, 'kurz')).body.errors).toMatchObject([{ field: 'password' }]);
    expect((await accept(username, 'aaaa-aaaa-aaaa-aaaa')).body.code).toBe('staff.invitation-refused');
    expect((await accept('niemand', code)).body.code).toBe('staff.invitation-refused');
    // However it is typed.
    expect((await accept(username.toUpperCase(), ` ${code.toUpperCase().replaceAll('-', ' ')}`)).status).toBe(
      204,
    );
    expect((await accept(username, code, 'tisch wolke blau 7 stern')).status).toBe(422);
    expect((await entry(id))?.state).toBe('active');
    expect(await logIn(service, username)).not.toBeNull();
    const stored = JSON.stringify(await sql(`select s::text from staff s where id = '${id}'`));
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(passphrase);
  });

  it('can be opened where somebody else is still logged in, who is logged out with it', async () => {
    for (const before of [await working(), await service.person()]) {
      const { username, code } = await activated();
      const acceptance = { username, code: 'aaaa-bbbb-cccc-dddd', password: passphrase };
      expect((await before.post('/invitation/accept', acceptance)).status).toBe(422);
      expect((await before.get('/session')).status).toBe(200);
      const cookie = before.cookie();
      const { status, headers } = await before.post('/invitation/accept', { ...acceptance, code });
      expect([status, headers['clear-site-data']]).toEqual([204, '"cache", "storage"']);
      expect(before.cookie()).not.toBe(cookie);
      expect((await service.browser(undefined, cookie).get('/session')).status).toBe(401);
      expect(await logIn(service, username)).not.toBeNull();
    }
  });

  it('hold an invitation open as long as the policy says, to the second', async () => {
    const first = await activated();
    const second = await activated();
    service.clock.set(new Date(Date.parse(first.endsAt) - 1000));
    expect((await accept(first.username, first.code)).status).toBe(204);
    service.clock.set(new Date(second.endsAt));
    expect((await accept(second.username, second.code)).status).toBe(422);
    service.clock.set(new Date(start));
  });

  it('[ENZ-45] stop trying out codes for a name, known or unknown', async () => {
    const { username, code } = await activated();
    const tried: Record<string, number[]> = {};
    for (const name of [username, `niemand-${randomUUID()}`]) {
      const statuses: number[] = [];
      for (let turn = 0; turn < 11; turn++) statuses.push((await accept(name, 'aaaa-bbbb-cccc-dddd')).status);
      tried[name] = statuses;
    }
    const [known, unknown] = Object.values(tried);
    expect(known).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
    expect(unknown).toEqual(known);
    expect((await accept(username, code)).status).toBe(429);
  });

  it('[ENZ-09] end the old password and every session when IT administration gives a new code', async () => {
    const member = await working();
    const { body } = await admin.post(`/staff/${member.id}/invitation`);
    expect((await member.get('/intake')).status).toBe(401);
    expect(await logIn(service, member.username)).toBeNull();
    expect((await entry(member.id))?.state).toBe('invited');
    expect((await accept(member.username, body.code, 'tisch wolke blau 7 stern')).status).toBe(204);
    const again = await service.browser().post('/sessions', {
      username: member.username,
      password: 'tisch wolke blau 7 stern',
    });
    expect(again.status).toBe(201);
  });

  it('[ENZ-40] end with the last day of the employment: no session goes on, no login opens', async () => {
    const member = await working({ employedUntil: '2026-03-02' });
    service.clock.set(new Date('2026-03-02T23:50:00+01:00'));
    const late = await logIn(service, member.username);
    service.clock.set(new Date('2026-03-02T23:59:59+01:00'));
    expect((await late?.get('/intake'))?.status).toBe(200);
    service.clock.set(new Date('2026-03-03T00:00:00+01:00'));
    expect((await late?.get('/intake'))?.status).toBe(401);
    const login = { username: member.username, password: passphrase };
    expect((await service.browser().post('/sessions', login)).status).toBe(401);
    service.clock.set(new Date('2026-03-03T08:00:00+01:00'));
    const seen = await logIn(service, admin.username);
    const items = (await seen?.get('/staff'))?.body.items as Entry[];
    expect(items.find(({ id }) => id === member.id)).toMatchObject({ state: 'left', leftOn: '2026-03-02' });
    service.clock.set(new Date(start));
  });

  it('[ENZ-40] end at once when somebody leaves, in the transaction that says so, and nobody waits for them', async () => {
    const member = await working();
    const colleague = await service.member();
    const person = await service.person();
    const waiting = await askAndTake(person, member);
    const fresh = await ask(person);
    await member.put(`/drafts/${waiting}`, { text: 'nicht fertig geworden' });
    const left = await admin.post(`/staff/${member.id}/leave`);
    expect(left.body).toMatchObject({ state: 'left', leftOn: '2026-03-02' });
    expect(await sql(`select from session where staff_id = '${member.id}'`)).toEqual([]);
    expect((await member.get('/intake')).status).toBe(401);
    expect(await logIn(service, member.username)).toBeNull();
    const open = (await colleague.get('/intake')).body.items as { id: string }[];
    expect(new Set(open.map(({ id }) => id))).toEqual(new Set([waiting, fresh]));
    expect((await colleague.post(`/consultations/${waiting}/take`)).status).toBe(200);
    expect((await colleague.post(`/consultations/${waiting}/messages`, letter())).status).toBe(201);
    for (const path of ['leave', 'activate', 'invitation'])
      expect((await admin.post(`/staff/${member.id}/${path}`)).body.code).toBe('staff.left');
    expect((await admin.patch(`/staff/${member.id}`, { name: 'Anders' })).status).toBe(409);
  });

  it('keep the cases of who is promoted, and give back those of who does other work from now on', async () => {
    const member = await working();
    const id = await askAndTake(await service.person(), member);
    const holder = async () =>
      (
        (await sql(`select holder_id from consultation where id = '${id}'`)) as { holder_id: string | null }[]
      )[0]?.holder_id;
    expect((await admin.patch(`/staff/${member.id}`, { role: 'counsellor_admin' })).status).toBe(200);
    expect((await member.get('/intake')).status).toBe(401);
    expect(await holder()).toBe(member.id);
    expect((await admin.patch(`/staff/${member.id}`, { role: 'data_protection_officer' })).status).toBe(200);
    expect(await holder()).toBeNull();
    const again = await logIn(service, member.username);
    expect((await again?.get('/retention'))?.status).toBe(200);
  });

  it('end by no slip of the pen: a last day that is over is refused, and nothing has happened', async () => {
    const member = await working();
    const { status, body } = await admin.patch(`/staff/${member.id}`, { employedUntil: '2025-06-30' });
    expect([status, body.errors]).toMatchObject([422, [{ field: 'employedUntil', code: 'over' }]]);
    expect((await member.get('/intake')).status).toBe(200);
    expect((await admin.patch(`/staff/${member.id}`, { employedUntil: '2026-03-02' })).status).toBe(200);
    expect((await member.get('/intake')).status).toBe(200);
  });

  it('are never ended by oneself', async () => {
    for (const act of ['leave', 'invitation', 'activate'])
      expect((await admin.post(`/staff/${admin.id}/${act}`)).body.code).toBe('staff.oneself');
    for (const changes of [{ role: 'counsellor' }, { employedUntil: '2026-03-03' }])
      expect((await admin.patch(`/staff/${admin.id}`, changes)).body.code).toBe('staff.oneself');
    expect((await admin.delete(`/staff/${admin.id}/second-factor`)).body.code).toBe('staff.oneself');
  });

  it.each<[string, (who: Admin, whom: Admin) => Promise<{ status: number }>]>([
    ['end', (who, whom) => who.post(`/staff/${whom.id}/leave`)],
    ['invite', (who, whom) => who.post(`/staff/${whom.id}/invitation`)],
    ['demote', (who, whom) => who.patch(`/staff/${whom.id}`, { role: 'counsellor' })],
  ])('are not lost all at once by two who %s each other', async (_what, act) => {
    const [one, other] = [await service.member('it_admin'), await service.member('it_admin')] as const;
    const pause = await pauseBefore('update on staff');
    const first = act(one, other);
    await pause.reached();
    const second = act(other, one);
    await pause.letOthersCome();
    await pause.goOn();
    expect([(await first).status, (await second).status]).toEqual([200, 401]);
    expect((await one.get('/staff')).status).toBe(200);
  });

  it('have a nickname that no colleague has who is here, and who has left gives theirs free', async () => {
    const { id } = await add({ nickname: 'Nele  Ohm' });
    const other = await add();
    const taken = { code: 'staff.nickname-taken', errors: [{ field: 'nickname', code: 'taken' }] };
    const again = newcomer({ nickname: 'nele ohm' });
    expect((await admin.post('/staff', again)).body).toMatchObject(taken);
    expect((await admin.patch(`/staff/${other.id}`, { nickname: 'Nele Ohm ' })).body).toMatchObject(taken);
    expect((await admin.patch(`/staff/${id}`, { nickname: 'Nele Ohm' })).status).toBe(200);
    expect((await admin.post(`/staff/${id}/leave`)).status).toBe(200);
    const both = [admin.post('/staff', again), admin.patch(`/staff/${other.id}`, { nickname: 'Nele Ohm' })];
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 409)).toHaveLength(1);
  });

  it('take nothing that makes no sense, and nothing that the service does not ask for', async () => {
    const refused = async (more: object) => (await admin.post('/staff', newcomer(more))).body.errors?.[0];
    for (const nickname of [
      'Nele 0170 1234567',
      'Nele 0170 12 34 56',
      'nele@post.example',
      'Nele １７０１２',
      'Nele (at) post punkt example',
      'www.nele.example',
    ])
      expect(await refused({ nickname })).toMatchObject({ field: 'nickname', code: 'contact-data' });
    for (const field of ['username', 'name', 'nickname'])
      for (const blank of [' ', '\u3000'])
        expect(await refused({ [field]: blank })).toMatchObject({ field, code: 'required' });
    expect(await refused({ role: 'client' })).toMatchObject({ field: 'role' });
    expect(await refused({ confidentialityDate: '2026-03-03' })).toMatchObject({ code: 'future' });
    expect(await refused({ confidentialityDate: '3. März' })).toMatchObject({ code: 'pattern' });
    for (const no of ['0000-01-01', '1026-01-01', '2026-02-30'])
      expect(await refused({ confidentialityDate: no })).toMatchObject({
        field: 'confidentialityDate',
      });
    expect(await refused({ employedUntil: '2026-03-01' })).toMatchObject({
      field: 'employedUntil',
      code: 'over',
    });
    expect(await refused({ qualification: 'Diplom' })).toMatchObject({ code: 'not-asked' });
    expect(await refused({ password: passphrase })).toMatchObject({ code: 'additionalProperties' });
    const { username } = await service.person();
    expect((await admin.post('/staff', newcomer({ username }))).body.code).toBe('staff.name-taken');
  });
});

describe('where another role does all but give a second view of a danger', () => {
  it('nobody waits for the view of who has that role from now on', async () => {
    const permissions = services.enz.permissions.filter(
      ({ role, action }) => role !== 'counsellor_admin' || action !== 'danger.second',
    );
    const service = await startService({ policy: { ...services.enz, permissions } });
    const [admin, holder, second] = [
      await service.member('it_admin'),
      await service.member(),
      await service.member(),
    ];
    const { requestId } = await askedFor(await askAndTake(await service.person(), holder), holder, second.id);
    expect((await admin.patch(`/staff/${second.id}`, { role: 'counsellor_admin' })).status).toBe(200);
    const [request] = await query(
      service.databases.app.superuserUrl,
      `select ended_at from danger_request where id = '${requestId}'`,
    );
    expect(request).toEqual({ ended_at: service.clock.now() });
  });
});

describe('where another policy demands other proofs', () => {
  it('[PIB-15] [PIB-16] nobody is activated without the dates of training and obligation, and the list has them all', async () => {
    const service = await startService({ policy: services.pib, now: start });
    const admin = await service.member('it_admin');
    const proofs = {
      qualification: 'Erzieherin',
      trainingDate: '2026-01-12',
      confidentialityDate: '2026-01-05',
    };
    for (const missing of ['trainingDate', 'confidentialityDate']) {
      const { body } = await admin.post(
        '/staff',
        newcomer({ role: 'pedagogue', ...proofs, [missing]: undefined }),
      );
      const refused = await admin.post(`/staff/${body.id}/activate`);
      expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([422, missing]);
    }
    const { body } = await admin.post('/staff', newcomer({ role: 'pedagogue', ...proofs }));
    expect((await admin.post(`/staff/${body.id}/activate`)).status).toBe(200);
    const items = (await admin.get('/staff')).body.items as Entry[];
    expect(items).toHaveLength(4);
    expect(items.find(({ id }) => id === body.id)).toMatchObject(proofs);
  });
});
