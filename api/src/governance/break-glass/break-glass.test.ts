import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import pg from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { layBeside } from '../../../test/files.ts';
import { expectStatus } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { askAndTake, letter } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;

const reason = services.enz.breakGlass?.reasons[0] ?? '';
const justification = 'Jana ist heute früh erkrankt, eine Ratsuchende wartet seit Freitag.';

const opening = (colleague: string, more: object = {}) => ({
  id: randomUUID(),
  colleague,
  reason,
  justification,
  ...more,
});

const withoutEmergencies: Policy = {
  ...services.enz,
  breakGlass: null,
  permissions: services.enz.permissions.filter(
    ({ action, relation }) => relation !== 'emergency' && action !== 'break-glass.open',
  ),
};

describe('emergency access to what an absent colleague holds', () => {
  let service: TestService;
  let person: Person;
  let holder: Member;
  let elsewhere: TestService;
  let admin: Member;
  beforeAll(async () => {
    service = await startService();
    person = await service.person(undefined, { place: '75417' });
    holder = await service.member('counsellor', 'Jana');
    admin = await service.member('counsellor_admin', 'Vera');
    elsewhere = await startService({ policy: withoutEmergencies });
  });
  const superuser = (sql: string) => query(service.databases.app.superuserUrl, sql);
  const events = async (action: string) =>
    (await superuser(
      `select change, object_id, staff_id, facts from audit_event where action = '${action}' order by seq`,
    )) as { change: string; object_id: string; staff_id: string; facts: Record<string, string> }[];
  const fields = (body: { errors?: { field: string }[] }) => body.errors?.map(({ field }) => field);

  /** A colleague with one case, and an emergency access to it. */
  async function emergency(who = admin) {
    const colleague = await service.member();
    const caseId = await askAndTake(person, colleague);
    const body = opening(colleague.id);
    await expectStatus(who.post('/break-glass', body), 204);
    return { colleague, caseId, id: body.id };
  }

  it('[ENZ-37] opens a colleague’s cases for a day and not a second longer; before and after there is nothing', async () => {
    const caseId = await askAndTake(person, holder);
    const file = await layBeside(person, caseId);
    await expectStatus(
      person.post(`/consultations/${caseId}/messages`, { ...letter(), attachments: [file] }),
      201,
    );
    const note = { source: 'phone', text: 'Ruft wieder an.' };
    await expectStatus(holder.put(`/consultations/${caseId}/notes/${randomUUID()}`, note), 204);
    const paths = [
      `/consultations/${caseId}`,
      `/consultations/${caseId}/notes`,
      `/consultations/${caseId}/attachments/${file}`,
    ];
    const answers = async () => Promise.all(paths.map(async (path) => (await admin.get(path)).status));
    expect(await answers()).toEqual([404, 404, 404]);

    const start = service.clock.now();
    const body = opening(holder.id);
    await expectStatus(admin.post('/break-glass', body), 204);
    // Sent twice, it is opened once.
    await expectStatus(admin.post('/break-glass', body), 204);
    expect(await answers()).toEqual([200, 200, 200]);
    const list = await expectStatus(admin.get(`/break-glass/${body.id}/consultations`), 200);
    expect(list['items']).toEqual([
      expect.objectContaining({ id: caseId, pseudonym: person.username, counsellor: { name: 'Jana' } }),
    ]);
    const read = await expectStatus(admin.get(`/consultations/${caseId}`), 200);
    expect(read).toMatchObject({ pseudonym: person.username, responsibility: 'responsible' });
    expect(read['permittedActions']).toEqual([
      'consultation.hand-over',
      'attachment.read',
      'note.read',
      'disclosure.record',
      'danger.read',
    ]);
    const mine = await expectStatus(admin.get('/consultations'), 200);
    expect(mine['items'], 'the own desk stays as it was').toEqual([]);
    for (const refused of [
      admin.post(`/consultations/${caseId}/messages`, letter()),
      admin.post(`/consultations/${caseId}/close`),
      admin.patch(`/consultations/${caseId}`, { reason: 'school' }),
      admin.put(`/consultations/${caseId}/notes/${randomUUID()}`, note),
      admin.get(`/consultations/${caseId}/attachments/${file}/copy`),
      admin.get(`/drafts/${caseId}`),
    ])
      expect((await refused).status).toBe(404);

    service.clock.set(new Date(start.getTime() + 24 * 3_600_000 - 1));
    await expectStatus(admin.post('/sessions', { username: admin.username, password: passphrase }), 201);
    expect(await answers()).toEqual([200, 200, 200]);
    service.clock.set(new Date(start.getTime() + 24 * 3_600_000));
    expect(await answers()).toEqual([404, 404, 404]);
    expect((await admin.get(`/break-glass/${body.id}/consultations`)).status).toBe(404);
    for (const who of [person, holder])
      await who.post('/sessions', { username: who.username, password: passphrase });
  });

  it('[ENZ-37] is opened once where it is sent twice at once, which is no failure', async () => {
    const body = opening((await service.member()).id);
    const client = new pg.Client({ connectionString: service.databases.app.superuserUrl });
    await client.connect();
    // Both are under way before either can write.
    await client.query('begin; lock table break_glass in share row exclusive mode');
    const both = [1, 2].map(() => admin.post('/break-glass', body));
    const waiting = `pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`;
    await vi.waitFor(async () => expect(await countOf(service, waiting)).toBe(2), { timeout: 5000 });
    await client.query('commit');
    await client.end();
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([204, 204]);
  });

  it('[ENZ-37] puts every look on record with the emergency access that it was by', async () => {
    const { caseId, id } = await emergency();
    const before = (await events('consultation.read')).length;
    for (const path of [`/consultations/${caseId}`, `/consultations/${caseId}`])
      await expectStatus(admin.get(path), 200);
    await expectStatus(admin.get(`/consultations/${caseId}/notes`), 200);
    await expectStatus(admin.get(`/break-glass/${id}/consultations`), 200);
    const facts = { by: 'break-glass', access: id };
    const look = { change: 'read', object_id: caseId, staff_id: admin.id, facts };
    expect((await events('consultation.read')).slice(before)).toEqual([look, look]);
    expect((await events('note.read')).at(-1)).toEqual(look);
    expect((await events('consultation.list')).at(-1)).toMatchObject({ object_id: id, staff_id: admin.id });
    expect((await events('break-glass.open')).at(-1)).toMatchObject({ change: 'added', object_id: id });
    expect(await countOf(service, `exceptional_reading where access_id = '${id}'`)).toBe(1);
    expect(JSON.stringify(await superuser('select facts from audit_event'))).not.toContain('erkrankt');
  });

  it('[ENZ-37] tells the colleague who, when, why and what, until they have taken note of it', async () => {
    const { colleague, caseId, id } = await emergency();
    const other = await askAndTake(person, colleague);
    await expectStatus(admin.get(`/consultations/${caseId}`), 200);
    await expectStatus(admin.get(`/consultations/${other}`), 200);
    await expectStatus(admin.post(`/consultations/${other}/hand-over`, { to: admin.id }), 204);
    const { items } = await expectStatus(colleague.get('/break-glass/notices'), 200);
    expect(items).toEqual([
      expect.objectContaining({
        id,
        opener: 'Vera',
        reason,
        justification,
        openedAt: service.clock.now().toISOString(),
        running: true,
        cases: [{ id: caseId, pseudonym: person.username }],
        elsewhere: 1,
      }),
    ]);
    expect(
      (await holder.get('/break-glass/notices')).body.items.map((one: { id: string }) => one.id),
    ).not.toContain(id);
    expect((await holder.post(`/break-glass/${id}/seen`)).status).toBe(404);
    // As long as more can be read, there is more to take note of.
    const early = await colleague.post(`/break-glass/${id}/seen`);
    expect([early.status, early.body.code]).toEqual([409, 'break-glass.still-running']);
    expect((await admin.get(`/consultations/${caseId}`)).status).toBe(200);
    const later = await askAndTake(person, colleague);
    await expectStatus(admin.get(`/consultations/${later}`), 200);
    await expectStatus(admin.post(`/break-glass/${id}/end`), 204);
    const atTheEnd = (await colleague.get('/break-glass/notices')).body.items;
    expect(atTheEnd[0]).toMatchObject({ running: false, elsewhere: 1 });
    expect(atTheEnd[0].cases.map((item: { id: string }) => item.id).sort()).toEqual([caseId, later].sort());
    for (const _twice of [1, 2]) await expectStatus(colleague.post(`/break-glass/${id}/seen`), 204);
    expect((await colleague.get('/break-glass/notices')).body.items).toEqual([]);
  });

  it('[ENZ-37] tells the person in the case in neutral words, in the case and among their own data', async () => {
    const seeker = await service.person();
    const colleague = await service.member();
    const [opened, unread] = [await askAndTake(seeker, colleague), await askAndTake(seeker, colleague)];
    await expectStatus(admin.post('/break-glass', opening(colleague.id)), 204);
    await expectStatus(admin.get(`/consultations/${opened}`), 200);
    const at = service.clock.now().toISOString();
    expect((await expectStatus(seeker.get(`/consultations/${opened}`), 200))['readings']).toEqual([
      { at, by: 'break-glass' },
    ]);
    expect((await expectStatus(seeker.get(`/consultations/${unread}`), 200))['readings']).toEqual([]);
    expect((await expectStatus(colleague.get(`/consultations/${opened}`), 200))['readings']).toEqual([
      { at, by: 'break-glass', name: 'Vera' },
    ]);
    const copy = (await seeker.get('/own-data')).text;
    expect(copy).toContain(
      'In Vertretung hat eine andere Beraterin oder ein anderer Berater Ihre Beratung gelesen.',
    );
    expect(copy).toContain('in Vertretung');
    for (const secret of ['erkrankt', reason, admin.id]) expect(copy).not.toContain(secret);
  });

  it('[ENZ-37] refuses a planned absence and says that it needs a hand-over', async () => {
    const { status, body } = await admin.post('/break-glass', opening(holder.id, { reason: 'Urlaub' }));
    expect(status).toBe(422);
    expect(fields(body)).toEqual(['reason']);
    expect(body.errors[0].message).toContain('vorher übergeben');
    const silent = await admin.post('/break-glass', opening(holder.id, { justification: '   ' }));
    expect([silent.status, fields(silent.body)]).toEqual([422, ['justification']]);
  });

  it('[ENZ-37] is not opened for oneself, for who has left, or for whom nobody here knows', async () => {
    const own = await admin.post('/break-glass', opening(admin.id));
    expect([own.status, fields(own.body)]).toEqual([422, ['colleague']]);
    const gone = await service.member();
    await superuser(`update staff set left_at = '2026-03-01' where id = '${gone.id}'`);
    const left = await admin.post('/break-glass', opening(gone.id));
    expect([left.status, fields(left.body)]).toEqual([422, ['colleague']]);
    const officer = await service.member('data_protection_officer');
    for (const nobody of [officer.id, randomUUID()])
      expect((await admin.post('/break-glass', opening(nobody))).status).toBe(404);
  });

  it('[ENZ-37] ends when its opener ends it, is never prolonged, and can be opened anew', async () => {
    const { colleague, caseId, id } = await emergency();
    expect((await admin.post('/break-glass', opening(colleague.id))).body.code).toBe('break-glass.running');
    await expectStatus(admin.post(`/break-glass/${id}/end`), 204);
    expect((await admin.get(`/consultations/${caseId}`)).status).toBe(404);
    expect((await admin.post(`/break-glass/${id}/end`)).body.code).toBe('break-glass.ended');
    await expectStatus(admin.post('/break-glass', opening(colleague.id)), 204);
    await expectStatus(admin.get(`/consultations/${caseId}`), 200);
    for (const column of ['ends_at', 'opened_at', 'holder_id', 'justification_sealed'])
      await expect(
        query(service.databases.app.appUrl, `update break_glass set ${column} = ${column}`),
      ).rejects.toThrow('permission denied');
  });

  it('[ENZ-37] is bounded by the database itself, whatever its opener or the colleague would write', async () => {
    const { colleague, id } = await emergency();
    const { db, clock } = service.platform;
    const now = clock.now();
    const write = (who: Member, action: 'break-glass.open' | 'break-glass.notice', set: string) => {
      const actor = { kind: 'staff', id: who.id, role: 'counsellor_admin' } as const;
      const relation = action === 'break-glass.open' ? 'any' : 'own';
      return db.transaction({ actor, action, relations: [relation], now }, (tx) =>
        tx.execute(`update break_glass set ${set} where id = '${id}'`),
      );
    };
    const later = `'${new Date(now.getTime() + 3_600_000).toISOString()}'`;
    const past = `'${now.toISOString()}'`;
    const refused = {
      cause: { message: expect.stringMatching('row-level security|break_glass_ends_early') },
    };
    for (const [who, action, set] of [
      [admin, 'break-glass.open', `ended_at = ${later}`],
      [admin, 'break-glass.open', `ended_at = null`],
      [admin, 'break-glass.open', `ended_at = '2020-01-01'`],
      [admin, 'break-glass.open', `ended_at = ${past}, seen_at = ${past}`],
      [admin, 'break-glass.open', `seen_at = ${past}`],
      [colleague, 'break-glass.notice', `seen_at = ${past}`],
      [colleague, 'break-glass.notice', `seen_at = null`],
    ] as const)
      await expect(write(who, action, set), set).rejects.toMatchObject(refused);
    await expect(
      superuser(`update break_glass set ended_at = ends_at + interval '1 second' where id = '${id}'`),
    ).rejects.toThrow('break_glass_ends_early');
    await write(admin, 'break-glass.open', `ended_at = ${past}`);
    await write(colleague, 'break-glass.notice', `seen_at = ${past}`);
  });

  it('[ENZ-37] opens only what goes on: no case that has ended, and none of another colleague', async () => {
    const { colleague, caseId } = await emergency();
    const foreign = await askAndTake(person, await service.member());
    const ended = await askAndTake(person, colleague);
    await expectStatus(person.post(`/consultations/${ended}/close`), 200);
    expect((await admin.get(`/consultations/${ended}`)).status).toBe(404);
    expect((await admin.get(`/consultations/${foreign}`)).status).toBe(404);
    const second = await service.member('counsellor_admin');
    expect((await second.get(`/consultations/${caseId}`)).status, 'somebody else’s emergency').toBe(404);
  });

  it('[ENZ-36] [ENZ-37] lets a case be taken over in the emergency, with the answer that was begun', async () => {
    const { colleague, caseId, id } = await emergency();
    await expectStatus(colleague.put(`/drafts/${caseId}`, { text: 'Guten Tag, ich habe' }), 200);
    await expectStatus(admin.post(`/consultations/${caseId}/hand-over`, { to: admin.id }), 204);
    expect((await colleague.get(`/consultations/${caseId}`)).status).toBe(404);
    expect((await expectStatus(admin.get(`/drafts/${caseId}`), 200))['text']).toBe('Guten Tag, ich habe');
    await expectStatus(admin.post(`/consultations/${caseId}/messages`, letter('Ich bin jetzt da.')), 201);
    expect((await events('consultation.hand-over')).at(-1)).toMatchObject({
      object_id: caseId,
      staff_id: admin.id,
      facts: { to: admin.id, from: colleague.id },
    });
    const { items } = await expectStatus(admin.get('/consultations'), 200);
    expect(items).toContainEqual(expect.not.objectContaining({ handedOver: expect.anything() }));
    await expectStatus(admin.post(`/break-glass/${id}/end`), 204);
    expect((await admin.get(`/consultations/${caseId}`)).status, 'now it is her own').toBe(200);
  });

  it('[ENZ-38] is opened by counsellors with administrator rights alone', async () => {
    const { permissions, roles } = service.policy;
    expect(permissions.filter(({ action }) => action === 'break-glass.open')).toEqual([
      { role: 'counsellor_admin', action: 'break-glass.open', relation: 'any' },
    ]);
    for (const { id: role, kind } of roles) {
      const somebody =
        kind === 'staff' ? await service.member(role) : kind === 'client' ? person : service.browser();
      const { status } = await somebody.post('/break-glass', opening((await service.member()).id));
      const expected = { visitor: 401, counsellor_admin: 204 }[role as string] ?? 404;
      expect([role, status]).toEqual([role, expected]);
    }
  });

  it('[ENZ-38] reaches every counsellor of this service, those with administrator rights too, and nobody of another', async () => {
    const peer = await service.member('counsellor_admin');
    const caseId = await askAndTake(person, peer);
    await expectStatus(admin.post('/break-glass', opening(peer.id)), 204);
    await expectStatus(admin.get(`/consultations/${caseId}`), 200);
    const stranger = await elsewhere.member();
    const foreign = await askAndTake(await elsewhere.person(), stranger);
    expect((await admin.post('/break-glass', opening(stranger.id))).status).toBe(404);
    expect((await admin.get(`/consultations/${foreign}`)).status).toBe(404);
    // Where the policy knows no emergency access, there is none.
    const chief = await elsewhere.member('counsellor_admin');
    expect((await chief.get('/break-glass')).status).toBe(404);
    expect((await chief.get(`/consultations/${foreign}`)).status).toBe(404);
  });

  // Last, because years go by.
  it('[ENZ-37] erases who opened what after its time, and the justification with its key', async () => {
    const kept = (await superuser('select key_id as id from break_glass')) as { id: string }[];
    const keys = `wrapped_key where id in (${kept.map(({ id }) => `'${id}'`).join()})`;
    expect(kept.length).toBeGreaterThan(5);
    service.clock.set(new Date('2029-03-02T23:59:59+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'break_glass')).toBe(kept.length);
    expect(await countOf(service, keys, true)).toBe(kept.length);
    service.clock.set(new Date('2029-03-04T00:00:00+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'break_glass')).toBe(0);
    expect(await countOf(service, keys, true)).toBe(0);
  });
});
