import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it, vi } from 'vitest';
import { endWithFile } from '../../../test/ending.ts';
import { silentServer } from '../../../test/silent-server.ts';
import { keyPool } from './key-pool.ts';

/** What a server says to whoever may come in, and that it is ready: AuthenticationOk, ReadyForQuery. */
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);

/** A server that lets everybody in and answers nobody. */
async function mute() {
  let dies = () => {};
  const server = createServer((socket) => {
    socket.once('data', () => socket.write(welcome));
    socket.on('error', () => {});
    endWithFile(() => void socket.destroy());
    dies = () => void socket.destroy();
  }).listen(0, '127.0.0.1');
  endWithFile(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { pool: keyPool(`postgres://somebody@127.0.0.1:${port}/keys`, 'test', 2), dies: () => dies() };
}

it('outlives a server that dies while somebody works with a connection', async () => {
  const { pool, dies } = await mute();
  const client = await pool.connect();
  const ended = new Promise((resolve) => client.once('end', resolve));
  dies();
  // Without anybody who listens the failure would be that of the process.
  await ended;
  await expect(client.query('select 1')).rejects.toThrow();
  client.release(true);
});

it('lets nobody wait for a server that says nothing', async () => {
  const port = await silentServer();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  endWithFile(() => void vi.useRealTimers());
  const pool = keyPool(`postgres://somebody@127.0.0.1:${port}/keys`, 'test', 2);
  const waiting = [1, 2, 3].map(() => pool.query('select 1'));
  const outcomes = Promise.allSettled(waiting);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

it('lets nobody wait for ever for an answer', async () => {
  const { pool } = await mute();
  (await pool.connect()).release();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  endWithFile(() => void vi.useRealTimers());
  const outcome = Promise.allSettled([pool.query('select 1')]);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect((await outcome).map(({ status }) => status)).toEqual(['rejected']);
});
