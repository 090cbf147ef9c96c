import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServiceId } from '@sprechraum/shared/services';
import type { Call, Commands, Estate, Reply } from '../../../api/test/calls.ts';

export { passphrase } from '../../../api/test/calls.ts';

/** A service for journeys: where it is, and what can be done to it from behind. */
export type LiveService = Omit<Commands, 'begin' | 'estate'> & {
  readonly url: string;
  /**
   * Kills its process without a word of warning.
   *
   * @param unheard happens just before, and does not reach it any more
   * @returns what starts it again, with the same data in the same place
   */
  kill(unheard: () => Promise<void>): Promise<() => Promise<void>>;
};

/** Where the services of a worker live, one after the other. */
export interface Ground {
  /** A service on fresh databases, in place of the one before. */
  begin(policy: ServiceId): Promise<LiveService>;
  stop(): Promise<void>;
}

const quickImports = new URL('../../../api/src/platform/db/quick-imports.ts', import.meta.url).href;

/** The process in which services run, as Node runs them: the loader of the journeys would translate every module anew. */
function startProcess(left?: Estate) {
  const file = join(import.meta.dirname, '../../../api/test/journey-service.ts');
  const child = fork(file, left ? [JSON.stringify(left)] : [], {
    execArgv: ['--import', quickImports],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  child.on('message', ({ id, error, value }: Reply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(value);
    else call?.reject(new Error(error));
  });
  child.once('exit', (code) => {
    const gone = new Error(`the service has ended with ${code}`);
    for (const call of waiting.values()) call.reject(gone);
  });

  let calls = 0;
  const ask = (name: Call['name'], args: readonly unknown[]) => {
    const call = Promise.withResolvers<unknown>();
    waiting.set(++calls, call);
    child.send({ id: calls, name, args } satisfies Call);
    return call.promise;
  };
  return { child, ask };
}

export function startGround(): Ground {
  let running = startProcess();
  const command = <Name extends Call['name']>(name: Name) =>
    ((...args: readonly unknown[]) => running.ask(name, args)) as Commands[Name];
  const end = async (how: (child: ChildProcess) => unknown) => {
    const ended = once(running.child, 'exit');
    how(running.child);
    await ended;
  };
  return {
    begin: async (policy) => ({
      url: await command('begin')(policy),
      setClock: command('setClock'),
      mails: command('mails'),
      addressKey: command('addressKey'),
      addStaff: command('addStaff'),
      addMember: command('addMember'),
      proposePolicy: command('proposePolicy'),
      restart: command('restart'),
      fillDesk: command('fillDesk'),
      fillStatistics: command('fillStatistics'),
      async kill(unheard) {
        const left = await command('estate')();
        running.child.kill('SIGSTOP');
        await unheard();
        await end((child) => child.kill('SIGKILL'));
        return async () => {
          running = startProcess(left);
          await command('begin')(policy);
        };
      },
    }),
    stop: () => end((child) => child.disconnect()),
  };
}
