import { randomBytes } from 'node:crypto';
import { services } from '@sprechraum/shared/services';
import { afterAll, expect, inject, it } from 'vitest';
import { cloneDatabases } from '../../test/databases.ts';
import { query } from '../../test/query.ts';
import { markAsTryOut } from '../demo/mark.ts';
import { employ, teamOf } from '../demo/staff.ts';
import { systemClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { openPlatform } from '../platform/open.ts';
import { examineDatabases } from './examine.ts';
import { FaultList } from './faults.ts';

const databases = await cloneDatabases();
const masterKey = randomBytes(32);
const policy = services.enz;
const platform = await openPlatform({
  policy,
  clock: systemClock,
  log: createLog(undefined, 'silent'),
  databaseUrl: databases.app.appUrl,
  keyDatabaseUrl: databases.keys.appUrl,
  masterKey,
  publicUrl: '',
});
afterAll(() => platform.close());

const asItIs = {
  databaseUrl: databases.app.appUrl,
  keyDatabaseUrl: databases.keys.appUrl,
  ownerUrl: null,
  keyOwnerUrl: null,
  masterKey,
  otherMasterKey: null as Buffer | null,
};
/** The tests have one server for everything. */
const sameServer = expect.stringMatching(/denselben Datenbankserver/);

async function faultsOf(change: Partial<typeof asItIs>): Promise<string[]> {
  const faults = new FaultList();
  await examineDatabases({ ...asItIs, ...change }, { policy, clock: systemClock }, faults);
  return faults.faults;
}

it('finds nothing but that contents and keys share a server', async () => {
  expect(await faultsOf({})).toEqual([sameServer]);
});

it('refuses a role that owns tables, and one that row-level security does not bind', async () => {
  expect(await faultsOf({ databaseUrl: databases.app.ownerUrl })).toContainEqual(
    expect.stringMatching(/DATABASE_URL: Der Rolle „sprechraum_owner“ gehören Tabellen/),
  );
  expect(await faultsOf({ keyDatabaseUrl: databases.keys.superuserUrl })).toContainEqual(
    expect.stringMatching(/KEY_DATABASE_URL: Die Rolle „postgres“ umgeht die Zeilensicherheit/),
  );
});

it('refuses a database without tables', async () => {
  const { superuser, origin } = inject('server');
  const empty = `postgresql://${superuser.user}:${superuser.password}@${origin}/postgres`;
  expect(await faultsOf({ databaseUrl: empty })).toContainEqual(expect.stringMatching(/Die Tabellen fehlen/));
});

it('refuses a server that does not answer, without repeating the password', async () => {
  const faults = await faultsOf({ databaseUrl: 'postgresql://web:topsecret@127.0.0.1:1/enz' });
  expect(faults).toContainEqual('DATABASE_URL: Die Datenbank ist nicht erreichbar (ECONNREFUSED).');
  expect(faults.join()).not.toContain('topsecret');
});

it('refuses a master key that does not open what is there', async () => {
  await platform.vault.createKey(systemClock.now());
  expect(await faultsOf({})).toEqual([sameServer]);
  expect(await faultsOf({ masterKey: randomBytes(32) })).toContainEqual(
    expect.stringMatching(/MASTER_KEY passt nicht/),
  );
});

it('refuses demo data by the record that travels with them, and by the logins of the invented team', async () => {
  const demo = expect.stringMatching(/vom Ausprobieren/);
  const [member] = teamOf(policy);
  await employ(platform, member ?? expect.fail(), 'kf7m-x2qp-9ztn-ab3w');
  expect(await faultsOf({})).toContainEqual(demo);
  await query(databases.app.superuserUrl, 'delete from staff');
  expect(await faultsOf({})).not.toContainEqual(demo);
  await markAsTryOut(platform);
  expect(await faultsOf({})).toContainEqual(demo);
});
