import { describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { canaryPolicy, enquiry, expectStatus, type Life, liveThrough } from '../../../test/life.ts';
import { livedService } from '../../../test/lived.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';
import { counselled, logIn, openCase } from '../../../test/stories.ts';
import { privacy } from '../../modules.ts';
import { ownData } from './queries.ts';

const start = '2026-03-02T09:00:00+01:00';
const instant = (text: string) => new Date(text).toISOString();

interface Copy {
  readonly items: readonly {
    readonly category: string;
    readonly since: string;
    readonly until?: string;
    readonly untilSentence: string;
    readonly why: string;
    readonly values: readonly { label: string; value: string; since: string; until?: string }[];
  }[];
}
const copyOf = async (who: Pick<Life['person'], 'get'>) =>
  (await expectStatus(who.get('/own-data/export.json'), 200)) as unknown as Copy;
const untils = ({ items }: Copy) => Object.fromEntries(items.map(({ category, until }) => [category, until]));

describe('one’s own data', async () => {
  const service = await startService({ policy: canaryPolicy, now: start });
  const mine = await liveThrough(service);
  const others = await liveThrough(service);

  it.each(['/own-data', '/own-data/export.json', '/own-data/export.html'])(
    '%s has every word that one gave or was given, and nobody else’s',
    async (path) => {
      const { text } = await mine.person.get(path);
      for (const word of [...mine.given, mine.words['answer']]) expect(text).toContain(word);
      for (const code of Object.values(mine.codes)) expect(text).toContain(`Etikett ${code}`);
      for (const word of [...others.given, others.words['answer']]) expect(text).not.toContain(word);
      // What a counsellor has not sent is not told to anybody yet; a password is not told at all.
      for (const unsent of ['counsellorDraft', 'counsellorDangerDraft', 'counsellorSecondDraft'])
        expect(text).not.toContain(mine.words[unsent]);
      expect(text).not.toContain(passphrase);
    },
  );

  it('names every category in which something is held', async () => {
    const { items } = await copyOf(mine.person);
    expect(items.map(({ category }) => category)).toEqual([
      'identity.account',
      'identity.profile',
      'identity.consent',
      'identity.session',
      'identity.sealed-address',
      'consultations.case',
      'consultations.message',
      'consultations.attachment',
      'consultations.note',
      'consultations.danger-assessment',
      'consultations.appointment',
      'chats.single-log',
      'consultations.draft',
      'platform.mail',
      'governance.data-request',
      'governance.it-ticket',
      'governance.disclosure',
      'consultations.answer-log',
    ]);
    for (const { why, values } of items) {
      expect(why).not.toBe('');
      expect(values).not.toEqual([]);
    }
    const consents = items.find(({ category }) => category === 'identity.consent');
    expect(consents?.values.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Datenschutzhinweis', 'E-Mail-Adresse', canaryPolicy.consents[0]?.text]),
    );
  });

  it('is for the person alone', async () => {
    for (const path of ['/own-data', '/own-data/export.json', '/own-data/export.html']) {
      expect((await mine.counsellor.get(path)).status).toBe(404);
      expect((await service.browser().get(path)).status).toBe(401);
    }
  });
});

describe('until when', async () => {
  const service = await startService({ now: start });
  const { clock } = service;

  it('is what the rules say, for every category, before and after the end of the counselling', async () => {
    const { life } = await livedService();
    const { person, counsellor, caseId } = life;
    const before = untils(await copyOf(person));
    expect(before).toEqual({
      'identity.account': undefined,
      'identity.profile': undefined,
      'identity.consent': undefined,
      'identity.session': instant('2026-03-02T21:00:00+01:00'),
      'identity.sealed-address': instant('2026-03-09T09:00:00+01:00'),
      'consultations.case': undefined,
      'consultations.message': undefined,
      'consultations.attachment': undefined,
      'consultations.note': undefined,
      'consultations.appointment': undefined,
      'consultations.danger-assessment': undefined,
      'consultations.answer-log': undefined,
      'consultations.draft': instant('2026-04-01T09:00:00+02:00'),
      'platform.mail': instant('2026-03-03T09:00:00+01:00'),
      'governance.disclosure': instant('2029-03-03T00:00:00+01:00'),
      'governance.it-ticket': instant('2029-03-03T00:00:00+01:00'),
    });
    await expectStatus(counsellor.post(`/consultations/${caseId}/close`), 200);
    const twoYears = instant('2028-03-02T09:00:00+01:00');
    const after = await copyOf(person);
    expect(untils(after)).toEqual({
      ...before,
      'identity.account': twoYears,
      'identity.profile': twoYears,
      'identity.consent': twoYears,
      'consultations.case': twoYears,
      'consultations.answer-log': twoYears,
      'consultations.message': twoYears,
      'consultations.attachment': twoYears,
      'consultations.note': twoYears,
      'consultations.appointment': twoYears,
      'consultations.danger-assessment': twoYears,
      'chats.single-log': twoYears,
    });
    expect(after.items[0]?.untilSentence).toBe('spätestens am 2. März 2028');
  });

  it('is each case’s own, where several end at different times', async () => {
    clock.set(new Date(start));
    const person = await service.person();
    const first = await openCase(person);
    await expectStatus(person.post(`/consultations/${first.id}/close`), 200);
    clock.set(new Date('2026-06-02T09:00:00+02:00'));
    const awake = await logIn(service, person.username);
    if (!awake) throw new Error('no login');
    const second = await openCase(awake);
    const both = (await copyOf(awake)).items.find(({ category }) => category === 'consultations.message');
    expect(both?.until).toBeUndefined();
    expect(both?.values.map(({ value, until }) => [value, until])).toEqual([
      [first.text, instant('2028-03-02T09:00:00+01:00')],
      [second.text, undefined],
    ]);
    await expectStatus(awake.post(`/consultations/${second.id}/close`), 200);
    expect(untils(await copyOf(awake))).toMatchObject({
      'identity.account': instant('2028-06-02T09:00:00+02:00'),
      'consultations.case': instant('2028-06-02T09:00:00+02:00'),
    });
  });
});

describe('the copy as a page', async () => {
  const service = await startService({ now: start });

  it('shows what somebody wrote as text, whatever it is', async () => {
    const person = await service.person();
    const nasty = `<script>alert(1)</script><img src=x onerror=alert(2)> & "quoted" 'too'\nneue Zeile`;
    const { id } = await openCase(person, nasty);
    await person.put(`/drafts/${id}`, { text: nasty });
    await person.post('/consultations', enquiry(nasty, { subject: nasty.slice(0, 100) }));
    const response = await person.get('/own-data/export.html');
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['content-disposition']).toBe('attachment; filename="meine-daten.html"');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.text).not.toMatch(/<script|<img/i);
    expect(response.text).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; &amp; ',
    );
    expect(response.text).toContain('<br>neue Zeile');
    expect(response.text, 'needs nothing but itself').not.toMatch(/<[^>]*(?:src|href)=|url\(|@import/);
    const json = await person.get('/own-data/export.json');
    expect(JSON.stringify(json.body)).toContain(JSON.stringify(nasty).slice(1, -1));
  });
});

