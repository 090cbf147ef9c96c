/**
 * Everybody who talks, in one process: bare sockets that parse just enough of what they get, so that not they are what
 * is measured. Each checks that it hears every message of its room once and in order.
 */
import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { type Ready, type Shape, text } from './shape.ts';

export type Command =
  /** Everybody, with so many sockets each. */
  | { readonly do: 'connect'; readonly ready: Ready; readonly shape: Shape; readonly each?: number }
  /** Everybody in turn keeps so many messages under way. */
  | { readonly do: 'flood'; readonly window: number; readonly seconds: number }
  /** So many messages a second in all, at even intervals. */
  | { readonly do: 'gently'; readonly rate: number; readonly seconds: number }
  | { readonly do: 'hang up' };

export interface Result {
  readonly sent: number;
  readonly acknowledged: number;
  readonly delivered: number;
  /** Acknowledged messages and deliveries a second, while they were sent. */
  readonly rate: number;
  readonly deliveries: number;
  /** Milliseconds from sending to hearing it oneself. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Messages that somebody heard twice, not at all or in the wrong order. */
  readonly wrong: number;
}

const prefix = '{"t":"said","room":"';
const numberAt = prefix.length + 36 + 6;

class Talker {
  readonly #socket: Socket;
  readonly #room: string;
  readonly #index: number;
  readonly #mark: Buffer;
  #rest: Buffer = Buffer.alloc(0);
  #upgraded = false;
  #counter = 0;
  readonly sentAt = new Map<number, number>();
  lastN = 0;
  heard = 0;
  wrong = 0;
  onCaughtUp: () => void = () => {};
  onOwn: (ms: number) => void = () => {};

  constructor({ port, path, origin }: Ready, cookie: string, room: string, index: number) {
    this.#room = room;
    this.#index = index;
    this.#mark = Buffer.from(this.#id(0).slice(0, 8));
    this.#socket = connect(port, '127.0.0.1');
    this.#socket.setNoDelay(true);
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        'Host: beratung.example',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        `Origin: ${origin}`,
        ...(cookie ? [`Cookie: ${cookie}`] : []),
        '\r\n',
      ].join('\r\n'),
    );
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#socket.on('error', () => {});
  }

  hangUp(): void {
    this.#socket.destroy();
  }

  say(): void {
    const counter = this.#counter++;
    this.sentAt.set(counter, performance.now());
    this.#send(`{"t":"say","room":"${this.#room}","id":"${this.#id(counter)}","text":"${text}"}`);
  }

  #id(counter: number): string {
    const index = this.#index.toString(16).padStart(8, '0');
    return `${index}-0000-4000-8000-${counter.toString(16).padStart(12, '0')}`;
  }

  #send(json: string): void {
    const length = Buffer.byteLength(json);
    const frame = Buffer.alloc((length < 126 ? 2 : 4) + 4 + length);
    frame[0] = 0x81;
    if (length < 126) frame[1] = 0x80 | length;
    else {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(length, 2);
    }
    // A mask of zeros is a mask.
    frame.write(json, frame.length - length);
    this.#socket.write(frame);
  }

  #take(chunk: Buffer): void {
    let data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    if (!this.#upgraded) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) {
        this.#rest = data;
        return;
      }
      if (!data.subarray(0, 12).toString().endsWith('101')) throw new Error(data.toString());
      this.#upgraded = true;
      data = data.subarray(end + 4);
      this.#send(`{"t":"enter","room":"${this.#room}","after":0}`);
    }
    let at = 0;
    while (data.length - at >= 2) {
      const short = (data[at + 1] ?? 0) & 0x7f;
      const header = short < 126 ? 2 : 4;
      if (data.length - at < header) break;
      const length = short < 126 ? short : data.readUInt16BE(at + 2);
      if (data.length - at < header + length) break;
      this.#frame(data, at + header, length, (data[at] ?? 0) & 0x0f);
      at += header + length;
    }
    this.#rest = data.subarray(at);
  }

  #frame(data: Buffer, from: number, length: number, opcode: number): void {
    // Who does not answer a ping is taken for gone.
    if (opcode === 9) this.#socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
    if (opcode !== 1) return;
    // `{"t":"said"…`: the other kinds begin with another letter there.
    if (data[from + 6] !== 0x73 || data[from + 7] !== 0x61) {
      const other = data.toString('utf8', from, from + length);
      if (other.includes('"caught-up"')) this.onCaughtUp();
      else if (other.includes('"refused"')) throw new Error(other);
      return;
    }
    let n = 0;
    let position = from + numberAt;
    for (let digit = data[position] ?? 0; digit >= 48 && digit <= 57; digit = data[++position] ?? 0)
      n = n * 10 + digit - 48;
    if (n !== this.lastN + 1) this.wrong += 1;
    this.lastN = n;
    this.heard += 1;
    const id = position + 7;
    if (this.#mark.compare(data, id, id + 8) !== 0) return;
    const counter = Number.parseInt(data.toString('latin1', id + 24, id + 36), 16);
    const sent = this.sentAt.get(counter);
    if (sent === undefined) this.wrong += 1;
    else this.onOwn(performance.now() - sent);
    this.sentAt.delete(counter);
  }
}

