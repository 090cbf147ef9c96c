import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passphrase } from '../test/calls.ts';
import { type Child, run, runToEnd } from '../test/child.ts';
import { command } from '../test/command.ts';
import { recording, waysOut } from '../test/egress.ts';
import { enquiry, expectStatus } from '../test/life.ts';
import { query } from '../test/query.ts';
import { remoteBrowser } from '../test/remote.ts';
import { scratchFolder } from '../test/scratch.ts';
import { codeFor } from '../test/totp.ts';
import { readConfig } from './config.ts';
import { makeSafeKey } from './platform/crypto/safe.ts';
import { type Cluster, startCluster } from './platform/postgres/cluster.ts';
import { provision } from './platform/postgres/roles.ts';
import { demandPort } from './tryout/ports.ts';
import { buildWebApp } from './tryout/web-app.ts';

const folder = scratchFolder('production');
const sockets = mkdtempSync(join(tmpdir(), 'sprechraum-sockets-'));
const closings: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closings.reverse()) await close();
  for (const path of [folder, sockets]) rmSync(path, { recursive: true, force: true });
});

/** The embedded PostgreSQL answers on TCP and without TLS; production accepts a Unix socket instead. */
async function throughSocket(cluster: Cluster, name: string): Promise<string> {
  const place = join(sockets, name);
  mkdirSync(place);
  const server = createServer((client) => {
    const upstream = connect(cluster.port, cluster.host);
    client.pipe(upstream).pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  server.listen(join(place, '.s.PGSQL.5432'));
  await once(server, 'listening');
  closings.push(() => server.close());
  return place;
}

/** The links to one of the two databases, each on a cluster of its own. */
async function prepare(name: string) {
  const cluster = await startCluster({ dataDir: join(folder, name), durable: false });
  closings.push(() => cluster.stop());
  const place = await throughSocket(cluster, name);
  const link = (url: string) => {
    const { username, password, pathname } = new URL(url);
    return `postgresql://${username}:${password}@${pathname}?host=${encodeURIComponent(place)}`;
  };
  const { ownerUrl, appUrl } = await provision(cluster, { database: 'sprechraum' });
  return { owner: link(ownerUrl), web: link(appUrl), superuser: cluster.url('sprechraum') };
}

/** Runs the service as its own process and waits until it serves. */
async function serving(env: Record<string, string>) {
  const service = run('api/src/main.ts', [], env);
  while (!service.output().includes('listening')) {
    expect(service.process.exitCode, service.output()).toBeNull();
    await pause(50);
  }
  return service;
}

type Browser = ReturnType<typeof remoteBrowser>;

/** Somebody of the team, from the invitation on the command line to the second factor, and logged in. */
async function joinTeam(env: Record<string, string>, browser: Browser, role: string): Promise<Browser> {
  const username = `${role.slice(0, 4)}.ufer`;
  const facts = {
    affiliation: 'Enzkreis',
    'employed-until': '2099-12-31',
    'confidentiality-date': '2024-01-15',
    name: 'Somebody',
    nickname: role,
    role,
    username,
  };
  const given = Object.entries(facts).map(([name, value]) => `--${name}=${value}`);
  const added = await command(env, 'staff', 'add', ...given);
  expect(added, added.output).toMatchObject({ code: 0 });
  const code = /Einladungscode[^:]*: (\S+)/.exec(added.output)?.[1];
  await expectStatus(browser.post('/invitation/accept', { username, code, password: passphrase }), 204);
  await expectStatus(browser.post('/sessions', { username, password: passphrase }), 201);
  const { uri } = await expectStatus(browser.post('/second-factor', { password: passphrase }), 201);
  const confirmation = { code: codeFor(String(uri), new Date()) };
  await expectStatus(browser.post('/second-factor/confirm', confirmation), 200);
  return browser;
}

describe('production', { timeout: 60_000 }, () => {
  let env: Record<string, string>;
  let owners: Record<string, string>;
  let content: Awaited<ReturnType<typeof prepare>>;
  /** One process for all that people do, and where it goes meanwhile. */
  let service: Child;
  let mailPort: number;
  const egress = join(folder, 'egress.txt');

  beforeAll(async () => {
    mkdirSync(folder);
    const [keys, contents] = await Promise.all([prepare('keys'), prepare('content')]);
    content = contents;
    owners = { DATABASE_OWNER_URL: content.owner, KEY_DATABASE_OWNER_URL: keys.owner };
    env = {
      NODE_ENV: 'production',
      SERVICE: 'enz',
      DATABASE_URL: content.web,
      KEY_DATABASE_URL: keys.web,
      MASTER_KEY: randomBytes(32).toString('base64'),
      PUBLIC_URL: 'https://beratung.example.org',
      SMTP_URL: 'smtps://mail.example.org',
      MAIL_FROM: 'beratung@example.org',
      SEALED_ADDRESS_PUBLIC_KEY: (await makeSafeKey()).publicKey,
      HOST: '127.0.0.1',
      PORT: `${await demandPort(0, '127.0.0.1')}`,
    };
    await buildWebApp();
  }, 240_000);

  it('does not start on empty databases that it may not fill', async () => {
    await expect(readConfig([], env)).rejects.toThrow(
      /DATABASE_URL: Die Tabellen fehlen[\s\S]*KEY_DATABASE_URL: Die Tabellen fehlen/,
    );
  });

  it('is brought up to date by those who own the tables', async () => {
    expect(await command({ ...env, ...owners }, 'migrate')).toMatchObject({
      code: 0,
      output: expect.stringContaining('auf dem Stand'),
    });
  });

  it('serves, and tells what is missing', async () => {
    // Nobody answers there; that it is tried is what counts.
    mailPort = await demandPort(0, '127.0.0.1');
    const smtp = { SMTP_URL: `smtps://127.0.0.1:${mailPort}` };
    service = await serving({ ...env, ...smtp, ...recording(egress) });
    const url = `http://127.0.0.1:${env['PORT']}`;
    expect((await fetch(`${url}/api/v1/service`)).status).toBe(200);
    expect((await fetch(url)).status).toBe(200);
    const foreign = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: '{}',
    });
    expect(foreign.status).toBe(403);
    expect(service.output()).toContain('Hinweis: Pflichtangabe fehlt');
  });

  it('[ENZ-35] goes nowhere but to its databases and its mail server, whatever people do', {
    timeout: 180_000,
  }, async () => {
    const browser = () => remoteBrowser(`http://127.0.0.1:${env['PORT']}`, env['PUBLIC_URL'] ?? '');
    const person = browser();
    const counsellor = await joinTeam(env, browser(), 'counsellor');
    const officer = await joinTeam(env, browser(), 'data_protection_officer');
    const registration = { username: 'Uferlicht', password: passphrase, noticeVersion: '1' };
    const fields = { email: 'ufer@post.example', place: '75417' };
    await expectStatus(person.post('/accounts', { ...registration, fields }), 201);
    const { id } = await expectStatus(person.post('/consultations', enquiry('Wir streiten nur.')), 201);
    await expectStatus(counsellor.post(`/consultations/${id}/take`), 200);
    await expectStatus(counsellor.post(`/consultations/${id}/messages`, enquiry('Erzählen Sie.')), 201);
    await expectStatus(person.post(`/consultations/${id}/messages`, enquiry('Danke.')), 201);
    for (const path of ['/own-data', '/own-data/export.json']) await expectStatus(person.get(path), 200);
    await expectStatus(officer.post('/retention/runs'), 201);
    await expectStatus(counsellor.post(`/consultations/${id}/close`), 200);
    // The mail about the answer goes out by itself.
    while (!waysOut(egress).some((way) => way.endsWith(`:${mailPort}`))) await pause(50);
    await expectStatus(person.delete('/account'), 200);
    expect(await expectStatus(officer.get('/disclosures'), 200)).toEqual({ items: [], requests: [] });

    const databases = ['content', 'keys'].map((name) => `connect ${join(sockets, name, '.s.PGSQL.5432')}`);
    // The mailer also looks up the name of its server.
    const mail = ['name 127.0.0.1', `connect 127.0.0.1:${mailPort}`];
    expect(waysOut(egress)).toEqual([...mail, ...databases].sort());
    expect(await query(content.superuser, 'select from disclosure')).toEqual([]);
  });

  it('ends in order, goes nowhere else, and has written a log without addresses', async () => {
    const before = waysOut(egress);
    service.process.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(waysOut(egress)).toEqual(before);
    expect(service.output()).toContain('"route":"/api/v1/service"');
    expect(service.output()).not.toMatch(/127\.0\.0\.1/);
  });

  it('would notice any other way out', async () => {
    const file = join(folder, 'control.txt');
    const port = await demandPort(0, '127.0.0.1');
    const ways = `
      await fetch('http://127.0.0.1:${port}/pixel.gif').catch(() => {});
      new (await import('node:net')).Socket().on('error', () => {}).connect(${port}, '127.0.0.1');
      (await import('node:tls')).connect({ host: '127.0.0.2', port: ${port} }).on('error', () => {});
      (await import('node:http')).get('http://localhost:${port}/').on('error', () => {});
      (await import('node:dns')).default.resolve4('tracker.invalid', () => {});
      (await import('node:child_process')).default.spawn('true');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', ways], {
      env: { ...process.env, ...recording(file) },
    });
    await once(child, 'exit');
    expect(waysOut(file)).toEqual(
      expect.arrayContaining([
        `connect 127.0.0.1:${port}`,
        `connect 127.0.0.2:${port}`,
        `connect localhost:${port}`,
        'name tracker.invalid',
        'program true',
      ]),
    );
  });

  it('lets the command line work on the same databases', async () => {
    expect(await command(env, 'retention', 'status')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Letzter Löschlauf'),
    });
    expect(await command(env, 'dbscan', 'Mauersegler')).toMatchObject({
      code: 0,
      output: expect.stringContaining('Nichts gefunden'),
    });
    expect(await command(env, 'retention', 'run', '--clock', '2099-01-01T00:00:00Z')).toMatchObject({
      code: 1,
      output: expect.stringContaining('nur beim Versuch'),
    });
  });

  it('has its master key exchanged: refused alone, told with the one before, and done by the command line', async () => {
    const next = randomBytes(32).toString('base64');
    const alone = await runToEnd('api/src/main.ts', [], { ...env, MASTER_KEY: next });
    expect(alone).toMatchObject({ code: 1, output: expect.stringContaining('MASTER_KEY_OTHER') });
    const weak = await runToEnd('api/src/main.ts', [], { ...env, MASTER_KEY_OTHER: 'geheim' });
    expect(weak).toMatchObject({ code: 1, output: expect.stringContaining('MASTER_KEY_OTHER ist zu kurz') });
    const both = { ...env, MASTER_KEY: next, MASTER_KEY_OTHER: env['MASTER_KEY'] ?? '' };
    expect(await command(both, 'keys', 'status')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^[0-9a-f]{8} +wird abgelöst +\d+$/m),
    });
    expect((await command(both, 'keys', 'rewrap')).output).toMatch(/^[1-9]\d* Schlüssel neu verpackt/);
    env['MASTER_KEY'] = next;
    expect(await command(env, 'keys', 'status')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^[0-9a-f]{8} +gilt +\d+$/m),
    });
  });

  it('does not start with demo data', async () => {
    await query(
      content.superuser,
      `insert into staff (id, username, password_hash, name, nickname, role, added_at, last_used_on)
       values (gen_random_uuid(), 'jana@team', '', 'Jana Lorenz', 'Jana', 'counsellor', now(), now())`,
    );
    const refused = await runToEnd('api/src/main.ts', [], env);
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('vom Ausprobieren') });
  });
});
