import { Worker } from 'node:worker_threads';
import type { PoolOptions, PoolWorker, Vite, WorkerRequest } from 'vitest/node';

/** So many mutants are tried in one thread: what one of them has left behind does not stay for all others. */
const mutants = 100;

/** The thread, and how often it has been lent. */
let kept: { readonly thread: Worker; lent: number } | undefined;
/** Resolves when nobody uses it. */
let free: Promise<void> = Promise.resolve();

type Listener = (heard: unknown) => void;

/** One run of tests in a thread that stays: what they need is loaded once, which is nearly all of the time. */
class Loan implements PoolWorker {
  readonly name = 'kept';
  readonly #options: PoolOptions;
  readonly #listeners: [event: string, listener: Listener][] = [];
  readonly #over = Promise.withResolvers<void>();
  #ran: Promise<void> = Promise.resolve();

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  get #thread(): Worker {
    if (!kept) throw new Error('There is no thread.');
    return kept.thread;
  }

  /** Vitest does not wait until the run before has been tidied away. */
  async start() {
    const before = free;
    free = this.#over.promise;
    await before;
    const { env, execArgv } = this.#options;
    kept ??= { thread: new Worker(new URL('kept-thread.ts', import.meta.url), { env, execArgv }), lent: 0 };
    kept.lent++;
  }

  on(event: string, listener: Listener) {
    this.#listeners.push([event, listener]);
    this.#thread.on(event, listener);
  }

  off(event: string, listener: Listener) {
    this.#thread.off(event, listener);
  }

  send(message: WorkerRequest) {
    if (message.type === 'run') {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#ran = promise;
      this.on('message', (heard) => {
        if ((heard as { readonly type?: string }).type === 'testfileFinished') resolve();
      });
    }
    this.#thread.postMessage(message);
  }

  /** After the first failure nobody waits for the rest; the thread has to, before it begins anew. */
  async stop() {
    await this.#ran;
    for (const [event, listener] of this.#listeners) this.off(event, listener);
    if (kept && kept.lent >= mutants) {
      await kept.thread.terminate();
      kept = undefined;
    }
    this.#over.resolve();
  }

  deserialize(heard: unknown) {
    return heard;
  }
}

const poolRunner = { name: 'kept', createPoolWorker: (options: PoolOptions) => new Loan(options) };

/** Lets one thread try many mutants, whatever pool Stryker asks for. */
export const keepsThread = (): Vite.Plugin => ({
  name: 'keeps-thread',
  configureVitest: ({ project }) => {
    Object.assign(project.config, { pool: poolRunner.name, poolRunner });
  },
});
