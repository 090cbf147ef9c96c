import { beforeAll } from 'vitest';
import { drill, type Tally } from './drill.ts';
import { converge, dueCases, type ErasablePerson, erase, persons, runRetention, settle } from './erasing.ts';
import { type Ledger, openLedger, type Unit } from './ledger.ts';
import type { Moment } from './wire.ts';
import { openWorld, type Store, type World } from './world.ts';

/** What is killed: the process that answers and works, or one of the two PostgreSQL. */
type Victim = 'service' | Store;

/** What erases: a person who deletes the account, or the engine. */
type Eraser = 'a person deletes the account' | 'the engine erases what is due';

/** The drills in which one of them is killed before each step of an erasure, in a world of their own. */
export function killAtEachStep(eraser: Eraser, victims: readonly ('service' | 'PostgreSQL')[]): void {
  let world: World;
  let ledger: Ledger;
  /** Made beforehand, one for each step. */
  let people: ErasablePerson[];
  let slowest = 0;

  beforeAll(async () => {
    world = await openWorld('enz');
    ledger = await openLedger(world);
  }, 240_000);

  const kill = (victim: Victim) => (victim === 'service' ? world.killService() : world.killStore(victim));
  const restart = (victim: Victim) =>
    victim === 'service' ? world.startService() : world.startStore(victim);

  interface Erasure {
    /** What is to be erased next. */
    next(): Promise<readonly Unit[]>;
    /** Lets it be erased, and comes back when somebody says that it is done, or nobody says anything any more. */
    begin(units: readonly Unit[]): Promise<unknown>;
    /** Who asks again when nobody has answered. */
    again(units: readonly Unit[]): readonly ErasablePerson[];
  }

  const asked: Erasure = {
    next: async () => people.splice(0, 1),
    begin: async ([person]) => erase(world, person as ErasablePerson),
    again: (units) => units as readonly ErasablePerson[],
  };
  const due: Erasure = {
    next: () => dueCases(world, ledger, 1),
    begin: async (units) => {
      await runRetention(world);
      await converge(world, ledger, units);
      await settle(world);
    },
    again: () => [],
  };

  /** One erasure with a trap on the line to a database. @returns whether there was such a statement */
  async function trapped(
    { next, begin, again }: Erasure,
    { victim, line, at, moment }: { victim: Victim; line: Store; at: number; moment: Moment },
  ): Promise<boolean> {
    const units = await next();
    await settle(world);
    const { promise: sprung, resolve } = Promise.withResolvers<'sprung'>();
    world.wire(line).set(at, moment, () => resolve('sprung'));
    const erasing = begin(units).catch(() => undefined);
    if ((await Promise.race([sprung, erasing])) !== 'sprung') {
      // What else was asked while it was rehearsed has been counted, too.
      world.wire(line).disarm();
      return false;
    }
    await kill(victim);
    if (victim === 'service') {
      const { wrong } = await ledger.look(units);
      if (wrong.length > 0) throw new Error(wrong.join('; '));
    }
    await restart(victim);
    const took = await converge(world, ledger, units, again(units));
    slowest = Math.max(slowest, took);
    await erasing;
    return true;
  }

  /** How many statements an erasure has on a line when nothing happens, and which of them end a transaction. */
  async function rehearse(erasure: Erasure, line: Store) {
    const units = await erasure.next();
    await settle(world);
    world.wire(line).set(Number.MAX_SAFE_INTEGER, 'before', () => {});
    await erasure.begin(units);
    return world.wire(line).counted();
  }

  /** Kills before each statement, and after each that has made something last, of which nobody has heard yet. */
  async function eachStep(tally: Tally, erasure: Erasure, victim: Victim, line: Store) {
    const { statements, commits } = await rehearse(erasure, line);
    const points = [
      ...Array.from({ length: statements }, (_, index) => ({ at: index + 1, moment: 'before' as Moment })),
      ...commits.map((at) => ({ at, moment: 'after' as Moment })),
    ];
    for (const point of points)
      await tally.run(
        `${victim} ${point.moment} statement ${point.at} of ${statements} (${line})`,
        async () => {
          await trapped(erasure, { victim, line, ...point });
        },
      );
    await tally.run('the books', async () => {
      const wrong = await ledger.wrongInBooks();
      if (wrong.length > 0) throw new Error(wrong.join('; '));
    });
    console.info(`${victim}, ${line}: ${points.length} points, at most ${Math.round(slowest)} ms`);
  }

  const lines: readonly Store[] = ['content', 'keys'];
  const erasure = eraser === 'a person deletes the account' ? asked : due;
  for (const victim of victims)
    drill(`${victim} killed at each step while ${eraser}`, { atLeast: 60, minutes: 20 }, async (tally) => {
      people = await persons(world, ledger, erasure === asked ? 120 : 0);
      for (const line of lines) await eachStep(tally, erasure, victim === 'service' ? victim : line, line);
    });
}
