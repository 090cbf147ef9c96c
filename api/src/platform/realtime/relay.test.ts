import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cloneDatabases } from '../../../test/databases.ts';
import { endWithFile } from '../../../test/ending.ts';
import { redisInstalled } from '../../../test/redis.ts';
import { scratchFolder } from '../../../test/scratch.ts';
import { openDatabase } from '../db/database.ts';
import { type Relay, relayOverRedis, relayOverSignals } from './relay.ts';
import { openSignals } from './signals.ts';

async function overPostgres(): Promise<Relay> {
  const { app } = databases;
  const db = openDatabase(app.appUrl, {}, 1);
  const signals = openSignals(app.appUrl, db);
  afterAll(() => Promise.all([signals.close(), db.close()]));
  return relayOverSignals(signals, 'said');
}
const databases = await cloneDatabases();

const folder = scratchFolder('redis');
const path = join(folder, 'socket');
async function overRedis(): Promise<Relay> {
  const redis = new Redis({ path });
  redis.on('error', () => {});
  afterAll(() => redis.disconnect());
  return relayOverRedis(redis, 'said');
}

const ways = [
  { name: 'PostgreSQL', open: overPostgres, there: true },
  { name: 'Redis, where one is installed', open: overRedis, there: redisInstalled },
];

it('keeps nobody waiting while Redis is away', async () => {
  const redis = new Redis({ path: join(folder, 'nowhere') });
  redis.on('error', () => {});
  const relay = relayOverRedis(redis, 'said');
  await relay.listen(
    () => {},
    () => {},
  );
  relay.tell('said all the same');
  await relay.close();
  redis.disconnect();
});

describe.each(ways)('processes that are joined by $name', ({ open, there }) => {
  it.runIf(there)('hear all that each of them tells, in its order', async () => {
    if (open === overRedis) {
      mkdirSync(folder);
      const server = spawn('redis-server', ['--port', '0', '--unixsocket', path, '--save', '']);
      endWithFile(() => {
        server.kill();
        rmSync(folder, { recursive: true });
      });
    }
    const [near, far] = [await open(), await open()];
    const heard: string[] = [];
    const missed = vi.fn();
    await far.listen((told) => heard.push(told), missed);
    if (open === overRedis) await vi.waitFor(() => expect(missed).toHaveBeenCalled(), 10_000);
    // Longer together than one notification can be.
    const said = Array.from({ length: 400 }, (_, n) => `${n} ${'x'.repeat(50)}`);
    for (const what of said) near.tell(what);
    await vi.waitFor(() => expect(heard).toHaveLength(said.length), 10_000);
    expect(heard).toEqual(said);
    await Promise.all([near.close(), far.close()]);
  });
});