let talkers: Talker[] = [];
let size = 2;

async function connectAll(ready: Ready, shape: Shape, each = 1): Promise<void> {
  size = shape.size;
  talkers = [];
  const many = shape.rooms * shape.size;
  for (let at = 0; at < many * each; at++) {
    const index = at % many;
    const room = ready.rooms[Math.floor(index / shape.size)] ?? '';
    const talker = new Talker(ready, ready.cookies[index] ?? '', room, index);
    talkers.push(talker);
    await new Promise<void>((resolve) => {
      talker.onCaughtUp = resolve;
    });
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

async function measure(
  seconds: number,
  start: (over: () => boolean) => void,
  again: (talker: Talker) => void,
): Promise<Result> {
  const heardBefore = sum(talkers.map(({ heard }) => heard));
  const wrongBefore = sum(talkers.map(({ wrong }) => wrong));
  const latencies: number[] = [];
  let acknowledged = 0;
  let over = false;
  for (const talker of talkers)
    talker.onOwn = (ms) => {
      acknowledged += 1;
      if (over) return;
      latencies.push(ms);
      again(talker);
    };
  const began = performance.now();
  start(() => over);
  await wait(seconds * 1000);
  over = true;
  const took = (performance.now() - began) / 1000;
  const rate = latencies.length / took;
  const deliveries = (sum(talkers.map(({ heard }) => heard)) - heardBefore) / took;
  // What is under way comes in.
  for (let tries = 0; tries < 200 && talkers.some(({ sentAt }) => sentAt.size > 0); tries++) await wait(50);
  await wait(300);
  const delivered = sum(talkers.map(({ heard }) => heard)) - heardBefore;
  latencies.sort((a, b) => a - b);
  return {
    sent: acknowledged + sum(talkers.map(({ sentAt }) => sentAt.size)),
    acknowledged,
    delivered,
    rate,
    deliveries,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    wrong: sum(talkers.map(({ wrong }) => wrong)) - wrongBefore + Math.abs(acknowledged * size - delivered),
  };
}

async function run(command: Command): Promise<Result | null> {
  switch (command.do) {
    case 'connect':
      await connectAll(command.ready, command.shape, command.each);
      return null;
    case 'flood':
      return measure(
        command.seconds,
        () => {
          for (const talker of talkers) for (let at = 0; at < command.window; at++) talker.say();
        },
        (talker) => talker.say(),
      );
    case 'gently':
      return measure(
        command.seconds,
        (over) => {
          let next = 0;
          const began = performance.now();
          const tick = () => {
            if (over()) return;
            for (const due = ((performance.now() - began) / 1000) * command.rate; next < due; next++)
              talkers[(next * 7919) % talkers.length]?.say();
            setTimeout(tick, 1);
          };
          tick();
        },
        () => {},
      );
    case 'hang up':
      for (const talker of talkers) talker.hangUp();
      return null;
  }
}

process.on('message', (command: Command) => {
  run(command).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

// Nobody is left to be measured for.
process.on('disconnect', () => process.exit(1));
