import { createHash } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod, germanDay } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { Value } from 'typebox/value';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { cameBack, counselled } from '../../../test/stories.ts';
import { privacy } from '../../modules.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { retentionPlan } from '../retention/index.ts';
import { proposeVersion } from './commands.ts';
import { planChange } from './plan.ts';
import { privacy as ownPrivacy } from './privacy.ts';
import { readInForce, textShown } from './queries.ts';

const { enz } = services;
const start = new Date('2026-03-02T09:00:00+01:00');

/** A policy with other periods for counsellings and accounts, under another name. */
function withPeriod(period: string, version: string, day: string, more: (draft: Policy) => void = () => {}) {
  const draft = Value.Clone(enz);
  for (const rule of draft.retention) if (/^R1(-account)?$/.test(rule.id)) rule.period = period;
  draft.notice.version = version;
  draft.notice.effectiveFrom = day;
  more(draft);
  return draft;
}

const asMember = (id: string, now: Date): Context => ({
  actor: { kind: 'staff', id, role: 'it_admin' },
  action: 'policy.change',
  relations: ['any'],
  now,
});

const change = {
  ground: 'service',
  reason: 'Die Beratungsstelle braucht die Texte nicht so lange.',
} as const;

/** Proposes a policy in the name of a member of staff. */
const propose = (service: TestService, id: string, policy: Policy) =>
  proposeVersion(service.platform, asMember(id, service.clock.now()), { policy, ...change });

/** The same service, started anew on the same databases. */
async function restarted({
  platform,
  databases,
  clock,
  masterKey,
  safeKey,
}: TestService): Promise<TestService> {
  const inForce = await readInForce(platform.db, clock.now());
  if (!inForce) throw new Error('nothing is in force');
  return startService({ databases, masterKey, safeKey, inForce, now: clock.now().toISOString() });
}

type Counted = Readonly<Record<string, number>>;
const planned = async (service: TestService): Promise<Counted> => {
  const counts: Record<string, number> = {};
  for (const { category, held } of await retentionPlan(service.platform, privacy))
    if (!held) counts[category] = (counts[category] ?? 0) + 1;
  return counts;
};
const executed = async (service: TestService): Promise<Counted> => {
  const run = await service.runRetention();
  return Object.fromEntries(
    (run?.receipts ?? []).filter(({ disposed }) => disposed > 0).map((one) => [one.category, one.disposed]),
  );
};

