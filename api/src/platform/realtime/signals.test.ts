import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { endWithFile } from '../../../test/ending.ts';
import { silentServer } from '../../../test/silent-server.ts';
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

it('lets nobody wait for a server that says nothing', async () => {
  const port = await silentServer();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  endWithFile(() => void vi.useRealTimers());
  const deaf = openSignals(`postgres://somebody@127.0.0.1:${port}/content`, db);
  const outcome = Promise.allSettled([deaf.listen('news', () => {})]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await outcome).map(({ status }) => status)).toEqual(['rejected']);
  await deaf.close();
});
