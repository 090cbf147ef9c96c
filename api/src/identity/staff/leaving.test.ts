import type { Policy } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { describe, expect, it } from 'vitest';
import { query } from '../../../test/query.ts';
import { ask, askAndTake, letter } from '../../../test/scene.ts';
import { startService, type TestService } from '../../../test/service.ts';
import { logIn } from '../../../test/stories.ts';

const at = (text: string) => new Date(text);
const aSecondBefore = (text: string) => new Date(at(text).getTime() - 1000);

/** Another operator's numbers: half a year without a login, and a month on record. */
const shorter: Policy = {
  ...services.enz,
  retention: services.enz.retention.map((rule) =>
    rule.id === 'P-staff'
      ? { ...rule, period: 'P30D', fallback: { event: 'account.last-use' as const, after: 'P6M' } }
      : rule,
  ),
};

describe('the login of somebody who leaves', () => {
  const sql = (service: TestService, statement: string) =>
    query(service.databases.app.superuserUrl, statement);
  const leftAt = async (service: TestService, id: string) => {
    const [row] = (await sql(service, `select left_at from staff where id = '${id}'`)) as {
      left_at: Date | null;
    }[];
    return row && (row.left_at?.toISOString() ?? null);
  };
  /** The receipt of a run over the logins of the team. */
  async function receiptAt(service: TestService, instant: Date) {
    service.clock.set(instant);
    const run = await service.runRetention();
    expect(run?.state).toBe('done');
    const receipt = run?.receipts.find(({ category }) => category === 'identity.staff');
    return (
      receipt && {
        rule: receipt.rule,
        planned: receipt.planned,
        disposed: receipt.disposed,
        counts: receipt.counts,
      }
    );
  }
  /** A run writes no receipt for what had nothing due. */
  const nothing = undefined;
  const one = { rule: 'P-staff', planned: 1, disposed: 1, counts: { staff: 1, second_factor: 0 } };

  it('ends with the last day of the employment, and is erased to the second when its time on record is over', async () => {
    const service = await startService({ now: '2026-06-29T09:00:00+02:00' });
    const member = await service.member();
    const other = await service.member();
    await sql(service, `update staff set employed_until = '2026-06-30' where id = '${member.id}'`);

    service.clock.set(aSecondBefore('2026-07-01T00:00:00+02:00'));
    expect(await logIn(service, member.username)).not.toBeNull();
    expect(await receiptAt(service, service.clock.now())).toEqual(nothing);
    expect(await leftAt(service, member.id)).toBeNull();
    service.clock.set(at('2026-07-01T00:00:00+02:00'));
    expect(await logIn(service, member.username)).toBeNull();
    expect(await receiptAt(service, at('2026-07-01T00:00:00+02:00'))).toEqual(nothing);
    expect(await leftAt(service, member.id)).toBe('2026-06-30T22:00:00.000Z');

    // Ninety days, and the rest of that day: an end "at" a day is never early.
    const ends = '2026-09-30T00:00:00+02:00';
    expect(await receiptAt(service, aSecondBefore(ends))).toEqual(nothing);
    expect(await leftAt(service, member.id)).not.toBeUndefined();
    expect(await receiptAt(service, at(ends))).toEqual(one);
    expect(await leftAt(service, member.id)).toBeUndefined();
    service.clock.set(new Date(at(ends).getTime() + 1000));
    expect(await receiptAt(service, service.clock.now())).toEqual(nothing);
    expect(await leftAt(service, other.id)).toBeNull();
  });

  it.each([
    {
      what: 'a year, and ninety days',
      policy: services.enz,
      left: '2027-05-06T00:00:00+02:00',
      ends: '2027-08-05T00:00:00+02:00',
    },
    {
      what: 'another policy’s half a year, and thirty days',
      policy: shorter,
      left: '2026-11-06T00:00:00+01:00',
      ends: '2026-12-07T00:00:00+01:00',
    },
  ])('ends where nobody notes the leaving: $what after its last use', async ({ policy, left, ends }) => {
    const service = await startService({ policy, now: '2026-03-02T09:00:00+01:00' });
    const member = await service.member();
    const here = await service.member();
    service.clock.set(at('2026-05-05T23:45:00+02:00'));
    const last = await logIn(service, member.username);
    expect((await last?.get('/intake'))?.status).toBe(200);
    const stored = await sql(service, `select last_used_on::text from staff where id = '${member.id}'`);
    expect(stored).toEqual([{ last_used_on: '2026-05-05' }]);

    service.clock.set(aSecondBefore(left));
    expect(await logIn(service, here.username)).not.toBeNull();
    expect(await receiptAt(service, service.clock.now())).toEqual(nothing);
    expect(await leftAt(service, member.id)).toBeNull();
    expect(await receiptAt(service, at(left))).toEqual(nothing);
    expect(await leftAt(service, member.id)).toBe(at(left).toISOString());
    expect(await logIn(service, member.username)).toBeNull();

    expect(await receiptAt(service, aSecondBefore(ends))).toEqual(nothing);
    expect(await receiptAt(service, at(ends))).toEqual(one);
    expect(await leftAt(service, member.id)).toBeUndefined();
    expect(await leftAt(service, here.id)).toBeNull();
  });

  it('counts a session that goes on over midnight as a use of the new day', async () => {
    const service = await startService({ now: '2026-05-05T23:50:00+02:00' });
    const member = await service.member();
    service.clock.set(at('2026-05-06T00:10:00+02:00'));
    expect((await member.get('/intake')).status).toBe(200);
    expect(await sql(service, `select last_used_on::text from staff where id = '${member.id}'`)).toEqual([
      { last_used_on: '2026-05-06' },
    ]);
  });

  it('leaves nobody waiting: what they held goes back to the enquiries with the first run, and no text is lost with them', async () => {
    const service = await startService({ now: '2026-06-29T09:00:00+02:00' });
    const member = await service.member();
    const colleague = await service.member();
    const person = await service.person();
    const waiting = await askAndTake(person, member);
    const answered = await askAndTake(person, member);
    await member.post(`/consultations/${answered}/messages`, letter('Guten Tag'));
    const closed = await askAndTake(person, member);
    await person.post(`/consultations/${closed}/close`);
    await member.put(`/drafts/${waiting}`, { text: 'nicht fertig geworden' });
    await person.put(`/drafts/${waiting}`, { text: 'meins' });
    const fresh = await ask(person);
    await sql(service, `update staff set employed_until = '2026-06-30' where id = '${member.id}'`);
    await receiptAt(service, at('2026-07-02T09:00:00+02:00'));

    const team = await logIn(service, colleague.username);
    const cards = (await team?.get('/intake'))?.body.items as { id: string; waitingWorkingDays: number }[];
    // Who waited goes on waiting since the 29th; who had an answer waits from now on.
    expect(new Map(cards.map(({ id, waitingWorkingDays }) => [id, waitingWorkingDays]))).toEqual(
      new Map([
        [waiting, 3],
        [answered, 0],
        [fresh, 3],
      ]),
    );
    expect((await team?.post(`/consultations/${answered}/take`))?.status).toBe(200);
    expect((await team?.post(`/consultations/${waiting}/take`))?.status).toBe(200);
    expect((await team?.get(`/consultations/${answered}`))?.body.messages).toHaveLength(2);
    expect((await team?.get(`/drafts/${waiting}`))?.status).toBe(204);
    expect((await team?.get(`/consultations/${closed}`))?.status).toBe(404);

    const client = await logIn(service, person.username);
    expect((await client?.get(`/drafts/${waiting}`))?.body.text).toBe('meins');
    expect((await client?.get(`/consultations/${closed}`))?.body.messages).toHaveLength(1);
    const released = await sql(
      service,
      `select object_id from audit_event where action = 'consultation.take' and change = 'removed'`,
    );
    expect(released).toHaveLength(2);
    // A second run finds nothing to give back.
    await receiptAt(service, at('2026-07-03T09:00:00+02:00'));
    expect((await team?.get('/intake'))?.status).toBe(401);
    const holder = await sql(service, `select holder_id from consultation where id = '${waiting}'`);
    expect(holder).toEqual([{ holder_id: colleague.id }]);
    expect((await sql(service, 'select from draft')).length).toBe(1);
  });
});
