import { randomUUID } from 'node:crypto';
import { addPeriod } from '@sprechraum/shared/rules';
import { describe, expect, it } from 'vitest';
import { countOf, countsOf } from './bulk.ts';
import { enquiry, expectStatus } from './life.ts';
import { pauses } from './pause.ts';
import { newRequest } from './requests.ts';
import { anAppointment, breakGlassOn, ticketOn } from './scene.ts';
import { passphrase, startService } from './service.ts';
import { logIn, openCase } from './stories.ts';

/** A person with a case in work, seen from a second browser while the first one erases. */
describe('while an account is being erased', async () => {
  const service = await startService();
  const pauseBefore = await pauses(service);
  const counsellor = await service.member();
  const colleague = (await service.member()).id;

  async function story() {
    const person = await service.person(undefined, { email: 'mond@post.example' });
    const { id } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    const other = await logIn(service, person.username);
    if (!other) throw new Error('no login');
    const code = (await expectStatus(person.post('/recovery-code', {}), 201))['words'] as string[];
    return { person, other, id, code: code.join(' ') };
  }
  type Story = Awaited<ReturnType<typeof story>>;

  const acts: Record<string, (story: Story) => Promise<{ status: number }>> = {
    'a new enquiry': ({ other }) => other.post('/consultations', enquiry('Bitte helfen Sie mir')),
    'a letter': ({ other, id }) => other.post(`/consultations/${id}/messages`, enquiry('Noch etwas')),
    'an answer': ({ id }) => counsellor.post(`/consultations/${id}/messages`, enquiry('Guten Tag')),
    'ending the case': ({ other, id }) => other.post(`/consultations/${id}/close`),
    'ending the case by the counsellor': ({ id }) => counsellor.post(`/consultations/${id}/close`),
    'deleting the case': ({ other, id }) => other.delete(`/consultations/${id}`),
    'deleting the account once more': ({ other }) => other.delete('/account'),
    'a draft': ({ other }) => other.put('/drafts/new-enquiry', { text: 'noch nicht fertig' }),
    'a draft in the case': ({ other, id }) => other.put(`/drafts/${id}`, { text: 'noch nicht fertig' }),
    'a draft of the counsellor': ({ id }) => counsellor.put(`/drafts/${id}`, { text: 'Sehr geehrte' }),
    'an emergency access to the case': async ({ id }) => {
      const chief = await service.member('counsellor_admin');
      await chief.post('/break-glass', breakGlassOn(counsellor.id));
      return chief.get(`/consultations/${id}`);
    },
    'a ticket about the person': async ({ person }) =>
      (await service.member('it_admin')).post('/it-tickets', ticketOn(person.username)),
    'handing the case over': ({ id }) =>
      counsellor.post(`/consultations/${id}/hand-over`, { to: colleague, note: 'kommt morgen wieder' }),
    'noting that it was opened': ({ id }) => counsellor.put(`/consultations/${id}/seen`, {}),
    'searching it': () => counsellor.post('/consultations/search', { words: 'Hilfe' }),
    'an appointment': ({ id }) =>
      counsellor.put(`/consultations/${id}/appointments/${randomUUID()}`, anAppointment(service)),
    'a changed detail': ({ other }) => other.patch('/profile', { place: 'Mühlacker' }),
    'a withdrawn detail': ({ other }) => other.delete('/profile/email'),
    'a consent': ({ other }) => other.post('/consent-records', { consent: 'statistics', event: 'given' }),
    'a changed password': ({ other }) =>
      other.post('/password', { current: passphrase, new: 'zwei tassen auf dem dach 9' }),
    'a new recovery code': ({ other }) => other.post('/recovery-code', {}),
    'getting in by the code': ({ person, code }) =>
      service.browser().post('/recoveries', {
        username: person.username,
        code,
        password: 'zwei tassen auf dem dach 9',
      }),
    'another login': ({ person }) =>
      service.browser().post('/sessions', { username: person.username, password: passphrase }),
    'a request': ({ other }) => other.post('/data-requests', newRequest()),
    'reading the case': ({ other, id }) => other.get(`/consultations/${id}`),
    'reading one’s own data': ({ other }) => other.get('/own-data'),
    'a copy of one’s own data': async ({ other }) => {
      const copy = await other.get('/own-data/export.json');
      // All of it or none: nobody gets half of a copy.
      if (copy.status === 200) expect(copy.text).toContain('Hilfe ');
      return copy;
    },
  };

  const ofPersons = [
    'account',
    'profile',
    'consultation',
    'message',
    'draft',
    'hand_over',
    'note',
    'appointment',
    'it_ticket',
    'exceptional_reading',
    'case_reading',
    'data_request',
    'risk_mark',
    'danger_assessment',
    'danger_request',
    'danger_entry',
    'consent_event',
    'recovery_code',
    'mail_outbox',
    'sealed_address',
    'session where account_id is not null',
  ];
  const nothing = Object.fromEntries(ofPersons.map((table) => [table, 0]));

  /** Early: nothing is gone yet. Late: all but the account itself. */
  const late = [
    'a new enquiry',
    'a request',
    'a draft',
    'a changed detail',
    'a consent',
    'a new recovery code',
    'getting in by the code',
    'another login',
  ];
  describe.each([
    { event: 'delete on message', names: Object.keys(acts) },
    { event: 'delete on account', names: late },
  ])('stopped before the $event', ({ event, names }) => {
    it.each(names)('[failure 17] %s comes in time or is told that there is nothing', async (name) => {
      const told = await story();
      const pause = await pauseBefore(event);
      const erasing = told.person.delete('/account');
      await pause.reached();
      const acting = acts[name]?.(told) ?? Promise.reject();
      const first = await Promise.race([
        acting.then(() => 'answered'),
        pause.letOthersCome().then(() => 'waits'),
      ]);
      await pause.goOn();
      expect((await erasing).status, 'the erasure is what counts').toBe(200);
      const { status } = await acting;
      expect([200, 201, 204, 401, 404, 409], `${first}: ${status}`).toContain(status);
      // Whatever was answered: nothing is left, and nothing has been added.
      expect(await countsOf(service, ofPersons)).toEqual(nothing);
      // What was opened in an emergency is about the team, and has a key of its own.
      const openings = await countOf(service, 'break_glass');
      expect(await countOf(service, 'wrapped_key', true)).toBe(openings);
    });
  });
});

