import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../../test/query.ts';
import { askAndTake } from '../../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../../test/service.ts';

describe('how much a case worries', () => {
  let service: TestService;
  let person: Person;
  let holder: Awaited<ReturnType<TestService['member']>>;
  beforeAll(async () => {
    service = await startService();
    person = await service.person('Mondlicht');
    holder = await service.member();
  });

  const newCase = () => askAndTake(person, holder);
  const mark = (id: string, level: string, reason = '') =>
    holder.put(`/consultations/${id}/risk-marks/${randomUUID()}`, { level, ...(reason && { reason }) });

  it('is marked by whoever has the case, with a reason and a history', async () => {
    const id = await newCase();
    expect((await holder.get(`/consultations/${id}`)).body.risk).toBeUndefined();
    await mark(id, 'attention', 'Klingt erschöpft.');
    await mark(id, 'acute', 'Kündigt etwas an.');
    expect((await holder.get(`/consultations/${id}`)).body.risk).toBe('acute');
    const { items } = (await holder.get('/consultations')).body;
    expect(items.find((item: { id: string }) => item.id === id).risk).toBe('acute');
    expect((await holder.get(`/consultations/${id}/risk-marks`)).body.items).toMatchObject([
      { level: 'attention', reason: 'Klingt erschöpft.' },
      { level: 'acute', reason: 'Kündigt etwas an.' },
    ]);
    await mark(id, 'none');
    expect((await holder.get(`/consultations/${id}`)).body.risk).toBeUndefined();
    expect((await holder.get('/consultations')).body.items[0]).not.toHaveProperty('risk');
  });

  it('is kept once, however often it is sent, and never changed', async () => {
    const id = await newCase();
    const path = `/consultations/${id}/risk-marks/${randomUUID()}`;
    for (const level of ['acute', 'none']) expect((await holder.put(path, { level })).status).toBe(204);
    expect((await holder.get(`/consultations/${id}/risk-marks`)).body.items).toMatchObject([
      { level: 'acute' },
    ]);
    expect((await holder.put(path, { level: 'purple' })).status).toBe(422);
  });

  it('is never said to the person as they go about, but is part of what they may know is held', async () => {
    const id = await newCase();
    await mark(id, 'acute', 'Sorge um Mondlicht');
    for (const path of ['/consultations', `/consultations/${id}`]) {
      const { text } = await person.get(path);
      expect(text).not.toMatch(/acute|risk|Sorge um/);
    }
    expect((await person.get(`/consultations/${id}/risk-marks`)).status).toBe(404);
    expect((await person.get('/own-data')).text).toContain('akut; Grund: Sorge um Mondlicht');
  });

  it('is nothing that can be counted: level and reason are sealed in one', async () => {
    await mark(await newCase(), 'acute', 'Versiegelt');
    const rows = await query(service.databases.app.superuserUrl, 'select m::text as row from risk_mark m');
    expect(JSON.stringify(rows)).not.toMatch(/acute|attention|Versiegelt/);
  });
});
