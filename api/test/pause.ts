import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { endWithFile } from './ending.ts';
import type { TestService } from './service.ts';

/**
 * Stops whoever is about to change a row, so that something else can happen in between: a race that always runs the
 * same way. The one who is stopped is really in the middle of a transaction.
 */
export async function pauses({ databases }: TestService) {
  const client = new pg.Client({ connectionString: databases.app.superuserUrl });
  const onlooker = new pg.Client({ connectionString: databases.app.superuserUrl });
  await Promise.all([client.connect(), onlooker.connect()]);
  endWithFile(() => Promise.all([client.end(), onlooker.end()]));
  const locks = new Map<string, number>();

  /** They stay: each that comes or goes has every statement on its table planned anew. @returns the lock it waits for */
  async function stopBefore(event: string): Promise<number> {
    const lock = locks.size + 1;
    const name = `pause_${lock}`;
    await client.query(`create function ${name}() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(${lock});
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$`);
    await client.query(`create trigger ${name} before ${event} for each row execute function ${name}()`);
    locks.set(event, lock);
    return lock;
  }

  /** @param event for example `delete on message` */
  return async function pauseBefore(event: string) {
    const lock = locks.get(event) ?? (await stopBefore(event));
    await client.query('select pg_advisory_lock($1)', [lock]);

    const waiting = async (condition: string) => {
      const { rows } = await onlooker.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_locks where not granted and ${condition}
         and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      return (rows[0]?.waiting ?? 0) > 0;
    };
    let goingOn = false;
    const until = async (condition: string) => {
      for (let tries = 0; tries < 200; tries++) {
        if (goingOn || (await waiting(condition))) return;
        await wait(20);
      }
      throw new Error(`nobody waits: ${condition}`);
    };
    return {
      /** Resolves when somebody has been stopped. */
      reached: () => until(`locktype = 'advisory' and objid = ${lock}`),
      /** Gives somebody else the time to run into what the stopped one has locked; who is not stopped is done by then. */
      letOthersCome: () => until("locktype <> 'advisory'").catch(() => undefined),
      async goOn() {
        goingOn = true;
        await client.query('select pg_advisory_unlock($1)', [lock]);
      },
    };
  };
}

/** Stops whoever is about to read a table, and so whoever has read others before. They go on when it is over. */
export async function whileNobodyReads<T>(
  { databases }: TestService,
  table: string,
  work: (somebodyWaits: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databases.app.superuserUrl });
  await client.connect();
  try {
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    return await work(async () => {
      for (let tries = 0; tries < 200; tries++) {
        const { rowCount } = await client.query(
          'select from pg_locks where not granted and relation = $1::regclass',
          [table],
        );
        if (rowCount) return;
        await wait(20);
      }
      throw new Error(`nobody reads ${table}`);
    });
  } finally {
    await client.end();
  }
}
