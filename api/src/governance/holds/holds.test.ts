import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { pauses } from '../../../test/pause.ts';
import { startService } from '../../../test/service.ts';
import { counselled, logIn, openCase } from '../../../test/stories.ts';
import { privacy } from '../../modules.ts';
import { holdableCategories } from './commands.ts';

const rules = services.enz.holds;
if (!rules) throw new Error('enz knows holds');
const reason = rules.reasons[0] ?? '';
const at = (text: string) => new Date(text);
const start = '2026-03-02T09:00:00+01:00';
const asked = (objectId: string, more: object = {}) => ({
  category: 'consultations.case',
  objectId,
  reason,
  reviewOn: '2026-05-01T09:00:00+02:00',
  ...more,
});

describe('setting a hold', async () => {
  const service = await startService({ now: start });
  const first = await service.member('data_protection_officer');
  const other = await service.member('data_protection_officer');
  const { id: caseId } = await openCase(await service.person());

  it('needs a second person, and is on record with both', async () => {
    const set = await expectStatus(first.post('/holds', asked(caseId)), 201);
    expect(set).toMatchObject({
      category: 'consultations.case',
      objectId: caseId,
      reason,
      state: 'proposed',
      setBy: first.nickname,
      endsAt: at('2027-03-02T09:00:00+01:00').toISOString(),
      reviewDue: false,
    });
    expect((await first.post(`/holds/${set['id']}/confirm`)).body.code).toBe('holds.needs-another');
    expect(await expectStatus(other.post(`/holds/${set['id']}/confirm`), 200)).toMatchObject({
      state: 'active',
      confirmedBy: other.nickname,
    });
    expect((await first.post(`/holds/${set['id']}/confirm`)).body.code).toBe('holds.confirmed');
    const listed = await expectStatus(other.get('/holds'), 200);
    expect(listed).toMatchObject({ reasons: rules.reasons, items: [{ id: set['id'], state: 'active' }] });
    expect(await expectStatus(other.post(`/holds/${set['id']}/release`), 200)).toMatchObject({
      state: 'released',
      releasedAt: service.clock.now().toISOString(),
    });
    for (const step of ['confirm', 'release', 'review'])
      expect(
        (await first.post(`/holds/${set['id']}/${step}`, step === 'review' ? { reviewOn: start } : undefined))
          .body.code,
      ).toBe('holds.ended');
  });

  it('[ENZ-51] leaves an event for every step, with the person who took it and no reason', async () => {
    const before = await countOf(service, 'audit_event');
    const set = await expectStatus(first.post('/holds', asked(caseId)), 201);
    await expectStatus(other.post(`/holds/${set['id']}/confirm`), 200);
    await expectStatus(
      other.post(`/holds/${set['id']}/review`, { reviewOn: '2026-05-30T09:00:00+02:00' }),
      200,
    );
    await expectStatus(first.post(`/holds/${set['id']}/release`), 200);
    const { body } = await first.get('/audit-events');
    expect(await countOf(service, 'audit_event')).toBe(before + 4);
    expect(
      body.items
        .slice(0, 4)
        .map((event: { action: string; objectId: string; facts: { step: string } }) => [
          event.action,
          event.objectId,
          event.facts.step,
        ]),
    ).toEqual(['release', 'review', 'confirm', 'set'].map((step) => ['hold.set', set['id'], step]));
    expect(JSON.stringify(body)).not.toContain(reason);
  });

  it.each([
    ['a reason that the policy does not list', { reason: 'weil es praktisch ist' }, 'reason'],
    ['a review later than the policy wants one', { reviewOn: '2026-05-31T09:00:01+02:00' }, 'reviewOn'],
    ['a review in the past', { reviewOn: '2026-03-02T09:00:00+01:00' }, 'reviewOn'],
    ['an end later than the policy allows', { endsAt: '2027-03-02T09:00:01+01:00' }, 'endsAt'],
    ['an end before the review', { endsAt: '2026-04-01T09:00:00+02:00' }, 'reviewOn'],
    ['an end in the past', { endsAt: '2026-03-02T09:00:00+01:00' }, 'endsAt'],
    ['data that cannot be held', { category: 'identity.account' }, 'category'],
    ['data that go with others', { category: 'consultations.message' }, 'category'],
    ['data that do not exist', { category: 'nonsense' }, 'category'],
    ['a case that does not exist', { objectId: randomUUID() }, 'objectId'],
  ])('refuses %s', async (_what, more, field) => {
    const { status, body } = await first.post('/holds', asked(caseId, more));
    expect(status).toBe(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('accepts the last day that the policy allows', async () => {
    await expectStatus(
      first.post(
        '/holds',
        asked(caseId, { reviewOn: '2026-05-31T09:00:00+02:00', endsAt: '2027-03-02T09:00:00+01:00' }),
      ),
      201,
    );
  });

  it('wants a review when its day has come', async () => {
    service.clock.set(at(start));
    const set = await expectStatus(
      first.post('/holds', asked(caseId, { reviewOn: '2026-03-02T09:05:00+01:00' })),
      201,
    );
    const due = async () =>
      (await first.get('/holds')).body.items.find((item: { id: string }) => item.id === set['id'])?.reviewDue;
    expect(await due()).toBe(false);
    service.clock.set(at('2026-03-02T09:05:00+01:00'));
    expect(await due()).toBe(true);
    expect(
      (await first.post(`/holds/${set['id']}/review`, { reviewOn: '2026-05-31T10:00:00+02:00' })).status,
    ).toBe(422);
    await expectStatus(
      first.post(`/holds/${set['id']}/review`, { reviewOn: '2026-05-31T09:05:00+02:00' }),
      200,
    );
    expect(await due()).toBe(false);
  });

  it('is for those alone whom the policy names', async () => {
    const counsellor = await service.member('counsellor_admin');
    expect((await counsellor.get('/holds')).status).toBe(404);
    expect((await counsellor.post('/holds', asked(caseId))).status).toBe(404);
    const { rows } = await service.platform.db.pool.query('select * from hold');
    expect(rows, 'without a context nobody sees a hold').toEqual([]);
  });

  it('can lock whatever the policy calls holdable and a module keeps', () => {
    const kept = services.enz.categories.filter(({ id, holdable }) => {
      const handler = privacy[id];
      return holdable && handler && !('with' in handler);
    });
    expect(holdableCategories(services.enz, privacy)).toEqual(kept.map(({ id }) => id));
    expect(kept).not.toEqual([]);
  });
});

it('takes effect at once where the policy asks for one person', async () => {
  const service = await startService({
    now: start,
    policy: { ...services.enz, holds: { ...rules, persons: 1 } },
  });
  const officer = await service.member('data_protection_officer');
  const person = await service.person();
  const { id } = await openCase(person);
  expect(await expectStatus(officer.post('/holds', asked(id)), 201)).toMatchObject({ state: 'active' });
  expect((await person.delete(`/consultations/${id}`)).body.code).toBe('retention.held');
});

describe('a hold', async () => {
  const service = await startService({ now: start });
  const { clock } = service;
  const pauseBefore = await pauses(service);
  beforeEach(() => clock.set(at(start)));

  /** Two officers at the present of the clock: sessions end within hours. */
  async function twoOfficers() {
    return [
      await service.member('data_protection_officer'),
      await service.member('data_protection_officer'),
    ] as const;
  }
  async function holdOn(objectId: string, more: object = {}) {
    const [one, two] = await twoOfficers();
    const now = clock.now();
    const reviewOn = new Date(now.getTime() + 30 * 86_400_000).toISOString();
    const { id } = await expectStatus(one.post('/holds', asked(objectId, { reviewOn, ...more })), 201);
    await expectStatus(two.post(`/holds/${id}/confirm`), 200);
    return String(id);
  }
  const receipts = async () => {
    const run = await service.runRetention();
    return Object.fromEntries((run?.receipts ?? []).map((receipt) => [receipt.category, receipt]));
  };

  it('keeps case and person, is counted, hides all the same, and is no reason for an alarm', async () => {
    const { person, counsellor, id } = await counselled(service);
    const { id: freeId } = await counselled(service);
    clock.set(at('2028-02-01T09:00:00+01:00'));
    // A login that nobody uses for a year would end.
    expect(await logIn(service, counsellor.username)).not.toBeNull();
    const holdId = await holdOn(id, { endsAt: '2028-12-01T09:00:00+01:00' });

    clock.set(at('2028-04-01T09:00:00+02:00'));
    const [officer] = await twoOfficers();
    const plan = await expectStatus(officer.get('/retention/plan'), 200);
    expect(plan['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ objectId: id, held: true }),
        expect.objectContaining({ objectId: person.id, held: true }),
        expect.objectContaining({ objectId: freeId, held: false }),
      ]),
    );
    expect(await receipts()).toMatchObject({
      'consultations.case': { planned: 2, disposed: 1, held: 1, failed: 0, keysDestroyed: 1 },
      'identity.account': { planned: 2, disposed: 1, held: 1, failed: 0, keysDestroyed: 1 },
    });
    expect(await countOf(service, 'consultation')).toBe(1);
    expect(await countOf(service, 'message')).toBe(2);
    expect(await countOf(service, 'account')).toBe(1);
    expect(await countOf(service, 'wrapped_key', true)).toBe(2);
    expect(await logIn(service, person.username), 'the promised end has come').toBeNull();
    const desk = await logIn(service, counsellor.username);
    expect((await desk?.get(`/consultations/${id}`))?.status).toBe(404);
    const status = await expectStatus(officer.get('/retention'), 200);
    expect(status['alarm']).toBe(false);

    await expectStatus(officer.post(`/holds/${holdId}/release`), 200);
    expect((await expectStatus(officer.get('/retention'), 200))['alarm']).toBe(true);
    expect(await receipts()).toMatchObject({
      'consultations.case': { planned: 1, disposed: 1, held: 0 },
      'identity.account': { planned: 1, disposed: 1, held: 0 },
    });
    expect(await countOf(service, 'consultation')).toBe(0);
    expect(await countOf(service, 'account')).toBe(0);
  });

  it('that nobody has confirmed suspends nothing', async () => {
    const { id } = await counselled(service);
    clock.set(at('2028-02-28T09:00:00+01:00'));
    const [officer] = await twoOfficers();
    await expectStatus(officer.post('/holds', asked(id, { reviewOn: '2028-04-01T09:00:00+02:00' })), 201);
    clock.set(at('2028-03-01T09:00:00+01:00'));
    expect(await receipts()).toMatchObject({ 'consultations.case': { planned: 1, disposed: 1, held: 0 } });
  });

  it('ends by itself, and its own record a year after it was set', async () => {
    const { id } = await counselled(service);
    clock.set(at('2028-02-28T09:00:00+01:00'));
    await holdOn(id, { endsAt: '2028-04-28T09:00:00+02:00' });
    clock.set(at('2028-04-28T08:59:59+02:00'));
    expect(await receipts()).toMatchObject({ 'consultations.case': { held: 1, disposed: 0 } });
    clock.set(at('2028-04-28T09:00:00+02:00'));
    expect(await receipts()).toMatchObject({ 'consultations.case': { held: 0, disposed: 1 } });
    expect(await countOf(service, 'hold')).toBeGreaterThan(0);
    clock.set(at('2029-02-28T09:00:00+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'hold')).toBe(0);
  });

  it('stops what the person asks for as well, in every state of a case, until it is released', async () => {
    const person = await service.person();
    const open = await openCase(person);
    const holdId = await holdOn(open.id);
    expect((await person.delete(`/consultations/${open.id}`)).body.code).toBe('retention.held');
    expect((await person.delete('/account')).body.code).toBe('retention.held');
    expect((await person.get(`/consultations/${open.id}`)).text).toContain(open.text);
    const [officer] = await twoOfficers();
    await expectStatus(officer.post(`/holds/${holdId}/release`), 200);
    await expectStatus(person.delete('/account'), 200);
    expect((await person.get('/own-data')).status).toBe(401);
  });

  it('comes in time or not at all: what is being erased cannot be held any more', async () => {
    const person = await service.person();
    const { id } = await openCase(person);
    const [one, two] = await twoOfficers();
    const set = await expectStatus(one.post('/holds', asked(id)), 201);
    const pause = await pauseBefore('delete on message');
    const erasing = person.delete(`/consultations/${id}`);
    await pause.reached();
    const confirming = two.post(`/holds/${set['id']}/confirm`);
    await pause.letOthersCome();
    await pause.goOn();
    expect((await erasing).status).toBe(200);
    expect((await confirming).body.code).toBe('holds.gone');
  });

  it('comes in time or not at all: what is held cannot be erased any more', async () => {
    const person = await service.person();
    const { id } = await openCase(person);
    const [one, two] = await twoOfficers();
    const set = await expectStatus(one.post('/holds', asked(id)), 201);
    const pause = await pauseBefore('update on hold');
    const confirming = two.post(`/holds/${set['id']}/confirm`);
    await pause.reached();
    const erasing = person.delete('/account');
    await pause.letOthersCome();
    await pause.goOn();
    expect((await confirming).body.state).toBe('active');
    expect((await erasing).body.code).toBe('retention.held');
    expect((await person.get(`/consultations/${id}`)).status).toBe(200);
  });
});
