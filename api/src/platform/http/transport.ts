import type { FastifyInstance, FastifyRequest } from 'fastify';
import { common } from '../errors.ts';
import { isOwnNetwork } from './own-network.ts';

/** Who asks from the own network and past the proxy: another machine of the operation, never a browser outside. */
export const isInternal = ({ socket, headers }: FastifyRequest): boolean =>
  isOwnNetwork(socket.remoteAddress) &&
  headers['x-forwarded-for'] === undefined &&
  headers['x-forwarded-proto'] === undefined &&
  headers.forwarded === undefined;

/** That somebody reached us without TLS: the proxy says so, or there is no proxy in between. */
export const isPlain = ({ protocol, headers, socket }: FastifyRequest): boolean =>
  protocol !== 'https' && (headers['x-forwarded-proto'] !== undefined || !isOwnNetwork(socket.remoteAddress));

/**
 * Where people reach the service by https, nothing is answered without it (ENZ-49): whoever only reads is sent to the
 * encrypted address, and what was sent along in the clear is refused unread.
 */
export function demandTls(app: FastifyInstance, publicUrl: string): void {
  if (!publicUrl.startsWith('https:')) return;
  app.addHook('onRequest', async (request, reply) => {
    if (!isPlain(request)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') throw common('plain-connection');
    return reply.redirect(publicUrl + request.url, 308);
  });
}
