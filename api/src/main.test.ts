import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import {
  processesAbout,
  type RunningTryOut,
  run,
  runToEnd,
  startTryOut,
  untilServing,
} from '../test/child.ts';
import { scratchFolder } from '../test/scratch.ts';
import { ClusterInUse } from './platform/postgres/cluster.ts';
import { openFolder, removeFolder } from './tryout/folder.ts';
import { demandPort } from './tryout/ports.ts';

const folder = scratchFolder('start');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first start may have to build the web application. */
const patience = 240_000;
const person = { username: 'Seerose', password: 'lampe fluss gruen 3 mond' };

async function ask(service: Pick<RunningTryOut, 'url'>, path: string, body?: object): Promise<Response> {
  return fetch(`${service.url}${path}`, {
    redirect: 'manual',
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: service.url },
      body: JSON.stringify(body),
    }),
  });
}

async function register(service: Pick<RunningTryOut, 'url'>, who: typeof person): Promise<number> {
  const { registration } = (await (await ask(service, '/api/v1/service')).json()) as {
    registration: { noticeVersion: string };
  };
  const { noticeVersion } = registration;
  return (await ask(service, '/api/v1/accounts', { ...who, noticeVersion })).status;
}

const nobodyLeft = async () => {
  while (processesAbout(folder) > 0) await pause(50);
};

describe('npm start', { timeout: patience }, () => {
  let first: RunningTryOut;
  let second: RunningTryOut;

  it('serves from an empty data folder and says what one has to know', async () => {
    const args = ['start', '--data', folder, '--port', '0', '--empty'];
    first = await untilServing(run('scripts/run.mjs', args), folder);
    expect((await ask(first, '/api/v1/service')).status).toBe(200);
    expect(await (await ask(first, '/')).text()).toContain('<div id="app">');
    expect((await ask(first, '/docs/')).status).toBe(200);
    expect(await (await fetch(first.mails ?? '')).text()).toContain('Abgefangene E-Mails');
    for (const { username, password, about } of first.logins) {
      expect(first.output()).toContain(`${username}`);
      expect(first.output()).toContain(password);
      expect(first.output()).toContain(about);
      expect((await ask(first, '/api/v1/sessions', { username, password })).status).toBe(201);
    }
    expect(first.output()).toContain(folder);
    expect(statSync(join(folder, 'enz.secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'running.json')).mode & 0o777).toBe(0o600);
  });

  it('tells a second start that this folder is in use', async () => {
    const refused = await runToEnd('api/src/main.ts', ['--data', folder, '--port', '0']);
    expect(refused).toMatchObject({ code: 1, output: expect.stringMatching(/läuft Sprechraum schon/) });
    await expect(removeFolder(folder)).rejects.toThrow(ClusterInUse);
    await expect(demandPort(Number(new URL(first.url).port), 'localhost')).rejects.toThrow(/--port/);
  });

  it('loses nothing when it is killed, and leaves no process behind', async () => {
    expect(await register(first, person)).toBe(201);
    first.process.kill('SIGKILL');
    await nobodyLeft();
    second = await startTryOut(folder);
    expect(second.logins).toEqual(first.logins);
    expect((await ask(second, '/api/v1/sessions', person)).status).toBe(201);
  });

  it('ends in order at SIGTERM, within ten seconds', async () => {
    const begun = performance.now();
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(processesAbout(folder)).toBe(0);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('begins anew with --fresh, but only in a folder of its own', async () => {
    const again = await startTryOut(folder, '--empty', '--fresh');
    expect((await ask(again, '/api/v1/sessions', person)).status).toBe(401);
    again.process.kill('SIGINT');
    expect(await again.ended).toBe(0);
    expect(processesAbout(folder)).toBe(0);

    const foreign = `${folder}-foreign`;
    mkdirSync(foreign);
    writeFileSync(join(foreign, 'thesis.txt'), 'ten years of work');
    expect(() => openFolder(foreign)).toThrow(/nicht von Sprechraum angelegt/);
    expect(existsSync(join(foreign, 'thesis.txt'))).toBe(true);
    rmSync(foreign, { recursive: true });
  });

  it('says what is wrong with its arguments', async () => {
    const wrong = await runToEnd('api/src/main.ts', ['--servce', 'enz']);
    expect(wrong).toMatchObject({ code: 1, output: expect.stringMatching(/--servce[\s\S]*--help/) });
  });
});
