import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { closeSocket } from './connection.ts';

/** Who cannot be reached any more is found out within two of these. */
const heartbeatMs = 30_000;

/**
 * Lets a server take WebSockets: never compressed, none larger than said, each asked now and then whether somebody is
 * still there, and all of them told when the server ends.
 *
 * @param maxPayload the longest frame that is read, in bytes
 */
export async function takeSockets(app: FastifyInstance, maxPayload: number): Promise<void> {
  const answered = new WeakSet<WebSocket>();
  await app.register(websocket, {
    options: { maxPayload, perMessageDeflate: false },
    errorHandler: (_error, socket) => socket.terminate(),
    preClose(done) {
      for (const socket of this.websocketServer.clients) closeSocket(socket, 'restart');
      this.websocketServer.close();
      done();
    },
  });
  app.websocketServer.on('connection', (socket) => {
    answered.add(socket);
    socket.on('pong', () => answered.add(socket));
  });
  const beat = setInterval(() => {
    for (const socket of app.websocketServer.clients)
      if (answered.delete(socket)) socket.ping();
      else socket.terminate();
  }, heartbeatMs).unref();
  app.addHook('onClose', async () => clearInterval(beat));
}

/**
 * A request that becomes a socket is answered now: it would be held, logged and measured for as long as somebody listens.
 */
export function letGoOfRequest({ request, raw }: FastifyReply, log: Logger): void {
  raw.detachSocket(request.raw.socket);
  log.info({ method: request.method, route: request.routeOptions.url, status: 101 }, 'answered');
}

/** Puts in place of the plugin's listener, which holds the request, one that holds nothing. */
export const holdNothing = (socket: WebSocket): void => {
  socket.removeAllListeners('error').on('error', () => socket.terminate());
};
