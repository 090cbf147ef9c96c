import { setTimeout as pause } from 'node:timers/promises';
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

it('lets nobody hold a transaction with which they do not go on, and goes on itself', async () => {
  const setting = 'idle_in_transaction_session_timeout';
  const show = sql.raw(`show ${setting}`);
  const { rows } = await db.transaction(context, (tx) => tx.execute(show));
  expect(rows).toEqual([{ [setting]: '1min' }]);
  const held = db.transaction(context, async (tx) => {
    await tx.execute(sql.raw(`set ${setting} = 50`));
    await pause(400);
    await tx.execute(show);
  });
  await expect(held).rejects.toThrow();
  expect((await db.transaction(context, (tx) => tx.execute(show))).rows).toEqual(rows);
});
