import { services } from '@sprechraum/shared/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { ask, letter } from '../../../test/scene.ts';
import { type Person, passphrase, startService, type TestService } from '../../../test/service.ts';
import { dimensionsOf } from './dimensions.ts';

type Member = Awaited<ReturnType<TestService['member']>>;
interface Cell {
  value: string;
  people: number | null;
  atLeast: boolean;
}
interface Table {
  name: string;
  people: number | null;
  atLeast: boolean;
  groups: { dimension: string; cells: Cell[]; rest: number }[];
}
interface Statistics {
  periods: Table[];
  years: Table[];
  next: { label: string; countedOn: string };
  dimensions: { id: string; values: { code: string }[] }[];
  notCounted: string[];
}

const read = async (member: Member) => (await member.get('/statistics')).body as Statistics;
const table = ({ periods, years }: Statistics, name: string) =>
  [...periods, ...years].find((entry) => entry.name === name);
const cells = (found: Table | undefined, dimension: string) =>
  Object.fromEntries(
    found?.groups
      .find((group) => group.dimension === dimension)
      ?.cells.map(({ value, people }) => [value, people]) ?? [],
  );

describe('the overall statistics of a service', { timeout: 60_000 }, () => {
  let service: TestService;
  let counsellor: Member;
  let officer: Member;
  const people: Person[] = [];
  const told = ['75417', '75433', '70173', '10115'];
  const at = (instant: string) => service.clock.set(new Date(instant));
  const countNow = () => service.handlers['statistics.count']({});

  beforeAll(async () => {
    service = await startService({ now: '2026-02-02T09:00:00+01:00' });
    counsellor = await service.member();
    officer = await service.member('data_protection_officer');
    for (let turn = 0; turn < 17; turn++) {
      // Seven from here, nine from one place elsewhere, and one who is the only one from theirs.
      const place = turn < 7 ? told[turn % 2] : turn < 16 ? told[2] : told[3];
      const person = await service.person(undefined, { place: place ?? '' });
      const id = await ask(person, { ...letter(), reason: 'school' });
      await counsellor.post(`/consultations/${id}/take`);
      const basis = turn < 7 ? 'sgb8-16' : 'sgb8-28';
      expect((await counsellor.patch(`/consultations/${id}`, { basis })).status).toBe(200);
      people.push(person);
    }
    at('2026-04-20T09:00:00+02:00');
    const alone = await service.person(undefined, { gender: 'diverse', place: '75417' });
    await ask(alone);
    await countNow();
    counsellor = await service.member();
    officer = await service.member('data_protection_officer');
  }, 120_000);

  it('[ENZ-05] can be grouped by § code', async () => {
    const statistics = await read(officer);
    expect(statistics.dimensions.find(({ id }) => id === 'basis')?.values).toEqual([
      { code: 'sgb8-16', label: '§ 16 SGB VIII' },
      { code: 'sgb8-28', label: '§§ 28 folgende SGB VIII' },
      { code: 'unknown', label: 'nicht bekannt' },
    ]);
    const first = table(statistics, '2026-Q1');
    expect(first?.people).toBe(17);
    expect(cells(first, 'basis')).toEqual({ 'sgb8-16': 7, 'sgb8-28': null, unknown: null });
    expect(first?.groups.find(({ dimension }) => dimension === 'basis')?.rest).toBe(10);
  });

  it('[ENZ-05] a case is coded with a basis of its purpose and no other', async () => {
    const id = await ask(await service.person());
    await counsellor.post(`/consultations/${id}/take`);
    expect((await counsellor.patch(`/consultations/${id}`, { basis: 'sgb8-16' })).body.basis).toBe('sgb8-16');
    expect((await counsellor.patch(`/consultations/${id}`, { basis: 'duty-to-help' })).status).toBe(422);
    expect((await counsellor.patch(`/consultations/${id}`, { basis: null })).body.basis).toBeUndefined();
  });

  it('[ENZ-15] have no postcode at all, and a place only as what it means for responsibility', async () => {
    const page = await officer.get('/statistics');
    const file = await officer.get('/statistics/export.csv');
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    for (const text of [page.text, file.text]) {
      for (const place of told) expect(text).not.toContain(place);
      expect(text).not.toMatch(/\b\d{5}\b/);
    }
    expect(cells(table(page.body, '2026-Q1'), 'place')).toEqual({
      responsible: 7,
      'not-responsible': null,
      unknown: null,
    });
    // Nor does the store have one, whoever reads it.
    const stored = JSON.stringify(
      await query(
        service.databases.app.superuserUrl,
        'select dimension, value, people from statistic_figure',
      ),
    );
    for (const place of told) expect(stored).not.toContain(place);
  });

  it('[ENZ-48] one client alone is not to be seen: the period that has not ended says nothing, nor when it has', async () => {
    const before = await read(officer);
    expect(before.periods.map(({ name }) => name)).toEqual(['2026-Q1']);
    expect(before.next).toEqual({ label: '2. Quartal 2026', countedOn: '2026-07-14T22:00:00.000Z' });
    at('2026-07-20T09:00:00+02:00');
    await countNow();
    counsellor = await service.member();
    officer = await service.member('data_protection_officer');
    const second = table(await read(officer), '2026-Q2');
    expect(second).toMatchObject({ people: null, groups: [] });
    const year = table(await read(officer), '2026');
    expect(year).toMatchObject({ people: 17, atLeast: true });
    expect(cells(year, 'gender')).not.toHaveProperty('diverse', 1);
  });

  it('[ENZ-48] nothing but the overall statistics can be taken out by staff', async () => {
    const attached: string[] = [];
    const reading = service.app.declaredRoutes.filter(
      ({ method, url }) => method === 'GET' && url.startsWith('/api/v1/'),
    );
    expect(reading.length).toBeGreaterThan(15);
    const id = await ask(await service.person());
    for (const role of ['counsellor', 'counsellor_admin', 'it_admin', 'data_protection_officer'] as const) {
      const member = await service.member(role);
      if (role === 'counsellor') await member.post(`/consultations/${id}/take`);
      for (const { url } of reading) {
        const { headers, status } = await member.get(url.replace('/api/v1', '').replace(/:id|:key/, id));
        const type = String(headers['content-type'] ?? '');
        const takesAway = headers['content-disposition'] || (status === 200 && !type.includes('json'));
        // The first two are made of the policy and of no row; the proof log names nobody.
        const ofNobody = /^\/api\/v1\/(?:privacy-notice|processing-record|proof\/)/.test(url);
        if (takesAway && !ofNobody) attached.push(`${role} ${url}`);
      }
    }
    expect(attached).toEqual([
      'counsellor /api/v1/statistics/export.csv',
      'counsellor_admin /api/v1/statistics/export.csv',
      'data_protection_officer /api/v1/statistics/export.csv',
    ]);
    // The routes of a case that hand out a copy are not open to anybody of the staff.
    const staff = service.policy.roles.filter(({ kind }) => kind === 'staff').map(({ id }) => id);
    const copying = service.policy.permissions.filter(({ action }) => action.endsWith('.copy'));
    expect(copying.filter(({ role }) => staff.includes(role))).toEqual([]);
    const person = await service.person('Selbstauskunft');
    await ask(person);
    const copy = await person.get('/own-data/export.html');
    expect(copy.headers['content-disposition']).toContain('attachment');
    expect(copy.text).toContain('Wir streiten jeden Abend.');
  });

  it('do not move when people go: they are counted once, and what is left of them is the number', async () => {
    const before = await read(officer);
    for (const person of people.slice(0, 6)) {
      const again = service.browser();
      await again.post('/sessions', { username: person.username, password: passphrase });
      expect((await again.delete('/account')).status).toBe(200);
    }
    await countNow();
    await service.runRetention();
    expect(await read(officer)).toEqual(before);
  });

  it('cannot be changed by the application, only be added and read', async () => {
    for (const statement of [
      'update statistic_period set total = 1',
      'update statistic_figure set people = 1',
      'delete from statistic_figure',
    ])
      await expect(service.platform.db.pool.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('store no number that is hidden', async () => {
    const rows = (await query(
      service.databases.app.superuserUrl,
      'select people from statistic_figure where people < 5 union all select total from statistic_period where total < 5',
    )) as unknown[];
    expect(rows).toEqual([]);
  });

  it('go when their rule says so, and are out of sight at once', async () => {
    at('2036-04-02T12:00:00+02:00');
    officer = await service.member('data_protection_officer');
    expect((await read(officer)).periods.map(({ name }) => name)).not.toContain('2026-Q1');
    await service.runRetention();
    const left = await query(service.databases.app.superuserUrl, 'select name from statistic_period');
    expect(left).toEqual([{ name: '2026-Q2' }]);
  });
});

describe('who is counted', { timeout: 60_000 }, () => {
  const policy = structuredClone(services.enz);
  if (policy.statistics) policy.statistics.smallestCell = 2;

  it('is everybody once, with the details that a consent stands for', async () => {
    const service = await startService({ policy, now: '2026-02-02T09:00:00+01:00' });
    for (let turn = 0; turn < 9; turn++) {
      const person = await service.person(undefined, { gender: turn < 5 ? 'female' : 'male' });
      await ask(person, { ...letter(), reason: turn < 5 ? 'school' : 'violence' });
      service.clock.set(new Date(service.clock.now().getTime() + 60_000));
      // Writing again makes no second person of anybody.
      await ask(person, { ...letter(), reason: 'addiction' });
      if (turn < 2 || turn === 5)
        await person.post('/consent-records', { consent: 'statistics', event: 'withdrawn' });
    }
    service.clock.set(new Date('2026-04-14T23:00:00+02:00'));
    await service.handlers['statistics.count']({});
    const again = await service.member('data_protection_officer');
    expect((await read(again)).periods).toEqual([]);
    service.clock.set(new Date('2026-04-15T00:30:00+02:00'));
    await service.handlers['statistics.count']({});
    const first = table(await read(await service.member('data_protection_officer')), '2026-Q1');
    expect(first?.people).toBe(9);
    expect(cells(first, 'gender')).toMatchObject({ female: 3, male: null, unknown: null });
    expect(cells(first, 'reason')).toMatchObject({ school: 5, violence: null, addiction: null });
  });

  it('is grouped as the policy says: another one counts other things, and says what it cannot count', () => {
    const source = {
      dimensions: () => [{ id: 'reason', values: services.bke.service.reasons }],
      earliest: async () => null,
      begun: async () => [],
    };
    const { dimensions, notCounted } = dimensionsOf(services.bke, source);
    expect(dimensions.map(({ id }) => id)).toEqual(['age', 'gender', 'reason']);
    expect(notCounted).toEqual(['Dauer der Beratung']);
  });
});
