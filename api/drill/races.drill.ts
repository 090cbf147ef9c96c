import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod, endOfDay } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { describe, expect } from 'vitest';
import { countOf } from '../test/bulk.ts';
import { planned, take } from '../test/chats.ts';
import { enquiry, expectStatus } from '../test/life.ts';
import { bkeMember } from '../test/members.ts';
import { query } from '../test/query.ts';
import { holdOn } from '../test/scene.ts';
import { passphrase, startService, type TestService } from '../test/service.ts';
import { logIn, openCase } from '../test/stories.ts';
import { drill } from './drill.ts';

/** Each of the two has to have come first so often: then what lies between has been hit from both sides. */
const eachFirst = 5;
const mostRounds = 400;
const mostFailures = 10;
const widestGapMs = 120;

interface Round<Answer> {
  readonly one: () => Promise<Answer>;
  readonly other: () => Promise<Answer>;
  /** Looks at what has become of it. @returns who came first, as far as anybody can tell */
  judge(answers: readonly [Answer, Answer]): Promise<'one' | 'other'>;
}

/**
 * Lets two run at the same time, the one or the other a little later, until each has come first several times. The gap
 * is narrowed towards where the order turns, so that most rounds are close.
 */
function race<Answer>(name: string, prepare: () => Promise<Round<Answer>>): void {
  drill(`race: ${name}`, { atLeast: 2 * eachFirst, minutes: 5 }, async ({ run }) => {
    const first = { one: 0, other: 0 };
    let lead = 0;
    for (let round = 0; Math.min(first.one, first.other) < eachFirst; round++) {
      // What goes wrong each time need not go wrong four hundred times.
      if (round - first.one - first.other > mostFailures) return;
      if (round === mostRounds) throw new Error(`never hit from both sides: ${JSON.stringify(first)}`);
      await run(`round ${round}`, async () => {
        const { one, other, judge } = await prepare();
        const gap = lead + (Math.random() - 0.5) * 4;
        const after = async (ms: number, act: () => Promise<Answer>) => {
          if (ms > 0) await pause(ms);
          return act();
        };
        const winner = await judge(await Promise.all([after(gap, one), after(-gap, other)]));
        first[winner] += 1;
        const step = 1 + Math.random() * 8;
        lead = Math.max(-widestGapMs, Math.min(widestGapMs, lead + (winner === 'one' ? step : -step)));
      });
    }
  });
}

type Answered = { status: number; text: string; body: Record<string, unknown> };
type Act = () => Promise<Answered>;
const answered = ({ status, text, body }: Answered): Answered => ({ status, text, body });

const accountsOf = (service: TestService, id: string) => countOf(service, `account where id = '${id}'`);

/** A service of its own, so that the time of nobody else runs out. */
const startAlone = (policy: Policy) => startService({ policy, now: '2026-03-02T09:00:00+01:00' });

describe('in a service with letters', async () => {
  const service = await startAlone(services.enz);
  const leaving = await startAlone(services.enz);
  const counsellors = [await service.member(), await service.member()] as const;
  const [one, two] = [
    await service.member('data_protection_officer'),
    await service.member('data_protection_officer'),
  ];

  race('a new enquiry against the expiry of the account', async () => {
    const start = leaving.clock.now();
    const person = await leaving.person();
    const { id } = await openCase(person);
    await expectStatus(person.post(`/consultations/${id}/close`), 200);
    leaving.clock.set(addPeriod(addPeriod(start, 'P2Y'), '-P1D'));
    const awake = await logIn(leaving, person.username);
    if (!awake) throw new Error('the account is gone already');
    return {
      one: async () => answered(await awake.post('/consultations', enquiry('Bitte helfen Sie mir'))),
      other: async () => {
        const run = await leaving.runRetention();
        return { status: 200, text: run?.state ?? 'another', body: {} };
      },
      async judge([asked, run]) {
        expect(run.text).toBe('done');
        const kept = await accountsOf(leaving, person.id);
        const cases = await countOf(leaving, `consultation where client_id = '${person.id}'`);
        if (asked.status === 201) expect([kept, cases], 'who was answered is kept').toEqual([1, 1]);
        else expect([asked.status === 401 || asked.status === 404, kept, cases]).toEqual([true, 0, 0]);
        return asked.status === 201 ? 'one' : 'other';
      },
    };
  });

  race('a hold against the person’s own deletion', async () => {
    const person = await service.person();
    const { id, text } = await openCase(person);
    const set = await expectStatus(one.post('/holds', holdOn(id)), 201);
    return {
      one: async () => answered(await two.post(`/holds/${set['id']}/confirm`)),
      other: async () => answered(await person.delete('/account')),
      async judge([confirmed, erased]) {
        expect([confirmed.status === 200, erased.status === 200].filter(Boolean)).toHaveLength(1);
        expect(await accountsOf(service, person.id)).toBe(erased.status === 200 ? 0 : 1);
        if (erased.status !== 200) {
          expect(erased.body['code']).toBe('retention.held');
          expect((await person.get(`/consultations/${id}`)).text).toContain(text);
        }
        return confirmed.status === 200 ? 'one' : 'other';
      },
    };
  });

  race('two counsellors take the same enquiry', async () => {
    const { id } = await openCase(await service.person());
    const [a, b] = counsellors.map(
      (who) => async () => answered(await who.post(`/consultations/${id}/take`)),
    );
    return {
      one: a as Act,
      other: b as Act,
      async judge(answers) {
        expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
        const winner = answers[0].status === 200 ? 0 : 1;
        const held = `consultation where id = '${id}' and holder_id = '${counsellors[winner].id}'`;
        expect(await countOf(service, held)).toBe(1);
        return winner === 0 ? 'one' : 'other';
      },
    };
  });

  race('a copy of one’s own data against the deletion of the account', async () => {
    const person = await service.person();
    const { text } = await openCase(person);
    const phone = await logIn(service, person.username);
    return {
      one: async () => answered(await (phone ?? person).get('/own-data/export.json')),
      other: async () => answered(await person.delete('/account')),
      async judge([copy, erased]) {
        expect(erased.status).toBe(200);
        if (copy.status === 200)
          for (const part of [text, person.username]) expect(copy.text).toContain(part);
        else expect([401, 404]).toContain(copy.status);
        expect(await accountsOf(service, person.id)).toBe(0);
        return copy.status === 200 ? 'one' : 'other';
      },
    };
  });
});

