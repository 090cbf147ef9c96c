import type { Policy } from '@sprechraum/shared/policy';
import { describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { ask, asked, emergency, fieldsOf, home, relogin, start } from '../../../test/disclosures.ts';
import { withCourt } from '../../../test/emergency.ts';
import { expectStatus, unique } from '../../../test/life.ts';
import { startService } from '../../../test/service.ts';

it('says so at once where no address is kept any more', async () => {
  const service = await startService({ now: start });
  const { holder, caseId } = await emergency(service);
  service.clock.set(new Date('2026-03-09T21:00:00+01:00'));
  const again = await relogin(service, holder);
  expect((await again.get(`/consultations/${caseId}/disclosures`)).body.addressKept).toBe(false);
  const refused = await again.post('/disclosures', asked(caseId));
  expect([refused.status, refused.body.code]).toEqual([409, 'disclosures.no-address']);
  expect(await countOf(service, 'disclosure')).toBe(0);
});

describe('what stays of it', () => {
  it('is told to the person, and outlives them as a proof without content until its own rule ends it', async () => {
    const service = await startService({ now: start });
    const { person, holder, colleague, caseId } = await emergency(service);
    const justification = `Grund ${unique()}`;
    const id = await ask(holder, caseId, { justification });
    await expectStatus(colleague.post(`/disclosures/${id}/confirm`), 204);
    const held = async () =>
      (
        (await expectStatus(person.get('/own-data'), 200)) as {
          items: { category: string; values: { label: string; value: string }[] }[];
        }
      ).items.find(({ category }) => category === 'governance.disclosure');
    expect(await held(), 'nothing has been passed on yet').toBeUndefined();
    await expectStatus(holder.post(`/disclosures/${id}/open`), 200);
    expect((await held())?.values).toMatchObject([
      {
        label: 'Weitergabe an: Polizei',
        value:
          'Grund: glaubhafte Suizidankündigung; weitergegeben: IP-Adresse, versiegelt; Grundlage: gesetzliche Verpflichtung zur Hilfeleistung',
        since: '2026-03-02T20:00:00.000Z',
      },
    ]);

    await expectStatus(person.delete('/account'), 200);
    expect(await dbscan(service, [justification, person.username, home])).toEqual([]);
    const officer = await service.member('data_protection_officer');
    const { items } = (await expectStatus(officer.get('/disclosures'), 200)) as { items: object[] };
    expect(items).toHaveLength(1);
    expect((await holder.post(`/disclosures/${id}/open`)).status).toBe(404);

    service.clock.set(new Date('2029-03-02T23:59:59+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'disclosure')).toBe(1);
    service.clock.set(new Date('2029-03-03T00:00:00+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'disclosure')).toBe(0);
  });
});

describe('whatever else may be passed on', () => {
  it.each([
    ['an address to anybody but the police', { recipient: 'neighbour' }, ['recipient police-only']],
    [
      'without the consent that it needs',
      { ground: 'consent', recipient: 'court' },
      ['ground consent-missing'],
    ],
    ['without a legal ground', { ground: 'habit', recipient: 'court' }, ['ground no-basis']],
  ])(
    '[ENZ-29] [ENZ-30] [ENZ-50] is not passed on: %s, whatever a policy says',
    async (_what, more, fields) => {
      const careless = structuredClone(withCourt);
      const { recipients, disclosures } = careless;
      const categories: Policy['recipients'][number]['categories'] = ['identity.sealed-address'];
      recipients.push({ id: 'neighbour', label: 'Nachbar', kind: 'other', country: 'DE', categories });
      disclosures.grounds[0]?.recipients.push('neighbour');
      const toCourt = { recipients: ['court'], discloses: ['consultations.message'] };
      disclosures.grounds.push({ ...toCourt, id: 'consent', label: 'Einwilligung', needsConsent: true });
      disclosures.grounds.push({ ...toCourt, id: 'habit', label: 'Gewohnheit' });
      const service = await startService({ policy: careless, now: start });
      const { holder, caseId } = await emergency(service);
      const response = await holder.post('/disclosures', asked(caseId, more));
      expect([response.status, fieldsOf(response)]).toEqual([422, fields]);
    },
  );

  it('[ENZ-50] goes by the same register: to its recipient, by two, with one line', async () => {
    const service = await startService({ policy: withCourt, now: start });
    const { person, holder, colleague, caseId } = await emergency(service);
    const wrong = await holder.post('/disclosures', asked(caseId, { recipient: 'court' }));
    expect([wrong.status, fieldsOf(wrong)]).toEqual([422, ['recipient not-entitled']]);
    const id = await ask(holder, caseId, { ground: 'court-order', recipient: 'court' });
    const early = await holder.post(`/disclosures/${id}/carry-out`);
    expect([early.status, early.body.code]).toEqual([409, 'disclosures.waits']);
    await expectStatus(colleague.post(`/disclosures/${id}/confirm`), 204);
    expect((await holder.post(`/disclosures/${id}/open`)).body.code).toBe('disclosures.no-opening');
    for (let times = 0; times < 2; times++)
      expect(await expectStatus(holder.post(`/disclosures/${id}/carry-out`), 200)).toMatchObject({
        state: 'disclosed',
        recipient: { label: 'Familiengericht' },
      });
    const address = await ask(holder, caseId);
    await expectStatus(colleague.post(`/disclosures/${address}/confirm`), 204);
    expect((await holder.post(`/disclosures/${address}/carry-out`)).body.code).toBe(
      'disclosures.needs-opening',
    );
    expect(await countOf(service, 'disclosure where disclosed_at is not null')).toBe(1);
    expect((await person.get('/own-data')).text).toContain('Familiengericht');
  });
});
