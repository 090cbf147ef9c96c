import { beforeAll, describe, expect, it } from 'vitest';
import { dbscan } from '../../../test/dbscan.ts';
import type { Life } from '../../../test/life.ts';
import { livedService } from '../../../test/lived.ts';
import { query } from '../../../test/query.ts';
import { askAndTake, letter } from '../../../test/scene.ts';
import type { TestService } from '../../../test/service.ts';
import { masterKeys } from '../../platform/crypto/master-keys.ts';
import { openVault } from '../../platform/crypto/vault.ts';

describe('what was written', () => {
  let service: TestService;
  let life: Life;
  beforeAll(async () => {
    ({ service, life } = await livedService());
  });
  const flipped = (column: string, at: number) =>
    `set_byte(${column}, length(${column}) - ${at}, get_byte(${column}, length(${column}) - ${at}) # 1)`;

  it('[ENZ-19] [ENZ-49] stands in no row of either database in the clear, and can be read by the case counsellor', async () => {
    expect(await dbscan(service, life.sealed)).toEqual([]);
    const { body } = await life.counsellor.get(`/consultations/${life.caseId}`);
    expect([body.subject, body.pseudonym]).toEqual([life.words['subject'], life.username]);
    expect(body.messages.map((entry: { text: string }) => entry.text)).toEqual([
      life.words['enquiry'],
      life.words['answer'],
      life.words['second'],
    ]);
  });

  it.each([
    ['a letter of which one bit was turned', `update message set body_sealed = ${flipped('body_sealed', 1)}`],
    ['a letter whose seal was turned', `update message set body_sealed = ${flipped('body_sealed', 20)}`],
    ['a letter that was cut off', 'update message set body_sealed = substr(body_sealed, 1, 35)'],
    ['a letter of which only the head is left', 'update message set body_sealed = substr(body_sealed, 1, 5)'],
    ['a letter of another version', 'update message set body_sealed = set_byte(body_sealed, 0, 2)'],
    ['an altered subject', `update consultation set subject_sealed = ${flipped('subject_sealed', 3)}`],
    [
      'two letters that changed places',
      `update message set body_sealed = (select o.body_sealed from message o
         where o.consultation_id = message.consultation_id and o.id <> message.id)`,
    ],
    [
      'a letter that stands in place of the subject',
      `update consultation set subject_sealed =
         (select body_sealed from message where consultation_id = consultation.id limit 1)`,
    ],
    [
      'the letters of a case under the key of a person',
      'update consultation set key_id = (select key_id from account where id = client_id)',
    ],
  ])('[ENZ-49] is not shown when it was tampered with: %s', async (_what, statement) => {
    const id = await askAndTake(life.person, life.counsellor, { ...letter('vom Anfang'), subject: 'Sorge' });
    await life.person.post(`/consultations/${id}/messages`, letter('und weiter'));
    expect((await life.person.get(`/consultations/${id}`)).status).toBe(200);
    service.lines.length = 0;
    const which = statement.startsWith('update message') ? 'consultation_id' : 'id';
    await query(service.databases.app.superuserUrl, `${statement} where ${which} = '${id}'`);
    const answer = await life.person.get(`/consultations/${id}`);
    expect([answer.status, answer.body.code]).toEqual([500, 'common.unexpected']);
    expect(answer.text).not.toMatch(/Anfang|weiter|Sorge/);
    const failure = service.lines.map((line) => JSON.parse(line)).find(({ level }) => level === 50);
    expect(failure).toMatchObject({ code: 'SealBroken', route: '/api/v1/consultations/:id' });
  });

  it('[ENZ-49] is not opened by a wrapped key that was tampered with', async () => {
    await query(
      service.databases.keys.superuserUrl,
      `update wrapped_key set wrapped = ${flipped('wrapped', 1)}`,
    );
    // The service remembers for seconds what it has unwrapped; a process that starts now does not.
    const vault = openVault(service.databases.keys.appUrl, masterKeys(service.masterKey));
    const [row] = (await query(
      service.databases.app.superuserUrl,
      `select id, key_id, subject_sealed from consultation where id = '${life.caseId}'`,
    )) as {
      id: string;
      key_id: string;
      subject_sealed: Buffer;
    }[];
    const place = { table: 'consultation', column: 'subject_sealed', row: row?.id ?? '' };
    await expect(vault.unseal(row?.key_id ?? '', place, row?.subject_sealed ?? Buffer.of())).rejects.toThrow(
      'not authentic',
    );
    await vault.close();
  });
});
