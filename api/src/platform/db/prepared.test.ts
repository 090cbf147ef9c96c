import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { visitor } from '../access/context.ts';
import { type Database, openDatabase } from './database.ts';

let db: Database;
const context = { actor: visitor, relations: [], now: new Date() };

beforeAll(async () => {
  const { app } = await cloneDatabases();
  db = openDatabase(app.appUrl, {}, 1);
});
afterAll(() => db.close());

it('lets PostgreSQL plan a statement once, whatever is asked with it', async () => {
  // On one connection: a pool closes what has been idle for some seconds.
  const { rows } = await db.transaction(context, async (tx) => {
    const ask = (id: string) => tx.execute(sql`select id from consultation where id = ${id}`);
    await ask('00000000-0000-4000-8000-000000000001');
    await ask('00000000-0000-4000-8000-000000000002');
    return tx.execute(
      sql`select generic_plans, custom_plans from pg_prepared_statements where statement like ${'%from consultation%'}`,
    );
  });
  expect(rows).toEqual([{ generic_plans: '2', custom_plans: '0' }]);
});
