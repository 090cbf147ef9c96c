import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { enquiry, expectStatus } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { askedFor, holdOn } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';
import { counselled, logIn, openCase } from '../../../test/stories.ts';
import { statisticsSource } from '../../modules.ts';
import { asSystem } from '../../platform/access/context.ts';

const start = '2026-03-02T09:00:00+01:00';
const at = (text: string) => new Date(text);

describe('data whose processing is restricted (Art. 18 GDPR)', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ now: start });
  });
  beforeEach(() => service.clock.set(at(start)));

  /** Somebody asks for the restriction of all of theirs, or of one case. @returns the request's id */
  async function ask(person: Person, objectId?: string) {
    const body = { clientRequestId: randomUUID(), kind: 'restriction', text: 'Bitte sperren.', objectId };
    const { reference } = await expectStatus(person.post('/data-requests', body), 201);
    const items = (await person.get('/own-data/requests')).body.items as { id: string; reference: string }[];
    return items.find((item) => item.reference === reference)?.id;
  }
  const officer = () => service.member('data_protection_officer');
  async function restricted(person: Person, objectId?: string) {
    const id = await ask(person, objectId);
    const who = await officer();
    await expectStatus(who.post(`/data-requests/${id}/restriction`), 200);
    return { id, who };
  }
  const ids = async (who: Pick<Person, 'get'>, path = '/consultations') =>
    ((await who.get(path)).body.items as { id: string }[]).map(({ id }) => id);
  const counted = async () => {
    const context = asSystem('statistics', service.clock.now());
    const span = { from: at('2026-01-01T00:00:00Z'), until: at('2027-01-01T00:00:00Z') };
    return (await service.platform.db.counting(context, (tx) => statisticsSource.begun(tx, span))).map(
      ({ accountId }) => accountId,
    );
  };

  it('are there for the person, and for nobody else by any ordinary way', async () => {
    const { person, counsellor, id } = await counselled(service);
    const { id: waiting } = await openCase(person);
    await person.post(`/consultations/${id}/messages`, enquiry('Noch etwas'));
    expect(await counted()).toContain(person.id);
    expect(await ids(counsellor, '/intake')).toContain(waiting);
    const { who, id: requestId } = await restricted(person);

    expect(await ids(counsellor)).not.toContain(id);
    expect(await ids(counsellor, '/intake')).not.toContain(waiting);
    for (const response of [
      counsellor.get(`/consultations/${id}`),
      counsellor.get(`/consultations/${id}/notes`),
      counsellor.get(`/drafts/${id}`),
      counsellor.post(`/consultations/${id}/messages`, enquiry('Guten Tag')),
      counsellor.patch(`/consultations/${id}`, { reason: 'school' }),
      counsellor.post(`/consultations/${waiting}/take`),
    ])
      expect((await response).status).toBe(404);
    expect(await counted()).not.toContain(person.id);

    const own = await expectStatus(person.get(`/consultations/${id}`), 200);
    expect(own).toMatchObject({ restrictedAt: at(start).toISOString() });
    expect(own['permittedActions']).not.toContain('consultation.write');
    expect(await ids(person)).toEqual(expect.arrayContaining([id, waiting]));
    const write = await person.post(`/consultations/${waiting}/messages`, enquiry('Hallo'));
    expect(write.body.code).toBe('consultations.restricted');
    expect((await person.get('/own-data/export.html')).text).toContain('gesperrt');

    const detail = await who.get(`/data-requests/${requestId}`);
    const { facts } = detail.body as { facts: { objects: { id: string; restrictedAt?: string }[] } };
    expect(
      facts.objects
        .filter(({ restrictedAt }) => restrictedAt)
        .map((entry) => entry.id)
        .sort(),
    ).toEqual([id, waiting, person.id].sort());
    expect((await who.get(`/consultations/${id}`)).status, 'the officer learns no more than that').toBe(404);
    expect((await who.post(`/data-requests/${requestId}/restriction`)).body.code).toBe(
      'data-requests.restricted',
    );
  });

  it('are not even there for a colleague who was asked for a second view', async () => {
    const { person, counsellor, id } = await counselled(service);
    const second = await service.member();
    const { requestId } = await askedFor(id, counsellor, second.id);
    const path = `/danger-requests/${requestId}`;
    expect((await second.get(path)).status).toBe(200);
    await restricted(person, id);
    const answers = { indicators: 'Eine Sicht', judgement: 'danger' };
    expect((await second.get(path)).status).toBe(404);
    expect((await second.post(`${path}/steps/assessment/sign`, { answers })).status).toBe(404);
    expect((await second.get('/danger-requests')).body.items).toEqual([]);
  });

  it('are named case by case where somebody wants that', async () => {
    const { person, counsellor, id } = await counselled(service);
    const { id: other } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${other}/take`), 200);
    await restricted(person, id);
    expect(await ids(counsellor)).toEqual([other]);
    expect((await counsellor.get(`/consultations/${other}`)).status).toBe(200);
  });

  it('are not mailed about, and their details are shown to no counsellor', async () => {
    const person = await service.person(undefined, { email: 'mond@post.example', place: 'Mühlacker' });
    await restricted(person);
    // What somebody asks anew, they want to be read; what they said before stays blocked.
    const { id } = await openCase(person);
    const counsellor = await service.member();
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, enquiry('Guten Tag')), 201);
    await service.runJobs();
    expect(service.sink.mails).toEqual([]);
    expect((await counsellor.get(`/consultations/${id}`)).body).not.toHaveProperty('responsibility');
  });

  it('cannot be reached by SQL either, nor be unblocked by whoever works with them', async () => {
    const { person, counsellor, id } = await counselled(service);
    await restricted(person);
    const { db, clock } = service.platform;
    const all = ['assigned', 'unassigned', 'hand-over', 'statistics', 'emergency', 'ticket', 'any'] as const;
    const actor = { kind: 'staff', id: counsellor.id, role: 'counsellor' } as const;
    const now = clock.now();
    const context = { actor, action: 'consultation.read', relations: all, now } as const;
    for (const [table, column] of [
      ['consultation', 'id'],
      ['message', 'consultation_id'],
      ['note', 'consultation_id'],
      ['profile', 'account_id'],
    ])
      expect(
        (
          await db.transaction(context, (tx) =>
            tx.execute(`select from ${table} where ${column} in ('${id}', '${person.id}')`),
          )
        ).rowCount,
        table,
      ).toBe(0);
    const own = {
      actor: { kind: 'client', id: person.id, role: 'client' },
      relations: ['own'],
      now,
    } as const;
    for (const statement of [
      `update consultation set restricted_at = null where id = '${id}'`,
      `update account set restricted_at = null where id = '${person.id}'`,
    ])
      await expect(db.transaction(own, (tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { message: expect.stringContaining('the eraser alone') },
      });
  });

  it('stand above what is done on the desk of the officer, and below what is to be answered', async () => {
    const { person } = await counselled(service);
    const { id: blocked, who } = await restricted(person);
    const done = await ask(await service.person());
    const open = await ask(await service.person());
    for (const id of [blocked, done]) {
      const answer = { messageId: randomUUID(), text: 'Geprüft.', outcome: 'answered' };
      await expectStatus(who.post(`/data-requests/${id}/settlement`, answer), 200);
    }
    const order = await ids(who, '/data-requests');
    expect(order.filter((id) => [open, blocked, done].includes(id))).toEqual([open, blocked, done]);
  });

  it('are used again when the restriction is lifted, of which the person is told before', async () => {
    const { person, counsellor, id } = await counselled(service);
    const { id: requestId } = await restricted(person, id);
    const who = await officer();
    const lift = (by = who) => by.post(`/data-requests/${requestId}/restriction/end`);
    const announcement = (liftOn: string) => ({
      messageId: randomUUID(),
      text: 'Es ist geprüft, alles stimmt.',
      liftOn,
    });
    const announce = (liftOn: string, body = announcement(liftOn)) =>
      who.post(`/data-requests/${requestId}/restriction/announcement`, body);
    expect((await lift()).body.code).toBe('data-requests.unannounced');
    expect((await announce('2026-03-02')).status).toBe(422);
    const told = announcement('2026-03-16');
    for (const _twice of [1, 2]) await expectStatus(announce('2026-03-16', told), 200);
    expect((await person.get('/own-data/requests')).body.items[0]).toMatchObject({
      liftOn: at('2026-03-16T00:00:00+01:00').toISOString(),
      messages: [{ kind: 'request' }, { kind: 'lifting', text: 'Es ist geprüft, alles stimmt.' }],
    });
    expect((await lift()).body.code).toBe('data-requests.unannounced');
    service.clock.set(at('2026-03-16T08:00:00+01:00'));
    const again = await logIn(service, counsellor.username);
    expect((await again?.get(`/consultations/${id}`))?.status).toBe(404);
    await expectStatus(lift(await officer()), 200);
    expect((await again?.get(`/consultations/${id}`))?.status).toBe(200);
    expect((await lift(await officer())).body.code).toBe('data-requests.not-restricted');
  });

  it('are blocked since the first of several requests, and what changes nothing is no change', async () => {
    const { person, id } = await counselled(service);
    const one = await restricted(person, id);
    service.clock.set(at('2026-03-02T09:05:00+01:00'));
    const all = await restricted(person);
    const since = async () => (await expectStatus(person.get(`/consultations/${id}`), 200))['restrictedAt'];
    expect(await since()).toBe(at(start).toISOString());
    const text = { messageId: randomUUID(), text: 'Geprüft.', liftOn: '2026-03-03' };
    await expectStatus(one.who.post(`/data-requests/${all.id}/restriction/announcement`, text), 200);
    service.clock.set(at('2026-03-03T08:00:00+01:00'));
    await expectStatus((await officer()).post(`/data-requests/${all.id}/restriction/end`), 200);
    const again = await logIn(service, person.username);
    expect((await again?.get(`/consultations/${id}`))?.body.restrictedAt, 'the first still stands').toBe(
      at(start).toISOString(),
    );
    const events = await query(
      service.databases.app.superuserUrl,
      `select facts from audit_event where object_id = '${id}' and facts ? 'restricted'`,
    );
    expect(events).toEqual([{ facts: { restricted: true } }]);
  });

  it('stay blocked as long as one of several requests wants it', async () => {
    const { person, id } = await counselled(service);
    const all = await restricted(person);
    const one = await restricted(person, id);
    const who = await officer();
    const text = { messageId: randomUUID(), text: 'Geprüft.', liftOn: '2026-03-03' };
    await expectStatus(who.post(`/data-requests/${all.id}/restriction/announcement`, text), 200);
    service.clock.set(at('2026-03-03T08:00:00+01:00'));
    await expectStatus((await officer()).post(`/data-requests/${all.id}/restriction/end`), 200);
    const rows = (await query(
      service.databases.app.superuserUrl,
      `select restricted_at is null as free from consultation where id = '${id}'
       union all select restricted_at is null from account where id = '${person.id}'`,
    )) as { free: boolean }[];
    expect(rows.map(({ free }) => free)).toEqual([false, true]);
    expect(one.id).not.toBe(all.id);
  });

  it('end by their rule all the same, unless the person wants them to be kept: then they are held', async () => {
    const own = await startService({ now: start });
    const officers = async () =>
      [await own.member('data_protection_officer'), await own.member('data_protection_officer')] as const;
    const [one] = await officers();
    const people = [await counselled(own), await counselled(own)];
    for (const { person, id } of people) {
      const body = {
        clientRequestId: randomUUID(),
        kind: 'restriction',
        text: 'Bitte sperren.',
        objectId: id,
      };
      await expectStatus(person.post('/data-requests', body), 201);
      const { items } = (await person.get('/own-data/requests')).body;
      await expectStatus(one.post(`/data-requests/${items[0].id}/restriction`), 200);
    }
    own.clock.set(at('2028-02-01T09:00:00+01:00'));
    const [first, second] = await officers();
    const hold = { ...holdOn(people[0]?.id ?? ''), reviewOn: '2028-04-01T09:00:00+02:00' };
    expect(services.enz.holds?.reasons[0]).toContain('Einschränkung statt Löschung');
    const set = await expectStatus(first.post('/holds', hold), 201);
    await expectStatus(second.post(`/holds/${set['id']}/confirm`), 200);
    own.clock.set(at('2028-03-02T09:00:00+01:00'));
    await own.runRetention();
    expect(await countOf(own, `consultation where id = '${people[0]?.id}'`)).toBe(1);
    expect(await countOf(own, `consultation where id = '${people[1]?.id}'`)).toBe(0);
    expect(await countOf(own, 'data_request')).toBe(1);
  });

  it('end with the case that they are about, and the request can end like any other', async () => {
    const { person, id } = await counselled(service);
    const { id: requestId, who } = await restricted(person, id);
    await expectStatus(person.delete(`/consultations/${id}`), 200);
    expect(await expectStatus(who.get(`/data-requests/${requestId}`), 200)).toMatchObject({
      liftedAt: at(start).toISOString(),
    });
  });

  it('end with what is erased upon the same request, which then ends like any other', async () => {
    const { person } = await counselled(service);
    const letter = { clientRequestId: randomUUID(), kind: 'erasure', text: 'Bitte löschen.' };
    const { reference } = await expectStatus(service.browser().post('/data-requests', letter), 201);
    const [one, two] = [await officer(), await officer()];
    const { items } = (await one.get('/data-requests')).body;
    const id = items.find((item: { reference: string }) => item.reference === reference)?.id;
    const identity = { pseudonym: person.username, way: 'in-person' };
    await expectStatus(one.post(`/data-requests/${id}/identity`, identity), 200);
    await expectStatus(one.post(`/data-requests/${id}/restriction`), 200);
    await expectStatus(one.post(`/data-requests/${id}/erasure`), 200);
    await expectStatus(two.post(`/data-requests/${id}/erasure/confirmation`), 200);
    expect(await expectStatus(two.get(`/data-requests/${id}`), 200)).toMatchObject({
      erasedAt: at(start).toISOString(),
      liftedAt: at(start).toISOString(),
    });
  });
});
