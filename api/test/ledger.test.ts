import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { catchUpWithLedger, repeatForgotten } from '../src/governance/retention/index.ts';
import { privacy } from '../src/modules.ts';
import type { PrivacyHandlers } from '../src/platform/privacy.ts';
import { countOf } from './bulk.ts';
import { accessTo, cloneDatabases, copyDatabases, type TestDatabase } from './databases.ts';
import { expectStatus } from './life.ts';
import { query } from './query.ts';
import { requestDesk } from './requests.ts';
import { ask, askAndTake } from './scene.ts';
import { openService, passphrase, startService, type TestService } from './service.ts';

type Databases = TestService['databases'];
type Cast = Awaited<ReturnType<typeof people>>;

/** Everybody to whom something happens after the backup was taken. */
async function people(service: TestService) {
  const counsellor = await service.member();
  const stays = await service.person();
  const blocked = await service.person();
  const cases = {
    noted: await askAndTake(stays, counsellor),
    blocked: await askAndTake(blocked, counsellor),
    deleted: await ask(stays),
  };
  const note = randomUUID();
  await expectStatus(
    counsellor.put(`/consultations/${cases.noted}/notes/${note}`, {
      source: 'phone',
      text: 'Falscher Fall.',
    }),
    204,
  );
  await expectStatus(stays.patch('/profile', { age: '14-17' }), 200);
  await expectStatus(stays.post('/consent-records', { consent: 'statistics', event: 'given' }), 201);
  return {
    counsellor,
    admin: await service.member('it_admin'),
    leaves: await service.member(),
    demoted: await service.member('counsellor_admin'),
    stays,
    blocked,
    goes: await service.person(),
    loggedOut: await service.person(),
    cases,
    note,
  };
}

/** What each of them does, or has done to them, after the backup. */
async function afterTheBackup(service: TestService, cast: Cast) {
  const { counsellor, admin, leaves, demoted, stays, blocked, goes, loggedOut, cases, note } = cast;
  const now = <P extends { cookie(): string }>(who: P) => service.browser(undefined, who.cookie());
  await expectStatus(now(goes).delete('/account'), 200);
  await expectStatus(now(stays).delete(`/consultations/${cases.deleted}`), 200);
  await expectStatus(now(counsellor).delete(`/consultations/${cases.noted}/notes/${note}`), 204);
  await expectStatus(now(stays).delete('/profile/age'), 204);
  await expectStatus(now(stays).post('/consent-records', { consent: 'statistics', event: 'withdrawn' }), 201);
  await expectStatus(now(admin).post(`/staff/${leaves.id}/leave`), 200);
  await expectStatus(now(admin).patch(`/staff/${demoted.id}`, { role: 'it_admin' }), 200);
  await expectStatus(now(loggedOut).delete('/session'), 204);
  const desk = await requestDesk(service);
  const { id } = await desk.ready('restriction', { ...blocked, ...now(blocked) });
  const officer = await service.member('data_protection_officer');
  await expectStatus(officer.post(`/data-requests/${id}/restriction`), 200);
}