describe('while the engine erases an account whose time has come', async () => {
  const service = await startService({ now: '2026-03-02T09:00:00+01:00' });
  const pauseBefore = await pauses(service);

  it.each(['a login', 'a new enquiry'])('%s is told that there is nothing', async (name) => {
    const start = service.clock.now();
    const person = await service.person();
    const { id } = await openCase(person);
    await expectStatus(person.post(`/consultations/${id}/close`), 200);
    // In the margin the person can still log in, up to the moment in which the engine comes.
    service.clock.set(addPeriod(start, 'P2Y'));
    service.clock.set(addPeriod(service.clock.now(), '-P1D'));
    const awake = await logIn(service, person.username);
    const pause = await pauseBefore('delete on account');
    const running = service.runRetention();
    await pause.reached();
    const acting =
      name === 'a login'
        ? service.browser().post('/sessions', { username: person.username, password: passphrase })
        : (awake?.post('/consultations', enquiry('Bitte helfen Sie mir')) ?? Promise.reject());
    await Promise.race([acting, pause.letOthersCome()]);
    await pause.goOn();
    expect((await running)?.state).toBe('done');
    expect([401, 404]).toContain((await acting).status);
    expect(await countsOf(service, ['account', 'consultation', 'message', 'session'])).toEqual({
      account: 0,
      consultation: 0,
      message: 0,
      session: 0,
    });
    expect(await countOf(service, 'wrapped_key', true)).toBe(0);
  });
});
