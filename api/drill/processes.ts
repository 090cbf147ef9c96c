import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServiceId } from '@sprechraum/shared/services';

/** What a process needs to go on with what another one has served. */
export interface Estate {
  readonly service: ServiceId;
  readonly databaseUrl: string;
  readonly keyDatabaseUrl: string;
  /** In base64. */
  readonly masterKey: string;
  readonly publicUrl: string;
  readonly addressKey: string;
  readonly accessLogFolder: string;
  readonly smtpUrl: string;
  readonly port: number;
}

export interface ServingProcess {
  readonly url: string;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
  /** Without a signal that it could hear, and without a last word. */
  kill(): Promise<void>;
}

const quickImports = new URL('../src/platform/db/quick-imports.ts', import.meta.url).href;

const load = (): ChildProcess =>
  fork(join(import.meta.dirname, 'serving.ts'), {
    execArgv: ['--import', quickImports],
    // What the queue's package says about each lost connection.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** Processes of one service, one after the other. The next one is loaded while the one before it serves. */
export function processesOf(estate: Estate) {
  let next = load();
  return {
    async start(): Promise<ServingProcess> {
      const child = next;
      const ended = once(child, 'exit');
      child.send(estate);
      await Promise.race([
        once(child, 'message'),
        ended.then(([code, signal]) => Promise.reject(new Error(`it ended with ${code ?? signal}`))),
      ]);
      next = load();
      return {
        url: `http://127.0.0.1:${estate.port}`,
        ended,
        kill: async () => {
          child.kill('SIGKILL');
          await ended;
        },
      };
    },
    stop: () => next.kill('SIGKILL'),
  };
}
