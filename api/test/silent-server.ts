import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { endWithFile } from './ending.ts';

/** The port of a server that lets everybody connect and says nothing. */
export async function silentServer(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  endWithFile(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
