import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { endInTime } from './ending.ts';

it('ends when all that was asked is answered, and waits for nobody who never asked', async () => {
  const app = fastify();
  endInTime(app);
  app.post('/', async ({ body }) => body);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };

  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  const asking = connect(port, '127.0.0.1');
  const underWay = once(app.server, 'request');
  asking.write('POST / HTTP/1.1\r\nhost: here\r\ncontent-type: text/plain\r\ncontent-length: 9\r\n\r\nhalf ');
  await underWay;

  const ended = app.close();
  await once(silent.resume(), 'close');
  asking.write('text');
  expect(await text(asking)).toMatch(/^HTTP\/1.1 200 [\s\S]*half text$/);
  await ended;
});
