import { randomUUID } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { talkingAlone } from '../../../test/chats.ts';
import { dbscan } from '../../../test/dbscan.ts';
import { expectStatus, unique } from '../../../test/life.ts';
import { connectLive } from '../../../test/live.ts';
import { pauses, whileNobodyReads } from '../../../test/pause.ts';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, breakGlassOn, letter } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
type Browser = Pick<Member, 'get' | 'post' | 'put' | 'patch'>;

describe('handing a case over', () => {
  let service: TestService;
  let person: Person;
  let a: Member;
  let b: Member;
  let c: Member;
  let pauseBefore: Awaited<ReturnType<typeof pauses>>;
  beforeAll(async () => {
    service = await startService();
    person = await service.person();
    [a, b, c] = [await service.member(), await service.member('counsellor_admin'), await service.member()];
    pauseBefore = await pauses(service);
  });

  const superuser = (statement: string) => query(service.databases.app.superuserUrl, statement);
  const give = (from: Browser, id: string, to: { id: string }, note?: string) =>
    from.post(`/consultations/${id}/hand-over`, { to: to.id, ...(note && { note }) });
  const holders = async (id: string) => {
    const seeing: string[] = [];
    for (const member of [a, b, c])
      if ((await member.get(`/consultations/${id}`)).status === 200) seeing.push(member.id);
    return seeing;
  };
  /** Every route of a case, and what it answers to somebody. */
  const everyRoute = async (who: Browser, id: string) => [
    (await who.get(`/consultations/${id}`)).status,
    (await who.post(`/consultations/${id}/messages`, letter())).status,
    (await who.patch(`/consultations/${id}`, { reason: 'school' })).status,
    (await who.post(`/consultations/${id}/close`)).status,
    (await who.get(`/drafts/${id}`)).status,
    (await who.put(`/drafts/${id}`, { text: 'x' })).status,
    (await give(who, id, c)).status,
  ];

  it('[ENZ-36] takes the case from one and gives it to the other, who alone has it', async () => {
    const id = await askAndTake(person, a);
    expect(await holders(id)).toEqual([a.id]);
    expect((await give(a, id, b)).status).toBe(204);
    expect(await holders(id)).toEqual([b.id]);
    expect(await everyRoute(a, id)).toEqual([404, 404, 404, 404, 404, 404, 404]);
    const listed = async (who: Browser) =>
      (await who.get('/consultations')).body.items.map((item: { id: string }) => item.id);
    expect(await listed(a)).not.toContain(id);
    expect(await listed(b)).toContain(id);
    expect((await b.post(`/consultations/${id}/messages`, letter())).status).toBe(201);
    expect((await person.get(`/consultations/${id}`)).body.counsellor).toEqual({ name: b.nickname });
  });

  it('[ENZ-36] is one transaction: until it ends the one has the case, and then the other', async () => {
    const id = await askAndTake(person, a);
    const pause = await pauseBefore('update on consultation');
    const giving = give(a, id, b);
    await pause.reached();
    // The hand-over is on record in the other transaction, and for nobody else.
    expect(await superuser(`select from hand_over where consultation_id = '${id}'`)).toEqual([]);
    expect(await holders(id)).toEqual([a.id]);
    const writing = a.post(`/consultations/${id}/messages`, letter('zu spät'));
    await Promise.race([writing, pause.letOthersCome()]);
    await pause.goOn();
    expect((await giving).status).toBe(204);
    expect((await writing).status).toBe(404);
    expect(await holders(id)).toEqual([b.id]);
    expect((await b.get(`/consultations/${id}`)).body.messages).toHaveLength(1);
  });

  it('[ENZ-36] has exactly one holder, whoever hands over, takes, answers and closes at the same time', async () => {
    for (let round = 0; round < 3; round++) {
      const id = await askAndTake(person, a);
      const answers = await Promise.all([
        give(a, id, b),
        give(a, id, c),
        give(a, id, b),
        c.post(`/consultations/${id}/take`),
        a.post(`/consultations/${id}/messages`, letter()),
      ]);
      const [toB, toC, again, taking, writing] = answers.map(({ status }) => status);
      expect([toB, toC, again].sort()).toEqual([204, 404, 404]);
      expect([200, 409]).toContain(taking);
      expect([201, 404]).toContain(writing);
      expect(await holders(id)).toEqual([toC === 204 ? c.id : b.id]);
      expect(await superuser(`select from hand_over where consultation_id = '${id}'`)).toHaveLength(1);
    }
  });

  it('[ENZ-36] shows nothing to who was just opening the case: not half of it, and not without a trace', async () => {
    for (const [table, alreadyReading] of [
      ['case_reading', false],
      ['attachment', true],
    ] as const) {
      const id = await ask(person);
      await superuser(
        `update consultation set holder_id = '${a.id}', state = 'active', taken_at = opened_at where id = '${id}'`,
      );
      if (alreadyReading) expect((await a.get(`/consultations/${id}`)).status).toBe(200);
      const opening = await whileNobodyReads(service, table, async (somebodyWaits) => {
        const opened = a.get(`/consultations/${id}`);
        await somebodyWaits();
        expect((await give(a, id, b)).status).toBe(204);
        return { opened };
      });
      expect((await opening.opened).status, table).toBe(404);
    }
  });

  it('comes before the end of the case or is told of it', async () => {
    for (const end of [person.post.bind(person), a.post.bind(a)]) {
      const id = await askAndTake(person, a);
      const [giving, closing] = await Promise.all([give(a, id, b), end(`/consultations/${id}/close`)]);
      expect([204, 409]).toContain(giving.status);
      expect([200, 404]).toContain(closing.status);
      expect(await holders(id)).toEqual([giving.status === 204 ? b.id : a.id]);
    }
    const id = await askAndTake(person, a);
    await a.post(`/consultations/${id}/close`);
    expect((await give(a, id, b)).body).toMatchObject({ status: 409, code: 'consultations.closed' });
  });

  it('passes on the answer that was begun: nothing typed is lost, and who typed it never reads it again', async () => {
    const id = await askAndTake(person, a);
    const text = `Liebe Unbekannte ${unique()}`;
    await a.put(`/drafts/${id}`, { text });
    await person.put(`/drafts/${id}`, { text: 'von mir' });
    await give(a, id, b);
    expect((await a.get(`/drafts/${id}`)).status).toBe(404);
    expect((await b.get(`/drafts/${id}`)).body.text).toBe(text);
    expect((await person.get(`/drafts/${id}`)).body.text).toBe('von mir');
    await b.put(`/drafts/${id}`, { text: 'weiter' });
    await give(b, id, a);
    expect((await a.get(`/drafts/${id}`)).body.text).toBe('weiter');
    await a.post(`/consultations/${id}/messages`, letter('weiter'));
    expect((await a.get(`/drafts/${id}`)).status).toBe(204);
    await give(a, id, b);
    expect((await b.get(`/drafts/${id}`)).status).toBe(204);
  });

  it('keeps the note in the case: sealed, for the holder, in the copy of the person, and gone with the case', async () => {
    const someone = await service.person();
    const id = await askAndTake(someone, a);
    const note = `ruft mittwochs an ${unique()}`;
    await give(a, id, b, note);
    expect(await dbscan(service, [note])).toEqual([]);
    const at = service.clock.now().toISOString();
    const whole = { at, from: a.nickname, to: b.nickname, note };
    expect((await b.get(`/consultations/${id}`)).body.handOvers).toEqual([whole]);
    expect((await someone.get(`/consultations/${id}`)).body.handOvers).toEqual([{ at, to: b.nickname }]);
    expect((await someone.get('/own-data/export.json')).text).toContain(note);
    expect((await person.get('/own-data/export.json')).text).not.toContain(note);
    await give(b, id, c);
    expect((await c.get(`/consultations/${id}`)).body.handOvers).toEqual([
      whole,
      { at, from: b.nickname, to: c.nickname },
    ]);
    expect((await someone.delete(`/consultations/${id}`)).body.counts).toMatchObject({ hand_over: 2 });
    expect(await superuser(`select from hand_over where consultation_id = '${id}'`)).toEqual([]);
  });

  it('is new on the desk of who got it, until they write', async () => {
    const id = await askAndTake(person, a);
    const onDesk = async (who: Browser) =>
      (await who.get('/consultations')).body.items.find((item: { id: string }) => item.id === id);
    expect(await onDesk(a)).not.toHaveProperty('handedOver');
    await give(a, id, b);
    const handedOver = { at: service.clock.now().toISOString(), from: a.nickname };
    expect(await onDesk(b)).toMatchObject({ handedOver });
    expect(await onDesk(person)).not.toHaveProperty('handedOver');
    await b.post(`/consultations/${id}/messages`, letter());
    expect(await onDesk(b)).not.toHaveProperty('handedOver');
  });

  it('sends no mail: the policy lists no purpose for one', async () => {
    const id = await askAndTake(await service.person(undefined, { email: 'mond@post.example' }), a);
    await service.runJobs();
    const before = service.sink.mails.length;
    await give(a, id, b);
    await service.runJobs();
    expect(service.sink.mails).toHaveLength(before);
  });

  it('offers those who counsel and work here, by nickname, and goes to no one else', async () => {
    const officer = await service.member('data_protection_officer');
    const gone = await service.member();
    await superuser(`update staff set employed_until = '2026-03-01' where id = '${gone.id}'`);
    const { items } = (await a.get('/colleagues')).body as { items: { id: string; nickname: string }[] };
    const ids = items.map((item) => item.id);
    expect(ids).toEqual(expect.arrayContaining([b.id, c.id]));
    for (const { id } of [a, officer, gone]) expect(ids).not.toContain(id);
    expect(items.find((item) => item.id === b.id)).toEqual({ id: b.id, nickname: b.nickname });
    const id = await askAndTake(person, a);
    for (const to of [a, officer, gone, person, { id: randomUUID() }]) {
      const { status, body } = await give(a, id, to);
      expect([status, body.code]).toEqual([422, 'consultations.colleague']);
    }
    // A foreign case does not exist, whoever it should go to.
    expect((await give(c, id, officer)).status).toBe(404);
    expect(await holders(id)).toEqual([a.id]);
  });

  it('is on record: who, to whom, when, and not a word of it', async () => {
    const id = await askAndTake(person, a);
    await give(a, id, b, 'ein Wort');
    const events = await superuser(
      `select staff_id, change, facts from audit_event where object_id = '${id}' and action = 'consultation.hand-over'`,
    );
    expect(events).toEqual([{ staff_id: a.id, change: 'changed', facts: { to: b.id } }]);
  });

  describe('in which people talk live', () => {
    /** Two who talk: the person, and somebody of the team who has said something already. */
    async function talk(holder: Member) {
      const { roomId, consultationId } = await talkingAlone(service, person, holder);
      const [there, here] = [await connectLive(service, person), await connectLive(service, holder)];
      for (const live of [there, here]) await live.enter(roomId);
      await here.say(roomId, 'Noch bin ich da');
      return { roomId, consultationId, there, here };
    }
    /** What is left of a talk for somebody of the team: its log, the list of talks, what a host may do. */
    const leftFor = async (who: Member, { roomId, consultationId }: Awaited<ReturnType<typeof talk>>) => {
      const hosted = (await who.get('/hosted-chats')).body.items as { id: string }[];
      return {
        log: (await who.get(`/chats/${roomId}/log`)).status,
        talks: (await who.get(`/consultations/${consultationId}/chats`)).status,
        measure: (await who.post(`/chats/${roomId}/measures`, { measure: 'mute', member: person.username }))
          .status,
        hosted: hosted.some(({ id }) => id === roomId),
      };
    };
    const nothing = { log: 404, talks: 404, measure: 404, hosted: false };
    const everything = { log: 200, talks: 200, measure: 204, hosted: true };

    it.each([
      ['when it is handed over', () => a, (id: string) => give(a, id, b)],
      [
        'when it goes to somebody else in an emergency',
        () => c,
        async (id: string) => {
          await expectStatus(b.post('/break-glass', breakGlassOn(c.id)), 204);
          return give(b, id, b);
        },
      ],
      [
        'when who had it leaves and somebody takes it',
        () => service.member(),
        async (id: string) => {
          const [{ holder_id: gone }] = (await superuser(
            `select holder_id from consultation where id = '${id}'`,
          )) as [{ holder_id: string }];
          await superuser(`update staff set employed_until = '2026-03-01' where id = '${gone}'`);
          await service.runRetention();
          return b.post(`/consultations/${id}/take`);
        },
      ],
    ] as const)(
      '[ENZ-36] takes the talk and its log from one and gives them to the other, %s',
      async (_when, who, move) => {
        const before = await who();
        const talking = await talk(before);
        const { roomId, consultationId, there, here } = talking;
        expect(await leftFor(before, talking)).toEqual(everything);
        await expectStatus(
          before.post(`/chats/${roomId}/measures`, { measure: 'unmute', member: person.username }),
          204,
        );
        expect([200, 204]).toContain((await move(consultationId)).status);
        // Whoever works here no more has no session either.
        if (before !== a && before !== c) await here.closed();
        else {
          await here.hear(({ t }) => t === 'out');
          expect(await here.say(roomId, 'Und noch etwas')).toMatchObject({
            t: 'refused',
            reason: 'not-found',
          });
          await here.enter(roomId);
          expect(here.all.at(-1)).toMatchObject({ t: 'refused', reason: 'not-found' });
          expect(await leftFor(before, talking)).toEqual(nothing);
        }
        const now = await connectLive(service, b);
        await now.enter(roomId);
        await now.say(roomId, 'Jetzt bin ich da');
        await there.hear(({ text }) => text === 'Jetzt bin ich da');
        expect(there.texts()).not.toContain('Und noch etwas');
        expect(await leftFor(b, talking)).toEqual(everything);
        expect((await b.get(`/chats/${roomId}/log`)).body.items).toMatchObject([
          { text: 'Noch bin ich da', by: before.nickname },
          { text: 'Jetzt bin ich da', by: b.nickname },
        ]);
        await expectStatus(b.post(`/chats/${roomId}/end`), 204);
        for (const live of [there, here, now]) live.hangUp();
      },
    );

    it('leaves nothing of it to whoever holds it while it is restricted (Art. 18 GDPR)', async () => {
      const talking = await talk(a);
      const wish = { clientRequestId: randomUUID(), kind: 'restriction', text: 'Bitte sperren.' };
      await expectStatus(person.post('/data-requests', { ...wish, objectId: talking.consultationId }), 201);
      const [{ id }] = (await person.get('/own-data/requests')).body.items as [{ id: string }];
      const officer = await service.member('data_protection_officer');
      await expectStatus(officer.post(`/data-requests/${id}/restriction`), 200);
      await talking.here.hear(({ t }) => t === 'out');
      expect(await leftFor(a, talking)).toEqual(nothing);
      expect((await person.get(`/chats/${talking.roomId}/log`)).status).toBe(200);
      for (const live of [talking.there, talking.here]) live.hangUp();
    });
  });
});

describe('where somebody assigns enquiries', () => {
  it('an enquiry that nobody holds goes to a counsellor, and who assigned it never reads it', async () => {
    const service = await startService({ policy: services.bke });
    const [coordinator, counsellor] = [
      await service.member('coordinator'),
      await service.member('counsellor'),
    ];
    const id = await ask(await service.person());
    expect((await coordinator.get('/colleagues')).body.items).toContainEqual({
      id: counsellor.id,
      nickname: counsellor.nickname,
    });
    const assign = () => coordinator.post(`/consultations/${id}/hand-over`, { to: counsellor.id });
    expect((await assign()).status).toBe(204);
    expect((await counsellor.get(`/consultations/${id}`)).body).toMatchObject({ state: 'active' });
    expect((await coordinator.get(`/consultations/${id}`)).status).toBe(404);
    expect((await assign()).status).toBe(404);
  });
});
