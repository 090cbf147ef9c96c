import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { RoleId } from '@sprechraum/shared/policy';
import { can } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dbscan, needlesIn } from './dbscan.ts';
import { query } from './query.ts';
import { askAndTake, letter, newColleague } from './scene.ts';
import { type Person, passphrase, startService, type TestService } from './service.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
const { bke: policy, ...others } = services;
const root = join(import.meta.dirname, '../..');
const staffRoles = policy.roles.filter(({ kind }) => kind === 'staff').map(({ id }) => id);

/** What `connect` was told: a port with or without a host, an object, or that in a list, as Node wraps it itself. */
function destination(args: readonly unknown[]): string {
  const [first, second] = args.flat();
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first as { path?: string; host?: string; port?: number };
    return path ?? `${host ?? 'localhost'}:${port}`;
  }
  return `${typeof second === 'string' ? second : 'localhost'}:${String(first)}`;
}

/** Where the process goes from now on: the last step that all libraries share. */
function watchWaysOut() {
  const ways = new Set<string>();
  const connect = net.Socket.prototype.connect;
  const spy = vi.spyOn(net.Socket.prototype, 'connect');
  spy.mockImplementation(function (this: net.Socket, ...args: unknown[]) {
    ways.add(destination(args));
    return Reflect.apply(connect, this, args) as net.Socket;
  });
  return { ways, stop: () => spy.mockRestore() };
}

/** A bare request with exactly these headers. */
const bare = (service: TestService, path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const { port } = service.app.server.address() as AddressInfo;
    const asked = request({ port, path, headers, method, host: '127.0.0.1', agent: false });
    asked.on('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    asked.on('upgrade', () => resolve({ status: 101, headers: {} }));
    asked.on('error', reject).end();
  });

