import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { askAndTake, breakGlassOn, ticketOn } from '../../../test/scene.ts';
import { startService } from '../../../test/service.ts';

it('[ENZ-44] shows lists without what was erased since they were read', async () => {
  const service = await startService();
  const person = await service.person();
  const [counsellor, chief] = [await service.member(), await service.member('counsellor_admin')];
  const technician = await service.member('it_admin');
  const letter = () => ({ clientRequestId: randomUUID(), kind: 'access', text: 'Was wissen Sie?' });
  for (const _twice of [1, 2]) {
    await technician.post('/it-tickets', ticketOn(person.username));
    await person.post('/data-requests', letter());
  }
  await chief.post('/break-glass', breakGlassOn(counsellor.id));
  await chief.post('/break-glass', breakGlassOn((await service.member()).id));
  const lists = [
    ['it_ticket', technician, '/it-tickets'],
    ['data_request', person, '/own-data/requests'],
    ['break_glass', chief, '/break-glass'],
  ] as const;
  for (const [table, who, path] of lists) {
    const rows = (await query(
      service.databases.app.superuserUrl,
      `select id, key_id as key from ${table} order by id`,
    )) as { id: string; key: string }[];
    await service.platform.vault.destroyKeys([rows[0]?.key ?? '']);
    const { status, body } = await who.get(path);
    expect([status, body.items?.map(({ id }: { id: string }) => id)], path).toEqual([200, [rows[1]?.id]]);
  }
  // Whoever is erased while the notice is put together is one of those who are no longer there.
  const seeker = await service.person();
  const absent = await service.member();
  const caseId = await askAndTake(seeker, absent);
  await chief.post('/break-glass', breakGlassOn(absent.id));
  await chief.get(`/consultations/${caseId}`);
  const keys = (await query(
    service.databases.app.superuserUrl,
    `select key_id as key from account where id = '${seeker.id}'`,
  )) as { key: string }[];
  await service.platform.vault.destroyKeys(keys.map(({ key }) => key));
  const notices = await absent.get('/break-glass/notices');
  expect(notices.status).toBe(200);
  expect(notices.body.items).toContainEqual(expect.objectContaining({ cases: [], elsewhere: 1 }));
  const { status, text } = await person.get('/own-data');
  expect(status).toBe(200);
  expect(text.match(/Auftrag der IT-Administration zu/g), 'the copy of one ticket').toHaveLength(1);
});
