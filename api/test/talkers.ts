import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import WebSocket from 'ws';
import type { Heard } from './live.ts';

/** What a process needs to serve what another one has served. */
export interface Estate {
  readonly databaseUrl: string;
  readonly keyDatabaseUrl: string;
  /** In base64. */
  readonly masterKey: string;
  readonly publicUrl: string;
  readonly accessLogFolder: string;
}

const quickImports = new URL('../src/platform/db/quick-imports.ts', import.meta.url).href;

/** Serves people who talk live, until it is killed: without a signal that it could hear, and without a last word. */
export async function startLiveProcess(estate: Estate) {
  const child = fork(join(import.meta.dirname, 'live-process.ts'), [JSON.stringify(estate)], {
    execArgv: ['--import', quickImports],
  });
  const [port] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`))),
  ])) as [number];
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return { port, kill };
}

/** So many messages somebody has under way at once. */
const window = 4;

/** Somebody who talks without pause, as a page does: comes back, goes on where they were, says again what nobody acknowledged. */
export class Talker {
  readonly room: string;
  readonly heard: string[] = [];
  readonly sent: string[] = [];
  readonly acknowledged = new Set<string>();
  /** What was heard twice, or out of order. */
  readonly wrong: Heard[] = [];
  readonly #cookie: string;
  #many: number;
  #last = 0;
  #socket: WebSocket | null = null;
  #caughtUp = false;

  constructor(room: string, cookie: string, many: number) {
    this.room = room;
    this.#cookie = cookie;
    this.#many = many;
  }

  get underWay(): string[] {
    return this.sent.filter((id) => !this.acknowledged.has(id));
  }

  /** Whether there is a line, or will be. */
  get isHere(): boolean {
    return this.#socket !== null && this.#socket.readyState <= WebSocket.OPEN;
  }

  /** Says nothing new any more. */
  finish(): void {
    this.#many = 0;
  }

  comeTo(port: number, origin: string): void {
    this.#caughtUp = false;
    this.#socket?.terminate();
    this.#socket = new WebSocket(`ws://127.0.0.1:${port}/live`, {
      origin,
      headers: { cookie: this.#cookie },
    });
    this.#socket.on('open', () => this.#send({ t: 'enter', room: this.room, after: this.#last }));
    this.#socket.on('message', (data) => this.#hear(JSON.parse(String(data)) as Heard));
    this.#socket.on('error', () => {});
  }

  #send(frame: object): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  #say(id: string): void {
    this.#send({ t: 'say', room: this.room, id, text: `Das sage ich einmal: ${id}` });
  }

  #sayMore(): void {
    while (this.sent.length < this.#many && this.underWay.length < window) {
      const id = randomUUID();
      this.sent.push(id);
      this.#say(id);
    }
  }

  #hear(heard: Heard): void {
    const { t, id = '', n = 0, text } = heard;
    if (t === 'said') {
      if (n !== this.#last + 1 || text !== `Das sage ich einmal: ${id}`) this.wrong.push(heard);
      this.#last = n;
      this.heard.push(id);
    }
    // What could not be stored is said again, like what nobody answered.
    if (t === 'refused' && heard.reason === 'failed') return;
    if (t === 'refused') this.wrong.push(heard);
    if (this.sent.includes(id)) this.acknowledged.add(id);
    if (t === 'caught-up') {
      this.#caughtUp = true;
      for (const unheard of this.underWay) this.#say(unheard);
    }
    // Nothing new before what was written earlier.
    if (this.#caughtUp) this.#sayMore();
  }
}
