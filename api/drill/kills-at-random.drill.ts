import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { expectStatus } from '../test/life.ts';
import { openCase } from '../test/stories.ts';
import { drill, type Tally } from './drill.ts';
import { converge, dueCases, type ErasablePerson, erase, persons, runRetention } from './erasing.ts';
import { openLedger } from './ledger.ts';
import { Writer } from './sending.ts';
import { openWorld, type Store } from './world.ts';

const moments = 200;
/** Worlds beside each other, each with its share of the moments: most of the time something starts again. */
const worlds = 2;
const victims: readonly ('service' | Store)[] = ['service', 'content', 'service', 'keys'];

/** Erases again and again under load, and kills something meanwhile. */
async function killAtRandom({ run }: Tally, times: number): Promise<void> {
  const world = await openWorld('enz');
  const ledger = await openLedger(world);
  const { service } = world;
  const writers = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const person = await service.person();
      const { id } = await openCase(person);
      return { person, id, writer: new Writer() };
    }),
  );
  for (const { person, id, writer } of writers)
    writer.write(world, person.cookie(), (clientMessageId, text) => ({
      path: `/consultations/${id}/messages`,
      body: { clientMessageId, text },
    }));

  let people: ErasablePerson[] = [];
  /** A person and the engine erase at the same time. */
  const begin = async () => {
    if (people.length === 0) people = await persons(world, ledger, 20);
    const person = people.pop();
    if (!person) throw new Error('nobody to erase');
    const units = [person, ...(await dueCases(world, ledger, 1))];
    const erasing = [erase(world, person), runRetention(world)];
    return { units, person, erased: Promise.allSettled(erasing) };
  };
  const unharmed = await begin();
  const usual = await converge(world, ledger, unharmed.units);
  let slowest = 0;
  for (let moment = 0; moment < times; moment++) {
    const victim = victims[moment % victims.length] ?? 'service';
    const delay = Math.round(Math.random() * usual * 1.2);
    await run(`${victim} killed ${delay} ms after the beginning`, async () => {
      const { units, person, erased } = await begin();
      await pause(delay);
      if (victim === 'service') {
        await world.killService();
        const { wrong } = await ledger.look(units);
        await world.startService();
        expect(wrong).toEqual([]);
      } else {
        await world.killStore(victim);
        await world.startStore(victim);
      }
      slowest = Math.max(slowest, await converge(world, ledger, units, [person]));
      await erased;
    });
  }
  await run('the books', async () => expect(await ledger.wrongInBooks()).toEqual([]));
  for (const { person, id, writer } of writers)
    await run('the letters of those who stayed', async () => {
      await writer.finish();
      expect(writer.wrong).toEqual([]);
      const { messages } = await expectStatus(person.get(`/consultations/${id}`), 200);
      const [, ...stored] = (messages as { text: string }[]).map(({ text }) => text);
      expect(stored).toEqual([...writer.acknowledged.values()]);
    });
  console.info(`usually ${Math.round(usual)} ms, at most ${Math.round(slowest)} ms`);
}

drill(
  'anything killed at random moments of erasures under load',
  { atLeast: moments, minutes: 25 },
  async (tally) => {
    await Promise.all(Array.from({ length: worlds }, () => killAtRandom(tally, moments / worlds)));
  },
);
