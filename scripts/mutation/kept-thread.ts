/** The thread of `keepsThread`: what Vitest's own threads do, again and again. */
import { parentPort } from 'node:worker_threads';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';

const port = parentPort;
if (!port) throw new Error('This is the code of a thread.');

type Calls = Parameters<typeof setupEnvironment>[0]['rpc'];
/** With each beginning Vitest makes new ones, but what is loaded already goes on using the first. */
let calls: Calls | undefined;
let listening = 0;

init({
  post: (message: unknown) => port.postMessage(message),
  // Who listens for orders, and who makes the first calls.
  on: (listener) => {
    if (++listening <= 2) port.on('message', listener);
  },
  setup: (context) => {
    calls ??= context.rpc;
    context.rpc = calls;
    return setupEnvironment(context);
  },
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});
