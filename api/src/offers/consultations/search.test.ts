import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dbscan } from '../../../test/dbscan.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
interface Hit {
  consultationId: string;
  where: string;
  from?: string;
  at: string;
  excerpt: { before: string; hit: string; after: string };
}

describe('searching one’s own cases', () => {
  let service: TestService;
  let jana: Member;
  let person: Person;
  let rabbits: string;
  let tents: string;

  beforeAll(async () => {
    service = await startService();
    jana = await service.member();
    person = await service.person();
    rabbits = await askAndTake(person, jana, {
      ...letter('Mein Sohn füttert die Kaninchen der Großmutter.'),
      subject: 'Streit um den Garten',
    });
    await jana.post(`/consultations/${rabbits}/messages`, letter('Die Kaninchen mag ich. Und mittwochs?'));
    await jana.put(`/consultations/${rabbits}/notes/${randomUUID()}`, {
      source: 'phone',
      text: 'Ruft wegen der Bastelgruppe an.',
    });
    tents = await askAndTake(
      await service.person(),
      jana,
      letter('Wir wollen zelten, mittwochs ist Umgang.'),
    );
  });

  const search = (words: string, who: Pick<Person, 'post'> = jana) =>
    who.post('/consultations/search', { words });
  const hits = async (words: string, who?: Pick<Person, 'post'>) =>
    (await search(words, who)).body.items as Hit[];
  const places = async (words: string) =>
    (await hits(words)).map(({ consultationId, where, from }) => [consultationId, where, from]);

  it('finds letters of both sides, notes and the topic in own words, with the place in its surroundings', async () => {
    expect(await places('kaninchen')).toEqual([
      [rabbits, 'letter', 'counsellor'],
      [rabbits, 'letter', 'client'],
    ]);
    expect(await places('basteln')).toEqual([]);
    expect(await places('Bastelgruppen')).toEqual([[rabbits, 'note', undefined]]);
    expect(await places('gärten')).toEqual([[rabbits, 'subject', undefined]]);
    expect((await hits('Großmütter'))[0]?.excerpt).toEqual({
      before: 'Mein Sohn füttert die Kaninchen der ',
      hit: 'Großmutter',
      after: '.',
    });
  });

  it('finds a case in which all words stand, wherever in it', async () => {
    expect((await places('mittwochs')).map(([id]) => id).sort()).toEqual([rabbits, tents].sort());
    expect((await places('mittwochs großmutter')).map(([id]) => id)).toEqual([rabbits, rabbits]);
    expect(await places('zelten großmutter')).toEqual([]);
  });

  it('finds what has ended, until it is no longer to be seen', async () => {
    const other = await service.person();
    const id = await askAndTake(other, jana, letter('Der Drachen ist weggeflogen.'));
    await other.post(`/consultations/${id}/close`);
    expect(await places('drachen')).toEqual([[id, 'letter', 'client']]);
    await other.delete(`/consultations/${id}`);
    expect(await places('drachen')).toEqual([]);
  });

  it('[ENZ-18] [ENZ-36] reaches nobody else’s case, and not one that nobody has taken', async () => {
    const colleague = await service.member();
    const admin = await service.member('counsellor_admin');
    const theirs = await askAndTake(await service.person(), colleague, letter('Das Wort ist Leuchtturm.'));
    await ask(await service.person(), letter('Auch hier ein Leuchtturm.'));
    expect(await hits('leuchtturm')).toEqual([]);
    expect(await hits('leuchtturm', admin)).toEqual([]);
    expect((await hits('leuchtturm', colleague)).map(({ consultationId }) => consultationId)).toEqual([
      theirs,
    ]);
    await colleague.post(`/consultations/${theirs}/hand-over`, { to: jana.id });
    expect(await hits('leuchtturm', colleague)).toEqual([]);
    expect((await hits('leuchtturm')).map(({ consultationId }) => consultationId)).toEqual([theirs]);
    for (const other of [
      person,
      await service.member('it_admin'),
      await service.member('data_protection_officer'),
    ])
      expect((await search('kaninchen', other)).status).toBe(404);
  });

  it('[ENZ-18] keeps neither the words nor what was found, in no table and no log, and is put on record', async () => {
    const word = 'Zwergwidderzucht';
    await person.post(`/consultations/${rabbits}/messages`, letter(`Es geht um die ${word}.`));
    expect(await hits(word)).toHaveLength(1);
    expect(await dbscan(service, [word])).toEqual([]);
    expect(service.lines.filter((line) => line.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    const recorded = (await query(
      service.databases.app.superuserUrl,
      `select e.staff_id, e.change, e.object_id, e.facts from audit_event e
       where action = 'consultation.search' order by seq desc limit 1`,
    )) as object[];
    expect(recorded).toEqual([
      { staff_id: jana.id, change: 'read', object_id: null, facts: { cases: expect.any(Number) } },
    ]);
  });

  it('is asked for words, and not too often', async () => {
    for (const words of ['', 'x', '   ', 'x'.repeat(101)]) expect((await search(words)).status).toBe(422);
    expect(await hits('...')).toEqual([]);
    const busy = await service.member();
    const answers = await Promise.all(Array.from({ length: 31 }, () => search('zelten', busy)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30);
    expect(answers.find(({ status }) => status === 429)?.headers['retry-after']).toBeDefined();
    expect((await search('zelten')).status).toBe(200);
  });
});
