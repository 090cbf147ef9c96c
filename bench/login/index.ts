import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Command, Result } from '../chat/client.ts';
import type { Ready, Shape } from '../chat/shape.ts';

/** Who logs in at once, each over and over. */
const connections = 16;
const seconds = Number(process.env.BENCH_SECONDS ?? 6);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const rate = 100;
const password = 'vier ruhige elche im nebel 27 sahen';
const shape: Shape = { name: 'rooms of two', rooms: 200, size: 2, goal: 0, realHashing: true };

/** Server and database share the first core; whoever logs in and talks has the second. */
function start(core: string, file: string, ...args: string[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return spawn('taskset', ['-c', core, process.execPath, '--expose-gc', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

async function ask<T>(child: ChildProcess, question: object | string): Promise<T> {
  child.send(question as object);
  const [answer] = (await once(child, 'message')) as [T];
  return answer;
}

/** Everybody logs in as somebody else and from another network, so that no limit is what is measured. */
function storm({ port, usernames }: Ready): ReturnType<typeof autocannon> {
  let next = 0;
  return autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/v1/sessions',
        setupRequest: (request) => {
          const turn = next++;
          const username = usernames[turn % usernames.length];
          return {
            ...request,
            headers: {
              'content-type': 'application/json',
              'sec-fetch-site': 'same-origin',
              'x-forwarded-for': `198.18.${(turn >> 8) & 255}.${turn & 255}`,
            },
            body: JSON.stringify({ username, password }),
          };
        },
      },
    ],
  });
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const told = (number: number, digits = 1) => number.toLocaleString('en', { maximumFractionDigits: digits });

/** How many log in a second, against the bare limit of the hash; and what that does to who talks meanwhile. */
export async function login(): Promise<boolean> {
  const bare = start('0', './bare.ts');
  await once(bare, 'message');
  const server = start('0', '../chat/ours.ts', JSON.stringify(shape));
  const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
  const [line] = (await once(lines, 'line')) as [string];
  const ready = JSON.parse(line) as Ready;
  const client = start('1', '../chat/client.ts');
  await ask(client, { do: 'connect', ready, shape } satisfies Command);
  const gently = { do: 'gently', rate, seconds } satisfies Command;
  await ask(client, gently);

  const limits: number[] = [];
  const logins: number[] = [];
  const quiet: number[] = [];
  const stormy: number[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    limits.push(await ask<number>(bare, { seconds, atOnce: connections }));
    quiet.push((await ask<Result>(client, gently)).p99);
    // Alone, as the limit is.
    const alone = await storm(ready);
    if (alone.non2xx > 0) throw new Error(`${alone.non2xx} of ${alone['2xx']} logins were refused`);
    logins.push(alone['2xx'] / alone.duration);
    const [beside] = await Promise.all([ask<Result>(client, gently), storm(ready)]);
    stormy.push(beside.p99);
  }
  const ratio = median(logins) / median(limits);
  const slower = median(stormy) / median(quiet);
  console.log(
    `logins: ${told(median(logins))}/s of ${told(median(limits))}/s bare = ${told(ratio, 2)} (goal 0.85); chat p99 ${told(median(quiet))} ms quiet, ${told(median(stormy))} ms in a storm = × ${told(slower)} (goal 3)`,
  );
  client.kill();
  server.send('stop');
  await once(server, 'exit');
  bare.disconnect();
  return ratio >= 0.85 && slower <= 3;
}
