import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { askAndTake } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
interface Note {
  id: string;
  source: string;
  text: string;
  by?: string;
  mine: boolean;
}

describe('a note of the counsellor', () => {
  let service: TestService;
  let person: Person;
  let counsellor: Member;
  let caseId: string;
  beforeAll(async () => {
    service = await startService();
    person = await service.person();
    counsellor = await service.member();
    caseId = await askAndTake(person, counsellor);
  });

  const at = (id: string, of = caseId) => `/consultations/${of}/notes/${id}`;
  const write = (text: string, source = 'phone', id = randomUUID(), who = counsellor) =>
    who.put(at(id), { source, text });
  const notes = async (who = counsellor, of = caseId) =>
    (await who.get(`/consultations/${of}/notes`)).body.items as Note[];

  it('[ENZ-21] says where it came from, and is read by the holder of the case alone', async () => {
    for (const [source, text] of [
      ['phone', 'Hat angerufen und geweint.'],
      ['in-person', 'War in der Sprechstunde.'],
      ['other', 'Die Schule hat geschrieben.'],
    ] as const)
      expect((await write(text, source)).status).toBe(204);
    expect((await notes()).map(({ source, text, mine }) => ({ source, text, mine }))).toEqual([
      { source: 'phone', text: 'Hat angerufen und geweint.', mine: true },
      { source: 'in-person', text: 'War in der Sprechstunde.', mine: true },
      { source: 'other', text: 'Die Schule hat geschrieben.', mine: true },
    ]);
    const everybodyElse = [
      person,
      await service.member(),
      await service.member('counsellor_admin'),
      await service.member('it_admin'),
      await service.member('data_protection_officer'),
    ];
    for (const other of everybodyElse) {
      expect((await other.get(`/consultations/${caseId}/notes`)).status).toBe(404);
      expect((await other.put(at(randomUUID()), { source: 'phone', text: 'x' })).status).toBe(404);
    }
    const { body } = await person.get(`/consultations/${caseId}`);
    expect(JSON.stringify(body)).not.toContain('Sprechstunde');
  });

  it('[ENZ-21] goes with the case to a colleague, who cannot take back what another wrote', async () => {
    const colleague = await service.member();
    const id = await askAndTake(person, counsellor);
    const noteId = randomUUID();
    expect((await counsellor.put(at(noteId, id), { source: 'phone', text: 'Vertraut.' })).status).toBe(204);
    await counsellor.post(`/consultations/${id}/hand-over`, { to: colleague.id });
    expect(await notes(colleague, id)).toMatchObject([{ text: 'Vertraut.', mine: false }]);
    expect((await counsellor.get(`/consultations/${id}/notes`)).status).toBe(404);
    expect((await colleague.delete(at(noteId, id))).status).toBe(404);
    expect(await notes(colleague, id)).toHaveLength(1);
  });

  it('[ENZ-21] is part of what the person is told and takes along', async () => {
    const own = await service.person();
    const id = await askAndTake(own, counsellor);
    await counsellor.put(at(randomUUID(), id), { source: 'phone', text: 'Klang erleichtert.' });
    for (const path of ['/own-data', '/own-data/export.json', '/own-data/export.html'])
      expect((await own.get(path)).text).toContain('Klang erleichtert.');
    const { items } = (await own.get('/own-data')).body as {
      items: { category: string; values: { label: string; value: string }[] }[];
    };
    expect(items.find(({ category }) => category === 'consultations.note')?.values).toMatchObject([
      { label: 'Notiz der Beratung (Telefon)', value: 'Klang erleichtert.' },
    ]);
    expect((await person.get('/own-data')).text).not.toContain('Klang erleichtert.');
  });

  it('[ENZ-21] is deleted with the case, and nothing of it is left', async () => {
    const own = await service.person();
    const id = await askAndTake(own, counsellor);
    const secret = `Notizkanarie ${randomUUID()}`;
    await counsellor.put(at(randomUUID(), id), { source: 'other', text: secret });
    const { body } = await own.delete(`/consultations/${id}`);
    expect(body.counts).toMatchObject({ consultation: 1, note: 1 });
    expect(await countOf(service, `note where consultation_id = '${id}'`)).toBe(0);
    expect(await dbscan(service, [secret])).toEqual([]);
    expect((await counsellor.get(`/consultations/${id}/notes`)).status).toBe(404);
  });

  it('is kept once however often it is sent, and taken back by who wrote it', async () => {
    const id = randomUUID();
    const before = (await notes()).length;
    for (const _ of [1, 2]) expect((await write('Ruft morgen wieder an.', 'phone', id)).status).toBe(204);
    expect(await notes()).toHaveLength(before + 1);
    expect((await counsellor.delete(at(id))).status).toBe(204);
    expect(await notes()).toHaveLength(before);
    expect((await counsellor.delete(at(id))).status).toBe(404);
  });

  it('refuses what says nothing, what is too long, and a source that there is not', async () => {
    for (const body of [
      { source: 'phone', text: ' \n' },
      { source: 'phone', text: 'x'.repeat(5001) },
      { source: 'rumour', text: 'x' },
      { text: 'x' },
    ])
      expect((await counsellor.put(at(randomUUID()), body)).status).toBe(422);
  });

  it('is a sign of life: a case somebody telephones about does not close by itself', async () => {
    const id = await askAndTake(person, counsellor);
    const closesOn = async () =>
      Date.parse((await person.get(`/consultations/${id}`)).body.closesOn as string);
    const before = await closesOn();
    service.clock.set(new Date(service.clock.now().getTime() + 60_000));
    await counsellor.put(at(randomUUID(), id), { source: 'phone', text: 'Ruft wieder an.' });
    expect((await closesOn()) - before).toBe(60_000);
  });
});
