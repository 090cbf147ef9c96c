import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { services } from '@sprechraum/shared/services';
import { Decrypter, generateX25519Identity } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { dbscan, needlesIn } from '../../../test/dbscan.ts';
import { expectStatus, type Life } from '../../../test/life.ts';
import { livedService } from '../../../test/lived.ts';
import { query } from '../../../test/query.ts';
import { passphrase, startService, type TestService } from '../../../test/service.ts';
import { addressPlace } from './queries.ts';

const root = resolve(import.meta.dirname, '../../../..');
const home = '203.0.113.77';

interface Row {
  readonly id: string;
  readonly account_id: string;
  readonly key_id: string;
  readonly address_sealed: Buffer;
  readonly logged_in_at: Date;
}

describe('from where somebody logs in', () => {
  let service: TestService;
  let person: Awaited<ReturnType<TestService['person']>>;
  const rows = async () =>
    (await query(
      service.databases.app.superuserUrl,
      'select * from sealed_address order by logged_in_at',
    )) as unknown as Row[];

  beforeAll(async () => {
    service = await startService({ now: '2026-03-02T09:00:00+01:00' });
    person = await service.person(undefined, undefined, home);
  });

  it('[ENZ-26] is one sealed row after each login, apart from cases and log', async () => {
    expect((await rows()).map((row) => row.account_id)).toEqual([person.id]);
    service.clock.set(new Date('2026-03-03T09:00:00+01:00'));
    await expectStatus(
      service.browser(home).post('/sessions', { username: person.username, password: passphrase }),
      201,
    );
    await service
      .browser(home)
      .post('/sessions', { username: person.username, password: 'ganz falsches wort' });
    expect((await rows()).map((row) => row.logged_in_at.toISOString())).toEqual([
      '2026-03-02T08:00:00.000Z',
      '2026-03-03T08:00:00.000Z',
    ]);
  });

  it('[ENZ-26] opens with the key from the safe, and with nothing that the application has', async () => {
    const [row] = await rows();
    if (!row) throw new Error('no row');
    const { vault } = service.platform;
    const inner = await vault.unsealBytes(row.key_id, addressPlace(row.id), row.address_sealed);
    expect(needlesIn(inner.toString('latin1'), [home])).toEqual([]);
    const opened = async (identity: string) => {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return decrypter.decrypt(inner, 'text');
    };
    expect(await opened(service.safeKey.privateKey)).toBe(`2026-03-02T08:00:00.000Z ${home}`);
    await expect(opened(await generateX25519Identity())).rejects.toThrow();
  });

  it('[ENZ-26] stands in the clear nowhere, and in no log line', async () => {
    await service.browser(home).get('/consultations');
    expect(service.lines.length).toBeGreaterThan(3);
    expect(await dbscan(service, [home])).toEqual([]);
  });

  it('[ENZ-26] gives the role of the application ciphertext only, and that to nobody but the person', async () => {
    const { db } = service.platform;
    const now = service.clock.now();
    const seen = (actor: { kind: 'client' | 'staff'; id: string; role: 'client' | 'counsellor' }) =>
      db.transaction(
        { actor, action: 'own-data.read', relations: ['own', 'assigned', 'any', 'emergency'], now },
        (tx) => tx.execute('select * from sealed_address'),
      );
    const own = await seen({ kind: 'client', id: person.id, role: 'client' });
    expect(own.rows).toHaveLength(2);
    const bytes = own.rows.map((row) => (row['address_sealed'] as Buffer).toString('latin1')).join('\n');
    expect(needlesIn(bytes, [home])).toEqual([]);
    const counsellor = await service.member();
    expect((await seen({ kind: 'staff', id: counsellor.id, role: 'counsellor' })).rows).toEqual([]);
  });

  it('is never kept of staff', async () => {
    const before = await countOf(service, 'sealed_address');
    await service.member();
    await service.member('data_protection_officer');
    expect(await countOf(service, 'sealed_address')).toBe(before);
  });

  it('[ENZ-44] ends seven days after the login', async () => {
    service.clock.set(new Date('2026-03-09T08:59:59+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'sealed_address')).toBe(2);
    service.clock.set(new Date('2026-03-09T09:00:00+01:00'));
    await service.runRetention();
    expect((await rows()).map((row) => row.logged_in_at.toISOString())).toEqual(['2026-03-03T08:00:00.000Z']);
  });
});

it.each(['never', 'access-log', 'access-log-at-chat-start'] as const)(
  'nothing is kept where the policy says: %s',
  async (mode) => {
    const policy = { ...services.enz, addresses: { mode, throttleWindow: 'PT15M' } };
    const service = await startService({ policy });
    await service.person(undefined, undefined, home);
    expect(await countOf(service, 'sealed_address')).toBe(0);
    expect(await dbscan(service, [home])).toEqual([]);
  },
);

describe('addresses serve nothing but the emergency', () => {
  let service: TestService;
  let life: Life;
  beforeAll(async () => {
    ({ service, life } = await livedService());
  });

  it('[ENZ-27] no answer to any member of staff holds one', async () => {
    const team = [
      life.counsellor,
      life.before,
      await service.member('counsellor_admin'),
      await service.member('it_admin'),
      await service.member('data_protection_officer'),
    ];
    const gets = service.app.declaredRoutes.filter(
      ({ method, url }) => method === 'GET' && url.startsWith('/api/') && !url.includes('ttachmentId'),
    );
    let answered = 0;
    for (const member of team)
      for (const { url } of gets) {
        const path = url.replace('/api/v1', '').replace(/:id|:key/, life.caseId);
        const { status, text } = await member.get(path);
        if (status === 200) answered++;
        expect(needlesIn(text, life.addresses), `${member.nickname} ${path}`).toEqual([]);
      }
    const opened = await life.counsellor.post(`/disclosures/${life.disclosureId}/open`);
    expect(opened.status, 'sealed even then').toBe(200);
    expect(needlesIn(opened.text, life.addresses)).toEqual([]);
    expect(answered).toBeGreaterThan(30);
  });

  it('[ENZ-27] [ENZ-29] no route, no column and no package finds out where somebody is', async () => {
    const placing = /geo(?!ms)|maxmind|mmdb|ip2loc|ipinfo|whois|latitude|longitude|standort|locate/i;
    const routes = service.app.declaredRoutes.map(({ url, schema }) => `${url} ${JSON.stringify(schema)}`);
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.filter((route) => placing.test(route))).toEqual([]);
    const columns = (await query(
      service.databases.app.superuserUrl,
      `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    )) as { name: string }[];
    expect(columns.filter(({ name }) => /location|lat$|lon$/.test(name) || placing.test(name))).toEqual([]);
    const installed = readdirSync(join(root, 'node_modules/.pnpm'));
    expect(installed.length).toBeGreaterThan(300);
    expect(installed.filter((name) => placing.test(name))).toEqual([]);
    const manifests = ['api', 'web', 'shared'].map((ring) =>
      readFileSync(join(root, ring, 'package.json'), 'utf8'),
    );
    expect(manifests.filter((manifest) => placing.test(manifest))).toEqual([]);
  });
});