describe('a shorter period', () => {
  let service: TestService;
  let early: Awaited<ReturnType<typeof counselled>>;
  let admin: Awaited<ReturnType<TestService['member']>>;
  const day = new Date('2027-03-01T09:00:00+01:00');
  const graceEnds = new Date('2027-03-16T00:00:00+01:00');
  const next = withPeriod('P1Y', '2', '2027-03-01');

  beforeAll(async () => {
    service = await startService({ now: start.toISOString() });
    early = await counselled(service);
    service.clock.set(addPeriod(start, 'P20D'));
    await counselled(service);
    service.clock.set(addPeriod(start, 'P6M'));
    await counselled(service);
    service.clock.set(day);
    admin = await service.member('it_admin');
    await service.runRetention();
  });

  it('is planned in sentences, counts and dates', async () => {
    const plan = await planChange(service.platform, privacy, next);
    expect(plan.obstacles).toEqual([]);
    expect([plan.effectiveFrom, plan.shortensFrom]).toEqual([day, graceEnds]);
    expect(plan.sentences).toContainEqual({
      id: 'retention.consultations-message',
      heading: 'Wie lange wir Daten aufbewahren',
      before: expect.stringContaining('spätestens zwei Jahre nach'),
      after: expect.stringContaining('spätestens ein Jahr nach'),
    });
    // A year, without the two weeks that are left to the backups: one is due at once, another before the grace ends.
    const counts = { before: 0, now: 1, afterGrace: 2, first: graceEnds };
    expect(plan.due).toEqual([
      { category: 'identity.account', label: expect.any(String), ...counts },
      { category: 'consultations.case', label: expect.any(String), ...counts },
    ]);
    expect(plan.asked).toEqual([]);
  });

  it('needs a second person, who then has it wait for the days of grace', async () => {
    const id = await propose(service, admin.id, next);
    await expect(
      propose(service, admin.id, next),
      'there is one of a name to agree to',
    ).rejects.toMatchObject({
      code: 'policy-versions.proposed',
    });
    const alone = await admin.post(`/policy-versions/${id}/agreement`);
    expect([alone.status, alone.body.code]).toEqual([409, 'policy-versions.needs-another']);
    expect(alone.body.title).toContain('braucht zwei Personen');
    const officer = await service.member('data_protection_officer');
    const [proposal] = (await officer.get('/policy-versions')).body.items;
    expect(proposal).toMatchObject({ id, state: 'proposed', mayDecide: true, plan: { obstacles: [] } });
    await expectStatus(officer.post(`/policy-versions/${id}/agreement`), 204);
    expect((await officer.post(`/policy-versions/${id}/agreement`)).body.code).toBe(
      'policy-versions.decided',
    );

    const [proof] = (await query(
      service.databases.app.superuserUrl,
      `select effect from proof_effect where effect::jsonb ->> 'kind' = 'policy'`,
    )) as { effect: string }[];
    const { digests } = await planChange(service.platform, privacy, next);
    expect(JSON.parse(proof?.effect ?? '')).toMatchObject({ ...digests, from: day.toISOString() });
  });

  it('acts in a process that was not started anew as in one that was: after the grace, for as many as planned', async () => {
    const { body: health } = await service.browser().get('/health');
    expect(health).toMatchObject({ status: 'ok', restartNeeded: true });
    const anew = await restarted(service);
    const [first] = (await anew.browser().get('/privacy-notice/versions')).body.items;
    expect(first).toMatchObject({ version: '2', current: true, shortensFrom: graceEnds.toISOString() });

    anew.clock.set(new Date(graceEnds.getTime() - 1000));
    service.clock.set(anew.clock.now());
    for (const each of [service, anew]) {
      await each.handlers['retention.run']({});
      expect(await countOf(each, 'consultation')).toBe(3);
    }
    const person = await cameBack(anew, early.person.username);
    expect((await expectStatus(person.get('/consultations'), 200)).items).toHaveLength(1);
    const { items } = await expectStatus(person.get('/own-data'), 200);
    expect(items).toContainEqual(
      expect.objectContaining({ category: 'consultations.case', until: graceEnds.toISOString() }),
    );
    const notice = await anew.browser().get('/privacy-notice.md');
    expect(notice.text).toContain('Bis zum 15. März 2027 gilt noch: Ihre Nachrichten und unsere Antworten');

    anew.clock.set(graceEnds);
    expect((await person.get('/consultations')).status).toBe(401);
    expect((await anew.browser().get('/privacy-notice.md')).text).not.toContain('gilt noch');
    const expected = await planned(anew);
    expect(expected).toMatchObject({ 'consultations.case': 2, 'identity.account': 2 });
    expect(await executed(anew)).toEqual(expected);
    expect(await planned(anew)).toEqual({});
    expect(await countOf(anew, 'consultation')).toBe(1);
  });

  it('cannot be followed by another while a version of the past is meant, or by one that contradicts itself', async () => {
    const anew = await restarted(service);
    const today = germanDay(anew.clock.now());
    const wrong = async (policy: Policy) => (await planChange(anew.platform, privacy, policy)).obstacles;
    expect(await wrong(withPeriod('P1Y', '1', today))).toEqual([
      'Die Fassung 1 gibt es schon. notice.version braucht einen neuen Namen.',
    ]);
    expect(await wrong(withPeriod('P1Y', '3', '2026-01-01'))).toEqual([
      'notice.effectiveFrom (2026-01-01) ist vorbei. Eine Fassung gilt nie im Nachhinein.',
    ]);
    const nobody = withPeriod('P1Y', '3', today, (draft) => {
      draft.permissions = draft.permissions.filter(({ action }) => action !== 'policy.change');
    });
    expect(await wrong(nobody)).toEqual([expect.stringContaining('niemand')]);
    const orphaning = withPeriod('P1Y', '3', today, (draft) => {
      draft.categories = draft.categories.filter(({ id }) => id !== 'governance.receipt');
    });
    expect(await wrong(orphaning)).toEqual([expect.stringContaining('Löschbelege')]);
  });
});