describe('a restored backup of the contents, beside the keys of today', () => {
  let restored: TestService;
  let cast: Cast;
  let keys: TestDatabase;
  const on = (databases: Databases, masterKey: Buffer) => openService({ databases, masterKey });
  const logIn = (username: string) =>
    restored.browser().post('/sessions', { username, password: passphrase });

  beforeAll(async () => {
    const pair = await copyDatabases();
    const before = await openService({ databases: accessTo(pair) });
    cast = await people(before.service);
    await before.stop();
    const { masterKey } = before.service;
    const backup = await cloneDatabases(pair);
    const after = await on(accessTo(pair), masterKey);
    await afterTheBackup(after.service, cast);
    await after.stop();
    ({ keys } = accessTo(pair));
    restored = await startService({ databases: { app: backup.app, keys }, masterKey });
  }, 60_000);

  it('knows of nothing that has happened since, and would bring it all back', async () => {
    expect(await countOf(restored, `account where id = '${cast.goes.id}'`)).toBe(1);
    expect(await countOf(restored, `note where id = '${cast.note}'`)).toBe(1);
    expect(
      await countOf(restored, `profile where account_id = '${cast.stays.id}' and age_sealed is not null`),
    ).toBe(1);
    expect((await restored.browser(undefined, cast.loggedOut.cookie()).get('/session')).status).toBe(200);
    expect((await logIn(cast.leaves.username)).status).toBe(201);
  });

  it('serves nobody before all of it can be done again', async () => {
    const refuses: PrivacyHandlers = {
      ...privacy,
      'identity.account': {
        ...privacy['identity.account'],
        dispose: () => Promise.reject(new Error('the disk is full')),
      } as PrivacyHandlers['identity.account'],
    };
    await expect(catchUpWithLedger(restored.platform, refuses)).rejects.toThrow('could not be done again');
    expect(await countOf(restored, `account where id = '${cast.goes.id}'`)).toBe(1);
  });

  it('does again every erasure, restriction, revocation and withdrawal, and ends every session', async () => {
    const { stays, goes, blocked, leaves, demoted, counsellor, cases, note } = cast;
    await catchUpWithLedger(restored.platform, privacy);
    const left = async (table: string, id: string) => countOf(restored, `${table} where id = '${id}'`);
    expect(await left('account', goes.id)).toBe(0);
    expect(await left('consultation', cases.deleted)).toBe(0);
    expect(await left('note', note)).toBe(0);
    expect(await countOf(restored, 'session')).toBe(0);

    expect((await logIn(goes.username)).status).toBe(401);
    expect((await logIn(leaves.username)).status).toBe(401);
    expect((await expectStatus(logIn(demoted.username), 201))['session']).toMatchObject({
      actor: { role: 'it_admin' },
    });
    const again = restored.browser();
    await expectStatus(again.post('/sessions', { username: counsellor.username, password: passphrase }), 201);
    expect((await again.get(`/consultations/${cases.noted}`)).status).toBe(200);
    expect((await again.get(`/consultations/${cases.blocked}`)).status).toBe(404);
    expect(await countOf(restored, `account where id = '${blocked.id}' and restricted_at is not null`)).toBe(
      1,
    );

    const self = restored.browser();
    await expectStatus(self.post('/sessions', { username: stays.username, password: passphrase }), 201);
    expect(
      await countOf(restored, `profile where account_id = '${stays.id}' and age_sealed is not null`),
    ).toBe(0);
    const { consents } = await expectStatus(self.get('/consent-records'), 200);
    expect(consents).toContainEqual(expect.objectContaining({ id: 'statistics', given: false }));
  });

  it('knows of everything then, and does nothing twice', async () => {
    expect(await repeatForgotten(restored.platform, privacy)).toBeNull();
    const rows = await query(restored.databases.app.superuserUrl, `select trigger, state from erasure_run`);
    expect(rows).toContainEqual({ trigger: 'restore', state: 'done' });
  });

  it('gives a database of keys that was restored the entries back that it had lost', async () => {
    const count = () => countOf(restored, 'ledger_copy', true);
    const all = await count();
    expect(all).toBeGreaterThan(8);
    await query(keys.superuserUrl, 'delete from ledger_copy');
    expect(await repeatForgotten(restored.platform, privacy)).toBeNull();
    // What was entered since the last time is in it, too.
    expect(await count()).toBe(await countOf(restored, 'ledger_entry'));
  });

  it('keeps random numbers and words of the software, and lets go of them when no backup lives that long', async () => {
    const words = (await query(
      keys.superuserUrl,
      'select distinct what from ledger_copy where what is not null order by 1',
    )) as { what: string }[];
    expect(words.map(({ what }) => what)).toEqual([
      'age',
      'field:age',
      'it_admin',
      'login',
      'statistics',
      'work',
    ]);
    restored.clock.set(new Date('2026-04-20T09:00:00+02:00'));
    await restored.runRetention();
    expect(await countOf(restored, `ledger_entry where at < '2026-03-03'`)).toBe(0);
    expect(await countOf(restored, `ledger_copy where at < '2026-03-03'`, true)).toBe(0);
  });
});
