import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { dbscan, mailscan } from '../../../test/dbscan.ts';
import { unique } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Answer = Awaited<ReturnType<Person['get']>>;
const errorsOf = ({ body }: Answer): string[] =>
  (body.errors ?? []).map((entry: { field: string; code: string }) => `${entry.field} ${entry.code}`);

describe('a counselling by mail', () => {
  let service: TestService;
  let person: Person;
  let counsellor: Awaited<ReturnType<TestService['member']>>;
  let colleague: Awaited<ReturnType<TestService['member']>>;
  beforeAll(async () => {
    service = await startService();
    person = await service.person();
    counsellor = await service.member();
    colleague = await service.member();
  });

  const row = async (id: string) =>
    (await query(service.databases.app.superuserUrl, `select * from consultation where id = '${id}'`))[0] as {
      reason: string | null;
      topic: string | null;
      subject_sealed: Buffer | null;
      opened_at: Date;
    };
  const count = async (table: string) =>
    (await query(service.databases.app.superuserUrl, `select from ${table}`)).length;

  it('[ENZ-01] is not there where the policy has switched it off, for nobody and in no list', async () => {
    const { enz } = services;
    const off: Policy = {
      ...enz,
      offers: enz.offers.map((offer) =>
        offer.kind === 'mail-counselling' ? { ...offer, enabled: false } : offer,
      ),
    };
    const offered = async (at: TestService) =>
      (await at.browser().get('/service')).body.offers.map((offer: { kind: string }) => offer.kind);
    const without = await startService({ policy: off });
    expect(await offered(service)).toContain('mail-counselling');
    expect(await offered(without)).not.toContain('mail-counselling');
    const client = await without.person();
    const member = await without.member();
    for (const browser of [client, member, without.browser()]) {
      expect((await browser.post('/consultations', letter())).status).toBe(404);
      for (const path of [
        '/consultations',
        '/intake',
        `/consultations/${randomUUID()}`,
        '/drafts/new-enquiry',
      ])
        expect((await browser.get(path)).status).toBe(404);
    }
  });

  it('[ENZ-22] takes a reason from the list, or none', async () => {
    for (const reason of [undefined, null, '']) {
      const id = await ask(person, { ...letter(), ...(reason !== undefined && { reason }) });
      expect((await row(id)).reason).toBeNull();
    }
    for (const { code } of services.enz.service.reasons)
      expect((await row(await ask(person, { ...letter(), reason: code }))).reason).toBe(code);
    const other = await person.post('/consultations', { ...letter(), reason: 'curiosity' });
    expect([other.status, errorsOf(other)[0]]).toEqual([422, expect.stringMatching(/^reason/)]);
  });

  it('[ENZ-22] lets the counsellor set and withdraw a code, and no other', async () => {
    const id = await askAndTake(person, counsellor);
    const code = (body: object) => counsellor.patch(`/consultations/${id}`, body);
    expect((await code({ reason: 'school', topic: 'as-parent' })).body).toMatchObject({
      reason: 'school',
      topic: 'as-parent',
    });
    expect((await code({ reason: null })).body).not.toHaveProperty('reason');
    expect((await row(id)).topic).toBe('as-parent');
    const before = await count('audit_event');
    expect((await code({})).status).toBe(200);
    expect(await count('audit_event')).toBe(before);
    for (const wrong of [
      { reason: 'curiosity' },
      { topic: 'school' },
      { state: 'closed' },
      { holderId: counsellor.id },
    ])
      expect((await code(wrong)).status).toBe(422);
  });

  it.each([
    ['in winter', '2026-01-15T22:59:59.999Z'],
    ['a second before the clocks go forward', '2026-03-29T00:59:59.000Z'],
    ['as the clocks go forward', '2026-03-29T01:00:00.000Z'],
    ['at the first half past two of an autumn night', '2026-10-25T00:30:00.000Z'],
    ['at the second half past two of the same night', '2026-10-25T01:30:00.000Z'],
  ])('[ENZ-23] is dated by the clock, %s', async (_when, now) => {
    const present = service.clock.now();
    service.clock.set(new Date(now));
    const asking = await service.person();
    const id = await ask(asking);
    const { body } = await asking.get(`/consultations/${id}`);
    expect([body.openedAt, body.messages[0].sentAt]).toEqual([now, now]);
    const stored = await query(
      service.databases.app.superuserUrl,
      `select (extract(epoch from opened_at) * 1000)::float as ms from consultation where id = '${id}'`,
    );
    expect(stored).toEqual([{ ms: Date.parse(now) }]);
    service.clock.set(present);
  });

  it('[ENZ-24] keeps a topic in own words sealed and one of the list as its code, and mails neither', async () => {
    const subject = `Sorge um ${unique()}`;
    const asking = await service.person(undefined, { email: `${unique()}@post.example` });
    const id = await askAndTake(asking, counsellor, { ...letter(), subject, topic: 'as-relative' });
    await counsellor.post(`/consultations/${id}/messages`, letter());
    await service.runJobs();
    expect(service.sink.mails).toHaveLength(1);
    expect(mailscan(service, [subject, 'as-relative', 'Angehörige'])).toEqual([]);
    const { topic, subject_sealed: sealed } = await row(id);
    expect(topic).toBe('as-relative');
    expect(sealed).toBeInstanceOf(Buffer);
    expect(await dbscan(service, [subject])).toEqual([]);
    expect((await counsellor.get(`/consultations/${id}`)).body.subject).toBe(subject);
  });

  it('stores what is sent twice once, also when both come at the same time', async () => {
    const enquiry = letter();
    const opened = await Promise.all(Array.from({ length: 5 }, () => person.post('/consultations', enquiry)));
    expect(opened.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const ids = new Set(opened.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    const [id] = ids;
    const more = letter('Und noch etwas.');
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => person.post(`/consultations/${id}/messages`, more)),
    );
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const { body } = await person.get(`/consultations/${id}`);
    expect(body.messages.map((entry: { text: string }) => entry.text)).toEqual([enquiry.text, more.text]);
    // What was made for an enquiry that came twice is destroyed again.
    const keys = await query(service.databases.keys.superuserUrl, 'select from wrapped_key');
    expect(keys.length).toBe((await count('account')) + (await count('consultation')));
  });

  it('opens a new case with every new enquiry', async () => {
    const asking = await service.person();
    const ids = [await ask(asking), await ask(asking)];
    expect(new Set(ids).size).toBe(2);
    const { body } = await asking.get('/consultations');
    expect(body.items.map((item: { id: string }) => item.id).sort()).toEqual(ids.sort());
  });

  it('[ENZ-36] is held by exactly one of ten who reach for it at the same time', async () => {
    const team = await Promise.all(Array.from({ length: 10 }, () => service.member()));
    const id = await ask(person);
    const tries = await Promise.all(team.map((member) => member.post(`/consultations/${id}/take`)));
    expect(tries.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    expect(new Set(tries.filter(({ status }) => status === 409).map(({ body }) => body.code))).toEqual(
      new Set(['consultations.taken']),
    );
    const holder = team[tries.findIndex(({ status }) => status === 200)];
    expect(await row(id)).toMatchObject({ holder_id: holder?.id, state: 'active' });
    const taken = await query(
      service.databases.app.superuserUrl,
      `select staff_id from audit_event where object_id = '${id}' and action = 'consultation.take'`,
    );
    expect(taken).toEqual([{ staff_id: holder?.id }]);
    // Who holds it and asks again is not told that somebody else was quicker.
    expect((await holder?.post(`/consultations/${id}/take`))?.status).toBe(200);
  });

  it('[ENZ-36] is for a colleague what an unknown case is', async () => {
    const id = await askAndTake(person, counsellor);
    const foreign = await colleague.get(`/consultations/${id}`);
    const unknown = await colleague.get(`/consultations/${randomUUID()}`);
    expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
    expect((await colleague.get('/consultations')).text).not.toContain(id);
    for (const member of [colleague, counsellor])
      expect((await member.get('/intake')).text).not.toContain(id);
    expect((await counsellor.get(`/consultations/${id}`)).status).toBe(200);
  });

  it('is not there for who reads it in the moment in which its key is destroyed', async () => {
    const id = await askAndTake(person, counsellor);
    const mark = `/consultations/${id}/risk-marks/${randomUUID()}`;
    expect((await counsellor.put(mark, { level: 'acute' })).status).toBe(204);
    const [{ key_id: key }] = (await query(
      service.databases.app.superuserUrl,
      `select key_id from consultation where id = '${id}'`,
    )) as [{ key_id: string }];
    await service.platform.vault.destroyKeys([key]);
    const { status, body } = await counsellor.get(`/consultations/${id}`);
    expect([status, body.code]).toEqual([404, 'common.not-found']);
    expect((await counsellor.get('/consultations')).status).toBe(200);
  });

  it('[ENZ-36] is a card without a word of its content until somebody takes it over', async () => {
    const words = { text: `Hilfe ${unique()}`, subject: `Sorge ${unique()}` };
    const id = await ask(person, { ...letter(words.text), subject: words.subject, reason: 'school' });
    const { body, text } = await colleague.get('/intake');
    const card = body.items.find((item: { id: string }) => item.id === id);
    expect(card).toEqual({
      id,
      mode: 'mail',
      openedAt: service.clock.now().toISOString(),
      reason: 'school',
      waitingWorkingDays: 0,
    });
    for (const secret of [words.text, words.subject, person.username, person.id])
      expect(text).not.toContain(secret);
    expect((await colleague.get(`/consultations/${id}`)).status).toBe(404);
    expect((await colleague.post(`/consultations/${id}/messages`, letter())).status).toBe(404);
  });

  it.each(['counsellor', 'counsellor_admin', 'it_admin', 'data_protection_officer', 'client'] as const)(
    '[ENZ-47] is neither read nor copied nor changed nor removed by a %s who has no part in it',
    async (role) => {
      const words = `Hilfe ${unique()}`;
      const id = await askAndTake(person, counsellor, letter(words));
      const other = role === 'client' ? await service.person() : await service.member(role);
      const before = (await person.get(`/consultations/${id}`)).text;
      for (const answer of [
        await other.get(`/consultations/${id}`),
        await other.post(`/consultations/${id}/messages`, letter()),
        await other.post(`/consultations/${id}/close`),
        await other.patch(`/consultations/${id}`, { reason: 'school' }),
        await other.put(`/drafts/${id}`, { text: 'x' }),
        await other.delete(`/consultations/${id}`),
      ])
        expect([answer.status, answer.body.code]).toEqual([404, expect.stringMatching(/not-found$/)]);
      for (const path of [
        '/own-data/export.json',
        '/own-data/export.html',
        '/consultations',
        '/intake',
        '/audit-events',
      ])
        expect((await other.get(path)).text).not.toContain(words);
      expect((await person.get(`/consultations/${id}`)).text).toBe(before);
    },
  );

  it('ends once, and takes no more letters or drafts', async () => {
    const id = await askAndTake(person, counsellor);
    const first = await person.post(`/consultations/${id}/close`);
    expect(first.body).toMatchObject({ state: 'closed', closedBy: 'client' });
    const { closedAt } = first.body;
    service.clock.set(new Date(service.clock.now().getTime() + 60_000));
    const again = await counsellor.post(`/consultations/${id}/close`);
    expect([again.status, again.body.closedAt, again.body.closedBy]).toEqual([200, closedAt, 'client']);
    for (const browser of [person, counsellor]) {
      const late = await browser.post(`/consultations/${id}/messages`, letter());
      expect([late.status, late.body.code]).toEqual([409, 'consultations.closed']);
      expect((await browser.put(`/drafts/${id}`, { text: 'x' })).status).toBe(409);
    }
  });

  it.each([
    ['no words', { text: '' }, 'text minLength'],
    ['too many words', { text: 'a'.repeat(20_001) }, 'text maxLength'],
    ['too long a subject', { subject: 'a'.repeat(121) }, /^subject/],
    ['a number for words', { text: 42 }, 'text type'],
    ['no id of its own', { clientMessageId: 'x' }, 'clientMessageId format'],
    ['a field that nobody knows', { holderId: randomUUID() }, 'holderId additionalProperties'],
    ['a mode that is not asked for', { mode: 'live' }, 'mode additionalProperties'],
  ])('refuses an enquiry with %s, and says at which field', async (_what, part, error) => {
    const before = await count('consultation');
    const answer = await person.post('/consultations', { ...letter(), ...part });
    expect([answer.status, answer.body.code]).toEqual([422, 'common.invalid']);
    expect(errorsOf(answer)[0]).toMatch(error);
    expect(await count('consultation')).toBe(before);
  });

  it('takes a letter as long as the limit, in any script', async () => {
    const text = '😀ß語\n'.repeat(4000);
    const id = await ask(person, letter(text));
    expect((await person.get(`/consultations/${id}`)).body.messages[0].text).toBe(text);
  });
});
