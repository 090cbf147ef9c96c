import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServiceId } from '@sprechraum/shared/services';
import type { Call, Commands, Reply } from '../../../api/test/calls.ts';

export { passphrase } from '../../../api/test/calls.ts';

/** A service for journeys: where it is, and what can be done to it from behind. */
export type LiveService = Omit<Commands, 'begin'> & { readonly url: string };

/** Where the services of a worker live, one after the other. */
export interface Ground {
  /** A service on fresh databases, in place of the one before. */
  begin(policy: ServiceId): Promise<LiveService>;
  stop(): Promise<void>;
}

const quickImports = new URL('../../../api/src/platform/db/quick-imports.ts', import.meta.url).href;

/**
 * Lets whole services run in a process of their own, as Node runs them: the loader of the journeys would translate every
 * module of them anew.
 */
export function startGround(): Ground {
  const child = fork(join(import.meta.dirname, '../../../api/test/journey-service.ts'), {
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
  const command = (name: Call['name']) => {
    return (...args: readonly unknown[]) => {
      const call = Promise.withResolvers<unknown>();
      waiting.set(++calls, call);
      child.send({ id: calls, name, args } satisfies Call);
      return call.promise;
    };
  };
  return {
    begin: async (policy) => ({
      url: (await command('begin')(policy)) as string,
      setClock: command('setClock') as Commands['setClock'],
      mails: command('mails') as Commands['mails'],
      addressKey: command('addressKey') as Commands['addressKey'],
      addStaff: command('addStaff') as Commands['addStaff'],
      addMember: command('addMember') as Commands['addMember'],
      fillDesk: command('fillDesk') as Commands['fillDesk'],
      fillStatistics: command('fillStatistics') as Commands['fillStatistics'],
    }),
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
