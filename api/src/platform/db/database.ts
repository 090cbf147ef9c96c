import type { EventName } from '@sprechraum/shared/policy';
import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { escapeLiteral, Pool, type PoolClient } from 'pg';
import type { Context } from '../access/context.ts';
import { preparingClient } from './prepared.ts';
import { reach } from './reach.ts';
import type { Asked } from './statement.ts';

/** A transaction with its context set. A function that takes one can do nothing outside of it. */
export type Tx = Omit<NodePgDatabase, 'transaction'>;

/** What is told to whoever listens, in every process: ids only. */
export interface News {
  readonly channel: string;
  readonly what: string;
}

const newsOf = new WeakMap<Tx, News[]>();

/** Tells it when, and only when, the transaction commits: in this process before whoever began it goes on. */
export async function tellOnCommit(tx: Tx, channel: string, what: string): Promise<void> {
  newsOf.set(tx, [...(newsOf.get(tx) ?? []), { channel, what }]);
  await tx.execute(sql`select pg_notify(${channel}, ${what})`);
}

/** Lets this process hear of it when, and only when, the transaction commits: whoever began it waits for what is done then. */
export function noteOnCommit(tx: Tx, channel: string): void {
  const news = newsOf.get(tx) ?? [];
  if (!news.some((known) => known.channel === channel)) newsOf.set(tx, [...news, { channel, what: '' }]);
}

/**
 * The only way to the service's rows: a transaction in the name of somebody who does something. The context lives
 * and dies with the transaction, so that a pooled connection never carries it to the next borrower.
 */
