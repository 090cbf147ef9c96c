import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dbscan } from '../../../test/dbscan.ts';
import { unique } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';

const start = '2026-03-02T08:00:00Z';
const days = (count: number) => new Date(Date.parse(start) + count * 86_400_000);

describe('what is not sent yet', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ now: start });
  });
  const stored = () =>
    query(service.databases.app.superuserUrl, 'select owner_id, saved_at from draft order by saved_at');

  it('is there again after the session has ended, word for word, and sealed until then', async () => {
    const text = `Ich weiß nicht, wie ich anfangen soll. ${unique()}`;
    const subject = `Sorge ${unique()}`;
    const person = await service.person();
    expect((await person.get('/drafts/new-enquiry')).status).toBe(204);
    await person.put('/drafts/new-enquiry', { text, subject, reason: 'school' });
    await person.delete('/session');
    const again = service.browser();
    await again.post('/sessions', { username: person.username, password: passphrase });
    expect((await again.get('/drafts/new-enquiry')).body).toEqual({
      text,
      subject,
      reason: 'school',
      topic: null,
      savedAt: new Date(start).toISOString(),
      attachments: [],
    });
    expect(await dbscan(service, [text, subject])).toEqual([]);
  });

  it('is one text for each thing one writes on', async () => {
    const person = await service.person();
    const counsellor = await service.member();
    const id = await askAndTake(person, counsellor);
    await person.put('/drafts/new-enquiry', { text: 'neu' });
    await person.put(`/drafts/${id}`, { text: 'meine Antwort' });
    await counsellor.put(`/drafts/${id}`, { text: 'unsere Antwort' });
    await person.put(`/drafts/${id}`, { text: 'meine Antwort, zweite Fassung' });
    const texts = await Promise.all([
      person.get('/drafts/new-enquiry'),
      person.get(`/drafts/${id}`),
      counsellor.get(`/drafts/${id}`),
    ]);
    expect(texts.map(({ body }) => body.text)).toEqual([
      'neu',
      'meine Antwort, zweite Fassung',
      'unsere Antwort',
    ]);
  });

  it('is gone when it is sent, and only that', async () => {
    const person = await service.person();
    await person.put('/drafts/new-enquiry', { text: 'neu' });
    const id = await ask(person);
    expect((await person.get('/drafts/new-enquiry')).status).toBe(204);
    await person.put('/drafts/new-enquiry', { text: 'noch etwas' });
    await person.put(`/drafts/${id}`, { text: 'Nachtrag' });
    await person.post(`/consultations/${id}/messages`, letter());
    expect((await person.get(`/drafts/${id}`)).status).toBe(204);
    expect((await person.get('/drafts/new-enquiry')).body.text).toBe('noch etwas');
  });

  it('is saved by several windows at the same time, and stays one', async () => {
    const person = await service.person();
    const texts = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'];
    const answers = await Promise.all(texts.map((text) => person.put('/drafts/new-enquiry', { text })));
    expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 200));
    expect(texts).toContain((await person.get('/drafts/new-enquiry')).body.text);
    const mine = (await stored()) as { owner_id: string }[];
    expect(mine.filter(({ owner_id: owner }) => owner === person.id)).toHaveLength(1);
  });

  it('can be written again when the text before has expired and still waits for its erasure', async () => {
    const person = await service.person();
    await person.put('/drafts/new-enquiry', { text: 'vor langer Zeit' });
    service.clock.set(days(31));
    const later = service.browser();
    await later.post('/sessions', { username: person.username, password: passphrase });
    expect((await later.get('/drafts/new-enquiry')).status).toBe(204);
    expect((await later.put('/drafts/new-enquiry', { text: 'von vorn' })).status).toBe(200);
    expect((await later.get('/drafts/new-enquiry')).body).toMatchObject({
      text: 'von vorn',
      savedAt: days(31).toISOString(),
    });
    service.clock.set(new Date(start));
  });

  it('belongs to nobody else, and to no case that one may not write in', async () => {
    const person = await service.person();
    const counsellor = await service.member();
    const id = await askAndTake(person, counsellor);
    await person.put(`/drafts/${id}`, { text: 'geheim' });
    for (const other of [await service.person(), await service.member()])
      for (const key of [id, randomUUID()]) {
        expect((await other.get(`/drafts/${key}`)).status).toBe(404);
        expect((await other.put(`/drafts/${key}`, { text: 'x' })).status).toBe(404);
      }
    // Who writes no enquiries has no such text.
    expect((await counsellor.put('/drafts/new-enquiry', { text: 'x' })).status).toBe(404);
    expect((await counsellor.get(`/drafts/${id}`)).status).toBe(204);
  });
});
