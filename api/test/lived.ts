import { accessTo, cloneDatabases, copyDatabases, type Pair } from './databases.ts';
import { canaryPolicy, type Life, liveThrough } from './life.ts';
import { openService, startService, type TestService } from './service.ts';

/** What is left of a service in which somebody has lived through it all: enough to go on from there. */
interface Past extends Pick<TestService, 'masterKey' | 'safeKey' | 'lines'> {
  readonly databases: Pair;
  readonly mails: TestService['sink']['mails'];
  readonly life: Life;
}

async function liveOnce(): Promise<Past> {
  const databases = await copyDatabases();
  const { service, stop } = await openService({ policy: canaryPolicy, databases: accessTo(databases) });
  const life = await liveThrough(service);
  await stop();
  const { masterKey, safeKey, lines, sink } = service;
  return { databases, masterKey, safeKey, lines, mails: sink.mails, life };
}

/** One for all test files of a worker: what is left of a life is copied sooner than another is lived. */
let past: Promise<Past> | undefined;

/**
 * A service of the test's own after `liveThrough`, with its logs, its mails and everybody still logged in. What its
 * process has counted since it started is not taken along.
 */
export async function livedService(): Promise<{ service: TestService; life: Life }> {
  past ??= liveOnce();
  const { databases, masterKey, safeKey, lines, mails, life } = await past;
  const service = await startService({
    policy: canaryPolicy,
    databases: await cloneDatabases(databases),
    masterKey,
    safeKey,
  });
  service.lines.push(...lines);
  service.sink.mails.push(...mails);
  const browserOf = <P extends { cookie(): string }>(who: P, address?: string): P => ({
    ...who,
    ...service.browser(address, who.cookie()),
  });
  const { person, phone, counsellor, before, addresses } = life;
  return {
    service,
    life: {
      ...life,
      person: browserOf(person, addresses[0]),
      phone: browserOf(phone, addresses[1]),
      counsellor: browserOf(counsellor),
      before: browserOf(before),
    },
  };
}
