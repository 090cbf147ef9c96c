import type { Policy } from '@sprechraum/shared/policy';
import pg from 'pg';
import { isTryOut } from '../demo/mark.ts';
import { judgeStart } from '../governance/policy-versions/index.ts';
import type { Clock } from '../platform/clock.ts';
import { type MasterKeys, masterKeys, type Wrapped } from '../platform/crypto/master-keys.ts';
import { keyPlace } from '../platform/crypto/rewrap.ts';
import { secretPlace } from '../platform/crypto/secret.ts';
import { openDatabase } from '../platform/db/database.ts';
import { failure } from '../platform/log.ts';
import type { FaultList } from './faults.ts';
import type { Stores } from './stores.ts';

interface Rights {
  readonly user: string;
  readonly bypasses: boolean;
  readonly owns: number;
  readonly server: string;
  readonly ready: boolean;
}

const question = `
  select current_user as "user",
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses,
    (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and pg_has_role(current_user, c.relowner, 'member')) as owns,
    (select system_identifier::text from pg_control_system()) as server,
    to_regclass($1) is not null as ready`;

/** Looks at what a link leads to, with the rights that the service would have. */
async function rightsBehind(
  name: string,
  url: string,
  table: string,
  faults: FaultList,
): Promise<Rights | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Rights>(question, [table]);
    return rows[0] ?? null;
  } catch (error) {
    faults.add(`${name}: Die Datenbank ist nicht erreichbar (${failure(error).code}).`);
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

function judge(name: string, rights: Rights, ownerUrl: string | null, faults: FaultList): void {
  const { user, bypasses, owns, ready } = rights;
  if (bypasses)
    faults.add(
      `${name}: Die Rolle „${user}“ umgeht die Zeilensicherheit. Der Dienst braucht die Rolle sprechraum_web.`,
    );
  else if (owns > 0)
    faults.add(
      `${name}: Der Rolle „${user}“ gehören Tabellen. Der Dienst braucht die Rolle sprechraum_web, der nichts gehört.`,
    );
  if (!ready && !ownerUrl)
    faults.add(
      `${name}: Die Tabellen fehlen. Sie entstehen mit npm run cli -- migrate, oder beim Start, wenn die Rolle sprechraum_owner angegeben ist.`,
    );
}

/** Whether the master keys open what is kept in the database of keys: one key of each that has wrapped any. */
async function open(url: string, masters: MasterKeys): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Wrapped & { id: string }>(
      'select distinct on (wrapped_by) id, wrapped, wrapped_by from wrapped_key',
    );
    for (const row of rows) masters.unwrap(keyPlace(row.id), row);
    const secret = await client.query<Wrapped>('select wrapped, wrapped_by from service_secret');
    for (const row of secret.rows) masters.unwrap(secretPlace, row);
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

/**
 * Looks for what speaks against a start in the databases themselves. Changes nothing.
 *
 * @returns what does not, and should be known all the same
 */
export async function examineDatabases(
  { databaseUrl, keyDatabaseUrl, ownerUrl, keyOwnerUrl, masterKey, otherMasterKey }: Stores,
  { policy, clock }: { policy: Policy | null; clock: Clock },
  faults: FaultList,
): Promise<readonly string[]> {
  const [content, keys] = await Promise.all([
    databaseUrl ? rightsBehind('DATABASE_URL', databaseUrl, 'public.account', faults) : null,
    keyDatabaseUrl ? rightsBehind('KEY_DATABASE_URL', keyDatabaseUrl, 'public.service_secret', faults) : null,
  ]);
  if (content) judge('DATABASE_URL', content, ownerUrl, faults);
  if (keys) judge('KEY_DATABASE_URL', keys, keyOwnerUrl, faults);
  if (content && keys && content.server === keys.server)
    faults.add(
      'DATABASE_URL und KEY_DATABASE_URL führen auf denselben Datenbankserver. Die Schlüssel brauchen einen eigenen, sonst liegen sie in denselben Sicherungen wie die Inhalte.',
    );
  if (keys?.ready && masterKey && !(await open(keyDatabaseUrl, masterKeys(masterKey, otherMasterKey))))
    faults.add(
      'MASTER_KEY passt nicht zu den Schlüsseln in der Datenbank: Mit ihm wäre nicht alles lesbar. Wird er gerade ausgetauscht, gehört der andere in MASTER_KEY_OTHER.',
    );
  return content?.ready && policy ? examineContent(databaseUrl, policy, clock, faults) : [];
}

async function examineContent(
  url: string,
  policy: Policy,
  clock: Clock,
  faults: FaultList,
): Promise<readonly string[]> {
  const db = openDatabase(url, {}, 1);
  try {
    if (await isTryOut({ db, clock, policy }))
      faults.add(
        'In der Datenbank liegen erfundene Daten oder Zugänge vom Ausprobieren. Der Betrieb braucht eine leere Datenbank.',
      );
    const compared = await judgeStart(db, policy, clock.now());
    for (const fault of compared.faults) faults.add(fault);
    return compared.told;
  } finally {
    await db.close();
  }
}