describe('the service for parents', { timeout: 60_000 }, () => {
  let service: TestService;
  let person: Person;
  let counsellor: Member;
  let caseId: string;
  let waysOut: ReturnType<typeof watchWaysOut>;
  const readable = () =>
    service.app.declaredRoutes.filter(({ method, url }) => method === 'GET' && url.startsWith('/api/v1/'));
  const addressOf = (url: string) =>
    url.replace('/api/v1', '').replaceAll(/:\w+/g, (name) => (name === ':field' ? 'age' : caseId));

  beforeAll(async () => {
    waysOut = watchWaysOut();
    service = await startService({ policy });
    person = await service.person();
    counsellor = await service.member('counsellor');
    caseId = await askAndTake(person, counsellor, { ...letter('Kranichzug'), reason: 'puberty' });
    await counsellor.post(`/consultations/${caseId}/messages`, letter('Erzählen Sie.'));
    await person.post(`/consultations/${caseId}/messages`, letter('Danke.'));
    await service.runJobs();
    await service.runRetention();
  });
  afterAll(() => waysOut.stop());

  it('[BKE-02] has topics of its own, and knows no other service’s', async () => {
    const { reasons } = (await person.get('/service')).body as { reasons: { label: string }[] };
    const labels = reasons.map(({ label }) => label);
    for (const word of [
      ...['Eltern', 'Jugend', 'Jugendliche', 'Pubertät', 'Sorgen', 'Probleme', 'Stress', 'Sexualität'],
      ...['Ritzen', 'selbstverletzendes Verhalten (SVV)', 'Missbrauch', 'Mobbing', 'Schule', 'Beratung'],
    ])
      expect(labels).toContain(word);
    const ours = new Set(policy.service.reasons.map(({ code }) => code));
    const [foreign] = Object.values(others).flatMap(({ service: { reasons: theirs } }) =>
      theirs.filter(({ code }) => !ours.has(code)),
    );
    const open = (reason?: string) => person.post('/consultations', { ...letter(), reason });
    expect((await open('puberty')).body).toMatchObject({ reason: 'puberty' });
    expect((await open(foreign?.code)).status).toBe(422);
  });

  it('[BKE-05] [BKE-07] answers nothing without encryption: no page, no request, no socket, for whoever asks', async () => {
    const plain = { 'x-forwarded-proto': 'http' };
    for (const path of ['/', '/datenschutz', '/api/v1/service', '/assets/app.js']) {
      const { status, headers } = await bare(service, path, plain);
      expect([path, status, headers['location']]).toEqual([path, 308, `https://beratung.example${path}`]);
    }
    expect((await bare(service, '/api/v1/accounts', plain, 'POST')).status).toBe(403);
    const socket = {
      ...plain,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    expect((await bare(service, '/live', socket)).status).not.toBe(101);
    const { headers } = await bare(service, '/api/v1/service', { 'x-forwarded-proto': 'https' });
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    expect(headers['content-security-policy']).not.toMatch(/http:/);
    const login = await service
      .browser()
      .post('/sessions', { username: person.username, password: passphrase });
    expect(String(login.headers['set-cookie'])).toMatch(/__Host-.*Secure/);
  });

  it('[BKE-05] [BKE-08] and so for the team', async () => {
    const cookie = counsellor.cookie();
    const plain = { 'x-forwarded-proto': 'http', cookie };
    for (const path of ['/schreibtisch', '/api/v1/consultations', '/api/v1/intake'])
      expect((await bare(service, path, plain)).status).toBe(308);
    expect((await bare(service, `/api/v1/consultations/${caseId}/close`, plain, 'POST')).status).toBe(403);
    expect((await person.get(`/consultations/${caseId}`)).body.state).toBe('active');
    const sessions = { 'x-forwarded-proto': 'https', cookie };
    expect((await bare(service, '/api/v1/consultations', sessions)).status).toBe(200);
  });

  it('[BKE-05] [BKE-10] [BKE-20] goes nowhere but to its databases and its mail server, whatever people do', async () => {
    const own = [
      ...Object.values(service.databases).map(({ appUrl }) => new URL(appUrl).port),
      new URL(service.sink.url).port,
      String((service.app.server.address() as AddressInfo).port),
    ];
    const elsewhere = [...waysOut.ways].filter(
      (way) => !own.some((port) => way === `127.0.0.1:${port}` || way === `localhost:${port}`),
    );
    expect(waysOut.ways.size).toBeGreaterThan(1);
    expect(elsewhere).toEqual([]);
  });

  it('[BKE-05] [BKE-10] brings no software of a service along that would take data away, and no store of its own', () => {
    const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');
    const packages = [...lock.matchAll(/^ {2}'?((?:@[\w.-]+\/)?[\w.-]+)@\d/gm)].map(([, name]) => name ?? '');
    expect(packages.length).toBeGreaterThan(200);
    const hosted =
      /sentry|bugsnag|rollbar|datadog|newrelic|honeycomb|logrocket|aws-sdk|@aws|azure|google-cloud|firebase|supabase|segment\b|amplitude|mixpanel|posthog|hotjar|matomo|plausible|stripe|twilio|sendgrid|mailchimp|mailgun|onesignal|pusher|web-push|algolia|intercom|cloudinary|minio/i;
    expect(packages.filter((name) => hosted.test(name))).toEqual([]);
    expect('@sentry/node').toMatch(hosted);
    const settings = readFileSync(join(root, '.env.example'), 'utf8');
    expect(settings).not.toMatch(/S3|BUCKET|STORAGE|CDN/i);
  });

  it('[BKE-05] [BKE-11] leaves nothing on the computers of the team: no answer is stored, none is a file', async () => {
    const found: string[] = [];
    for (const role of staffRoles) {
      const member = role === 'counsellor' ? counsellor : await service.member(role);
      // What the role may not do is not there.
      const routes = readable().filter(({ access }) => can(policy, role, access));
      await Promise.all(
        routes.map(async ({ url, access }) => {
          const { headers, status } = await member.get(addressOf(url));
          const stored = status === 200 && !/no-store/.test(headers['cache-control'] ?? '');
          // What everybody may read without logging in is no counselling data.
          if (stored && !can(policy, 'visitor', access)) found.push(`${role} ${url} may be stored`);
          if (headers['content-disposition']) found.push(`${role} ${url} is a file`);
        }),
      );
    }
    const statistics = staffRoles.filter((role) => policy.statistics?.readableBy.includes(role));
    // Made of the policy and of no row; and the proof log, which names nobody.
    const ofNobody = /^(?:data_protection_officer \/api\/v1\/processing-record|\w+ \/api\/v1\/proof\/)/;
    expect(found.filter((entry) => !ofNobody.test(entry)).sort()).toEqual(
      statistics.map((role) => `${role} /api/v1/statistics/export.csv is a file`).sort(),
    );
    const copying = policy.permissions.filter(
      ({ action, role }) => action.endsWith('.copy') && staffRoles.includes(role),
    );
    expect(copying).toEqual([]);
  });

  it('[BKE-05] [BKE-14] knows no way in which somebody of the team sets or sees a password', async () => {
    const taking = service.app.declaredRoutes.filter(({ schema }) =>
      /password|"current"/.test(JSON.stringify(schema.body ?? {})),
    );
    // Each is about whoever asks, or about who has the one code; none names another.
    for (const { url, access } of taking) {
      expect(url).not.toMatch(/:id/);
      expect(['staff.manage', 'login-data.read', 'data-request.handle']).not.toContain(access);
    }
    const showing = service.app.declaredRoutes.filter(({ schema }) =>
      /"(?:password|passwordHash)"/.test(JSON.stringify(schema.response ?? {})),
    );
    expect(showing).toEqual([]);
    expect(await dbscan(service, [passphrase])).toEqual([]);
  });

  it('[BKE-20] [BKE-21] passes the address on to nobody, and has nothing to advertise with', async () => {
    const address = ['identity.account', 'identity.registration', 'platform.mail'];
    expect(
      policy.recipients.filter(({ categories }) => address.some((id) => categories.includes(id))),
    ).toEqual([]);
    expect(
      policy.disclosures.grounds.filter(({ discloses }) =>
        address.some((id) => discloses.includes(id as never)),
      ),
    ).toEqual([]);
    expect(policy.email.purposes).toEqual(['registration_confirm']);
    const routes = service.app.declaredRoutes.map(({ url }) => url);
    expect(routes.filter((url) => /newsletter|campaign|segment|subscri|import/i.test(url))).toEqual([]);
    const tables = (await query(
      service.databases.app.superuserUrl,
      `select conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid = 'account'::regclass`,
    )) as { name: string }[];
    expect(tables.filter(({ name }) => /newsletter|campaign|segment|subscri/.test(name))).toEqual([]);
    expect((await query(service.databases.app.superuserUrl, 'select from disclosure')) as unknown[]).toEqual(
      [],
    );
  });

  it('[BKE-29] shows those who seek advice nothing of a counsellor but the nickname', async () => {
    const secrets = [`Real Name ${counsellor.nickname}`, counsellor.username];
    const paths = readable().map(({ url }) => addressOf(url));
    const texts = await Promise.all(paths.map(async (path) => (await person.get(path)).text));
    expect(texts.some((text) => text.includes(counsellor.nickname))).toBe(true);
    expect(texts.flatMap((text) => needlesIn(text, secrets))).toEqual([]);
    const visible = policy.roles.filter(({ kind, nicknameOnly }) => kind === 'staff' && nicknameOnly);
    const writing = policy.permissions.filter(
      ({ action, role }) => action === 'consultation.write' && staffRoles.includes(role),
    );
    expect(visible.map(({ id }) => id)).toEqual(expect.arrayContaining(writing.map(({ role }) => role)));
  });

  it('[BKE-30] takes no contact data into what is shown of a counsellor', async () => {
    const admin = await service.member('it_admin');
    const { affiliation: _, confidentialityDate: __, ...facts } = newColleague();
    for (const nickname of [
      'Mia 030 23125 001',
      'mia@example.org',
      'Mia (at) example punkt org',
      'www.mia.example.org',
      'Mia +49 151 23125001',
    ]) {
      const added = await admin.post('/staff', { ...facts, nickname });
      const changed = await admin.patch(`/staff/${counsellor.id}`, { nickname });
      for (const { status, body } of [added, changed]) {
        expect([nickname, status]).toEqual([nickname, 422]);
        expect(body.errors).toMatchObject([{ field: 'nickname', code: 'contact-data' }]);
      }
    }
  });

  it('[BKE-51] has no door through which a visit could be counted, and no job that looks at logs', async () => {
    for (const path of ['/analytics', '/page-views', '/visits', '/events', '/matomo.php', '/collect']) {
      for (const asked of [person.get(path), person.post(path, {})]) expect((await asked).status).toBe(404);
    }
    expect(policy.analytics).toMatchObject({ mode: 'off' });
    expect(
      service.app.declaredRoutes.filter(({ url }) => /analytic|page-?view|visit|track/i.test(url)),
    ).toEqual([]);
    expect(Object.keys(service.handlers).filter((job) => /log|analytic|visit|view/i.test(job))).toEqual([]);
    const allowed: RoleId[] = policy.permissions
      .filter(({ action }) => action === 'analytics.count' || action === 'log.read')
      .map(({ role }) => role);
    expect(allowed).toEqual([]);
  });
});
