import { randomUUID } from 'node:crypto';
import { addPeriod } from '@sprechraum/shared/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { needlesIn } from '../../../test/dbscan.ts';
import { expectStatus } from '../../../test/life.ts';
import { pauses } from '../../../test/pause.ts';
import { query } from '../../../test/query.ts';
import { askAndTake, letter } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

const said = 'Seit der Trennung schlafen die Kinder schlecht.';
const justification = 'Die Beratung lässt sich nicht mehr öffnen, der Text muss verglichen werden.';
const request = (more: object) => ({ id: randomUUID(), reference: 'IT-2026-0815', justification, ...more });

describe('tickets of IT administration', async () => {
  const service = await startService();
  const pauseBefore = await pauses(service);
  let person: Person;
  let counsellor: Member;
  let it_admin: Member;
  let approver: Member;
  let caseId: string;
  beforeAll(async () => {
    person = await service.person(undefined, {
      place: 'Mühlacker',
      age: 'over-60',
      email: 'mond@post.example',
    });
    counsellor = await service.member();
    it_admin = await service.member('it_admin', 'Ivo');
    approver = await service.member('counsellor_admin', 'Vera');
    caseId = await askAndTake(person, counsellor, letter(said));
    const answered = counsellor.post(`/consultations/${caseId}/messages`, letter('Danke für Ihren Brief.'));
    await expectStatus(answered, 201);
  });
  const superuser = (sql: string) => query(service.databases.app.superuserUrl, sql);
  const status = async (path: string, who: Pick<Person, 'get'> = it_admin) => (await who.get(path)).status;

  async function requested(about: object) {
    const body = request(about);
    await expectStatus(it_admin.post('/it-tickets', body), 204);
    return body.id;
  }
  async function granted(about: object) {
    const id = await requested(about);
    await expectStatus(approver.post(`/it-tickets/${id}/grant`), 204);
    return id;
  }
  const below = (id: string) => [
    `/it-tickets/${id}/details`,
    `/it-tickets/${id}/consultations`,
    `/it-tickets/${id}/consultations/${caseId}`,
  ];
  const answers = (id: string) => Promise.all(below(id).map((path) => status(path)));

  it('[ENZ-39] without a ticket, IT administration reaches nothing of a person or a case', async () => {
    const personal = service.app.declaredRoutes.filter(
      ({ method, url }) =>
        method === 'GET' &&
        /^\/api\/v1\/(?:consultations|profile|own-data|intake|drafts|it-tickets\/)/.test(url),
    );
    expect(personal.length).toBeGreaterThan(10);
    for (const { url } of personal)
      expect([url, await status(url.replace('/api/v1', '').replaceAll(/:\w+/g, caseId))]).toEqual([url, 404]);
    const waiting = await requested({ pseudonym: person.username });
    expect(await answers(waiting), 'asked for, and not granted').toEqual([404, 404, 404]);
  });

  it('[ENZ-39] with a ticket that another person granted it reads details and cases, each record on record', async () => {
    const id = await granted({ pseudonym: person.username });
    const [{ seq }] = (await superuser('select max(seq) as seq from audit_event')) as [{ seq: string }];
    const [details, cases, read] = await Promise.all(
      below(id).map((path) => expectStatus(it_admin.get(path), 200)),
    );
    expect(details).toEqual({
      items: [
        { label: 'Postleitzahl oder Ort', value: 'Mühlacker' },
        { label: 'Alter', value: expect.any(String) },
      ],
    });
    expect(cases?.['items']).toEqual([expect.objectContaining({ id: caseId, pseudonym: person.username })]);
    expect(read).toMatchObject({ messages: [{ text: said }, { text: 'Danke für Ihren Brief.' }] });
    const messages = (await superuser(`select id from message where consultation_id = '${caseId}'`)) as {
      id: string;
    }[];
    const events = (await superuser(
      `select object_type, object_id, change, staff_id, facts from audit_event
       where seq > ${seq} and action = 'it-ticket.use'`,
    )) as { object_type: string; object_id: string; staff_id: string }[];
    expect(events.map(({ object_type, object_id }) => `${object_type} ${object_id}`).sort()).toEqual(
      [
        `consultation ${caseId}`,
        `it_ticket ${id}`,
        `profile ${person.id}`,
        ...messages.map((message) => `message ${message.id}`),
      ].sort(),
    );
    expect(new Set(events.map(({ staff_id }) => staff_id))).toEqual(new Set([it_admin.id]));
    // To be read, and nothing else.
    for (const act of [
      it_admin.post(`/consultations/${caseId}/messages`, letter()),
      it_admin.post(`/consultations/${caseId}/close`),
      it_admin.delete(`/consultations/${caseId}`),
      it_admin.get(`/consultations/${caseId}`),
      it_admin.get(`/consultations/${caseId}/notes`),
    ])
      expect((await act).status).toBe(404);
    const other = await askAndTake(await service.person(), counsellor);
    expect(await status(`/it-tickets/${id}/consultations/${other}`)).toBe(404);
    const colleague = await service.member('it_admin');
    for (const path of below(id)) expect(await status(path, colleague)).toBe(404);
  });

  it('[ENZ-39] shows whoever looks into the database ciphertext, and nothing in the clear', async () => {
    await granted({ pseudonym: person.username });
    const tables = ['account', 'profile', 'consultation', 'message', 'it_ticket', 'audit_event'];
    const text = JSON.stringify(
      await superuser(tables.map((table) => `select t::text from ${table} t`).join(' union all ')),
    );
    const secrets = [
      said,
      justification,
      'IT-2026-0815',
      person.username,
      'Mühlacker',
      'over-60',
      'mond@post.example',
    ];
    expect(needlesIn(text, secrets)).toEqual([]);
    const columns = (await superuser(
      `select m.body_sealed as body, t.justification_sealed as why from message m, it_ticket t limit 1`,
    )) as { body: Buffer; why: Buffer }[];
    for (const sealed of [columns[0]?.body, columns[0]?.why]) expect(sealed?.length).toBeGreaterThan(28);
  });

  it('[ENZ-39] a ticket for one case opens that case alone, and no details', async () => {
    const other = await askAndTake(person, counsellor);
    const id = await granted({ consultationId: caseId });
    expect(await answers(id)).toEqual([404, 200, 200]);
    expect(await status(`/it-tickets/${id}/consultations/${other}`)).toBe(404);
    const { items } = await expectStatus(it_admin.get(`/it-tickets/${id}/consultations`), 200);
    expect((items as { id: string }[]).map((item) => item.id)).toEqual([caseId]);
    await expectStatus(it_admin.post(`/it-tickets/${id}/end`), 204);
    expect(await answers(id)).toEqual([404, 404, 404]);
  });

  it('[ENZ-39] takes two persons: nobody grants their own ticket, and only the role that the policy names', async () => {
    const id = await requested({ pseudonym: person.username });
    expect((await it_admin.post(`/it-tickets/${id}/grant`)).status).toBe(404);
    expect((await counsellor.post(`/it-tickets/${id}/grant`)).status).toBe(404);
    // Even if somebody changed sides in between.
    await superuser(`update staff set role = 'counsellor_admin' where id = '${it_admin.id}'`);
    const alone = await it_admin.post(`/it-tickets/${id}/grant`);
    await superuser(`update staff set role = 'it_admin' where id = '${it_admin.id}'`);
    expect([alone.status, alone.body.code]).toEqual([409, 'it-tickets.needs-another']);
    const yes = `decision = 'granted', decided_at = requested_at, ends_at = requested_at + interval '8 hours'`;
    for (const [set, constraint] of [
      [`${yes}, decided_by = requester_id`, 'it_ticket_two_persons'],
      [yes, 'it_ticket_decided_by_somebody'],
      [`ends_at = requested_at + interval '8 hours'`, 'it_ticket_time_from_the_yes'],
    ] as const)
      await expect(superuser(`update it_ticket set ${set} where id = '${id}'`)).rejects.toThrow(constraint);
    // By the way of ending it, the requester opens nothing.
    const { db, clock } = service.platform;
    const now = clock.now();
    const actor = { kind: 'staff', id: it_admin.id, role: 'it_admin' } as const;
    const byEnding = { actor, action: 'it-ticket.end', relations: ['own'], now } as const;
    await expect(
      db.transaction(byEnding, (tx) =>
        tx.execute(`update it_ticket set ${yes}, decided_by = '${approver.id}' where id = '${id}'`),
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining('row-level security') } });
    await expectStatus(approver.post(`/it-tickets/${id}/refuse`), 204);
    expect(await answers(id)).toEqual([404, 404, 404]);
    expect((await approver.post(`/it-tickets/${id}/grant`)).body.code).toBe('it-tickets.decided');
  });

  it('[ENZ-39] shows a ticket to who asked and to who decides, with whom it is about', async () => {
    const id = await requested({ pseudonym: person.username });
    const found = async (who: Member) =>
      (await who.get('/it-tickets')).body.items.find((one: { id: string }) => one.id === id);
    const seen = {
      state: 'waiting',
      reference: 'IT-2026-0815',
      justification,
      pseudonym: person.username,
      requestedBy: 'Ivo',
    };
    expect(await found(approver)).toMatchObject(seen);
    expect(await found(it_admin)).toMatchObject(seen);
    expect(await found(await service.member('it_admin'))).toBeUndefined();
    await expectStatus(it_admin.post(`/it-tickets/${id}/end`), 204);
    expect(await found(approver)).toMatchObject({ state: 'ended' });
    expect((await approver.post(`/it-tickets/${id}/grant`)).body.code).toBe('it-tickets.decided');
  });

  it('[ENZ-39] concerns exactly one person or one case', async () => {
    for (const [about, field] of [
      [{}, 'pseudonym'],
      [{ pseudonym: person.username, consultationId: caseId }, 'pseudonym'],
      [{ pseudonym: 'niemand-hier' }, 'pseudonym'],
      [{ consultationId: randomUUID() }, 'consultationId'],
      [{ pseudonym: person.username, justification: ' ' }, 'justification'],
    ] as const) {
      const { status: code, body } = await it_admin.post('/it-tickets', request(about));
      expect([code, body.errors?.[0]?.field]).toEqual([422, field]);
    }
    const twice = request({ pseudonym: person.username });
    for (const _time of [1, 2]) await expectStatus(it_admin.post('/it-tickets', twice), 204);
    expect(await countOf(service, `it_ticket where id = '${twice.id}'`)).toBe(1);
    // Whoever meets somebody else's number by chance is not told that they have asked.
    const colleague = await service.member('it_admin');
    expect((await colleague.post('/it-tickets', twice)).status).toBe(404);
  });

  it('[ENZ-39] tells the person what was asked for and what was read', async () => {
    const somebody = await service.person();
    const theirs = await askAndTake(somebody, counsellor);
    const id = await granted({ pseudonym: somebody.username });
    await expectStatus(it_admin.get(`/it-tickets/${id}/consultations/${theirs}`), 200);
    const { text: copy, body } = await somebody.get('/own-data');
    const letters = body.items.find(
      (item: { category: string }) => item.category === 'consultations.message',
    );
    expect(letters.seenBy).toContain('IT-Administration (nur mit begründetem Auftrag)');
    expect(copy).toContain(`freigegeben, läuft noch; Nummer: IT-2026-0815; Begründung: ${justification}`);
    expect(copy).toContain(
      'Die IT-Administration hat mit einem freigegebenen Auftrag Ihre Beratung gelesen.',
    );
    // Who has had one's case open is named; who asked, who allowed it and any number of theirs is not.
    expect(copy).toContain('Ivo, IT-Administration, IT-Administration mit freigegebenem Auftrag');
    for (const name of ['Vera', it_admin.id]) expect(copy).not.toContain(name);
    expect((await expectStatus(somebody.get(`/consultations/${theirs}`), 200))['readings']).toEqual([
      { at: service.clock.now().toISOString(), by: 'it-ticket' },
    ]);
  });

  it('[ENZ-39] [ENZ-44] ends with the case or the person it is about, and its key with it', async () => {
    const somebody = await service.person();
    const theirs = await askAndTake(somebody, counsellor);
    const [aboutCase, aboutPerson] = [
      await granted({ consultationId: theirs }),
      await granted({ pseudonym: somebody.username }),
    ];
    const keys = (await superuser(
      `select key_id as id from it_ticket where id in ('${aboutCase}', '${aboutPerson}') order by consultation_id is null`,
    )) as { id: string }[];
    const left = () => countOf(service, `wrapped_key where id in (${keys.map(({ id }) => `'${id}'`)})`, true);
    expect(await left()).toBe(2);
    await expectStatus(somebody.delete(`/consultations/${theirs}`), 200);
    expect(await left()).toBe(1);
    await expectStatus(somebody.delete('/account'), 200);
    expect(await left()).toBe(0);
    expect(await countOf(service, `it_ticket where account_id = '${somebody.id}'`)).toBe(0);
  });

  it('[ENZ-39] [ENZ-44] is not asked for a case that is erased at that moment', async () => {
    const somebody = await service.person();
    const theirs = await askAndTake(somebody, counsellor);
    const pause = await pauseBefore('insert on it_ticket');
    const asking = it_admin.post('/it-tickets', request({ consultationId: theirs }));
    await pause.reached();
    await expectStatus(somebody.delete(`/consultations/${theirs}`), 200);
    await pause.goOn();
    expect((await asking).status).toBe(404);
    expect(await countOf(service, `it_ticket where consultation_id = '${theirs}'`)).toBe(0);
  });

  // Last, because time goes by.
  it('[ENZ-39] waits two weeks for a decision and no longer', async () => {
    const id = await requested({ pseudonym: person.username });
    const start = service.clock.now();
    service.clock.set(addPeriod(start, 'P14D'));
    const logIn = (who: Member) => who.post('/sessions', { username: who.username, password: passphrase });
    for (const who of [approver, it_admin]) await expectStatus(logIn(who), 201);
    const { items } = await expectStatus(approver.get('/it-tickets'), 200);
    expect(items).toContainEqual(expect.objectContaining({ id, state: 'ended' }));
    expect((await approver.post(`/it-tickets/${id}/grant`)).body.code).toBe('it-tickets.decided');
    expect(await answers(id)).toEqual([404, 404, 404]);
  });

  it('[ENZ-39] ends by itself, at the very second', async () => {
    const id = await granted({ pseudonym: person.username });
    const start = service.clock.now();
    const logIn = () => it_admin.post('/sessions', { username: it_admin.username, password: passphrase });
    service.clock.set(new Date(start.getTime() + 8 * 3_600_000 - 1));
    await expectStatus(logIn(), 201);
    expect(await answers(id)).toEqual([200, 200, 200]);
    service.clock.set(new Date(start.getTime() + 8 * 3_600_000));
    expect(await answers(id)).toEqual([404, 404, 404]);
  });
});
