import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { Value } from 'typebox/value';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectStatus, unique } from '../../../test/life.ts';
import { query } from '../../../test/query.ts';
import { askAndTake } from '../../../test/scene.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';
import { linesFor } from '../../governance/disclosures/index.ts';
import { entrySchema } from './entry.ts';

const { bke } = services;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('the access log', () => {
  let service: TestService;
  let person: Awaited<ReturnType<TestService['person']>>;
  beforeAll(async () => {
    service = await startService({ policy: bke, now: '2026-03-02T09:00:00+01:00' });
    person = await service.person(`mond${unique()}`, undefined, '203.0.113.77');
  });
  const files = () => readdirSync(service.accessLogFolder).map((name) => join(service.accessLogFolder, name));
  const lines = () =>
    files().flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    );

  it('[BKE-31] has one line for a login, with address and day, apart from the databases', async () => {
    expect(lines()).toEqual([
      {
        ip: '203.0.113.77',
        login_date: '2026-03-02',
        start_time: '2026-03-02T08:00:00.000Z',
        time_zone: 'Europe/Berlin',
        resource: '/api/v1/sessions',
        browser: 'unbekannt',
        operating_system: 'unbekannt',
        referrer: 'keine',
        service_kind: 'https',
      },
    ]);
    for (const file of files()) expect(statSync(file).mode & 0o077).toBe(0);
    const columns = await query(
      service.databases.app.superuserUrl,
      `select column_name from information_schema.columns where table_schema = 'public'
       and (data_type in ('inet', 'cidr') or column_name ~ '(^|_)(ip|inet|address)(_|$)')`,
    );
    // What seals addresses where another policy wants that is empty here.
    expect(columns).toEqual([{ column_name: 'address_sealed' }]);
    expect(await query(service.databases.app.superuserUrl, 'select id from sealed_address')).toEqual([]);
  });

  it('[BKE-34] is handed out to the police alone, after two have agreed, and only what it is about', async () => {
    const [holder, second] = [await service.member(), await service.member('coordinator')];
    const consultation = await askAndTake(person, holder);
    const id = randomUUID();
    const asked = { id, consultation, ground: 'duty-to-disclose', justification: 'Gerichtlich verlangt.' };
    expect((await holder.post('/disclosures', { ...asked, recipient: 'press' })).status).toBe(422);
    await expectStatus(holder.post('/disclosures', { ...asked, recipient: 'police' }), 201);
    expect(await linesFor(service.platform, randomUUID())).toEqual({ refused: 'unknown' });
    expect(await linesFor(service.platform, id)).toEqual({ refused: 'not-agreed' });
    expect((await holder.post(`/disclosures/${id}/confirm`)).status).toBe(409);
    await expectStatus(second.post(`/disclosures/${id}/confirm`), 204);
    const found = await linesFor(service.platform, id);
    expect(found).toMatchObject({ lines: [{ ip: '203.0.113.77' }] });
    const noted = await query(
      service.databases.app.superuserUrl,
      `select change, facts ->> 'step' as step from audit_event where object_id = '${id}' order by seq`,
    );
    expect(noted.at(-1)).toEqual({ change: 'read', step: 'open' });
    service.clock.set(new Date('2026-03-03T09:00:00+01:00'));
    expect(await linesFor(service.platform, id)).toEqual({ refused: 'over' });
    service.clock.set(new Date('2026-03-02T09:00:00+01:00'));
  });

  it('[BKE-32] says all that the notice lists and nothing else, at the end of a visit too', async () => {
    // A browser as it is, which the helper is not.
    const response = await service.app.inject({
      method: 'POST',
      url: '/api/v1/sessions?von=geheim',
      headers: {
        origin: 'https://beratung.example',
        'x-forwarded-for': '198.51.100.9',
        'x-forwarded-proto': 'https',
        'user-agent': firefox,
        referer: 'https://suche.example/?q=mein+kind',
      },
      payload: { username: person.username, password: passphrase },
    });
    expect(response.statusCode, response.body).toBe(201);
    const cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
    const own = service.browser('198.51.100.9', cookie);
    service.clock.set(new Date('2026-03-02T09:10:00+01:00'));
    await own.get('/own-data');
    await own.delete('/session');
    const visit = lines().filter(({ ip }) => ip === '198.51.100.9');
    expect(visit).toHaveLength(2);
    expect(visit[1]).toEqual({
      ip: '198.51.100.9',
      login_date: '2026-03-02',
      start_time: '2026-03-02T08:00:00.000Z',
      end_time: '2026-03-02T08:10:00.000Z',
      time_zone: 'Europe/Berlin',
      resource: '/api/v1/sessions',
      bytes: expect.any(Number),
      browser: 'Firefox 140',
      operating_system: 'Linux',
      referrer: 'https://suche.example',
      service_kind: 'https',
    });
    expect(visit[1]?.['bytes']).toBeGreaterThan(500);
    expect(Object.keys(visit[1] ?? {}).sort()).toEqual([...bke.log.fields].sort());
    const schema = entrySchema(bke);
    expect(JSON.parse(JSON.stringify(schema))).toMatchObject({ additionalProperties: false });
    for (const line of lines()) expect(Value.Check(schema, line)).toBe(true);
    expect(Value.Check(schema, { ...visit[1], nickname: 'Mond' })).toBe(false);
    const sessions = await query(service.databases.app.superuserUrl, 'select id, account_id from session');
    const all = JSON.stringify(lines());
    for (const canary of [person.username, person.id, cookie, passphrase, 'geheim', 'mein'])
      expect(all).not.toContain(canary);
    for (const row of sessions) expect(all).not.toContain((row as { id: string }).id);
  });

  it('[BKE-33] is read by no route, and gone after the time of the policy', async () => {
    const member = await service.member('it_admin');
    for (const { method, url } of service.app.declaredRoutes)
      if (method === 'GET' && url.startsWith('/api/') && !url.includes(':')) {
        const { text } = await member.get(url.replace('/api/v1', ''));
        expect(text, url).not.toContain('203.0.113.77');
      }
    expect(bke.permissions.filter(({ action }) => action === 'log.read')).toEqual([]);
    service.clock.set(new Date('2026-03-09T08:59:59+01:00'));
    await service.runRetention();
    expect(lines().some(({ ip }) => ip === '203.0.113.77')).toBe(true);
    service.clock.set(new Date('2026-03-09T09:00:00+01:00'));
    const run = await service.runRetention();
    expect(lines().filter(({ end_time: end }) => !end)).toEqual([]);
    expect(run?.receipts).toContainEqual(expect.objectContaining({ category: 'platform.access-log' }));
    service.clock.set(new Date('2026-03-10T09:00:00+01:00'));
    await service.runRetention();
    expect(files()).toEqual([]);
  });
});
