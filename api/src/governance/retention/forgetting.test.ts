import { randomUUID } from 'node:crypto';
import { dueDate } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { expectStatus, unique } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';

const { bke } = services;
const at = (instant: string) => new Date(instant);

describe('accounts that forget', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ policy: bke, now: '2026-08-01T09:00:00+02:00' });
  });

  const logIn = ({ username }: Pick<Person, 'username'>, browser = service.browser()) =>
    browser.post('/sessions', { username, password: passphrase });
  const go = (instant: string) => service.clock.set(at(instant));
  const accounts = (id: string) => countOf(service, `account where id = '${id}'`);
  const cases = (id: string) => countOf(service, `consultation where id = '${id}'`);
  const born = (birth: string) => service.person(undefined, { child_birth: birth });

  it('[BKE-25] an account that nobody uses is gone after six months, and any use puts that off', async () => {
    go('2026-08-31T22:30:00+02:00');
    const [idle, used] = [await service.person(), await service.person()];
    const stored = await query(
      service.databases.app.superuserUrl,
      `select last_used_at, last_login_at from account where id = '${idle.id}'`,
    );
    // The day of a use and no more; the instant of a login, because the other rule counts from that.
    expect(stored).toEqual([
      { last_used_at: at('2026-08-31T00:00:00+02:00'), last_login_at: at('2026-08-31T22:30:00+02:00') },
    ]);
    go('2027-02-28T10:00:00+01:00');
    await service.runRetention();
    expect((await logIn(used)).status).toBe(201);
    go('2027-02-28T23:59:59+01:00');
    await service.runRetention();
    expect(await accounts(idle.id)).toBe(1);
    go('2027-03-01T00:00:00+01:00');
    const [gone, unknown] = [await logIn(idle), await logIn({ username: `mond${unique()}` })];
    expect([gone.status, gone.text], 'hidden before the engine has run').toEqual([
      unknown.status,
      unknown.text,
    ]);
    await service.runRetention();
    expect([await accounts(idle.id), await accounts(used.id)]).toEqual([0, 1]);
  });

  it('[BKE-25] a use is noted while a session goes on past midnight', async () => {
    go('2027-03-10T20:00:00+01:00');
    const person = await service.person();
    for (let minutes = 25; minutes <= 300; minutes += 25) {
      service.clock.set(new Date(at('2027-03-10T20:00:00+01:00').getTime() + minutes * 60_000));
      expect((await person.get('/session')).status).toBe(200);
    }
    expect(
      await query(
        service.databases.app.superuserUrl,
        `select last_used_at, last_login_at from account where id = '${person.id}'`,
      ),
    ).toEqual([
      { last_used_at: at('2027-03-11T00:00:00+01:00'), last_login_at: at('2027-03-10T20:00:00+01:00') },
    ]);
  });

  it('[BKE-43] a counselling goes six months after the last login, hours before the account', async () => {
    go('2027-04-05T20:00:00+02:00');
    const person = await service.person();
    const counsellor = await service.member();
    const id = await askAndTake(person, counsellor);
    for (let minutes = 25; minutes <= 300; minutes += 25) {
      service.clock.set(new Date(at('2027-04-05T20:00:00+02:00').getTime() + minutes * 60_000));
      await person.get('/session');
    }
    const seen = async () => (await (await anew(counsellor.username)).get(`/consultations/${id}`)).status;
    const anew = async (username: string) => {
      const own = service.browser();
      await expectStatus(own.post('/sessions', { username, password: passphrase }), 201);
      return own;
    };
    // The person is told when that will be, wherever they see their case; how long they have not been here is nobody else's business.
    const erasedBy = at('2027-10-05T20:00:00+02:00').toISOString();
    expect((await person.get(`/consultations/${id}`)).body).toMatchObject({
      erasedBy,
      erasedBecause: expect.stringContaining('letzten Anmeldung'),
    });
    expect((await person.get('/consultations')).body.items).toMatchObject([{ id, erasedBy }]);
    const held = (await person.get('/own-data')).body.items as { category: string; until?: string }[];
    expect(held.find(({ category }) => category === 'consultations.case')?.until).toBe(erasedBy);
    const desk = await anew(counsellor.username);
    for (const { body } of [await desk.get(`/consultations/${id}`), await desk.get('/consultations')])
      expect(JSON.stringify(body)).not.toContain('erased');
    go('2027-10-04T19:59:59+02:00');
    await service.runRetention();
    expect([await cases(id), await seen()]).toEqual([1, 200]);
    go('2027-10-05T20:00:00+02:00');
    expect([await cases(id), await seen()], 'hidden though the engine has not run').toEqual([1, 404]);
    await service.runRetention();
    expect([await cases(id), await accounts(person.id)]).toEqual([0, 1]);
    go('2027-10-07T00:00:00+02:00');
    await service.runRetention();
    expect(await accounts(person.id)).toBe(0);
  });

  it('[BKE-44] stays without age limit while the person goes on logging in', async () => {
    const own = await startService({ policy: bke, now: '2026-03-02T09:00:00+01:00' });
    const person = await own.person();
    const id = await ask(person, letter('vom Anfang'));
    await expectStatus(person.post(`/consultations/${id}/close`), 200);
    for (let days = 175; days <= 9 * 175; days += 175) {
      own.clock.set(new Date(at('2026-03-02T09:00:00+01:00').getTime() + days * 86_400_000));
      if (days % 525 === 0) await own.runRetention();
      const back = own.browser();
      await expectStatus(back.post('/sessions', { username: person.username, password: passphrase }), 201);
      const { text, body } = await back.get(`/consultations/${id}`);
      expect(text).toContain('vom Anfang');
      const left = Date.parse(body.erasedBy) - own.clock.now().getTime();
      expect(left / 86_400_000, 'the end moves with each login').toBeGreaterThan(180);
    }
    expect(await countOf(own, 'consultation')).toBe(1);
  });

  it('[BKE-27] [BKE-28] all of it goes when the child comes of age, however active the account is', async () => {
    const own = await startService({ policy: bke, now: '2025-02-20T09:00:00+01:00' });
    const team = await own.member();
    const person = await own.person(undefined, { child_birth: '2004-02-29' });
    const other = await own.person(undefined, { child_birth: '2004-03' });
    const text = `geheim ${unique()}`;
    const id = await askAndTake(person, team, letter(text));
    const session = (await person.get('/session')).body.session;
    expect(session.accountEndsAt).toBe('2025-02-28T23:00:00.000Z');
    own.clock.set(at('2025-02-27T23:59:59+01:00'));
    const latest = own.browser();
    await expectStatus(latest.post('/sessions', { username: person.username, password: passphrase }), 201);
    await own.runRetention();
    expect(await countOf(own, 'account')).toBe(2);
    // The engine stands still: from the limit on nothing is readable all the same.
    own.clock.set(at('2025-03-01T00:00:00+01:00'));
    expect((await latest.get('/session')).status).toBe(401);
    const [gone, unknown] = await Promise.all([
      own.browser().post('/sessions', { username: person.username, password: passphrase }),
      own.browser().post('/sessions', { username: `mond${unique()}`, password: passphrase }),
    ]);
    expect([gone.status, gone.text]).toEqual([unknown.status, unknown.text]);
    const desk = own.browser();
    await expectStatus(desk.post('/sessions', { username: team.username, password: passphrase }), 201);
    expect((await desk.get(`/consultations/${id}`)).status).toBe(404);
    expect(JSON.stringify((await desk.get('/consultations')).body)).not.toContain(id);
    await own.runRetention();
    expect(await dbscan(own, [person.username, other.username, text])).toEqual([]);
    expect([
      await countOf(own, 'account'),
      await countOf(own, 'session where account_id is not null'),
    ]).toEqual([0, 0]);
  });

  it('[BKE-27] is disposed of before the promised end by the margin of the policy', () => {
    const rule = bke.retention.find(({ id }) => id === 'R5');
    if (!rule) throw new Error('R5');
    const due = dueDate(rule, at('2025-03-01T00:00:00+01:00'));
    expect(due.disposeFrom.toISOString()).toBe('2025-02-27T23:00:00.000Z');
    expect(due.promisedBy?.toISOString()).toBe('2025-02-28T23:00:00.000Z');
  });

  it('[BKE-36] [BKE-39] an answer leaves its time in the log, and goes with its case', async () => {
    go('2027-11-02T09:00:00+01:00');
    const person = await service.person();
    const counsellor = await service.member();
    const id = await askAndTake(person, counsellor);
    const log = () =>
      query(service.databases.app.superuserUrl, `select * from answer_log where consultation_id = '${id}'`);
    await expectStatus(person.post(`/consultations/${id}/messages`, letter()), 201);
    expect(await log()).toEqual([]);
    const answer = letter('Guten Tag');
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, answer), 201);
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, answer), 201);
    const first = { consultation_id: id, answered_at: at('2027-11-02T09:00:00+01:00') };
    expect(await log(), 'case and time only, once for an answer that was sent twice').toEqual([first]);
    const { items } = await expectStatus(person.get('/own-data'), 200);
    expect(items).toContainEqual(expect.objectContaining({ category: 'consultations.answer-log' }));
    await expectStatus(person.delete(`/consultations/${id}`), 200);
    expect(await log()).toEqual([]);
  });

  it('tells the person when something ends by the earliest of its rules', async () => {
    go('2027-11-03T09:00:00+01:00');
    const person = await born('2006-12-24');
    const id = await ask(person);
    const { items } = await expectStatus(person.get('/own-data'), 200);
    const until = (category: string) =>
      (items as { category: string; until?: string }[]).find((item) => item.category === category)?.until;
    for (const category of [
      'identity.account',
      'identity.child',
      'consultations.case',
      'consultations.message',
    ])
      expect([category, until(category)]).toEqual([category, '2027-12-23T23:00:00.000Z']);
    expect(id).toBeTruthy();
  });
});

