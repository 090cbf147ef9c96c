import { setTimeout as pause } from 'node:timers/promises';
import { addPeriod } from '@sprechraum/shared/rules';
import pg from 'pg';
import { systemClock } from '../src/platform/clock.ts';
import { insertClosedCases } from '../test/bulk.ts';
import { enquiry, expectStatus } from '../test/life.ts';
import { openCase } from '../test/stories.ts';
import type { Ledger, Unit } from './ledger.ts';
import { send } from './sending.ts';
import type { Store, World } from './world.ts';

/** Within this the service has put everything in order again, counted from when it is back. */
export const convergesWithinMs = 60_000;

export interface ErasablePerson extends Unit {
  readonly cookie: string;
}

/** Persons with a case in work, an answer and an unsent text; entered in the ledger. */
export async function persons({ service }: World, ledger: Ledger, count: number): Promise<ErasablePerson[]> {
  service.clock.set(systemClock.now());
  const counsellor = await service.member();
  const made: ErasablePerson[] = [];
  for (let number = 0; number < count; number++) {
    const person = await service.person();
    const { id } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, enquiry('Guten Tag')), 201);
    await expectStatus(person.put('/drafts/new-enquiry', { text: 'noch nicht fertig' }), 200);
    made.push({ kind: 'person', account: person.id, consultation: id, cookie: person.cookie() });
  }
  await ledger.enter(made);
  return made;
}

/** Cases and accounts whose time has come long ago; entered in the ledger before any engine gets to see them. */
export async function dueCases(world: World, ledger: Ledger, count: number): Promise<Unit[]> {
  const { ask, databases } = world;
  const first = addPeriod(systemClock.now(), '-P3Y').toISOString();
  const engine = new pg.Client({ connectionString: databases().app.superuserUrl });
  await engine.connect();
  try {
    await engine.query(`select pg_advisory_lock(hashtext('sprechraum:retention'))`);
    const known = await ask<{ id: string }>('content', 'select id from consultation');
    await insertClosedCases({ databases: databases() }, count, { first, every: '1 second' });
    const added = await ask<{ account: string; consultation: string }>(
      'content',
      'select client_id as account, id as consultation from consultation where not id = any ($1::uuid[])',
      [known.map(({ id }) => id)],
    );
    const units = added.flatMap((ids): Unit[] => [
      { ...ids, kind: 'case' },
      { ...ids, kind: 'account' },
    ]);
    await ledger.enter(units);
    return units;
  } finally {
    await engine.end();
  }
}

/** Asks for the erasure of an account, as its page does. @returns 0 where nobody answered */
export const erase = (world: World, { cookie }: ErasablePerson): Promise<number> =>
  send(world, { cookie, method: 'DELETE', path: '/account' });

/** Has the worker look for what is due. */
export const runRetention = ({ ask }: World) =>
  ask('content', `select graphile_worker.add_job('retention.run')`);

/** Waits until the worker has looked after what it found when it came back, and nothing waits in its queue. */
export async function settle({ ask }: World): Promise<void> {
  const atWork = `
    select 1 from graphile_worker._private_jobs where starts_with(key, 'left:')
    union all
    select 1 from pg_locks where locktype = 'advisory' and granted
    and objid::bigint = hashtext('sprechraum:retention')::bigint & 4294967295 and objsubid = 1`;
  while ((await ask('content', atWork)).length > 0) await pause(20);
  await ask('content', 'delete from graphile_worker._private_jobs');
}

/** Presses the button again until somebody says that it is done, or that there is nobody any more. */
async function pressAgain(world: World, person: ErasablePerson, answers: number[]): Promise<void> {
  for (;;) {
    const status = await erase(world, person);
    answers.push(status);
    if (status === 200 || status === 401) return;
    if (status !== 0 && status < 500) throw new Error(`${status} instead of an erasure`);
    await pause(50);
  }
}

/** Who is doing what in a world in which nothing goes on. */
async function goingOn({ ask }: World): Promise<string> {
  const busy = (store: Store) =>
    ask(
      store,
      `select application_name as who, state, wait_event as "for", left(query, 100) as query, count(*)::int
       from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() group by 1, 2, 3, 4`,
    );
  const jobs = `
    select identifier, attempts, locked_by is not null as "underWay", run_at::text, last_error
    from graphile_worker._private_jobs join graphile_worker._private_tasks on _private_tasks.id = task_id`;
  return JSON.stringify({
    content: await busy('content'),
    keys: await busy('keys'),
    jobs: await ask('content', jobs),
  });
}

/**
 * Waits until nothing is left of the units, no key and nothing half.
 *
 * @returns how long it took, in milliseconds
 */
export async function converge(
  world: World,
  ledger: Ledger,
  units: readonly Unit[],
  again: readonly ErasablePerson[] = [],
): Promise<number> {
  const begun = performance.now();
  const answers: number[] = [];
  const pressing = Promise.all(again.map((person) => pressAgain(world, person, answers)));
  pressing.catch(() => undefined);
  for (;;) {
    const { states, wrong, keysLeft } = await ledger.look(units);
    if (wrong.length > 0) throw new Error(wrong.join('; '));
    if (keysLeft === 0 && states.every((state) => state === 'gone')) break;
    if (performance.now() - begun > convergesWithinMs)
      throw new Error(
        `after a minute ${states.filter((state) => state !== 'gone').length} are left, ${keysLeft} keys; answered ${answers.slice(-5)}; ${await goingOn(world)}`,
      );
    await pause(50);
  }
  await pressing;
  return performance.now() - begun;
}
