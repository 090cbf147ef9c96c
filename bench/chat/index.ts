import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Command, Result } from './client.ts';
import { residentBytes, secondsOf, secondsOfAll } from './processes.ts';
import { type Ready, type Shape, shapes } from './shape.ts';

/** Server and database share the first core, whoever talks has the second. */
const cores = { server: '0', client: '1' };
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
/** Messages that everybody has under way at once: more of them, more throughput and more waiting. */
const windows = [1, 2, 4, 8];
/** A throughput at which more than one message in a hundred takes longer is none, in milliseconds. */
const tolerable = 200;
const gentleRate = 400;

const sides = ['bare', 'ours'] as const;
type Side = (typeof sides)[number];

interface Running {
  readonly child: ChildProcess;
  readonly ready: Ready;
  readonly client: ChildProcess;
}

function start(core: string, file: string, ...args: string[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return spawn('taskset', ['-c', core, process.execPath, '--expose-gc', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

async function serve(side: Side, shape: Shape): Promise<Running> {
  const child = start(cores.server, `./${side}.ts`, JSON.stringify(shape));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [line] = (await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`${side} did not start`);
    }),
  ])) as [string];
  return { child, ready: JSON.parse(line) as Ready, client: start(cores.client, './client.ts') };
}

async function ask<T>(child: ChildProcess, question: unknown): Promise<T> {
  child.send(question as object);
  const [answer] = (await once(child, 'message')) as [T];
  return answer;
}

interface Measured extends Result {
  /** Processor seconds for a thousand deliveries. */
  readonly cpu: { readonly server: number; readonly database: number };
}

async function measured(running: Running, command: Command): Promise<Measured> {
  const seconds = () => [secondsOf(running.child.pid ?? 0), secondsOfAll(running.ready.database)] as const;
  const before = seconds();
  const result = await ask<Result>(running.client, command);
  const after = seconds();
  const perThousand = (at: 0 | 1) => ((after[at] - before[at]) / result.delivered) * 1000;
  return {
    ...result,
    cpu: {
      server: perThousand(0),
      database: perThousand(1),
    },
  };
}

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
const round = (number: number, digits = 0) => number.toLocaleString('en', { maximumFractionDigits: digits });
const row = (...cells: string[]) =>
  console.log(`  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(12))).join('')}`);

async function stop({ child, client }: Running): Promise<void> {
  client.kill();
  child.send('stop');
  await once(child, 'exit');
}

/** What everybody's sockets take in a server that has had some before, in bytes. */
async function heldBy({ child, client, ready }: Running, shape: Shape): Promise<number> {
  const connect = { do: 'connect', ready, shape } satisfies Command;
  await ask(client, connect);
  await ask(client, { do: 'hang up' } satisfies Command);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const before = await ask<number>(child, 'held');
  await ask(client, connect);
  return (await ask<number>(child, 'held')) - before;
}

async function compare(shape: Shape): Promise<boolean> {
  console.log(`\n${shape.rooms} ${shape.name}, ${shape.rooms * shape.size} sockets, 300-byte messages`);
  const running = {} as Record<Side, Running>;
  const sentBy: Record<Side, Result[]> = { bare: [], ours: [] };
  for (const side of sides) running[side] = await serve(side, shape);
  const memory = {} as Record<Side, number>;
  for (const side of sides) memory[side] = await heldBy(running[side], shape);
  // Compilers and caches are warm before anything counts.
  for (const side of sides)
    sentBy[side].push(await measured(running[side], { do: 'flood', window: 2, seconds }));
  const best: Record<Side, Measured[]> = { bare: [], ours: [] };
  const gentle: Record<Side, Measured[]> = { bare: [], ours: [] };
  for (let turn = 0; turn < rounds; turn++)
    for (const side of sides) {
      const quiet = await measured(running[side], { do: 'gently', rate: gentleRate, seconds });
      gentle[side].push(quiet);
      let fastest: Measured | null = null;
      for (const window of windows) {
        const result = await measured(running[side], { do: 'flood', window, seconds });
        sentBy[side].push(result);
        const tolerated = result.p99 <= tolerable;
        if (tolerated && result.rate > (fastest?.rate ?? 0)) fastest = result;
      }
      sentBy[side].push(quiet);
      if (fastest) best[side].push(fastest);
    }
  const of = (side: Side, pick: (result: Measured) => number, from = best) => median(from[side].map(pick));
  row('', 'bare', 'ours', 'ratio');
  const line = (label: string, pick: (result: Measured) => number, from = best, digits = 0) => {
    const [bare, ours] = [of('bare', pick, from), of('ours', pick, from)];
    row(label, round(bare, digits), round(ours, digits), round(ours / bare, 2));
  };
  line('messages/s at p99 ≤ 200 ms', ({ rate }) => rate);
  line('deliveries/s', ({ deliveries }) => deliveries);
  line('server CPU ms / 1,000 deliveries', ({ cpu }) => cpu.server * 1000, best, 1);
  line('database CPU ms / 1,000 deliveries', ({ cpu }) => cpu.database * 1000, best, 1);
  for (const quantile of ['p50', 'p95', 'p99'] as const)
    line(`${quantile} at ${gentleRate} messages/s, ms`, (result) => result[quantile], gentle, 2);
  row(
    'memory of the sockets, MB',
    ...sides.map((side) => round(memory[side] / 1e6, 1)),
    round(memory.ours / memory.bare, 2),
  );
  const rates = of('ours', ({ rate }) => rate) / of('bare', ({ rate }) => rate);
  const slower = of('ours', ({ p99 }) => p99, gentle) - of('bare', ({ p99 }) => p99, gentle);
  let reached = rates >= shape.goal && slower <= 3 && memory.ours / memory.bare <= 1.5;
  for (const side of sides) {
    const sent = sentBy[side].reduce((sum, result) => sum + result.sent, 0);
    const acknowledged = sentBy[side].reduce((sum, result) => sum + result.acknowledged, 0);
    const delivered = sentBy[side].reduce((sum, result) => sum + result.delivered, 0);
    const wrong = sentBy[side].reduce((sum, result) => sum + result.wrong, 0);
    const stored = await ask<number>(running[side].child, 'stored');
    const right = sent === acknowledged && sent === stored && delivered === sent * shape.size && wrong === 0;
    console.log(
      `  ${side}: sent ${round(sent)}, acknowledged ${round(acknowledged)}, stored ${round(stored)}, delivered ${round(delivered)} (${round(delivered / shape.size)} × ${shape.size})${right ? ', each once' : `: NOT EACH ONCE (${wrong})`}`,
    );
    reached &&= right;
  }
  for (const side of sides) await stop(running[side]);
  return reached;
}

const crowd = { sockets: 10_000, mostBytes: 1024 ** 3 };

/** Many who are in a room and say nothing. */
async function idle(): Promise<boolean> {
  const [shape] = shapes;
  if (!shape) return false;
  const running = await serve('ours', shape);
  const each = crowd.sockets / (shape.rooms * shape.size);
  await ask(running.client, { do: 'connect', ready: running.ready, shape, each } satisfies Command);
  const resident = residentBytes(running.child.pid ?? 0);
  console.log(
    `\n${round(crowd.sockets)} idle sockets: the server takes ${round(resident / 1024 ** 2)} MiB in all`,
  );
  await stop(running);
  return resident <= crowd.mostBytes;
}

/** Measures both shapes and a crowd, and says whether all that is asked of us is reached. */
export async function chat(): Promise<boolean> {
  let reached = await idle();
  for (const shape of shapes) reached = (await compare(shape)) && reached;
  return reached;
}
