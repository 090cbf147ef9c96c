import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { dbscan } from '../../../test/dbscan.ts';
import { query } from '../../../test/query.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { counselled, logIn, openCase } from '../../../test/stories.ts';

const aSecondBefore = (at: string) => new Date(new Date(at).getTime() - 1000);

/** Periods of two years, and of six months, where a month ends on different days. */
const years = services.enz;
const months = {
  ...services.enz,
  retention: services.enz.retention.map((rule) =>
    rule.id.startsWith('R1') ? { ...rule, period: 'P6M' } : rule,
  ),
};

/** `disposed`: from when the engine erases; `ends`: from when nobody may read it any more. Each begins after the last. */
const travels = [
  {
    what: 'over a leap day',
    closed: '2026-03-01T10:15:30+01:00',
    disposed: '2028-02-15T10:15:30+01:00',
    ends: '2028-03-01T10:15:30+01:00',
  },
  {
    what: 'into the hour that comes twice, when the clocks go back',
    closed: '2028-10-27T02:30:00+02:00',
    disposed: '2030-10-12T02:30:00+02:00',
    ends: '2030-10-27T02:30:00+02:00',
  },
  {
    what: 'into the hour that is left out, when the clocks go forward',
    closed: '2031-03-27T02:30:00+01:00',
    disposed: '2033-03-12T03:30:00+01:00',
    ends: '2033-03-27T03:30:00+02:00',
  },
  {
    what: 'from 29 February to 28 February',
    closed: '2036-02-29T12:00:00+01:00',
    disposed: '2038-02-13T12:00:00+01:00',
    ends: '2038-02-28T12:00:00+01:00',
  },
];
const halfYear = [
  {
    what: 'from the last day of August to that of February',
    closed: '2026-08-31T08:00:00+02:00',
    disposed: '2027-02-13T08:00:00+01:00',
    ends: '2027-02-28T08:00:00+01:00',
  },
  {
    what: 'from the last day of August to a leap day',
    closed: '2027-08-31T08:00:00+02:00',
    disposed: '2028-02-14T08:00:00+01:00',
    ends: '2028-02-29T08:00:00+01:00',
  },
];

/** Two persons whose counselling ends now: one goes with it, the other one has a second one that goes on. */
async function twoPersons(service: TestService) {
  const leaving = await counselled(service);
  const staying = await counselled(service);
  const second = await openCase(staying.person);
  return { leaving, staying, second };
}
type Two = Awaited<ReturnType<typeof twoPersons>>;

/** Who comes back after months has to log in. */
async function comeBack(service: TestService, { leaving, staying }: Two) {
  const browser = async (name: string) => {
    const found = await logIn(service, name);
    if (!found) throw new Error('the account is gone');
    return found;
  };
  return {
    leaving: await browser(leaving.person.username),
    staying: await browser(staying.person.username),
    counsellor: await browser(leaving.counsellor.username),
  };
}

/** What those see who may see it. */
async function sight(who: Awaited<ReturnType<typeof comeBack>>, { leaving, staying, second }: Two) {
  const status = async (browser: typeof who.staying, id: string) =>
    (await browser.get(`/consultations/${id}`)).status;
  return {
    leaving: await status(who.leaving, leaving.id),
    staying: await status(who.staying, staying.id),
    second: await status(who.staying, second.id),
    counsellor: await status(who.counsellor, leaving.id),
    listed: (await who.staying.get('/consultations')).body.items.length,
    copied: (await who.staying.get('/own-data/export.json')).text.includes(staying.text),
  };
}

const everything = { leaving: 200, staying: 200, second: 200, counsellor: 200, listed: 2, copied: true };
const expired = { leaving: 401, staying: 404, second: 200, counsellor: 404, listed: 1, copied: false };

const ofClients = (run: Awaited<ReturnType<TestService['runRetention']>>) =>
  run?.receipts
    .filter(({ category }) => /account|case/.test(category))
    .sort((a, b) => a.category.localeCompare(b.category));

const travelled = (policy: Policy, ways: typeof travels) => {
  describe('the engine', async () => {
    const service = await startService({ policy });

    it.each(ways)(
      '[ENZ-42] leaves a case and its account a second before the margin begins and erases them then, $what',
      async ({ closed, disposed, ends }) => {
        service.clock.set(new Date(closed));
        await service.runRetention();
        const two = await twoPersons(service);

        service.clock.set(aSecondBefore(disposed));
        const who = await comeBack(service, two);
        expect(ofClients(await service.runRetention())).toEqual([]);
        expect(await sight(who, two)).toEqual(everything);

        service.clock.set(new Date(disposed));
        expect(ofClients(await service.runRetention())).toMatchObject([
          { category: 'consultations.case', planned: 2, disposed: 2, failed: 0, keysDestroyed: 2 },
          { category: 'identity.account', planned: 1, disposed: 1, failed: 0, keysDestroyed: 1 },
        ]);
        expect(await sight(who, two)).toEqual(expired);

        service.clock.set(new Date(ends));
        expect(
          await dbscan(service, [two.leaving.text, two.leaving.person.username, two.staying.text]),
        ).toEqual([]);
        await (await logIn(service, two.staying.person.username))?.delete('/account');
      },
    );
  });

  describe('no engine at all', async () => {
    const service = await startService({ policy });

    it.each(ways)(
      '[ENZ-42] leaves both readable up to the last second and hides them then, $what',
      async ({ closed, disposed, ends }) => {
        service.clock.set(new Date(closed));
        const two = await twoPersons(service);
        service.clock.set(new Date(disposed));
        expect(await sight(await comeBack(service, two), two)).toEqual(everything);
        service.clock.set(aSecondBefore(ends));
        const who = await comeBack(service, two);
        expect(await sight(who, two)).toEqual(everything);
        service.clock.set(new Date(ends));
        expect(await sight(who, two)).toEqual(expired);
        expect(await logIn(service, two.leaving.person.username)).toBeNull();
        expect(
          await query(
            service.databases.app.superuserUrl,
            `select count(*)::int as cases from consultation where id in ('${two.leaving.id}', '${two.staying.id}')`,
          ),
          'hidden, not gone',
        ).toEqual([{ cases: 2 }]);
      },
    );
  });
};

describe('two years', () => travelled(years, travels));
describe('six months', () => travelled(months, halfYear));
