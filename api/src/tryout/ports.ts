import { once } from 'node:events';
import { createServer } from 'node:net';
import { CannotStart } from './folder.ts';

async function isFree(port: number, host: string): Promise<number | null> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : null;
  } catch {
    return null;
  } finally {
    server.close();
  }
}

/** The port if it is free, and any free one for 0. */
export async function demandPort(port: number, host: string): Promise<number> {
  const found = await isFree(port, host);
  if (found) return found;
  throw new CannotStart(
    `Auf Port ${port} antwortet schon ein anderes Programm. Bitte mit --port einen anderen wählen.`,
  );
}

/** The port if it is free, otherwise any free one. */
export const preferPort = async (port: number, host: string): Promise<number> =>
  (await isFree(port, host)) ?? demandPort(0, host);
