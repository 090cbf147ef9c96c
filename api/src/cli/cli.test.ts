import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningTryOut, runToEnd, startTryOut } from '../../test/child.ts';
import { command } from '../../test/command.ts';
import { query } from '../../test/query.ts';
import { scratchFolder } from '../../test/scratch.ts';
import { commands } from './commands.ts';

const folder = scratchFolder('cli');
const policyFile = `${folder}.json`;
afterAll(() => {
  for (const path of [folder, policyFile]) rmSync(path, { recursive: true, force: true });
});

const cli = (...args: string[]) => command({}, ...args);
const here = (...args: string[]) => cli(...args, '--data', folder);
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

describe('without a service', () => {
  it('shows what there is, and tells a wrong word from a wish for help', async () => {
    const alone = await runToEnd('api/src/cli.ts', []);
    expect(alone).toMatchObject({ code: 2, output: expect.stringContaining('retention plan') });
    expect(await cli('--help')).toMatchObject({ code: 0, output: expect.stringContaining('policy check') });
    for (const { words } of commands)
      expect(await cli(...words, '--help')).toMatchObject({
        code: 0,
        output: expect.stringMatching(new RegExp(`^${words.join(' ')}.*\n\n`)),
      });
    expect((await cli('retention', 'plan', '--jsn')).code).toBe(2);
    expect(await cli('audit', 'verify', '--data', `${folder}-none`)).toMatchObject({
      code: 1,
      output: expect.stringContaining('gibt es nicht'),
    });
  }, 60_000);

  it('accepts the policies that ship with it', async () => {
    for (const id of Object.keys(services))
      expect(await cli('policy', 'check', id)).toMatchObject({
        code: 0,
        output: expect.stringContaining('ohne Widerspruch'),
      });
  }, 60_000);

  it('refuses a policy that contradicts itself, or is none', async () => {
    const policy = structuredClone(services.enz);
    policy.backups.keysLifetime = 'P5Y';
    writeFileSync(policyFile, JSON.stringify(policy));
    expect(await cli('policy', 'check', policyFile)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/widerspricht sich:\n {2}– backups/),
    });
    writeFileSync(policyFile, '{}');
    expect(await cli('policy', 'check', policyFile)).toMatchObject({
      code: 1,
      output: expect.stringContaining('„service“ fehlt'),
    });
  }, 60_000);
});

describe('beside a running service', { timeout: 120_000 }, () => {
  let service: RunningTryOut;
  const login = (username: string) => {
    const found = service.logins.find((entry) => entry.username === username);
    return visitor(service.url, '/sessions', { username, password: found?.password });
  };

  beforeAll(async () => {
    service = await startTryOut(folder, '--empty');
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

  it('[ENZ-42, ENZ-44] shows retention happen: two years later the case is hidden, then gone', async () => {
    service.process.kill('SIGTERM');
    await service.ended;
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