describe('a version of which somebody has agreed to a part', () => {
  let service: TestService;
  let anew: TestService;
  const fields = { email: 'mond@post.example', place: 'Mühlacker' };
  const day = germanDay(start);
  const next = withPeriod('P2Y', '2', day, (draft) => {
    const [notification] = draft.consents;
    if (notification) notification.text = 'Sie dürfen mich per E-Mail benachrichtigen, auch nachts.';
  });
  let person: Awaited<ReturnType<TestService['person']>>;
  let other: typeof person;

  beforeAll(async () => {
    service = await startService({ now: start.toISOString() });
    person = await service.person(undefined, fields);
    other = await service.person(undefined, { place: 'Mühlacker' });
    const [admin, officer] = [
      await service.member('it_admin'),
      await service.member('data_protection_officer'),
    ];
    const plan = await planChange(service.platform, privacy, next);
    expect(plan.asked).toEqual([{ id: 'notification', text: next.consents[0]?.text, people: 1 }]);
    const id = await propose(service, admin.id, next);
    await expectStatus(officer.post(`/policy-versions/${id}/agreement`), 204);
    anew = await restarted(service);
  });

  const ledger = async (of: { get(path: string): Promise<{ status: number; body: object }> }) =>
    (await of.get('/consent-records')).body as {
      consents: { id: string; given: boolean; askedAgain: boolean }[];
      records: { purpose: string; event: string; textDigest: string; noticeVersion: string }[];
    };

  it('is shown once at the next visit, to whoever knew the one before', async () => {
    const browser = await cameBack(anew, person.username);
    const { change: told } = (await browser.get('/notice-change')).body;
    expect(told).toMatchObject({
      since: '1',
      version: '2',
      reason: change.reason,
      consents: [{ id: 'notification', text: next.consents[0]?.text }],
    });
    expect(told.sentences).not.toEqual([]);
    await expectStatus(browser.post('/notice-change/seen', { version: '1' }), 409);
    await expectStatus(browser.post('/notice-change/seen', { version: '2' }), 204);
    await expectStatus(browser.post('/notice-change/seen', { version: '2' }), 204);
    expect(await expectStatus(browser.get('/notice-change'), 200)).toEqual({ change: null });
    const { records } = await ledger(browser);
    expect(records.filter(({ purpose }) => purpose === 'notice').map((one) => one.noticeVersion)).toEqual([
      '1',
      '2',
    ]);
    const newcomer = await anew.person();
    expect(await expectStatus(newcomer.get('/notice-change'), 200)).toEqual({ change: null });
  });

  it('asks anew for what means something else, and lets everything else go on', async () => {
    const browser = await cameBack(anew, person.username);
    const { consents } = await ledger(browser);
    expect(consents).toEqual([
      expect.objectContaining({ id: 'notification', given: false, askedAgain: true }),
      expect.objectContaining({ id: 'statistics', given: true, askedAgain: false }),
    ]);
    const { consents: ofOther } = await ledger(await cameBack(anew, other.username));
    expect(ofOther[0]).toMatchObject({ given: false, askedAgain: false });

    await expectStatus(browser.post('/consent-records', { consent: 'notification', event: 'given' }), 201);
    expect((await ledger(browser)).consents[0]).toMatchObject({ given: true, askedAgain: false });
  });

  it('keeps every text that anybody was shown, byte for byte', async () => {
    const rows = (await query(
      anew.databases.app.superuserUrl,
      `select distinct purpose, encode(text_digest, 'hex') as digest from consent_event`,
    )) as { purpose: string; digest: string }[];
    expect(rows.length).toBeGreaterThan(4);
    const reader: Context = { ...asSystem('policy', anew.clock.now()) };
    for (const { purpose, digest } of rows) {
      const text = await anew.platform.db.transaction(reader, (tx) =>
        textShown(tx, Buffer.from(digest, 'hex')),
      );
      expect([
        purpose,
        createHash('sha256')
          .update(text ?? '')
          .digest('hex'),
      ]).toEqual([purpose, digest]);
    }
    const old = enz.consents[0]?.text ?? '';
    const digest = createHash('sha256').update(old).digest();
    expect(await anew.platform.db.transaction(reader, (tx) => textShown(tx, digest))).toBe(old);
  });

  it('can be read and compared by everybody, as the one before it', async () => {
    const visitor = anew.browser();
    const { items } = (await visitor.get('/privacy-notice/versions')).body;
    expect(
      items.map(({ version, current }: { version: string; current: boolean }) => [version, current]),
    ).toEqual([
      ['2', true],
      ['1', false],
    ]);
    const { body: one } = await visitor.get('/privacy-notice/versions/1');
    const { body: two } = await visitor.get('/privacy-notice/versions/2');
    expect(one.changes).toBeUndefined();
    expect(one.text).toContain('Dies ist die Fassung 1 dieses Hinweises.');
    expect(createHash('sha256').update(one.text).digest('hex')).toBe(one.textDigest);
    expect(two.changes.since).toBe('1');
    expect(two.text).toBe((await visitor.get('/privacy-notice.md')).text);
    expect((await visitor.get('/privacy-notice/versions/3')).status).toBe(404);
  });

  it('forgets who proposed and who agreed when they are erased, and nothing else', async () => {
    const named = `select count(*)::int as named from policy_version where proposed_by is not null or decided_by is not null`;
    const count = async () =>
      ((await query(anew.databases.app.superuserUrl, named)) as { named: number }[])[0]?.named;
    expect(await count()).toBe(1);
    const staff = (await query(
      anew.databases.app.superuserUrl,
      'select proposed_by as a, decided_by as b from policy_version where proposed_by is not null',
    )) as { a: string; b: string }[];
    const context = asSystem('retention', anew.clock.now());
    for (const id of [staff[0]?.a ?? '', staff[0]?.b ?? ''])
      await anew.platform.db.erasing(context, async (tx) => {
        await ownPrivacy['governance.policy'].forgetStaff(tx, context, id);
      });
    expect(await count()).toBe(0);
    expect((await anew.browser().get('/privacy-notice/versions')).body.items).toHaveLength(2);
  });
});
