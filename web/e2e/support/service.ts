import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Call, Commands, Reply } from '../../../api/test/calls.ts';

export { passphrase } from '../../../api/test/calls.ts';

/** A service for journeys: where it is, and what can be done to it from behind. */
export type LiveService = Commands & { readonly url: string; stop(): Promise<void> };

/**
 * Starts a whole service in a process of its own, as Node runs it: the loader of the journeys would translate every
 * module of it anew.
 */
export async function startLiveService(): Promise<LiveService> {
  const child = fork(join(import.meta.dirname, '../../../api/test/journey-service.ts'), {
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const started = Promise.withResolvers<string>();
  child.on('message', (reply: Reply) => {
    if ('url' in reply) return started.resolve(reply.url);
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) call?.resolve(reply.value);
    else call?.reject(new Error(reply.error));
  });
  child.once('exit', (code) => {
    const gone = new Error(`the service has ended with ${code}`);
    for (const call of [started, ...waiting.values()]) call.reject(gone);
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
    url: await started.promise,
    setClock: command('setClock') as Commands['setClock'],
    mails: command('mails') as Commands['mails'],
    addressKey: command('addressKey') as Commands['addressKey'],
    addStaff: command('addStaff') as Commands['addStaff'],
    fillDesk: command('fillDesk') as Commands['fillDesk'],
    fillStatistics: command('fillStatistics') as Commands['fillStatistics'],
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