describe('in a service that forgets accounts and talks live', async () => {
  const service = await startAlone(services.bke);
  const idle = await startAlone(services.bke);
  const { superuserUrl } = service.databases.app;
  const hosts = [await service.member(), await service.member()] as const;
  race('a login in the second of the deletion for inactivity', async () => {
    const member = await bkeMember(idle);
    // The last second of the day on which six months without a use are over.
    idle.clock.set(new Date(endOfDay(addPeriod(idle.clock.now(), 'P6M')).getTime() - 1000));
    return {
      one: async () =>
        answered(await idle.browser().post('/sessions', { username: member.username, password: passphrase })),
      other: async () => {
        idle.clock.set(new Date(idle.clock.now().getTime() + 1000));
        const run = await idle.runRetention();
        return { status: 200, text: run?.state ?? 'another', body: {} };
      },
      async judge([login, run]) {
        expect(run.text).toBe('done');
        const kept = await accountsOf(idle, member.id);
        expect([login.status, kept]).toEqual(login.status === 201 ? [201, 1] : [401, 0]);
        idle.clock.set(addPeriod(idle.clock.now(), 'PT9H'));
        return login.status === 201 ? 'one' : 'other';
      },
    };
  });

  race('two counsellors and one guest of an open hour', async () => {
    const hour = await planned(service, hosts[0], {
      kind: 'open-hour',
      title: 'Sprechstunde',
      coHosts: [hosts[1].nickname],
    });
    const guest = await bkeMember(service);
    await expectStatus(take(guest, hour), 200);
    const [a, b] = hosts.map((who) => async () => answered(await who.post(`/chats/${hour}/next`)));
    return {
      one: a as Act,
      other: b as Act,
      async judge(answers) {
        expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
        const rooms = `chat_room r join chat_place p on p.room_id = r.id
          where p.account_id = '${guest.id}' and r.consultation_id is not null`;
        expect(await countOf(service, rooms), 'one talk for one guest').toBe(1);
        return answers[0].status === 200 ? 'one' : 'other';
      },
    };
  });

  race('something said while the room ends', async () => {
    const [host] = hosts;
    const room = await planned(service, host, { startsAt: service.clock.now().toISOString() });
    const member = await bkeMember(service);
    await expectStatus(take(member, room), 200);
    const id = randomUUID();
    return {
      one: async () => answered(await member.post('/live', { t: 'say', room, id, text: 'Noch ein Wort' })),
      other: async () => answered(await host.post(`/chats/${room}/end`)),
      async judge([said, ended]) {
        expect(ended.status).toBe(204);
        const stored = await query(superuserUrl, `select 1 from chat_message where id = '${id}'`);
        expect(
          stored,
          `${said.status}: what was acknowledged is there, what was refused is not`,
        ).toHaveLength(said.status === 200 ? 1 : 0);
        return said.status === 200 ? 'one' : 'other';
      },
    };
  });
});
