import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../../test/bulk.ts';
import { expectStatus } from '../../../test/life.ts';
import { type Person, passphrase, startService } from '../../../test/service.ts';
import { logIn, openCase } from '../../../test/stories.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

interface Ledger {
  readonly consents: readonly { id: string; text: string; given: boolean }[];
  readonly records: readonly {
    id: string;
    purpose: string;
    event: string;
    textDigest: string;
    noticeVersion: string;
    register: string;
    at: string;
  }[];
}
interface Asked {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly purposes: readonly string[];
  readonly statement?: string;
}

const given = {
  email: 'mond@post.example',
  place: '75417',
  gender: 'female',
  age: '27-45',
  referral: 'internet',
  first_counselling: 'yes',
};
type FieldId = keyof typeof given;

describe('the ledger of consents', async () => {
  const service = await startService();
  const database = new pg.Client({ connectionString: service.databases.app.superuserUrl });
  beforeAll(() => database.connect());
  afterAll(() => database.end());

  const ledger = async (who: Pick<Person, 'get'>) =>
    (await expectStatus(who.get('/consent-records'), 200)) as unknown as Ledger;
  const eventsOf = async (who: Pick<Person, 'get'>, purpose: string) =>
    (await ledger(who)).records.filter((record) => record.purpose === purpose).map(({ event }) => event);
  const served = async () => {
    const { registration } = await expectStatus(service.browser().get('/service'), 200);
    return (registration as { fields: Asked[]; noticeVersion: string }) ?? { fields: [] };
  };

  it('keeps at a registration the notice that is served: its version, and the digest of every word of it', async () => {
    const person = await service.person();
    const { records } = await ledger(person);
    const notice = await service.browser().get('/privacy-notice.md');
    expect(records).toMatchObject([
      {
        purpose: 'notice',
        event: 'shown',
        textDigest: digestOf(notice.text),
        noticeVersion: (await served()).noticeVersion,
        register: 'sie',
        at: service.clock.now().toISOString(),
      },
    ]);
    const json = await expectStatus(service.browser().get('/privacy-notice'), 200);
    expect(json['version']).toBe(records[0]?.noticeVersion);
  });

  it.each(['0', '2', ' 1', ''])('takes no other version than the served one (%o)', async (noticeVersion) => {
    const before = await countOf(service, 'account');
    const { status, body } = await service
      .browser()
      .post('/accounts', { username: 'Abendstern', password: passphrase, noticeVersion });
    expect([status, body.code]).toEqual([409, 'accounts.notice-changed']);
    expect(await countOf(service, 'account')).toBe(before);
  });

  it('keeps for a field the digest of what service and profile show at it, word for word', async () => {
    const person = await service.person(undefined, given);
    const { records } = await ledger(person);
    const { fields } = await served();
    const profile = (await expectStatus(person.get('/profile'), 200))['fields'] as Asked[];
    for (const id of Object.keys(given)) {
      const asked = fields.find((field) => field.id === id);
      const record = records.find(({ purpose }) => purpose === `field:${id}`);
      expect(record).toMatchObject({ event: 'given', textDigest: digestOf(asked?.statement ?? '') });
      expect(profile.find((field) => field.id === id)?.statement).toBe(asked?.statement);
      // The statement is what the form shows and nothing else: label, hint, purposes.
      const shown = [asked?.label, asked?.hint, ...(asked?.purposes ?? [])].filter(
        (part) => part !== undefined,
      );
      for (const part of shown) expect(asked?.statement).toContain(part);
      const rest = shown.reduce((text, part) => text.replace(part, ''), asked?.statement ?? '');
      expect(rest.replaceAll(/\s|[:,.]/g, '')).toBe('freiwilligWozu');
    }
  });

  it('keeps for a consent the digest of the text that it shows', async () => {
    const person = await service.person();
    for (const event of ['given', 'withdrawn']) {
      const after = (await expectStatus(
        person.post('/consent-records', { consent: 'statistics', event }),
        201,
      )) as unknown as Ledger;
      const shown = after.consents.find(({ id }) => id === 'statistics');
      expect(shown?.given).toBe(event === 'given');
      expect(after.records.at(-1)).toMatchObject({
        purpose: 'statistics',
        event,
        textDigest: digestOf(shown?.text ?? ''),
      });
    }
    expect((await person.post('/consent-records', { consent: 'advertising', event: 'given' })).status).toBe(
      422,
    );
  });

  it('stores no word of a text and no word of what was given', async () => {
    const person = await service.person(undefined, given);
    const { rows } = await database.query<{ row: string }>(
      'select c::text as row from consent_event c where account_id = $1',
      [person.id],
    );
    expect(rows.length).toBeGreaterThan(6);
    const text = rows.map(({ row }) => row).join('\n');
    for (const value of [given.email, given.place, 'freiwillig', 'Wozu']) expect(text).not.toContain(value);
  });

  it('only ever grows: nobody changes or removes a record', async () => {
    const person = await service.person(undefined, given);
    const relations = ['any', 'own', 'authentication', 'mail', 'retention'].join(',');
    const attempts = async (role: string, statements: string[]) => {
      for (const statement of statements) {
        await database.query('begin');
        await database.query(`set local role ${role}`);
        await database.query(
          `select set_config('app.actor', '${person.id}', true), set_config('app.relations', ',${relations},', true)`,
        );
        await expect(database.query(statement), `${role}: ${statement}`).rejects.toThrow(
          /permission denied|append-only/,
        );
        await database.query('rollback');
      }
    };
    const update = `update consent_event set event = 'given'`;
    await attempts('sprechraum_app', [update, 'delete from consent_event', 'truncate consent_event']);
    await attempts('sprechraum_web', [update, 'delete from consent_event', 'truncate consent_event']);
    // The eraser removes the ledger with the account, but changes nothing in it; nor does the owner.
    await attempts('sprechraum_eraser', [update, 'truncate consent_event']);
    await attempts('sprechraum_owner', ['truncate consent_event']);
    await expect(database.query(update)).rejects.toThrow('append-only');
    expect((await ledger(person)).records).not.toEqual([]);
  });

  it.each(Object.keys(given) as FieldId[])('lets %s be withdrawn by itself, at once', async (id) => {
    const person = await service.person(undefined, given);
    const counsellor = await service.member();
    const { id: caseId } = await openCase(person);
    await expectStatus(counsellor.post(`/consultations/${caseId}/take`), 200);
    expect((await person.delete(`/profile/${id}`)).status).toBe(204);

    const profile = (await expectStatus(person.get('/profile'), 200))['fields'] as {
      id: string;
      value: string | null;
    }[];
    const left = Object.fromEntries(profile.map((field) => [field.id, field.value]));
    expect(left).toEqual({ ...given, [id]: null });
    expect(await eventsOf(person, `field:${id}`)).toEqual(['given', 'withdrawn']);
    for (const other of Object.keys(given).filter((key) => key !== id))
      expect(await eventsOf(person, `field:${other}`)).toEqual(['given']);
    const { rows } = await database.query<Record<string, Buffer | null>>(
      'select * from profile where account_id = $1',
      [person.id],
    );
    expect(rows[0]?.[`${id}_sealed`]).toBeNull();
    const { child_birth_sealed: child, ...own } = rows[0] ?? {};
    expect(child, 'this service does not ask for a child').toBeNull();
    expect(Object.values(own).filter((value) => value === null)).toHaveLength(1);
    // Withdrawing what is not there is no event.
    expect((await person.delete(`/profile/${id}`)).status).toBe(204);
    expect(await eventsOf(person, `field:${id}`)).toEqual(['given', 'withdrawn']);
  });

  it('takes an empty field for a withdrawal, and a new value for a new consent', async () => {
    const person = await service.person(undefined, given);
    await expectStatus(person.patch('/profile', { place: '' }), 200);
    await expectStatus(person.patch('/profile', { place: 'Pforzheim' }), 200);
    await expectStatus(person.patch('/profile', { place: 'Mühlacker' }), 200);
    expect(await eventsOf(person, 'field:place')).toEqual(['given', 'withdrawn', 'given', 'given']);
  });

  it('shows everybody their own records and nobody else’s', async () => {
    const [one, two] = [await service.person(undefined, given), await service.person()];
    const mine = new Set((await ledger(one)).records.map(({ id }) => id));
    expect((await ledger(two)).records.some(({ id }) => mine.has(id))).toBe(false);
    const counsellor = await service.member();
    expect((await counsellor.get('/consent-records')).status).toBe(404);
    const { rows } = await service.platform.db.pool.query('select * from consent_event');
    expect(rows, 'without a context').toEqual([]);
  });

  it('goes with the account, and only then', async () => {
    const person = await service.person(undefined, given);
    service.clock.set(new Date('2028-02-14T08:00:00+01:00'));
    await service.runRetention();
    const awake = await logIn(service, person.username);
    expect((await awake?.get('/consent-records'))?.body.records.length).toBeGreaterThan(6);
    service.clock.set(new Date('2028-03-02T09:00:00+01:00'));
    await service.runRetention();
    expect(await countOf(service, `consent_event where account_id = '${person.id}'`)).toBe(0);
  });
});
