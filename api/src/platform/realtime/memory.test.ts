import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { visitor } from '../access/context.ts';
import { type Database, openDatabase, tellOnCommit } from '../db/database.ts';
import { type Memory, remembering } from './memory.ts';
import { openSignals, type Signals } from './signals.ts';

const context = { actor: visitor, relations: [], now: new Date() };
let db: Database;
let signals: Signals;
let memory: Memory<number>;

const tell = (what: string) => db.transaction(context, (tx) => tellOnCommit(tx, 'news', what));
const keep = (values: Record<string, number>) => {
  const found = memory.lookingUp();
  for (const [key, value] of Object.entries(values)) found(key, value);
};
const known = (...keys: string[]) => keys.map((key) => memory.known(key));

beforeAll(async () => {
  const { app } = await cloneDatabases();
  db = openDatabase(app.appUrl, {}, 1);
  signals = openSignals(app.appUrl, db);
  memory = remembering(signals, 'news', { most: 2, everything: 'all' });
});
afterAll(() => Promise.all([signals.close(), db.close()]));

it('keeps nothing before changes are heard of, then what was found until it changes, and the newest of it', async () => {
  keep({ a: 0 });
  expect(known('a')).toEqual([undefined]);
  await expect
    .poll(() => {
      keep({ a: 0 });
      return known('a');
    })
    .toEqual([0]);
  keep({ a: 1, b: 2 });
  expect(known('a', 'b')).toEqual([1, 2]);
  await tell('a');
  expect(known('a', 'b')).toEqual([undefined, 2]);
  keep({ b: 3, c: 4, d: 5 });
  expect(known('b', 'c', 'd')).toEqual([undefined, 4, 5]);
  await tell('all');
  expect(known('c', 'd')).toEqual([undefined, undefined]);
});

it('never keeps what changed while it was looked up', async () => {
  const found = memory.lookingUp();
  await tell('a');
  found('a', 1);
  expect(known('a')).toEqual([undefined]);
});
