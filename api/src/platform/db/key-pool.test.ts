import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, vi } from 'vitest';
import { endWithFile } from '../../../test/ending.ts';
import { keyPool } from './key-pool.ts';

it('lets nobody wait for a server that says nothing', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  endWithFile(() => void silent.close());
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  endWithFile(() => void vi.useRealTimers());
  const pool = keyPool(`postgres://somebody@127.0.0.1:${port}/keys`, 'test', 2);
  const waiting = [1, 2, 3].map(() => pool.query('select 1'));
  const outcomes = Promise.allSettled(waiting);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});
