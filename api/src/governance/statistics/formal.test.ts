import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { ask, letter } from '../../../test/scene.ts';
import { type Person, startService, type TestService } from '../../../test/service.ts';
import { asSystem } from '../../platform/access/context.ts';

interface Statistics {
  dimensions: { id: string }[];
  notCounted: string[];
  periods: {
    people: number | null;
    groups: { dimension: string; cells: { value: string; people: number | null }[] }[];
  }[];
}

describe('statistics of formal items', { timeout: 60_000 }, () => {
  let service: TestService;
  let statistics: Statistics;
  const people: Person[] = [];
  const canary = 'Zwiebelturm am Abend';
  const policy = structuredClone(services.bke);
  // With five, all values of a dozen people would be hidden.
  const small = 2;
  if (policy.statistics) policy.statistics.smallestCell = small;

  beforeAll(async () => {
    service = await startService({ policy, now: '2026-02-02T09:00:00+01:00' });
    const counsellor = await service.member('counsellor');
    for (let turn = 0; turn < 12; turn++) {
      const person = await service.person();
      const told = { age: turn < 5 ? '27-35' : '36-45', ...(turn < 6 && { gender: 'female' }) };
      expect((await person.patch('/profile', told)).status).toBe(200);
      const id = await ask(person, { ...letter(canary), reason: turn < 7 ? 'puberty' : 'school' });
      await counsellor.post(`/consultations/${id}/take`);
      if (turn < 6) await person.post(`/consultations/${id}/close`);
      people.push(person);
    }
    service.clock.set(new Date('2026-04-20T09:00:00+02:00'));
    await service.handlers['statistics.count']({});
    const coordinator = await service.member('coordinator');
    statistics = (await coordinator.get('/statistics')).body as Statistics;
  });

  const cells = (dimension: string) =>
    Object.fromEntries(
      statistics.periods[0]?.groups
        .find((group) => group.dimension === dimension)
        ?.cells.map(({ value, people: counted }) => [value, counted]) ?? [],
    );

  it('[BKE-49] know age, gender, reason and duration, and nothing else', async () => {
    expect(statistics.dimensions.map(({ id }) => id)).toEqual(['age', 'gender', 'reason', 'duration']);
    expect(statistics.notCounted).toEqual([]);
    expect(statistics.periods[0]?.people).toBe(12);
    // What stands beside hides what nobody is counted under.
    expect(cells('age')).toMatchObject({ '27-35': 5, '36-45': null });
    expect(cells('gender')).toMatchObject({ female: 6, unknown: null });
    expect(cells('reason')).toMatchObject({ puberty: 7, school: null });
    expect(cells('duration')).toMatchObject({ week: 6, ongoing: null });
    const stored = (await query(
      service.databases.app.superuserUrl,
      'select distinct dimension from statistic_figure order by dimension',
    )) as unknown[];
    expect(stored).toEqual(['age', 'duration', 'gender', 'reason'].map((dimension) => ({ dimension })));
  });

  it('[BKE-49] show nothing below the smallest cell, and store no key of a person or a case', async () => {
    expect(services.bke.statistics?.smallestCell).toBe(5);
    const rows = (await query(
      service.databases.app.superuserUrl,
      'select f.*, p.* from statistic_figure f join statistic_period p on p.id = f.period_id',
    )) as { people: number | null }[];
    expect(rows.filter(({ people: counted }) => counted !== null && counted < small)).toEqual([]);
    expect(rows.some(({ people: counted }) => counted === null)).toBe(true);
    const stored = JSON.stringify(rows);
    const keys = (await query(
      service.databases.app.superuserUrl,
      'select id::text, client_id::text as account from consultation',
    )) as { id: string; account: string }[];
    expect(keys).toHaveLength(12);
    for (const { id, account } of keys) {
      expect(stored).not.toContain(id);
      expect(stored).not.toContain(account);
    }
  });

  it('[BKE-49] are internal: read by those whom the policy names, and by nobody else', async () => {
    const { statistics: rules, roles } = services.bke;
    expect(rules?.external).toBe(false);
    for (const { id } of roles.filter(({ kind }) => kind === 'staff')) {
      const { status } = await (await service.member(id)).get('/statistics');
      expect([id, status]).toEqual([id, rules?.readableBy.includes(id) ? 200 : 404]);
    }
    expect((await people[0]?.get('/statistics'))?.status).not.toBe(200);
    expect((await service.browser().get('/statistics')).status).toBe(401);
  });

  it('[BKE-40] [BKE-50] are counted by a role of the database that has no right to anything that was written', async () => {
    const granted = (await query(
      service.databases.app.superuserUrl,
      `select table_name as name from information_schema.role_table_grants
         where grantee = 'sprechraum_counter' and privilege_type = 'SELECT' order by 1`,
    )) as { name: string }[];
    // Of all others it may read single columns, or nothing.
    expect(granted.map(({ name }) => name)).toEqual([
      'consent_event',
      'statistic_figure',
      'statistic_period',
    ]);
    const columns = (await query(
      service.databases.app.superuserUrl,
      `select distinct table_name || '.' || column_name as name from information_schema.role_column_grants
         where grantee = 'sprechraum_counter' and table_name in ('consultation', 'account', 'profile') order by 1`,
    )) as { name: string }[];
    const readable = columns.map(({ name }) => name);
    for (const secret of [
      'consultation.subject_sealed',
      'consultation.key_id',
      'account.username_sealed',
      'account.password_hash',
      'profile.email_sealed',
    ])
      expect(readable).not.toContain(secret);

    const tables = (await query(
      service.databases.app.superuserUrl,
      `select tablename as name from pg_tables where schemaname = 'public'
         and tablename not in ('consultation', 'account', 'profile', 'consent_event', 'statistic_figure', 'statistic_period')`,
    )) as { name: string }[];
    const names = tables.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['message', 'attachment', 'draft', 'note']));
    const context = asSystem('statistics', service.clock.now());
    const refusals = await Promise.all(
      names.map((name) =>
        service.platform.db
          .counting(context, (tx) => tx.execute(`select 1 from ${name}`))
          .then(
            () => `${name} was read`,
            (error: Error) => String(error.cause ?? error),
          ),
      ),
    );
    for (const refusal of refusals) expect(refusal).toMatch(/permission denied for table/);
  });

  it('[BKE-50] nothing of what was written reaches the numbers, nor the log of the counting', async () => {
    const officer = await service.member('data_protection_officer');
    const file = (await officer.get('/statistics/export.csv')).text;
    for (const text of [file, JSON.stringify(statistics), service.lines.join('')])
      expect(text).not.toContain(canary);
  });
});
