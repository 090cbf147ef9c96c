import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { expectStatus } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';
import { counselled, logIn, openCase } from '../../../test/stories.ts';
import { overdueRequests } from './index.ts';

const start = '2026-03-02T09:00:00+01:00';
const at = (text: string) => new Date(text);
type Browser = Pick<Person, 'get' | 'post' | 'put'>;
type Item = Record<string, unknown> & { messages: { kind: string; text: string; from: string }[] };

export const asked = (kind: string, more: object = {}) => ({
  clientRequestId: randomUUID(),
  kind,
  text: `Bitte ${kind}.`,
  ...more,
});
const said = (text: string) => ({ messageId: randomUUID(), text });

describe('requests of data subjects', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ now: start });
  });
  beforeEach(() => service.clock.set(at(start)));
  const officer = () => service.member('data_protection_officer');
  const byCode = (code: unknown, who: Browser = service.browser()) =>
    who.post('/request-codes/reading', { code });
  /** Somebody without an account. */
  async function stranger(kind = 'access', more: object = {}) {
    const { reference, code } = await expectStatus(
      service.browser().post('/data-requests', asked(kind, more)),
      201,
    );
    return { reference, code: String(code) };
  }
  const listed = async (who: Browser, reference: unknown) =>
    ((await expectStatus(who.get('/data-requests'), 200))['items'] as Item[]).find(
      (item) => item['reference'] === reference,
    );
  const idOf = async (who: Browser, reference: unknown) => (await listed(who, reference))?.['id'];

  it('are opened without an account, and read again by the code that is shown once', async () => {
    const text = `Was wissen Sie über mich? ${randomUUID()}`;
    const { reference, code } = await stranger('access', { text, pseudonym: 'Regenbogen7' });
    expect(code).toMatch(/^(?:[2-9A-Z]{6}-){3}[2-9A-Z]{6}$/);
    expect(code.startsWith(String(reference))).toBe(true);
    for (const typed of [code, code.toLowerCase().replaceAll('-', ' ')])
      expect(await expectStatus(byCode(typed), 200)).toMatchObject({
        reference,
        kind: 'access',
        state: 'received',
        dueOn: '2026-04-02',
        daysLeft: 31,
        messages: [{ from: 'person', kind: 'request', text }],
      });
    // Sealed, and the code itself is nowhere.
    for (const needle of [text, 'Regenbogen7', code, code.replaceAll('-', '')])
      expect(await dbscan(service, [needle]), needle).toEqual([]);
  });

  it('opens one request for one letter, and says the same code to who sends it again', async () => {
    const letter = asked('erasure');
    const first = await expectStatus(service.browser().post('/data-requests', letter), 201);
    const before = await countOf(service, 'data_request');
    expect(await expectStatus(service.browser().post('/data-requests', letter), 201)).toEqual(first);
    expect(await countOf(service, 'data_request')).toBe(before);
  });

  it.each(['', 'AAAAAA-AAAAAA-AAAAAA-AAAAAA', 'K7MPQ4', '%00'])(
    'answers a code that opens nothing as if nothing were there: %s',
    async (code) => {
      const { status, body } = await byCode(code);
      expect([404, 422]).toContain(status);
      if (status === 404) expect(body.code).toBe('data-requests.not-found');
      expect((await service.browser().post('/request-codes/messages', { code, ...said('x') })).status).toBe(
        status,
      );
    },
  );

  it('tries no more codes from one address than somebody would mistype', async () => {
    const guessing = service.browser('198.51.100.7');
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++) statuses.push((await byCode('AAAAAA', guessing)).status);
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(statuses.at(-1)).toBe(429);
    const asking = service.browser('198.51.100.8');
    for (let i = 0; i < 10; i++) await asking.post('/data-requests', asked('access'));
    expect((await asking.post('/data-requests', asked('access'))).status).toBe(429);
  });

  it('takes every right that the policy grants, and nothing else', async () => {
    for (const { kind } of services.enz.rights)
      expect((await service.browser().post('/data-requests', asked(kind))).status).toBe(
        kind === 'complaint' ? 422 : 201,
      );
    expect((await service.browser().post('/data-requests', asked('nonsense'))).status).toBe(422);
    expect((await service.browser().post('/data-requests', asked('access', { text: ' \n' }))).status).toBe(
      422,
    );
  });

  it('with an account are followed there, need no code, and are nobody else’s', async () => {
    const person = await service.person();
    const other = await service.person();
    const opened = await expectStatus(person.post('/data-requests', asked('rectification')), 201);
    expect(opened).not.toHaveProperty('code');
    const own = async (who: Browser) =>
      (await expectStatus(who.get('/own-data/requests'), 200))['items'] as Item[];
    const [mine] = await own(person);
    expect(mine).toMatchObject({ reference: opened['reference'], kind: 'rectification' });
    expect(await own(other)).toEqual([]);
    const add = (who: Browser) =>
      who.put(`/own-data/requests/${mine?.['id']}/messages/${randomUUID()}`, { text: 'Und noch etwas.' });
    expect((await add(other)).status).toBe(404);
    expect((await add(service.browser())).status).toBe(401);
    expect((await add(person)).status).toBe(204);
    expect((await own(person))[0]?.messages.map(({ kind }) => kind)).toEqual(['request', 'reply']);
    const held = (await expectStatus(person.get('/own-data'), 200))['items'] as { category: string }[];
    expect(held).toContainEqual(expect.objectContaining({ category: 'governance.data-request' }));
  });

  it('go to and fro, are answered once, and the answer is read by the code', async () => {
    const { reference, code } = await stranger('access');
    const who = await officer();
    const id = await idOf(who, reference);
    const question = said('Woran können wir erkennen, dass es Ihr Konto ist?');
    expect(await expectStatus(who.post(`/data-requests/${id}/question`, question), 200)).toMatchObject({
      state: 'waiting',
      messages: [{ kind: 'request' }, { kind: 'question', by: who.nickname }],
    });
    const again = await expectStatus(who.post(`/data-requests/${id}/question`, question), 200);
    expect(again['messages']).toHaveLength(2);
    const elsewhere = await idOf(who, (await stranger('access')).reference);
    const taken = await who.post(`/data-requests/${elsewhere}/question`, question);
    expect(taken.status, 'an id that belongs to another request').toBe(404);
    const reply = { code, ...said('Ich habe am 2. März geschrieben.') };
    await expectStatus(service.browser().post('/request-codes/messages', reply), 204);
    await expectStatus(service.browser().post('/request-codes/messages', reply), 204);
    const answer = { ...said('Dazu ist hier nichts gespeichert.'), outcome: 'answered' };
    await expectStatus(who.post(`/data-requests/${id}/settlement`, answer), 200);
    const read = await expectStatus(byCode(code), 200);
    expect(read).toMatchObject({ state: 'answered', settledAt: at(start).toISOString() });
    expect(read).not.toHaveProperty('daysLeft');
    expect(read).not.toHaveProperty('complaint');
    expect((read as Item).messages.map(({ kind }) => kind)).toEqual([
      'request',
      'question',
      'reply',
      'answer',
    ]);
    expect(JSON.stringify(read)).not.toContain(who.nickname);
    for (const late of [
      service.browser().post('/request-codes/messages', { code, ...said('Noch etwas') }),
      who.post(`/data-requests/${id}/question`, said('Und?')),
      who.post(`/data-requests/${id}/settlement`, { ...said('Nein.'), outcome: 'refused' }),
    ])
      expect((await late).body.code).toBe('data-requests.settled');
  });

  it('are refused with reasons, and with the way to the supervisory authority', async () => {
    const { reference, code } = await stranger('erasure');
    const who = await officer();
    const id = await idOf(who, reference);
    const refusal = { ...said('Niemand kann sehen, wessen Konto das ist.'), outcome: 'refused' };
    await expectStatus(who.post(`/data-requests/${id}/settlement`, refusal), 200);
    expect((await expectStatus(byCode(code), 200))['complaint']).toContain('Aufsichtsbehörde');
  });

  it('have a month, once extended by two with reasons that are told within the first', async () => {
    const first = await stranger('access');
    const second = await stranger('access');
    const before = await overdueRequests(service.platform);
    service.clock.set(at('2026-04-02T23:59:59+02:00'));
    const who = await officer();
    const extend = (id: unknown) =>
      who.post(`/data-requests/${id}/extension`, said('Es sind viele Anträge.'));
    expect((await listed(who, first.reference))?.['daysLeft']).toBe(0);
    expect(await expectStatus(extend(await idOf(who, first.reference)), 200)).toMatchObject({
      extended: true,
      dueOn: '2026-06-02',
    });
    expect((await extend(await idOf(who, first.reference))).body.code).toBe('data-requests.extended');
    expect((await expectStatus(byCode(first.code), 200)) as Item).toMatchObject({
      extended: true,
      messages: [{ kind: 'request' }, { kind: 'extension', text: 'Es sind viele Anträge.' }],
    });
    expect(await overdueRequests(service.platform)).toBe(before);

    service.clock.set(at('2026-04-03T00:00:00+02:00'));
    expect((await extend(await idOf(who, second.reference))).body.code).toBe('data-requests.too-late');
    expect((await listed(who, second.reference))?.['daysLeft']).toBe(-1);
    expect((await listed(who, first.reference))?.['daysLeft']).toBe(60);
    const list = await expectStatus(who.get('/data-requests'), 200);
    expect(list['overdue']).toBe(await overdueRequests(service.platform));
    expect(list['overdue']).toBeGreaterThan(before);
    // Late ones are on top, and nothing open stands below what is settled.
    const items = list['items'] as { daysLeft?: number }[];
    const left = items.map(({ daysLeft }) => daysLeft ?? Number.POSITIVE_INFINITY);
    expect(left).toEqual([...left].sort((a, b) => a - b));
  });

  it('belong to an account when somebody has shown that it is theirs; that it was looked up is on record', async () => {
    const { person, id: caseId } = await counselled(service);
    const { reference } = await stranger('erasure', { pseudonym: person.username });
    const who = await officer();
    const id = await idOf(who, reference);
    expect((await who.post(`/data-requests/${id}/erasure`)).body.code).toBe('data-requests.unidentified');
    const unknown = await who.post(`/data-requests/${id}/comparison`, { pseudonym: 'gibt-es-nicht' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'data-requests.unknown-name']);
    const facts = await who.post(`/data-requests/${id}/comparison`, { pseudonym: person.username });
    expect(facts.body.objects).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          category: 'consultations.case',
          id: caseId,
          since: at(start).toISOString(),
        }),
        expect.objectContaining({ category: 'identity.account', id: person.id, held: false }),
      ]),
    );
    expect(facts.text).not.toContain('Hilfe');
    const identity = { pseudonym: person.username, way: 'knowledge' };
    expect(await expectStatus(who.post(`/data-requests/${id}/identity`, identity), 200)).toMatchObject({
      identityWay: 'knowledge',
      pseudonym: person.username,
      state: 'in-work',
    });
    expect((await who.post(`/data-requests/${id}/identity`, identity)).body.code).toBe(
      'data-requests.identified',
    );
    const own = await expectStatus(person.get('/own-data/requests'), 200);
    expect(own['items'], 'whoever can log in sees that it was asked').toMatchObject([{ reference }]);
    const events = (await query(
      service.databases.app.superuserUrl,
      `select change, facts ->> 'step' as step, facts ->> 'account' as account
       from audit_event where object_id = '${id}' order by seq`,
    )) as { change: string; step: string | null; account: string | null }[];
    expect(events.map(({ change, step }) => `${change} ${step}`)).toEqual([
      'added null',
      ...Array(3).fill('read look-up'),
      'changed identity',
    ]);
    const looked = events.filter(({ step }) => step === 'look-up').map(({ account }) => account);
    expect(looked, 'at whose').toEqual([null, person.id, person.id]);
  });

  it('[ENZ-44] erase an account for who lost it, with two persons, and the answer is read by the code all the same', async () => {
    const { person } = await counselled(service);
    const other = await service.person();
    const { reference, code } = await stranger('erasure', { pseudonym: person.username });
    const one = await officer();
    const two = await officer();
    const id = await idOf(one, reference);
    const identity = { pseudonym: person.username, way: 'in-person' };
    await expectStatus(one.post(`/data-requests/${id}/identity`, identity), 200);
    expect((await two.post(`/data-requests/${id}/erasure/confirmation`)).body.code).toBe(
      'data-requests.unasked',
    );
    await expectStatus(one.post(`/data-requests/${id}/erasure`), 200);
    expect((await one.post(`/data-requests/${id}/erasure/confirmation`)).body.code).toBe(
      'data-requests.needs-another',
    );
    const receipt = await expectStatus(two.post(`/data-requests/${id}/erasure/confirmation`), 200);
    expect(receipt['counts']).toMatchObject({ account: 1, consultation: 1 });
    expect(await dbscan(service, [person.username])).toEqual([]);
    expect(await logIn(service, person.username)).toBeNull();
    const left = await expectStatus(two.get(`/data-requests/${id}`), 200);
    expect(left).not.toHaveProperty('pseudonym');
    // What one officer proposed was for that account alone: nobody erases another one by it.
    for (const step of ['comparison', 'identity']) {
      const next = { pseudonym: other.username, ...(step === 'identity' && { way: 'knowledge' }) };
      expect((await two.post(`/data-requests/${id}/${step}`, next)).body.code).toBe('data-requests.gone');
    }
    const sealed = `data_request where id = '${id}' and num_nonnulls(account_id, pseudonym_sealed, erasure_asked_by) > 0`;
    expect(await countOf(service, sealed)).toBe(0);
    const answer = { ...said('Ihr Konto ist gelöscht.'), outcome: 'answered' };
    const settled = await expectStatus(two.post(`/data-requests/${id}/settlement`, answer), 200);
    expect(settled).not.toHaveProperty('facts');
    expect(await expectStatus(byCode(code), 200)).toMatchObject({
      state: 'answered',
      erasedAt: at(start).toISOString(),
    });
  });

  it('go with the account, whenever that is, if they belong to it', async () => {
    const person = await service.person();
    const text = `Bitte berichtigen ${randomUUID()}`;
    await expectStatus(person.post('/data-requests', asked('rectification', { text })), 201);
    const before = await countOf(service, 'data_request');
    const receipt = await expectStatus(person.delete('/account'), 200);
    expect(receipt['counts']).toMatchObject({ data_request: 1, data_request_message: 1 });
    expect(receipt['keysDestroyed']).toBe(2);
    expect(await countOf(service, 'data_request')).toBe(before - 1);
  });

  it('are followed by what they ask for: an objection withdraws the consent in the ledger', async () => {
    const person = await service.person();
    const given = { consent: 'statistics', event: 'given' };
    await expectStatus(person.post('/consent-records', given), 201);
    const { reference } = await expectStatus(person.post('/data-requests', asked('objection')), 201);
    const who = await officer();
    const id = await idOf(who, reference);
    const detail = await expectStatus(who.get(`/data-requests/${id}`), 200);
    expect((detail['facts'] as { consents: object[] }).consents).toMatchObject([{ id: 'statistics' }]);
    const object = () => who.post(`/data-requests/${id}/objection`, { consent: 'statistics' });
    await expectStatus(object(), 200);
    const { consents } = (await person.get('/consent-records')).body;
    expect(consents).toContainEqual(expect.objectContaining({ id: 'statistics', given: false }));
    expect((await object()).body.code).toBe('data-requests.not-given');
  });

  it('end three years after the answer, and never before they are answered', async () => {
    const own = await startService({ now: start });
    const opened = await expectStatus(own.browser().post('/data-requests', asked('access')), 201);
    const open = await expectStatus(own.browser().post('/data-requests', asked('access')), 201);
    const who = await own.member('data_protection_officer');
    const items = (await who.get('/data-requests')).body.items as Item[];
    const id = items.find((item) => item['reference'] === opened['reference'])?.['id'];
    await expectStatus(
      who.post(`/data-requests/${id}/settlement`, { ...said('Nichts.'), outcome: 'answered' }),
      200,
    );
    own.clock.set(at('2029-03-02T23:59:59+01:00'));
    await own.runRetention();
    expect(await countOf(own, 'data_request')).toBe(2);
    own.clock.set(at('2029-03-03T00:00:00+01:00'));
    expect((await byCode(opened['code'], own.browser())).status, 'hidden at once').toBe(404);
    expect((await byCode(open['code'], own.browser())).status).toBe(200);
    await own.runRetention();
    expect(await countOf(own, 'data_request')).toBe(1);
    expect(await countOf(own, 'wrapped_key', true)).toBe(1);
  });

  it('name a case of one’s own, and no other', async () => {
    const person = await service.person();
    const { id: mine } = await openCase(person);
    const { id: foreign } = await openCase(await service.person());
    const restrict = (objectId: string) => person.post('/data-requests', asked('restriction', { objectId }));
    expect((await restrict(foreign)).status).toBe(422);
    expect((await restrict(mine)).status).toBe(201);
    expect(
      (await service.browser().post('/data-requests', asked('restriction', { objectId: mine }))).status,
    ).toBe(422);
  });
});
