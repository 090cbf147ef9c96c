import { randomUUID } from 'node:crypto';
import { addPeriod } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan, mailscan } from '../../../test/dbscan.ts';
import { unique } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { anAppointment, ask, askAndTake, letter } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
interface Entry {
  id: string;
  from: string;
  state: string;
  times: string[];
  agreed?: string;
  word?: string;
  answerWord?: string;
  possibleAnswers: string[];
}

describe('an appointment in a case', () => {
  let service: TestService;
  let person: Person;
  let counsellor: Member;
  let id: string;
  beforeAll(async () => {
    service = await startService();
    person = await service.person(undefined, { email: `${unique()}@post.example` });
    counsellor = await service.member();
  });
  beforeEach(async () => {
    id = await askAndTake(person, counsellor);
    await service.runJobs();
    service.sink.mails.length = 0;
  });

  const at = (appointmentId: string, of = id) => `/consultations/${of}/appointments/${appointmentId}`;
  type Raiser = Pick<Person, 'put'>;
  async function raise(who: Raiser, more: object = {}, appointmentId: string = randomUUID()) {
    const { status, text } = await who.put(at(appointmentId), anAppointment(service, more));
    expect([status, text]).toEqual([204, '']);
    return appointmentId;
  }
  const answer = async (who: Raiser, appointmentId: string, body: object) =>
    (await who.put(`${at(appointmentId)}/answer`, body)).status;
  const accept = (who: Raiser, appointmentId: string, time = anAppointment(service).times[0]) =>
    answer(who, appointmentId, { answer: 'accepted', time });
  const read = async (who: Pick<Person, 'get'>, of = id) =>
    (await who.get(`/consultations/${of}/appointments`)).body.items as Entry[];
  const awaited = async (who: Pick<Person, 'get'> = person) =>
    (await who.get(`/consultations/${id}`)).body.waitingFor as string | null;
  const mark = async (who: Pick<Person, 'get'>) => {
    const { items } = (await who.get('/consultations')).body as {
      items: { id: string; appointments?: object }[];
    };
    return items.find((item) => item.id === id)?.appointments;
  };
  const mailed = async () => {
    await service.runJobs();
    return service.sink.mails.splice(0).map(({ parsed }) => parsed);
  };

  it('[ENZ-12] proposed by the counsellor, sends one mail of its kind without date and topic, and is marked in the app', async () => {
    const word = `Wegen ${unique()}`;
    const [time = ''] = anAppointment(service).times;
    await raise(counsellor, { word });
    await service.runJobs();
    expect(await countOf(service, "mail_outbox where purpose = 'appointment_question'")).toBe(1);
    const german = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('de-DE', { ...options, timeZone: 'Europe/Berlin' }).format(new Date(time));
    const dates = [
      time.slice(0, 10),
      german({ day: 'numeric', month: 'long' }),
      german({ dateStyle: 'short' }),
      german({ timeStyle: 'short' }),
    ];
    expect(mailscan(service, [word, counsellor.nickname, 'Termin', 'Telefon', ...dates])).toEqual([]);
    const [mail, ...others] = await mailed();
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Eine neue Mitteilung ist da');
    expect(await mark(person)).toEqual({ question: 'counsellor' });
    expect(await mark(counsellor)).toEqual({ question: 'counsellor' });
  });

  it('[ENZ-12] sends no mail to who gave no address, and is marked in the app all the same', async () => {
    const silent = await service.person();
    id = await askAndTake(silent, counsellor);
    const appointmentId = await raise(counsellor);
    expect(await mailed()).toEqual([]);
    expect(await mark(silent)).toEqual({ question: 'counsellor' });
    expect(await accept(silent, appointmentId)).toBe(204);
    expect(await mark(silent)).toEqual({ next: anAppointment(service).times[0] });
  });

  it('[ENZ-12] sends no mail without the consent, and none for what the person says themselves', async () => {
    await raise(person);
    expect(await mailed()).toEqual([]);
    const withdrawn = await service.person(undefined, { email: `${unique()}@post.example` });
    await withdrawn.post('/consent-records', { consent: 'notification', event: 'withdrawn' });
    id = await askAndTake(withdrawn, counsellor);
    await raise(counsellor);
    expect(await mailed()).toEqual([]);
  });

  it('[ENZ-12] is asked for, proposed, declined and agreed by both sides, and each hears of it', async () => {
    const question = await raise(person, { times: [], minutes: undefined, word: 'Können wir telefonieren?' });
    expect(await read(counsellor)).toMatchObject([
      { from: 'client', state: 'open', times: [], possibleAnswers: ['declined'] },
    ]);
    const [first = ''] = anAppointment(service).times;
    const second = addPeriod(new Date(first), 'P1D').toISOString();
    const proposal = await raise(counsellor, { times: [second, first] });
    expect((await mailed()).length).toBe(1);
    expect(await read(person)).toMatchObject([
      { id: question, state: 'superseded', possibleAnswers: [] },
      { id: proposal, times: [first, second], possibleAnswers: ['accepted', 'declined'] },
    ]);
    expect(await answer(person, proposal, { answer: 'declined', word: 'Da arbeite ich.' })).toBe(204);
    expect((await read(counsellor)).at(-1)).toMatchObject({
      state: 'declined',
      answerWord: 'Da arbeite ich.',
    });
    const counter = await raise(person, { kind: 'in-person' });
    expect(await accept(counsellor, counter, first)).toBe(204);
    expect((await mailed()).length).toBe(1);
    for (const who of [person, counsellor])
      expect((await read(who)).at(-1)).toMatchObject({
        state: 'accepted',
        agreed: first,
        possibleAnswers: ['cancelled'],
      });
    expect(await mark(counsellor)).toEqual({ next: first });
    expect(await answer(counsellor, counter, { answer: 'cancelled', word: 'Ich bin krank.' })).toBe(204);
    expect((await mailed()).length).toBe(1);
    expect(await mark(person)).toBeUndefined();
  });

  it('[ENZ-12] [ENZ-36] is nobody else’s, not in a list and not by its address', async () => {
    const appointmentId = await raise(counsellor);
    const everybodyElse = [
      await service.person(),
      await service.member(),
      await service.member('counsellor_admin'),
      await service.member('it_admin'),
      await service.member('data_protection_officer'),
    ];
    for (const other of everybodyElse) {
      expect((await other.get(`/consultations/${id}/appointments`)).status).toBe(404);
      expect((await other.put(at(randomUUID()), anAppointment(service))).status).toBe(404);
      expect(await accept(other, appointmentId)).toBe(404);
    }
    // Nor through another case of one's own.
    const own = await askAndTake(everybodyElse[0] as Person, counsellor);
    const elsewhere = await everybodyElse[0]?.put(`${at(appointmentId, own)}/answer`, { answer: 'declined' });
    expect(elsewhere?.status).toBe(404);
    expect((await everybodyElse[0]?.put(at(appointmentId, own), anAppointment(service)))?.status).toBe(404);
    expect(await read(counsellor)).toHaveLength(1);
  });

  it('is raised and answered once, however often it is sent', async () => {
    const appointmentId = randomUUID();
    for (const _ of [1, 2]) await raise(counsellor, {}, appointmentId);
    expect((await mailed()).length).toBe(1);
    for (const _ of [1, 2]) expect(await accept(person, appointmentId)).toBe(204);
    expect(await answer(person, appointmentId, { answer: 'declined' })).toBe(409);
    expect(await answer(counsellor, appointmentId, { answer: 'withdrawn' })).toBe(409);
    for (const _ of [1, 2]) expect(await answer(person, appointmentId, { answer: 'cancelled' })).toBe(204);
    expect(await accept(person, appointmentId)).toBe(409);
    const events = await countOf(service, `audit_event where object_id = '${appointmentId}'`);
    expect(events).toBe(3);
  });

  it('is answered by the other side and taken back by one’s own', async () => {
    const appointmentId = await raise(counsellor);
    expect(await accept(counsellor, appointmentId)).toBe(409);
    expect(await answer(person, appointmentId, { answer: 'withdrawn' })).toBe(409);
    expect(await accept(person, appointmentId, addPeriod(service.clock.now(), 'P2D').toISOString())).toBe(
      422,
    );
    expect(await answer(counsellor, appointmentId, { answer: 'withdrawn' })).toBe(204);
    expect(await accept(person, appointmentId)).toBe(409);
  });

  it('lies in the future, within a year, at up to three different times, on a way the service offers', async () => {
    const now = service.clock.now();
    const [time = ''] = anAppointment(service).times;
    const sameInBerlin = `${new Date(new Date(time).getTime() + 3_600_000).toISOString().slice(0, -1)}+01:00`;
    for (const wrong of [
      { times: [now.toISOString()] },
      { times: [new Date(addPeriod(now, 'P1Y').getTime() + 1).toISOString()] },
      { times: [time, sameInBerlin] },
      { times: [1, 2, 3, 4].map((days) => addPeriod(now, `P${days}D`).toISOString()) },
      { times: ['morgen um drei'] },
      { minutes: undefined },
      { minutes: 4 },
      { kind: 'chat' },
      { word: 'x'.repeat(501) },
    ])
      expect((await counsellor.put(at(randomUUID()), anAppointment(service, wrong))).status).toBe(422);
    expect(await read(counsellor)).toEqual([]);
    await raise(counsellor, { times: [addPeriod(now, 'P1Y').toISOString()] });
  });

  it('cannot be agreed once its time has come, nor called off', async () => {
    const present = service.clock.now();
    const [open, agreed] = [await raise(counsellor), id];
    const other = await askAndTake(person, counsellor);
    id = other;
    const standing = await raise(counsellor);
    await accept(person, standing);
    service.clock.set(new Date(anAppointment(service).times[0] ?? ''));
    const again = service.browser();
    await again.post('/sessions', { username: person.username, password: passphrase });
    expect(await answer(again, standing, { answer: 'cancelled' })).toBe(409);
    expect((await read(again)).map(({ possibleAnswers }) => possibleAnswers)).toEqual([[]]);
    id = agreed;
    expect((await read(again)).map(({ possibleAnswers }) => possibleAnswers)).toEqual([['declined']]);
    expect(await answer(again, open, { answer: 'accepted', time: service.clock.now().toISOString() })).toBe(
      409,
    );
    service.clock.set(present);
  });

  it('is a sign of life, and says whose turn it is', async () => {
    expect(await awaited()).toBe('counsellor');
    await counsellor.post(`/consultations/${id}/messages`, letter());
    const closesOn = async () => Date.parse((await person.get(`/consultations/${id}`)).body.closesOn);
    const before = await closesOn();
    const present = service.clock.now();
    service.clock.set(new Date(present.getTime() + 60_000));
    const question = await raise(person, { times: [], minutes: undefined });
    expect((await closesOn()) - before).toBe(60_000);
    expect(await awaited()).toBe('counsellor');
    expect(await answer(counsellor, question, { answer: 'declined' })).toBe(204);
    expect(await awaited()).toBe('client');
    const proposal = await raise(counsellor);
    await accept(person, proposal);
    expect(await awaited(), 'nobody has to say more').toBeNull();
    expect(await answer(person, proposal, { answer: 'cancelled' })).toBe(204);
    expect(await awaited()).toBe('counsellor');
    service.clock.set(present);
  });

  it('hides no letter that waits for an answer behind what was agreed', async () => {
    const asked = (await person.get(`/consultations/${id}`)).body.waitingSince;
    const proposal = await raise(person);
    await accept(counsellor, proposal);
    const { body } = await person.get(`/consultations/${id}`);
    expect([body.waitingFor, body.waitingSince]).toEqual(['counsellor', asked]);
  });

  it('can be asked for before somebody has taken over, and no longer when the case has ended', async () => {
    id = await ask(person);
    const question = await raise(person, { times: [], minutes: undefined });
    expect(await awaited()).toBe('counsellor');
    expect(await answer(person, question, { answer: 'withdrawn' })).toBe(204);
    expect(await awaited()).toBe('counsellor');
    await raise(person);
    await person.post(`/consultations/${id}/close`);
    expect((await person.put(at(randomUUID()), anAppointment(service))).status).toBe(409);
    expect((await read(person)).at(-1)).toMatchObject({ state: 'open', possibleAnswers: [] });
  });

  it('goes with the case to a colleague, who answers for who was there before', async () => {
    const colleague = await service.member();
    const proposal = await raise(counsellor);
    await counsellor.post(`/consultations/${id}/hand-over`, { to: colleague.id });
    expect((await counsellor.get(`/consultations/${id}/appointments`)).status).toBe(404);
    expect(await read(colleague)).toMatchObject([{ from: 'counsellor', name: counsellor.nickname }]);
    expect(await answer(colleague, proposal, { answer: 'withdrawn' })).toBe(204);
  });

  it('[ENZ-19] is sealed with the case’s key, the times too, and ends with it', async () => {
    const [word, answerWord] = [`Wort ${unique()}`, `Antwort ${unique()}`];
    const time = '2026-03-11T08:11:13.000Z';
    const proposal = await raise(counsellor, { word, times: [time] });
    await answer(person, proposal, { answer: 'accepted', time, word: answerWord });
    const written = [word, answerWord, time, time.replace('T', ' ').slice(0, 19), 'in-person'];
    expect(await dbscan(service, written)).toEqual([]);
    for (const path of ['/own-data', '/own-data/export.json', '/own-data/export.html'])
      for (const text of [
        word,
        answerWord,
        'Terminfrage der Beratung (Telefon)',
        '11. März 2026 um 09:11 Uhr',
      ])
        expect((await person.get(path)).text, path).toContain(text);
    const { body } = await person.delete(`/consultations/${id}`);
    expect(body.counts).toMatchObject({ consultation: 1, appointment: 1 });
    expect(await countOf(service, `appointment where consultation_id = '${id}'`)).toBe(0);
    expect(await dbscan(service, written)).toEqual([]);
  });

  it('keeps what was proposed as it was, whatever the application tries', async () => {
    const proposal = await raise(counsellor);
    const app = service.databases.app.appUrl;
    for (const statement of [
      `update appointment set body_sealed = '' where id = '${proposal}'`,
      `update appointment set author = 'client' where id = '${proposal}'`,
      `delete from appointment where id = '${proposal}'`,
    ])
      await expect(query(app, statement)).rejects.toThrow('permission denied');
  });

  it('[ENZ-48] goes into the calendar of the person alone, and says there only when it is', async () => {
    const [time = ''] = anAppointment(service).times;
    const proposal = await raise(counsellor, { word: 'Wegen der Trennung' });
    const calendar = (who: Pick<Person, 'get'>) => who.get(`${at(proposal)}/calendar.ics`);
    expect((await calendar(person)).status, 'not before it stands').toBe(404);
    await accept(person, proposal);
    const taken = await calendar(person);
    expect(taken.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(taken.headers['content-disposition']).toContain('attachment; filename="termin.ics"');
    const compact = (at: Date) => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const end = new Date(new Date(time).getTime() + 30 * 60_000);
    expect(taken.text.trim().split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Kalender//Termin//DE',
      'BEGIN:VEVENT',
      `UID:${proposal}`,
      'SEQUENCE:0',
      `DTSTAMP:${compact(service.clock.now())}`,
      `DTSTART:${compact(new Date(time))}`,
      `DTEND:${compact(end)}`,
      'SUMMARY:Termin',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    const staff = service.policy.roles.filter(({ kind }) => kind === 'staff').map((role) => role.id);
    for (const who of [counsellor, await service.member('counsellor_admin'), await service.person()])
      expect((await calendar(who)).status).toBe(404);
    expect(
      service.policy.permissions.filter(
        ({ action, role }) => action === 'appointment.copy' && staff.includes(role),
      ),
    ).toEqual([]);
  });
});

it('a service without appointments has none of their routes, and one without mails says what it says all the same', async () => {
  const { enz } = services;
  const offers = enz.offers.map(({ appointments: _none, ...offer }) => offer);
  const other = await startService({ policy: { ...enz, offers, email: { ...enz.email, purposes: [] } } });
  const routes = other.app.declaredRoutes.filter(({ url }) => url.includes('/appointments'));
  expect(routes).toEqual([]);
  const { body } = await other.browser().get('/service');
  expect(JSON.stringify(body)).not.toContain('appointmentKinds');
  const counsellor = await other.member();
  const id = await askAndTake(await other.person(), counsellor);
  expect((await counsellor.post(`/consultations/${id}/messages`, letter())).status).toBe(201);
  expect(await countOf(other, 'mail_outbox')).toBe(0);
});
