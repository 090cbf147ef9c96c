import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { services } from '@sprechraum/shared/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  processesAbout,
  type RunningTryOut,
  run,
  runToEnd,
  startTryOut,
  untilServing,
} from '../test/child.ts';
import { command } from '../test/command.ts';
import { query } from '../test/query.ts';
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

const here = (...args: string[]) => command({}, ...args, '--data', folder);
const canary = 'Zitronenfalter über der Wiese';

/** Somebody with a browser: keeps the cookie. */
async function visitor(url: string, path: string, credentials: object) {
  const headers = { 'content-type': 'application/json', origin: url };
  const send = (where: string, method: string, cookie: string, body?: object) =>
    fetch(`${url}/api/v1${where}`, {
      method,
      headers: { ...(body ? headers : { origin: url }), cookie },
      ...(body && { body: JSON.stringify(body) }),
    });
  const response = await send(path, 'POST', '', credentials);
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    status: response.status,
    get: async (where: string) => (await send(where, 'GET', cookie)).json() as Promise<never>,
    post: (where: string, body?: object) => send(where, 'POST', cookie, body),
  };
}

/** Begun anew in the first part, looked at by the second. */
let service: RunningTryOut;

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

  it('ends in order at SIGTERM, within ten seconds, although somebody is connected who never asks', async () => {
    const silent = connect(Number(new URL(second.url).port), 'localhost');
    await once(silent, 'connect');
    const begun = performance.now();
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(processesAbout(folder)).toBe(0);
    expect(existsSync(join(folder, 'running.json'))).toBe(false);
  });

  it('begins anew with --fresh, but only in a folder of its own', async () => {
    service = await startTryOut(folder, '--empty', '--fresh');
    expect((await ask(service, '/api/v1/sessions', person)).status).toBe(401);

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

describe('npm run cli, beside a running service', { timeout: patience }, () => {
  const login = (username: string) => {
    const found = service.logins.find((entry) => entry.username === username);
    return visitor(service.url, '/sessions', { username, password: found?.password });
  };

  beforeAll(async () => {
    const client = await visitor(service.url, '/accounts', {
      username: 'Mauersegler',
      password: 'lampe fluss gruen 3 mond',
      noticeVersion: services.enz.notice.version,
      fields: { email: 'kontakt@example.org' },
    });
    const enquiry = { clientMessageId: randomUUID(), text: canary };
    const { id } = (await (await client.post('/consultations', enquiry)).json()) as { id: string };
    const jana = await login('jana@team');
    await jana.post(`/consultations/${id}/take`);
    await jana.post(`/consultations/${id}/messages`, { clientMessageId: randomUUID(), text: canary });
    expect((await client.post(`/consultations/${id}/close`)).status).toBe(200);
  }, 240_000);
  afterAll(async () => {
    service.process.kill('SIGTERM');
    await service.ended;
  });

  it('says what is held, and what would go when', async () => {
    const status = await here('retention', 'status');
    expect(status).toMatchObject({
      code: 0,
      output: expect.stringMatching(/Texte der Mail-Beratung +R1 +2 /),
    });
    expect(await here('retention', 'plan')).toMatchObject({
      code: 0,
      output: expect.stringContaining('nichts fällig'),
    });
    const later = await here('retention', 'plan', '--json', '--clock', '2099-01-01T00:00:00+01:00');
    const plan = JSON.parse(later.output) as { category: string; rule: { id: string } }[];
    expect(plan).toContainEqual(
      expect.objectContaining({
        category: 'consultations.case',
        rule: expect.objectContaining({ id: 'R1' }),
      }),
    );
    const why = await here('retention', 'plan', '--clock', '2099-01-01T00:00:00+01:00');
    expect(why.output).toMatch(/Warum:[\s\S]*spätestens zwei Jahre/);
  });

  it('adds somebody to the team, who chooses their own password with a code that is shown once', async () => {
    const missing = await here('staff', 'add', '--username', 'neu', '--role', 'counsellor');
    expect(missing).toMatchObject({ code: 2, output: expect.stringContaining('--nickname fehlt') });
    const person = ['--username', 'neu', '--name', 'Nele Neu', '--nickname', 'Nele', '--role', 'counsellor'];
    const refused = await here('staff', 'add', ...person);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('confidentialityDate') });
    const facts = [
      ...['--affiliation', 'Enzkreis', '--employed-until', '2040-12-31'],
      ...['--confidentiality-date', '2026-01-05'],
    ];
    const added = await here('staff', 'add', ...person, ...facts);
    expect(added.code).toBe(0);
    const code = /gezeigt\): (\S+)/.exec(added.output)?.[1];
    const password = 'lampe fluss gruen 3 mond';
    const accepted = await visitor(service.url, '/invitation/accept', { username: 'neu', code, password });
    expect(accepted.status).toBe(204);
    expect((await visitor(service.url, '/sessions', { username: 'neu', password })).status).toBe(201);
    expect(await here('staff', 'add', ...person, ...facts)).toMatchObject({
      code: 1,
      output: expect.stringContaining('gibt es schon'),
    });
  });

  it('searches everything: rows, files, mails and logs', async () => {
    expect(await here('dbscan', canary, 'Mauersegler')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Nichts gefunden'),
    });
    const log = join(folder, 'proxy.log');
    writeFileSync(log, `GET /?q=${encodeURIComponent(canary)}`);
    const found = await here('dbscan', 'gülay DEMIR', 'kontakt@example.org', canary, '--log', log);
    expect(found.code).toBe(1);
    for (const place of [
      '„gülay DEMIR“ – Inhalte: public.staff.name',
      '„gülay DEMIR“ – Inhalte: Dateien der Tabellen',
      '„gülay DEMIR“ – Inhalte: Schreibprotokoll (WAL)',
      '„kontakt@example.org“ – E-Mail 1',
      `„${canary}“ – Datei proxy.log`,
    ])
      expect(found.output).toContain(place);
    expect((await here('dbscan', 'ab')).code).toBe(2);
  });

  it('lets the service end in order at SIGINT as well', async () => {
    service.process.kill('SIGINT');
    expect(await service.ended).toBe(0);
    expect(processesAbout(folder)).toBe(0);
  });

  it('[failure 9] [ENZ-42, ENZ-44] shows retention happen: two years later the case is hidden, then gone', async () => {
    const { output } = await here('retention', 'plan', '--json', '--clock', '2099-01-01T00:00:00+01:00');
    const plan = JSON.parse(output) as { category: string; dueAt: string }[];
    const due = plan.find(({ category }) => category === 'consultations.case')?.dueAt ?? '';
    // Erased from then on; out of sight at the promised end, a margin later.
    const later = new Date(new Date(due).getTime() + 16 * 86_400_000).toISOString();

    service = await startTryOut(folder, '--clock', later);
    const client = { username: 'Mauersegler', password: 'lampe fluss gruen 3 mond' };
    expect((await visitor(service.url, '/sessions', client)).status).toBe(401);
    const officer = await login('sven@team');
    const gone = async () => {
      const { runs } = (await officer.get('/retention')) as {
        runs: { receipts: { category: string; disposed: number; keysDestroyed: number }[] }[];
      };
      return runs
        .flatMap(({ receipts }) => receipts)
        .filter(({ category }) => category === 'consultations.case');
    };
    await expect
      .poll(gone, { timeout: 20_000 })
      .toEqual([expect.objectContaining({ disposed: 1, keysDestroyed: 1 })]);
    expect((await here('retention', 'status')).output).toMatch(/Texte der Mail-Beratung +R1 +0 /);
    expect((await here('dbscan', canary, 'Mauersegler', 'kontakt@example.org')).code).toBe(0);
  });

  it('verifies the audit log, and sees it altered', async () => {
    expect(await here('audit', 'verify')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Unverändert'),
    });
    const database = Object.assign(new URL(service.content), { pathname: '/sprechraum_enz' }).href;
    await query(
      database,
      'set session_replication_role = replica',
      `update audit_event set action = 'nothing' where action = 'consultation.take'`,
    );
    expect(await here('audit', 'verify')).toMatchObject({
      code: 1,
      output: expect.stringContaining('altered'),
    });
  });
});
