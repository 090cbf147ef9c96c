import { randomUUID } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import fc from 'fast-check';
import { expect } from 'vitest';
import { confirmHold, releaseHold, setHold } from '../src/governance/holds/commands.ts';
import { disposeNow } from '../src/governance/retention/index.ts';
import { privacy } from '../src/modules.ts';
import { closeCase, openConsultation, writeMessage } from '../src/offers/consultations/index.ts';
import type { Context } from '../src/platform/access/context.ts';
import { hasOwnClock } from '../src/platform/privacy.ts';
import { enterMember } from './members.ts';
import { query } from './query.ts';
import * as model from './retention-model.ts';
import { startService } from './service.ts';

const acts = [
  'open',
  'reply',
  'close',
  'reopen',
  'hold',
  'release',
  'restrict',
  'delete-case',
  'delete',
] as const;
type Act = (typeof acts)[number];

/** What one person does, one thing at each step at most. */
export type History = readonly (Act | null)[];

/** How the time goes on: by a period, or to a turning point of somebody's, or to the second before it. */
type Step = { readonly jump: string } | { readonly edge: number; readonly before: boolean };

const steps = 8;
/** Month ends, a leap day, and the nights in which the clocks change. */
const beginnings = fc.constantFrom(
  '2027-08-31T12:00:00+02:00',
  '2028-02-29T08:00:00+01:00',
  '2026-10-25T02:30:00+02:00',
  '2027-03-28T01:59:59+01:00',
  '2026-12-31T23:59:59+01:00',
);
const history = fc.array(
  fc.oneof(
    { arbitrary: fc.constant(null), weight: 4 },
    {
      arbitrary: fc.constantFrom<Act[]>('open', 'reply', 'close', 'reopen', 'hold', 'release', 'restrict'),
      weight: 10,
    },
    { arbitrary: fc.constantFrom<Act[]>('delete-case', 'delete'), weight: 1 },
  ),
  { minLength: steps, maxLength: steps },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ jump: fc.constantFrom('PT1S', 'P1D', 'P15D', 'P3M', 'P6M', 'P1Y', 'P2Y') }),
  fc.record({ edge: fc.double({ min: 0, max: 0.999, noNaN: true }), before: fc.boolean() }),
);

/** Many histories in the same time, so that one pass of the engine serves all of them. */
export const ages = (histories: number) =>
  fc.record({
    start: beginnings,
    steps: fc.array(fc.record({ step, engine: fc.nat({ max: 4 }).map((n) => n > 0) }), {
      minLength: steps,
      maxLength: steps,
    }),
    histories: fc.array(history, { minLength: histories, maxLength: histories }),
  });
type Age = typeof ages extends (n: number) => fc.Arbitrary<infer T> ? T : never;

/** As many at once as there are connections, and all of them to their end: nobody goes on into the next age. */
async function fewAtOnce<T, R>(all: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += 8) {
    const few = all.slice(from, from + 8).map((one, index) => work(one, from + index));
    await Promise.allSettled(few);
    done.push(...(await Promise.all(few)));
  }
  return done;
}

