import type { Policy } from '@sprechraum/shared/policy';
import { germanDay } from '@sprechraum/shared/rules';
import { services } from '@sprechraum/shared/services';
import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { expectStatus } from '../../../test/life.ts';
import { proposedBy } from '../../../test/proposals.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { cameBack } from '../../../test/stories.ts';
import { readInForce } from './queries.ts';

const start = '2026-03-02T09:00:00+01:00';

/** A version that names what is processed otherwise and changes no consent. */
function reworded(policy: Policy): Policy {
  const draft = Value.Clone(policy);
  const [contact] = draft.contacts;
  if (contact) contact.organisation.phone = '0800 111 0 111';
  draft.notice.version = '2';
  draft.notice.effectiveFrom = germanDay(new Date(start));
  return draft;
}

/** Two of the team publish it, and the service is started anew. */
async function published(service: TestService): Promise<TestService> {
  const { platform, databases, masterKey, safeKey } = service;
  const admin = await service.member('it_admin');
  const officer = await service.member('data_protection_officer');
  const id = await proposedBy(platform, admin.id, reworded(platform.policy));
  await expectStatus(officer.post(`/policy-versions/${id}/agreement`), 204);
  const inForce = await readInForce(platform.db, platform.clock.now());
  if (!inForce) throw new Error('nothing is in force');
  return startService({ databases, masterKey, safeKey, inForce, now: start });
}

const textOf = async (service: TestService, path: string) =>
  (await service.browser().get(path)).body as {
    text: string;
    changes?: { since: string; sentences: object[] };
  };

it.each([
  ['[KOB-44] kob', services.kob, [undefined, undefined]],
  ['[NRW-10] [NRW-01] nrw', services.nrw, ['30.07.2024', '02.03.2026']],
])(
  '%s publishes a version with a reason: the one before is there word for word, and so is what changed',
  async (_, policy, dates) => {
    const service = await startService({ policy, now: start });
    const before = (await service.browser().get('/privacy-notice.md')).text;
    const anew = await published(service);
    const { items } = (await anew.browser().get('/privacy-notice/versions')).body;
    expect(items).toMatchObject([
      { version: '2', current: true, ground: 'service', reason: expect.stringMatching(/\w/) },
      { version: policy.notice.version, current: false },
    ]);
    expect((await textOf(anew, `/privacy-notice/versions/${policy.notice.version}`)).text).toBe(before);
    const { changes } = await textOf(anew, '/privacy-notice/versions/2');
    expect(changes).toEqual({
      since: policy.notice.version,
      sentences: [
        {
          id: expect.any(String),
          heading: expect.any(String),
          before: expect.not.stringContaining('0800 111 0 111'),
          after: expect.stringContaining('0800 111 0 111'),
        },
      ],
    });
    const now = (await anew.browser().get('/privacy-notice.md')).text;
    expect(now).toContain('Dies ist die Fassung 2 dieses Hinweises.');
    // A notice that bears its date bears that of the version.
    const date = (text: string) => /zuletzt am (\S+) geändert/.exec(text.replaceAll('\\', ''))?.[1];
    expect([date(before), date(now)]).toEqual(dates);
  },
);

it('[KOB-45] kob tells whoever comes back of the new version once, and remembers for each account which one it was', async () => {
  const service = await startService({ policy: services.kob, now: start });
  const person = await service.person();
  const anew = await published(service);
  const back = await cameBack(anew, person.username);
  const asked = async () => (await back.get('/notice-change')).body;
  expect(await asked()).toMatchObject({ change: { since: services.kob.notice.version, version: '2' } });
  await expectStatus(back.post('/notice-change/seen', { version: '2' }), 204);
  expect(await asked()).toEqual({ change: null });
  const again = await cameBack(anew, person.username);
  expect((await again.get('/notice-change')).body).toEqual({ change: null });
  const { records } = (await again.get('/consent-records')).body;
  const shown = records.filter(({ purpose }: { purpose: string }) => purpose === 'notice');
  expect(shown.map(({ noticeVersion }: { noticeVersion: string }) => noticeVersion)).toEqual([
    services.kob.notice.version,
    '2',
  ]);
});