export interface Database {
  readonly pool: Pool;
  transaction<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A transaction that reads by one statement. All of it is sent at once, and answered at once. */
  ask<Row extends object>(context: Context, asked: Asked<Row>): Promise<Row[]>;
  /** Does one thing inside a transaction in another name, for example what follows from a change but is the software's. */
  within<T>(tx: Tx, outer: Context, inner: Context, work: () => Promise<T>): Promise<T>;
  /** Does one thing inside a transaction that, if it fails, undoes no more than itself. */
  alone<T>(tx: Tx, work: () => Promise<T>): Promise<T>;
  /** Does one thing inside a transaction with the rights of the eraser. */
  asEraser<T>(tx: Tx, work: () => Promise<T>): Promise<T>;
  /** Runs with the rights of the eraser, the only role that may delete personal rows. */
  erasing<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs with the rights of the counter, which has none to what was written (BKE-40, BKE-50). */
  counting<T>(context: Context, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** @param heard gets what a transaction of this process told, as soon as it has committed */
  onCommitted(heard: (news: News) => void | Promise<void>): void;
  close(): Promise<void>;
}

/** How a period ends: with the instant, or with the day or year that it falls on. */
interface Ending {
  readonly period: string;
  readonly ends: 'instant' | 'day' | 'year';
}

/** How the rule of a data category ends, for row-level security to hide expired rows by. */
export interface HidingRule extends Ending {
  /** The rule's start event. */
  readonly start: EventName;
  /** The rules that may end it sooner, by their start events. */
  readonly earlier?: Readonly<Partial<Record<EventName, Ending>>>;
}

/** By data category. */
export type HidingRules = Readonly<Record<string, HidingRule>>;

/** Rules that take the place of the others for a while (`app_rule` compares with the present of the transaction). */
export interface FormerRules {
  readonly until: Date;
  readonly rules: HidingRules;
}

const eraserRole = 'set local role sprechraum_eraser';
const counterRole = 'set local role sprechraum_counter';

/** What row-level security knows of a transaction, for as long as it lasts. */
const entering = ({ actor, action, relations, now }: Context): string =>
  Object.entries({
    actor: actor.id ?? '',
    action: action ?? '',
    // Between commas, so that none is found within the name of another.
    relations: `,${relations.join(',')},`,
    now: now.toISOString(),
  })
    .map(([name, value]) => `set local app.${name} = ${escapeLiteral(value)}`)
    .join('; ');

const settings = (prefix: string, rules: HidingRules) =>
  Object.entries(rules).map(
    ([category, rule]) => [`${prefix}.${category.replaceAll('-', '_')}`, JSON.stringify(rule)] as const,
  );

/**
 * The rules by which row-level security hides, for as long as the connection lasts: they are nobody's, and never change.
 * On a connection without them everything that can end fails.
 */
const hidingBy = (rules: HidingRules, former: FormerRules | null): string =>
  [
    ...settings('app.rule', rules),
    ...(former
      ? [...settings('app.former', former.rules), ['app.former_until', former.until.toISOString()] as const]
      : []),
    ['app.rules_known', 'yes'] as const,
  ]
    .map(([name, value]) => `select set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, false)`)
    .join('; ');

export function openDatabase(
  url: string,
  rules: HidingRules,
  maxConnections = 10,
  former: FormerRules | null = null,
): Database {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    ...reach,
    // Nobody holds for ever what others wait for: keys to be destroyed, for instance, while their database is silent.
    idle_in_transaction_session_timeout: 60_000,
    // A connection knows its statements; whoever comes after a quiet minute should not wait until a new one has learnt them.
    idleTimeoutMillis: 10 * 60_000,
    application_name: 'sprechraum',
    Client: preparingClient(),
    // What is asked without waiting for an answer is sent without waiting for it.
    pipeline: true,
    onConnect: (client) => client.query(hidingBy(rules, former)),
    // PostgreSQL would plan the first five times for just those values; ours change nothing about how rows are found.
    options: '-c plan_cache_mode=force_generic_plan',
  });
  // A connection that the server ends while idle must not end the process; the next query opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  const hearing: ((news: News) => void | Promise<void>)[] = [];
  const transactAs = async <T>(opening: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const { result, news } = await transact(pool, opening, work);
    for (const heard of hearing) await Promise.all(news.map(heard));
    return result;
  };
  const run = (tx: Tx, statements: string) => tx.execute(sql.raw(statements));

  return {
    pool,
    transaction: (context, work) => transactAs(entering(context), work),
    ask: (context, asked) => ask(pool, entering(context), asked),
    within: async (tx, outer, inner, work) => {
      await run(tx, entering(inner));
      const result = await work();
      await run(tx, entering(outer));
      return result;
    },
    alone: async (tx, work) => {
      await run(tx, 'savepoint alone');
      try {
        const result = await work();
        await run(tx, 'release savepoint alone');
        return result;
      } catch (error) {
        await run(tx, 'rollback to savepoint alone; release savepoint alone');
        throw error;
      }
    },
    asEraser: async (tx, work) => {
      await run(tx, eraserRole);
      const result = await work();
      await run(tx, 'set local role none');
      return result;
    },
    erasing: (context, work) => transactAs(`${eraserRole}; ${entering(context)}`, work),
    counting: (context, work) => transactAs(`${counterRole}; ${entering(context)}`, work),
    onCommitted: (heard) => {
      hearing.push(heard);
    },
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}

/** Lends a connection. What has not been committed when it comes back with a failure is undone. */
async function lend<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    lost = await rollBack(client);
    throw error;
  } finally {
    client.release(lost);
  }
}

/** One message opens the transaction and says in whose name. Nobody waits for its answer. */
const transact = <T>(pool: Pool, opening: string, work: (tx: Tx) => Promise<T>) =>
  lend(pool, async (client) => {
    const tx = drizzle(client);
    const result = await behind(client.query(`begin; ${opening}`), () => work(tx));
    await client.query('commit');
    return { result, news: newsOf.get(tx) ?? [] };
  });

/** A statement behind an opening that failed is refused with it, and the end of a refused transaction undoes it. */
const ask = <Row extends object>(pool: Pool, opening: string, asked: Asked<Row>): Promise<Row[]> =>
  lend(pool, async (client) => {
    const opened = client.query(`begin read only; ${opening}`);
    const [, { rows }] = await Promise.all([opened, client.query<Row>(asked), client.query('commit')]);
    return rows;
  });

/** @throws why what goes before has failed, rather than what followed from it */
async function behind<T>(before: Promise<unknown>, work: () => Promise<T>): Promise<T> {
  before.catch(() => {});
  try {
    return await work();
  } finally {
    await before;
  }
}

/** @returns why the connection is not to be lent again, if it is not */
async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