describe('deleting one’s own', async () => {
  const ofPerson = (id: string) => ({
    account: `account where id = '${id}'`,
    profile: `profile where account_id = '${id}'`,
    consent_event: `consent_event where account_id = '${id}'`,
    recovery_code: `recovery_code where account_id = '${id}'`,
    session: `session where account_id = '${id}'`,
    sealed_address: `sealed_address where account_id = '${id}'`,
    mail_outbox: `mail_outbox where account_id = '${id}'`,
    consultation: `consultation where client_id = '${id}'`,
    message: `message where consultation_id in (select id from consultation where client_id = '${id}')`,
    hand_over: `hand_over where consultation_id in (select id from consultation where client_id = '${id}')`,
    case_reading: `case_reading where consultation_id in (select id from consultation where client_id = '${id}')`,
    exceptional_reading: `exceptional_reading where consultation_id in (select id from consultation where client_id = '${id}')`,
    it_ticket: `it_ticket where account_id = '${id}'`,
    note: `note where consultation_id in (select id from consultation where client_id = '${id}')`,
    appointment: `appointment where consultation_id in (select id from consultation where client_id = '${id}')`,
    data_request: `data_request where account_id = '${id}'`,
    data_request_message: `data_request_message where request_id in (select id from data_request where account_id = '${id}')`,
    ...Object.fromEntries(
      ['answer_log', 'risk_mark', 'danger_assessment', 'danger_request', 'danger_entry'].map((table) => [
        table,
        `${table} where consultation_id in (select id from consultation where client_id = '${id}')`,
      ]),
    ),
    ...Object.fromEntries(
      ['chat_position', 'chat_place', 'chat_message'].map((table) => [
        table,
        `${table} where room_id in (select r.id from chat_room r join consultation c on c.id = r.consultation_id where c.client_id = '${id}')`,
      ]),
    ),
    chat_room: `chat_room where consultation_id in (select id from consultation where client_id = '${id}')`,
    draft: `draft where owner_id = '${id}' or consultation_id in (select id from consultation where client_id = '${id}')`,
    attachment: `(select consultation_id, null::uuid as owner_id from attachment union all
      select consultation_id, owner_id from draft join draft_attachment on draft_id = draft.id) as file
      where owner_id = '${id}' or consultation_id in (select id from consultation where client_id = '${id}')`,
  });
  const countsOf = async (service: TestService, id: string) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(ofPerson(id)).map(async ([table, where]) => [table, await countOf(service, where)]),
      ),
    );

  it('is done once when it is asked for twice at a time, and whoever asked second is logged out', async () => {
    const service = await startService({ now: start });
    const { counsellor, person } = await counselled(service);
    const both = await Promise.all([person.delete('/account'), person.delete('/account')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await counsellor.delete('/account')).status).toBe(404);
  });

  it('gives a receipt with exactly the rows that are gone, and ends every session at once', async () => {
    const service = await startService({ policy: canaryPolicy, now: start });
    const { person, phone } = await liveThrough(service);
    const bystander = await liveThrough(service);
    const before = await countsOf(service, person.id);
    expect(Object.values(before)).not.toContain(0);
    const untouched = await countsOf(service, bystander.person.id);

    const receipt = await expectStatus(person.delete('/account'), 200);
    expect(receipt).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      erasedAt: instant(start),
      counts: before,
      keysDestroyed: 4,
      signed: expect.stringContaining('sprechraum-receipt/1'),
    });
    for (const who of [person, phone]) expect((await who.get('/own-data')).status).toBe(401);
    expect((await person.post('/sessions', { username: person.username, password: passphrase })).status).toBe(
      401,
    );
    expect(await countsOf(service, bystander.person.id)).toEqual(untouched);
    expect((await bystander.person.get('/own-data')).status).toBe(200);

    const officer = await service.member('data_protection_officer');
    const { runs } = await expectStatus(officer.get('/retention'), 200);
    expect(runs).toMatchObject([
      {
        id: receipt['id'],
        trigger: 'person',
        state: 'done',
        keysDestroyed: 4,
        receipts: [{ category: 'identity.account', planned: 1, disposed: 1, counts: before }],
      },
    ]);
    expect(JSON.stringify(runs)).not.toContain(person.id);
  });

  it('a case: exactly its rows, and the account stays', async () => {
    const { service, life } = await livedService();
    const { person, counsellor, caseId } = life;
    expect(await expectStatus(person.delete(`/consultations/${caseId}`), 200)).toMatchObject({
      counts: { consultation: 1, message: 3, draft: 3, attachment: 4, chat_message: 1 },
      keysDestroyed: 2,
    });
    for (const who of [person, counsellor])
      expect((await who.get(`/consultations/${caseId}`)).status).toBe(404);
    expect((await person.delete(`/consultations/${caseId}`)).status).toBe(404);
    expect(await countsOf(service, person.id)).toMatchObject({ account: 1, consultation: 0, draft: 1 });
  });

  const service = await startService({ now: start });
  const states: Record<string, (service: TestService) => Promise<{ person: Life['person']; id?: string }>> = {
    'nothing was ever asked': async () => ({ person: await service.person() }),
    'an enquiry waits': async () => {
      const person = await service.person();
      return { person, id: (await openCase(person)).id };
    },
    'a counsellor has taken over': async () => {
      const person = await service.person();
      const { id } = await openCase(person);
      await (await service.member()).post(`/consultations/${id}/take`);
      return { person, id };
    },
    'the counselling has ended': async () => {
      const person = await service.person();
      const { id } = await openCase(person);
      await person.post(`/consultations/${id}/close`);
      return { person, id };
    },
  };

  it.each(Object.keys(states))('is possible when %s', async (state) => {
    const first = await states[state]?.(service);
    if (first?.id) await expectStatus(first.person.delete(`/consultations/${first.id}`), 200);
    const second = await states[state]?.(service);
    await expectStatus(second?.person.delete('/account') ?? Promise.reject(), 200);
    expect(await countOf(service, `consultation where client_id = '${second?.person.id}'`)).toBe(0);
  });

  it('is done by nobody else', async () => {
    const { person, id } = (await states['a counsellor has taken over']?.(service)) ?? {};
    const other = await service.person();
    const counsellor = await service.member();
    for (const who of [other, counsellor])
      expect((await who.delete(`/consultations/${id}`)).status).toBe(404);
    expect((await counsellor.delete('/account')).status).toBe(404);
    expect((await person?.get(`/consultations/${id}`))?.status).toBe(200);
  });
});

it('is whole or not at all: nothing is handed out of which a part has been erased meanwhile', async () => {
  const service = await startService({ now: start });
  const person = await service.person();
  const { text } = await openCase(person);
  const context = {
    actor: { kind: 'client', id: person.id, role: 'client' },
    action: 'own-data.export',
    relations: ['own'],
    now: service.clock.now(),
  } as const;
  const letters = privacy['consultations.message'];
  if (!letters?.exportFor) throw new Error('letters are in the copy');
  const { exportFor } = letters;
  const erased: typeof exportFor = async (...asked) => {
    await expectStatus(person.delete('/account'), 200);
    return exportFor(...asked);
  };
  expect(JSON.stringify(await ownData(service.platform, privacy, context))).toContain(text);
  const meanwhile = { ...privacy, 'consultations.message': { ...letters, exportFor: erased } };
  await expect(ownData(service.platform, meanwhile, context)).rejects.toThrow('login-required');
});
