import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { visitor } from '../access/context.ts';
import { type Database, openDatabase } from './database.ts';
import { statement } from './statement.ts';

let databases: Awaited<ReturnType<typeof cloneDatabases>>;
let db: Database;
const context = { actor: visitor, relations: [], now: new Date('2026-03-02T08:00:00Z') };
const rules = { 'platform.mail': { period: 'P1D', ends: 'instant', start: 'mail.settled' } } as const;

beforeAll(async () => {
  databases = await cloneDatabases();
  db = openDatabase(databases.app.appUrl, rules, 1);
});
afterAll(() => db.close());

const known = statement<{ category: string }, { now: Date; rule: unknown }>(
  sql`select app_now() as now, app_rule(${sql.placeholder('category')}) as rule`,
);

it('answers in the name of who asks, by the rules of the policy, and leaves nothing of it behind', async () => {
  expect(await db.ask(context, known({ category: 'platform.mail' }))).toEqual([
    { now: context.now, rule: rules['platform.mail'] },
  ]);
  const { rows } = await db.pool.query("select current_setting('app.now', true) as now");
  expect(rows).toEqual([{ now: '' }]);
});

it('tells why it could not be answered, changes nothing, and answers the next', async () => {
  const failing = statement<{ by: number }, { n: number }>(
    sql`select 1 / ${sql.placeholder('by')}::int as n`,
  );
  await expect(db.ask(context, failing({ by: 0 }))).rejects.toThrow('division by zero');
  const changing = statement<{ id: string }, { id: string }>(
    sql`delete from session where id::text = ${sql.placeholder('id')} returning id`,
  );
  await expect(db.ask(context, changing({ id: '' }))).rejects.toThrow('read-only transaction');
  expect(await db.ask(context, failing({ by: 1 }))).toEqual([{ n: 1 }]);
});

it('tells nobody what could have ended on a connection that knows no rules', async () => {
  const client = new Client({ connectionString: databases.app.appUrl });
  await client.connect();
  await expect(client.query("select app_rule('platform.mail')")).rejects.toThrow('app.rules_known');
  await client.end();
});

it('gives back nothing that was read where no transaction could be opened', async () => {
  // PostgreSQL reads a message until there, and understands nothing of it.
  const garbled = { ...context, action: '\0' as never };
  const unread = 'invalid message format';
  await expect(db.transaction(garbled, (tx) => tx.execute(sql`select 1`))).rejects.toThrow(unread);
  await expect(db.ask(garbled, known({ category: 'platform.mail' }))).rejects.toThrow(unread);
  expect(await db.transaction(context, async () => 'opened')).toBe('opened');
});