describe('deletion at once', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ policy: bke });
  });
  const reason = bke.holds?.reasons[0];
  async function hold(
    id: string,
    reviewOn: Date | null = new Date(service.clock.now().getTime() + 86_400_000),
  ) {
    const [one, two] = [await service.member('data_protection_officer'), await service.member('coordinator')];
    const set = await one.post('/holds', {
      category: 'consultations.case',
      objectId: id,
      reason,
      ...(reviewOn && { reviewOn: reviewOn.toISOString() }),
    });
    const { status, body } = set;
    if (status === 201) await expectStatus(two.post(`/holds/${body.id}/confirm`), 200);
    return { status, id: body.id as string, one };
  }

  it('[BKE-46] [BKE-47] [BKE-23] takes everything in one transaction, asks for no reason, and frees the address', async () => {
    const email = `${unique()}@post.example`;
    const text = `geheim ${unique()}`;
    const person = await service.person(undefined, { email });
    const counsellor = await service.member();
    const id = await askAndTake(person, counsellor, letter(text));
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, letter(`Antwort ${text}`)), 201);
    expect(await countOf(service, 'answer_log')).toBe(1);
    expect(await query(service.databases.app.superuserUrl, 'select * from answer_log')).toEqual([
      { consultation_id: id, answered_at: service.clock.now() },
    ]);
    const elsewhere = service.browser();
    await elsewhere.post('/sessions', { username: person.username, password: passphrase });
    await expectStatus(person.delete('/account'), 200);
    expect(await dbscan(service, [email, text, person.username])).toEqual([]);
    for (const table of ['account', 'profile', 'consultation', 'answer_log', 'mail_outbox'])
      expect([table, await countOf(service, table)]).toEqual([table, 0]);
    expect((await elsewhere.get('/session')).status).toBe(401);
    const again = await service.person(undefined, { email });
    await expectStatus(again.delete('/account'), 200);
    // One mail for each registration, and none for anything else.
    expect(service.sink.mails.map(({ to }) => to.join())).toEqual([email, email]);
  });

  it('[BKE-48] leaves a held case alone and sealed, and gives no sign of it', async () => {
    const text = `geheim ${unique()}`;
    const [held, free] = [await service.person(), await service.person()];
    const counsellor = await service.member();
    const live = async (person: Person) => {
      const id = await askAndTake(person, counsellor, letter(text));
      await expectStatus(counsellor.post(`/consultations/${id}/messages`, letter('Antwort')), 201);
      await expectStatus(person.put(`/drafts/${id}`, { text: 'noch nicht' }), 200);
      return id;
    };
    const id = await live(held);
    await live(free);
    expect((await hold(id, null)).status).toBe(422);
    const { one, id: holdId } = await hold(id);
    const receipts = [await held.delete('/account'), await free.delete('/account')];
    expect(receipts.map(({ status }) => status)).toEqual([200, 200]);
    // Nothing but random numbers, and what is computed from them, is different.
    const [first, second] = receipts.map(({ text: receipt }) =>
      receipt
        .replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, 'id')
        .replace(/— \S+ [\w+/=]+/, 'signature'),
    );
    expect(first).toEqual(second);
    // What is left names nobody, and no ordinary way leads to it.
    expect(
      await query(service.databases.app.superuserUrl, 'select id, client_id, state from consultation'),
    ).toEqual([{ id, client_id: null, state: 'closed' }]);
    expect(await countOf(service, 'account')).toBe(0);
    expect(await dbscan(service, [held.username, text, 'noch nicht'])).toEqual([]);
    // The audit log and the ledger keep random numbers of accounts, as of everybody who is gone.
    const traces = (await dbscan(service, [held.id])).filter(
      ({ where }) => !/audit_event|ledger_(?:entry|copy)$/.test(where),
    );
    expect(traces).toEqual([]);
    expect((await counsellor.get(`/consultations/${id}`)).status).toBe(404);
    expect((await counsellor.get('/consultations')).text).not.toContain(id);
    expect((await counsellor.get('/intake')).text).not.toContain(id);
    const { db, clock } = service.platform;
    const everything = [
      'own',
      'assigned',
      'unassigned',
      'emergency',
      'ticket',
      'any',
      'statistics',
      'hand-over',
    ] as const;
    const context = {
      actor: { kind: 'staff' as const, id: counsellor.id, role: 'counsellor' as const },
      relations: everything,
      now: clock.now(),
    };
    const rowsOf = async (table: string) =>
      (await db.transaction(context, (tx) => tx.execute(`select * from ${table}`))).rows;
    expect(await rowsOf('consultation')).toEqual([]);
    expect(await rowsOf('message')).toEqual([]);
    await service.runRetention();
    expect(await countOf(service, 'consultation')).toBe(1);
    await expectStatus(one.post(`/holds/${holdId}/release`), 200);
    await service.runRetention();
    expect(await countOf(service, 'consultation')).toBe(0);
    expect(await countOf(service, 'message')).toBe(0);
  });

  it('[BKE-48] keeps a held case beyond the last login, and not beyond the policy’s maximum', async () => {
    const own = await startService({ policy: bke, now: '2026-03-02T09:00:00+01:00' });
    const person = await own.person();
    const id = await ask(person);
    const [one, two] = [await own.member('data_protection_officer'), await own.member('coordinator')];
    const set = await expectStatus(
      one.post('/holds', {
        category: 'consultations.case',
        objectId: id,
        reason,
        reviewOn: '2026-06-01T00:00:00Z',
      }),
      201,
    );
    await expectStatus(two.post(`/holds/${set['id']}/confirm`), 200);
    own.clock.set(at('2026-12-24T09:00:00+01:00'));
    await own.runRetention();
    expect([await countOf(own, 'account'), await countOf(own, 'consultation')]).toEqual([0, 1]);
    own.clock.set(at('2029-03-02T08:59:59+01:00'));
    await own.runRetention();
    expect(await countOf(own, 'consultation')).toBe(1);
    own.clock.set(at('2029-03-02T09:00:00+01:00'));
    await own.runRetention();
    expect([await countOf(own, 'consultation'), await countOf(own, 'hold')]).toEqual([0, 0]);
  });

  it('[BKE-47] is possible in every state', async () => {
    const states: Record<string, (person: Person) => Promise<unknown>> = {
      'nothing was asked': async () => {},
      'an enquiry waits': (person) => ask(person),
      'a case is open': async (person) => askAndTake(person, await service.member()),
      'a case is over': async (person) =>
        person.post(`/consultations/${await askAndTake(person, await service.member())}/close`),
      'a case is held': async (person) => hold(await ask(person)),
      'a request waits': (person) =>
        person.post('/data-requests', { clientRequestId: randomUUID(), kind: 'access', text: 'Bitte.' }),
    };
    for (const [name, prepare] of Object.entries(states)) {
      const person = await service.person();
      await prepare(person);
      expect([name, (await person.delete('/account')).status]).toEqual([name, 200]);
    }
  });
});
