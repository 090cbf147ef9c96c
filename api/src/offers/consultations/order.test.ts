import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ask, letter } from '../../../test/scene.ts';
import { startService } from '../../../test/service.ts';

it('[ENZ-17] the order of enquiries and of cases is the same whatever people tell for statistics', async () => {
  const service = await startService();
  const counsellor = await service.member();
  const people = await Promise.all(Array.from({ length: 5 }, () => service.person()));
  const taken: string[] = [];
  for (const [turn, person] of people.entries()) {
    service.clock.set(new Date(Date.parse('2026-03-02T08:00:00Z') + turn * 60_000));
    await ask(person, letter());
    const id = await ask(person, letter());
    await counsellor.post(`/consultations/${id}/take`);
    taken.push(id);
  }
  const desk = async () => [
    (await counsellor.get('/intake')).body,
    (await counsellor.get('/consultations')).body,
    await Promise.all(taken.map(async (id) => (await counsellor.get(`/consultations/${id}`)).body)),
    service.sink.mails.length,
  ];
  const before = await desk();

  const options = (id: string) =>
    fc.constantFrom(
      '',
      ...(service.policy.fields.find((field) => field.id === id)?.options ?? []).map(({ code }) => code),
    );
  const details = fc.record({
    gender: options('gender'),
    age: options('age'),
    referral: options('referral'),
    first_counselling: options('first_counselling'),
  });
  const told = fc.array(details, { minLength: people.length, maxLength: people.length });
  await fc.assert(
    fc.asyncProperty(told, async (all) => {
      for (const [turn, fields] of all.entries())
        expect((await people[turn]?.patch('/profile', fields))?.status).toBe(200);
      expect(await desk()).toEqual(before);
    }),
    { numRuns: 3 },
  );
}, 60_000);
