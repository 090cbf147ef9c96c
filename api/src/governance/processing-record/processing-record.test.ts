import { composeRecord } from '@sprechraum/shared/record';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from '../../../test/service.ts';

const bases = ['§ 16 SGB VIII', '§§ 28 folgende SGB VIII'];

describe('the record of processing activities', () => {
  let service: TestService;
  let officer: Awaited<ReturnType<TestService['member']>>;
  beforeAll(async () => {
    service = await startService();
    officer = await service.member('data_protection_officer');
  });

  it('[ENZ-05] gives the data protection officer both bases of the counselling', async () => {
    const { status, body } = await officer.get('/processing-record');
    expect(status).toBe(200);
    const counselling = body.activities.find((activity: { id: string }) => activity.id === 'counselling');
    expect(counselling.bases).toEqual(bases);
  });

  it('gives all of the record, and nothing else', async () => {
    const { body } = await officer.get('/processing-record');
    expect(body).toEqual(JSON.parse(JSON.stringify(composeRecord(services.enz))));
  });

  it.each([
    ['md', 'text/markdown', '# Verzeichnis von Verarbeitungstätigkeiten'],
    ['html', 'text/html', '<!doctype html>'],
    ['json', 'application/json', '{'],
  ])('[ENZ-05] can be taken along as %s, with both bases', async (ending, type, beginning) => {
    const response = await officer.get(`/processing-record/export.${ending}`);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain(type);
    expect(response.headers['content-disposition']).toBe(`attachment; filename="verzeichnis-enz.${ending}"`);
    expect(response.text.startsWith(beginning)).toBe(true);
    for (const basis of bases) expect(response.text).toContain(basis);
  });

  it('is there for the officer of every service that has one, and for nobody else', () => {
    for (const { permissions } of Object.values(services)) {
      const readers = permissions.filter(({ action }) => action === 'processing-record.read');
      expect(readers.map(({ role }) => role)).toEqual(['data_protection_officer']);
    }
  });
});
