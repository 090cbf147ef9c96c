import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Whatever was asked is answered before the server ends. But browsers hold connections in reserve, for a minute each:
 * nobody waits for those on which nothing was ever asked, nor on one whose answer is given.
 */
export function endInTime(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  for (const asked of ['request', 'upgrade'])
    app.server.on(asked, ({ socket }: IncomingMessage) => silent.delete(socket));
  const switching = new WeakSet<IncomingMessage>();
  app.server.on('upgrade', (request: IncomingMessage) => switching.add(request));
  let ending = false;
  app.addHook('onSend', async (_request, reply) => {
    if (ending) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    ending = true;
    for (const socket of silent) socket.destroy();
  });
  // Node lets go of a connection that is to become a socket; where it did not become one, nothing would end it.
  app.addHook('onResponse', async ({ raw }) => {
    if (switching.has(raw)) raw.socket.destroySoon();
  });
}
