import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { visitor } from '../access/context.ts';
import { type Database, openDatabase, tellOnCommit } from '../db/database.ts';
import { openSignals, type Signals } from './signals.ts';

const context = { actor: visitor, relations: [], now: new Date() };
let db: Database;
let signals: Signals;

beforeAll(async () => {
  const { app } = await cloneDatabases();
  db = openDatabase(app.appUrl, {}, 1);
  signals = openSignals('postgres://127.0.0.1:1/nowhere', db);
});
afterAll(() => Promise.all([signals.close(), db.close()]));

it('tells this process when a transaction commits, and only then, even while the line to the others is broken', async () => {
  const heard: string[] = [];
  await expect(signals.listen('news', (what) => heard.push(what))).rejects.toThrow('ECONNREFUSED');

  const undone = db.transaction(context, async (tx) => {
    await tellOnCommit(tx, 'news', 'undone');
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await db.transaction(context, async (tx) => {
    await tellOnCommit(tx, 'news', 'done');
    expect(heard).toEqual([]);
  });
  expect(heard).toEqual(['done']);
});
