import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { pauses } from '../../../test/pause.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

describe('what an officer does while something else happens', async () => {
  const service = await startService();
  const pauseBefore = await pauses(service);
  let officer: Awaited<ReturnType<TestService['member']>>;
  beforeAll(async () => {
    officer = await service.member('data_protection_officer');
  });

  /** A request of somebody who cannot log in any more, as the officer finds it. */
  async function requestOf(person?: Person) {
    const letter = { clientRequestId: randomUUID(), kind: 'objection', text: 'Bitte nicht mehr zählen.' };
    const { reference } = await expectStatus(service.browser().post('/data-requests', letter), 201);
    const { items } = (await officer.get('/data-requests')).body;
    const id = items.find((item: { reference: string }) => item.reference === reference)?.id as string;
    const path = `/data-requests/${id}`;
    if (person) await expectStatus(officer.post(`${path}/identity`, naming(person)), 200);
    return path;
  }
  const naming = ({ username }: Person) => ({ pseudonym: username, way: 'knowledge' });

  it('withdraws a consent once, however often the button is pressed', async () => {
    const person = await service.person();
    await expectStatus(person.post('/consent-records', { consent: 'statistics', event: 'given' }), 201);
    const path = await requestOf(person);
    const object = () => officer.post(`${path}/objection`, { consent: 'statistics' });
    const pause = await pauseBefore('insert on consent_event');
    const first = object();
    await pause.reached();
    const second = object();
    await Promise.race([second, pause.letOthersCome()]);
    await pause.goOn();
    expect([(await first).status, (await second).body.code]).toEqual([200, 'data-requests.not-given']);
    const withdrawn = `consent_event where account_id = '${person.id}' and event = 'withdrawn'`;
    expect(await countOf(service, withdrawn)).toBe(1);
  });

  it.each([
    ['identity', 'data-requests.unknown-name'],
    ['objection', 'data-requests.gone'],
  ])('says that an account is gone that is erased at that moment: %s', async (step, code) => {
    const person = await service.person();
    await expectStatus(person.post('/consent-records', { consent: 'statistics', event: 'given' }), 201);
    const path = await requestOf(step === 'objection' ? person : undefined);
    const pause = await pauseBefore('delete on account');
    const erasing = person.delete('/account');
    await pause.reached();
    const body = step === 'objection' ? { consent: 'statistics' } : naming(person);
    const acting = officer.post(`${path}/${step}`, body);
    await Promise.race([acting, pause.letOthersCome()]);
    await pause.goOn();
    expect((await erasing).status).toBe(200);
    expect((await acting).body.code).toBe(code);
  });
});