/** A service on whose engine histories are lived, and the model that says what is to be left of them. */
export async function engineAndModel(period: string) {
  const policy: Policy = {
    ...services.enz,
    retention: services.enz.retention.map((rule) => (rule.id.startsWith('R1') ? { ...rule, period } : rule)),
  };
  const promise = { period, margin: 'P15D', inactivity: 'P6M', longestHold: 'P1Y' };
  const service = await startService({ policy });
  const { platform, clock } = service;
  const { superuserUrl } = service.databases.app;
  const officers = [
    await service.member('data_protection_officer'),
    await service.member('data_protection_officer'),
  ] as const;
  if (!policy.holds) throw new Error('this policy knows holds');
  const holding = { platform, handlers: privacy, rules: policy.holds };
  const as = (id: string): Context => ({
    actor: { kind: 'client', id, role: 'client' },
    relations: ['own'],
    now: clock.now(),
  });
  const officer = (at: 0 | 1): Context => ({
    actor: { kind: 'staff', id: officers[at].id, role: 'data_protection_officer' },
    action: 'hold.set',
    relations: ['any'],
    now: clock.now(),
  });
  const letter = () => ({ clientMessageId: randomUUID(), text: 'Hilfe' });
  /** The holds in force, by case. */
  const holds = new Map<string, string>();

  async function act(person: model.Person, what: Act): Promise<void> {
    const now = clock.now();
    const isHidden = (ended: Date | null) => ended !== null && model.hiddenFrom(promise, ended) <= now;
    // Who has run out does nothing any more, whether or not the engine has come.
    if (person.gone || isHidden(person.ended)) return;
    const me = as(person.id);
    if (what === 'open') return model.opens(person, await openConsultation(platform, me, letter()), now);
    if (what === 'delete') {
      const erasing = disposeNow(platform, privacy, me, 'identity.account', person.id);
      if (model.anyHeld(person, now)) return expect(erasing).rejects.toThrow('retention.held');
      await erasing;
      person.gone = true;
      person.cases = [];
      return;
    }
    const open = person.cases.find(({ end }) => end === null);
    const ended = person.cases.find(({ end }) => end !== null && !isHidden(end));
    if (what === 'reopen') {
      if (ended) await expect(writeMessage(platform, me, ended.id, letter())).rejects.toThrow('closed');
      return;
    }
    const one = open ?? ended;
    if (!one) return;
    const held = holds.get(one.id);
    const inForce = one.holdUntil !== null && one.holdUntil > now;
    switch (what) {
      case 'reply':
        if (!open) return;
        await writeMessage(platform, me, open.id, letter());
        open.lastLetter = now;
        return;
      case 'close':
        await closeCase(platform, me, one.id);
        return model.closes(person, one, now);
      case 'hold': {
        if (inForce) return;
        const asked = { category: 'consultations.case' as const, objectId: one.id };
        const reason = holding.rules.reasons[0] ?? '';
        const id = await setHold(holding, officer(0), {
          ...asked,
          reason,
          reviewOn: model.later(now, 'P30D'),
        });
        await confirmHold(holding, officer(1), id);
        holds.set(one.id, id);
        one.holdUntil = model.later(now, promise.longestHold);
        return;
      }
      case 'release':
        if (!inForce || !held) return;
        await releaseHold(holding, officer(0), held);
        one.holdUntil = null;
        return;
      case 'restrict': {
        // Its end comes by its rule all the same.
        const handler = privacy['consultations.case'];
        if (!ended || !handler || !hasOwnClock(handler)) return;
        await platform.db.erasing(officer(0), async (tx) =>
          handler.restrict?.(tx, officer(0), ended.id, now),
        );
        return;
      }
      case 'delete-case': {
        const erasing = disposeNow(platform, privacy, me, 'consultations.case', one.id);
        if (inForce) return expect(erasing).rejects.toThrow('retention.held');
        await erasing;
        return model.deletesCase(person, one, now);
      }
    }
  }

  /** Compares what there is with what the model says there is to be, and what can be read with what may be. */
  async function compare(people: readonly model.Person[], seen: model.Person | undefined): Promise<void> {
    const stored = (table: string) =>
      query(superuserUrl, `select id::text from ${table}`) as Promise<{ id: string }[]>;
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted();
    expect(ids(await stored('consultation'))).toEqual(ids(people.flatMap(({ cases }) => cases)));
    expect(ids(await stored('account'))).toEqual(ids(people.filter(({ gone }) => !gone)));
    if (!seen) return;
    const now = clock.now();
    const { rows } = await platform.db.transaction(as(seen.id), (tx) =>
      tx.execute('select id::text from consultation'),
    );
    const readable = seen.cases.filter(({ end }) => !end || model.hiddenFrom(promise, end) > now);
    expect(ids(rows as { id: string }[])).toEqual(ids(readable));
  }

  function goOn(people: readonly model.Person[], step: Step): void {
    const now = clock.now();
    if ('jump' in step) {
      clock.set(model.later(now, step.jump));
      return;
    }
    const ahead = people.flatMap((person) => model.turningPoints(promise, person)).filter((at) => at > now);
    const at = ahead.toSorted((a, b) => a.getTime() - b.getTime())[Math.floor(step.edge * ahead.length)];
    if (!at) return;
    const second = new Date(at.getTime() - 1000);
    clock.set(step.before && second > now ? second : at);
  }

  return async function live({ start, steps: time, histories }: Age): Promise<void> {
    // Past the triggers by which nothing is ever taken out of the logs: each age begins with nobody.
    const everything = 'truncate account, consultation, hold, audit_event, erasure_run cascade';
    await query(superuserUrl, 'set session_replication_role = replica', everything);
    await query(service.databases.keys.superuserUrl, 'truncate wrapped_key');
    holds.clear();
    clock.set(new Date(start));
    const people = await fewAtOnce(histories, async () =>
      model.registered(await enterMember(platform, `m${randomUUID()}`), clock.now()),
    );
    for (const [index, { step, engine }] of time.entries()) {
      await fewAtOnce(people, async (person, who) => {
        const what = histories[who]?.[index];
        if (what) await act(person, what);
      });
      goOn(people, step);
      if (engine) {
        const run = await service.runRetention();
        const log = service.lines.filter((line) => line.includes('disposed of'));
        expect([run?.receipts.filter(({ failed }) => failed > 0), log]).toEqual([[], []]);
        for (const person of people) model.engineRuns(promise, person, clock.now());
      }
      await compare(people, people[index % people.length]);
    }
  };
}
