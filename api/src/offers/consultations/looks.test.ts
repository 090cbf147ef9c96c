import { addPeriod } from '@sprechraum/shared/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { talkingAlone } from '../../../test/chats.ts';
import { expectStatus } from '../../../test/life.ts';
import { askAndTake, breakGlassOn } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
type Talk = Awaited<ReturnType<typeof talkingAlone>>;

interface Look {
  readonly name?: string;
  readonly role: string;
  readonly ground: string;
  readonly from: string;
  readonly until: string;
}

describe('who has had a case open', () => {
  let service: TestService;
  let person: Person;
  let holder: Member;
  let id: string;

  beforeAll(async () => {
    service = await startService();
    person = await service.person();
    holder = await service.member();
  });

  /** Both stay logged in all the while, and open nothing. */
  async function later(minutes: number) {
    const until = addPeriod(service.clock.now(), `PT${minutes}M`);
    while (service.clock.now() < until) {
      service.clock.set(addPeriod(service.clock.now(), 'PT1M'));
      for (const who of [person, holder]) await expectStatus(who.get('/session'), 200);
    }
  }
  const looks = async () =>
    (await expectStatus(person.get(`/consultations/${id}/readings`), 200))['items'] as Look[];

  it('is told to the person in it, with who it was, as what, when and by what right', async () => {
    id = await askAndTake(person, holder);
    const taken = service.clock.now().toISOString();
    await later(20);
    await expectStatus(holder.get(`/consultations/${id}`), 200);
    const stillReading = service.clock.now().toISOString();
    expect(await looks()).toEqual([
      {
        name: holder.nickname,
        role: expect.stringMatching(/Berat/),
        ground: 'assigned',
        from: taken,
        until: stillReading,
      },
    ]);
    await later(31);
    await expectStatus(holder.get(`/consultations/${id}`), 200);
    expect((await looks()).map(({ from }) => from)).toEqual([service.clock.now().toISOString(), taken]);
  });

  it('names who read it in an emergency', async () => {
    const chief = await service.member('counsellor_admin');
    await expectStatus(chief.post('/break-glass', breakGlassOn(holder.id)), 204);
    await expectStatus(chief.get(`/consultations/${id}`), 200);
    expect(await looks()).toContainEqual(
      expect.objectContaining({ name: chief.nickname, ground: 'emergency' }),
    );
  });

  it.each([
    ['notes', (where: Talk) => `/consultations/${where.consultationId}/notes`],
    ['marks of risk', (where: Talk) => `/consultations/${where.consultationId}/risk-marks`],
    ['assessments of danger', (where: Talk) => `/consultations/${where.consultationId}/danger-assessments`],
    ['log of what was said live', (where: Talk) => `/chats/${where.roomId}/log`],
  ] as const)('names who read nothing of it but its %s', async (_what, path) => {
    const [client, host, chief] = [
      await service.person(),
      await service.member(),
      await service.member('counsellor_admin'),
    ];
    const talk = await talkingAlone(service, client, host);
    await expectStatus(chief.post('/break-glass', breakGlassOn(host.id)), 204);
    await expectStatus(chief.get(path(talk)), 200);
    const told = await expectStatus(client.get(`/consultations/${talk.consultationId}/readings`), 200);
    expect(told['items']).toEqual([expect.objectContaining({ name: chief.nickname, ground: 'emergency' })]);
    const { readings } = await expectStatus(client.get(`/consultations/${talk.consultationId}`), 200);
    expect(readings).toHaveLength(1);
  });

  it('says nothing of who looks at the card of an enquiry, or at their own case', async () => {
    const before = (await looks()).length;
    await expectStatus(person.get(`/consultations/${id}`), 200);
    await expectStatus(holder.get('/consultations'), 200);
    expect(await looks()).toHaveLength(before);
  });

  it('is for nobody else', async () => {
    const other = await service.person();
    expect((await other.get(`/consultations/${id}/readings`)).status).toBe(404);
    expect((await holder.get(`/consultations/${id}/readings`)).status).toBe(404);
  });

  it('ends with the case', async () => {
    const receipt = await expectStatus(person.delete(`/consultations/${id}`), 200);
    expect(receipt['counts']).toMatchObject({ case_reading: 3 });
  });
});
