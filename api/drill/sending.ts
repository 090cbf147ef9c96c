import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from './world.ts';

interface Sent {
  readonly cookie: string;
  readonly method: string;
  readonly path: string;
  readonly body?: object;
}

/** Sends something to the process that serves now. @returns the status, 0 where nobody answered */
export async function send({ url, service }: World, { cookie, method, path, body }: Sent): Promise<number> {
  try {
    const { status } = await fetch(`${url()}/api/v1${path}`, {
      method,
      headers: {
        cookie,
        origin: service.platform.publicUrl,
        // From many places, so that nobody is told to wait.
        'x-forwarded-for': `198.18.${randomInt(256)}.${randomInt(256)}`,
        'x-forwarded-proto': 'https',
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    return status;
  } catch {
    return 0;
  }
}

/** Somebody who writes one thing after the other, and sends each again until somebody says that it is there. */
export class Writer {
  /** What was acknowledged, by its id. */
  readonly acknowledged = new Map<string, string>();
  /** Answers that nobody should get. */
  readonly wrong: number[] = [];
  #stopped = false;
  #done: Promise<void> = Promise.resolve();

  /** @param path and body of what is written, with an id that the writer makes */
  write(
    world: World,
    cookie: string,
    what: (id: string, text: string) => { path: string; body: object },
  ): void {
    this.#done = this.#goOn(world, cookie, what);
  }

  async #goOn(world: World, cookie: string, what: Parameters<Writer['write']>[2]): Promise<void> {
    while (!this.#stopped) {
      const id = randomUUID();
      const text = `Das schreibe ich einmal: ${id}`;
      for (let there = false; !there; ) {
        const status = await send(world, { cookie, method: 'POST', ...what(id, text) });
        there = status === 200 || status === 201;
        if (!there && status !== 0 && status < 500) this.wrong.push(status);
        if (!there) await pause(30);
      }
      this.acknowledged.set(id, text);
      await pause(10);
    }
  }

  /** Resolves when the last word is there. */
  async finish(): Promise<void> {
    this.#stopped = true;
    await this.#done;
  }
}
