import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { startService } from '../../../test/service.ts';
import { counselled, logIn } from '../../../test/stories.ts';
import { privacy } from '../../modules.ts';
import { hasOwnClock } from '../../platform/privacy.ts';
import { keeps, ruleFor, unkept } from './unkept.ts';

const start = '2026-03-02T09:00:00+01:00';

/** The enz policy with another period, and with another wait before a silent counselling ends. */
const withPeriods = (period: string, after: string): Policy => ({
  ...services.enz,
  retention: services.enz.retention.map((rule) => {
    if (rule.id === 'R1')
      return { ...rule, period, fallback: { event: 'consultation.last-activity', after } };
    return rule.id === 'R1-account' ? { ...rule, period } : rule;
  }),
});

describe.each([
  { period: 'P2Y', after: 'P6M', says: 'spätestens zwei Jahre nach', waits: 'sechs Monate' },
  { period: 'P1Y', after: 'P3M', says: 'spätestens ein Jahr nach', waits: 'drei Monate' },
  { period: 'P18M', after: 'P45D', says: 'spätestens 18 Monate nach', waits: '45 Tage' },
])('a policy with $period', ({ period, after, says, waits }) => {
  it(`[ENZ-06] says "${says}" and does it`, async () => {
    const service = await startService({ policy: withPeriods(period, after), now: start });
    const { body } = await service.browser().get('/privacy-notice');
    const statements: { id: string; text: string }[] = body.sections.flatMap(
      (section: { statements: object[] }) => section.statements,
    );
    const text = (id: string) => statements.find((statement) => statement.id === id)?.text;
    for (const id of ['consultations-case', 'consultations-message', 'identity-account'])
      expect(text(`retention.${id}`)).toContain(says);
    expect(JSON.stringify(body)).toContain(waits);

    const { person } = await counselled(service);
    const ends = addPeriod(new Date(start), period);
    const disposed = addPeriod(ends, '-P15D');
    const { items } = await expectStatus(person.get('/own-data'), 200);
    const until = ends.toISOString();
    for (const category of ['identity.account', 'consultations.case', 'consultations.message'])
      expect(items).toContainEqual(expect.objectContaining({ category, until }));
    service.clock.set(new Date(disposed.getTime() - 1000));
    await service.runRetention();
    expect(await countOf(service, 'consultation')).toBe(1);
    service.clock.set(disposed);
    await service.runRetention();
    expect(await countOf(service, 'consultation')).toBe(0);
    expect(await logIn(service, person.username)).toBeNull();
  });
});

describe('what the policies promise about the end of data', () => {
  /** What is not kept yet of the data that a module keeps. This list only shrinks. */
  const open: Record<string, string[]> = {
    enz: [],
    bke: [],
    pib: ['identity.consent: host'],
    kob: ['identity.account: start', 'identity.consent: start'],
    nrw: ['identity.consent: host'],
  };

  it.each(Object.keys(services))('[failure 4] %s: is kept, or is on the list of what is not', (id) => {
    const policy = services[id as keyof typeof services];
    const kept = unkept(policy, privacy).filter(({ category }) => privacy[category]);
    const found = [...Map.groupBy(kept, ({ category }) => category)].map(
      ([category, reasons]) =>
        `${category}: ${reasons
          .map(({ why }) => why)
          .sort()
          .join(', ')}`,
    );
    expect(found.sort()).toEqual(open[id]);
  });

  it.each(Object.entries(services))(
    '%s: nothing is erased by a clock that is only guessed',
    (_id, policy) => {
      for (const [category, handler] of Object.entries(privacy)) {
        const rule = ruleFor(policy, category as keyof typeof privacy);
        if (!handler || !rule || !hasOwnClock(handler) || !keeps(handler, rule)) continue;
        const known = [handler.events, ...(handler.further ?? [])].map(({ start }) => start);
        expect([known.includes(rule.start), rule.action]).toEqual([true, 'erase']);
      }
    },
  );

  it('is told to the data protection officer where it is not kept', async () => {
    const service = await startService({ now: start });
    const officer = await service.member('data_protection_officer');
    const status = await expectStatus(officer.get('/retention'), 200);
    const told = (status['unkept'] as { category: string; why: string }[]).map(({ category }) => category);
    expect(told).toEqual(unkept(services.enz, privacy).map(({ category }) => category));
    expect(told).toContain('analytics.page-view');
  });

  it('leaves alone what an unknown event would have to start', async () => {
    const policy = {
      ...services.enz,
      retention: services.enz.retention.map((rule) =>
        rule.id === 'R1-account'
          ? {
              ...rule,
              start: 'concern.closed' as const,
              fallback: undefined,
              period: 'P1D',
              margin: 'PT1H',
            }
          : rule,
      ),
    };
    const service = await startService({ policy, now: start });
    await service.person();
    service.clock.set(new Date('2030-03-02T09:00:00+01:00'));
    await service.runRetention();
    expect(await countOf(service, 'account')).toBe(1);
  });
});
