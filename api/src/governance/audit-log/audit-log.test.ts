import { beforeAll, describe, expect, it } from 'vitest';
import { ask, askAndTake } from '../../../test/scene.ts';
import { startService, type TestService } from '../../../test/service.ts';

interface Event {
  readonly action: string;
  readonly at: string;
  readonly staff?: string;
  readonly objectType: string;
  readonly objectId: string | null;
}

describe('[ENZ-51] the audit log can be searched', () => {
  let service: TestService;
  let officer: Awaited<ReturnType<TestService['member']>>;
  let caseId: string;
  const day = (at: string) => service.clock.set(new Date(at));
  beforeAll(async () => {
    service = await startService({ now: '2026-03-02T09:00:00+01:00' });
    const person = await service.person();
    const mira = await service.member('counsellor', 'Mira');
    caseId = await askAndTake(person, mira);
    // The last second of the next day in Germany.
    day('2026-03-03T23:59:59+01:00');
    await ask(await service.person());
    day('2026-03-04T09:00:00+01:00');
    await askAndTake(await service.person(), await service.member('counsellor', 'Jana'));
    officer = await service.member('data_protection_officer');
  });
  const search = async (query: Record<string, string>) => {
    const { status, body, text } = await officer.get(`/audit-events?${new URLSearchParams(query)}`);
    expect([status, text]).toEqual([200, text]);
    return body as { items: Event[]; more: boolean };
  };

  it('by who did it', async () => {
    const { items } = await search({ staff: 'Mira' });
    expect(new Set(items.map(({ staff }) => staff))).toEqual(new Set(['Mira']));
    expect(items.map(({ action }) => action)).toContain('consultation.take');
    expect((await search({ staff: 'Niemand' })).items).toEqual([]);
  });

  it('by when, with whole days in Germany', async () => {
    const opened = async (query: Record<string, string>) =>
      (await search({ action: 'consultation.open', ...query })).items.map(({ at }) => at);
    expect(await opened({})).toHaveLength(3);
    expect(await opened({ from: '2026-03-03', until: '2026-03-03' })).toEqual(['2026-03-03T22:59:59.000Z']);
    expect(await opened({ from: '2026-03-03' })).toHaveLength(2);
    expect(await opened({ until: '2026-03-02' })).toHaveLength(1);
    for (const no of ['2026-02-31', '0000-01-01', '9999-12-31'])
      expect((await officer.get(`/audit-events?from=${no}`)).status).toBe(422);
  });

  it('by what it was about, page by page', async () => {
    const { items } = await search({ objectType: 'consultation', objectId: caseId });
    expect(items.map(({ action }) => action)).toEqual(['consultation.take', 'consultation.open']);
    const people = Array.from({ length: 13 }, () => service.person());
    await Promise.all(people);
    const first = await search({});
    expect([first.items.length, first.more]).toEqual([50, true]);
    const seq = String((first.items.at(-1) as Event & { seq: number }).seq);
    const next = await search({ before: seq });
    expect(next.more).toBe(false);
    const ids = new Set([...first.items, ...next.items].map((event) => (event as Event & { id: string }).id));
    expect(ids.size).toBe(first.items.length + next.items.length);
  });
});
