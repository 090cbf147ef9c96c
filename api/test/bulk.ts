import pg from 'pg';
import { query } from './query.ts';
import type { TestService } from './service.ts';

/**
 * Many persons at once, each with one closed case and a letter, written past the application: so many that the engine
 * needs several batches. Their texts are no ciphertext; nobody reads them.
 *
 * @param ends when the cases ended: the first, and how much later each next one
 */
export async function insertClosedCases(
  { databases }: Pick<TestService, 'databases'>,
  count: number,
  ends: { first: string; every: string },
): Promise<void> {
  const keys = new pg.Client({ connectionString: databases.keys.superuserUrl });
  const app = new pg.Client({ connectionString: databases.app.superuserUrl });
  await Promise.all([keys.connect(), app.connect()]);
  try {
    await app.query(
      `create temp table made as select n, gen_random_uuid() as person, gen_random_uuid() as person_key,
         gen_random_uuid() as counselling, gen_random_uuid() as case_key,
         $1::timestamptz + (n - 1) * $2::interval as ended
       from generate_series(1, $3::int) n`,
      [ends.first, ends.every, count],
    );
    await app.query(
      `insert into account (id, key_id, username_index, username_sealed, password_hash, registered_at, counselling_ended_at)
       select person, person_key, decode(md5(person::text), 'hex'), '\\x00', 'none', ended - interval '1 month', ended from made`,
    );
    await app.query('insert into profile (account_id, changed_at) select person, ended from made');
    await app.query(
      `insert into consultation (id, key_id, client_id, enquiry_id, mode, state, opened_at, closed_at, closed_by, last_activity_at, unread)
       select counselling, case_key, person, counselling, 'mail', 'closed', ended - interval '1 month', ended, 'client', ended, false from made`,
    );
    await app.query(
      `insert into message (id, consultation_id, author, author_id, client_message_id, body_sealed, sent_at)
       select gen_random_uuid(), counselling, 'client', person, counselling, '\\x00', ended - interval '1 month' from made`,
    );
    const { rows } = await app.query<{ id: string }>(
      'select person_key as id from made union all select case_key from made',
    );
    await keys.query(
      `insert into wrapped_key (id, wrapped, created_at) select id, '\\x00', $2 from unnest($1::uuid[]) id`,
      [rows.map(({ id }) => id), ends.first],
    );
    await app.query('analyze account, profile, consultation, message');
  } finally {
    await Promise.all([keys.end(), app.end()]);
  }
}

/** How many rows each table has, whoever may see them. @param tables with a condition, where only some rows count */
export async function countsOf(
  { databases }: TestService,
  tables: readonly string[],
  keys = false,
): Promise<Record<string, number>> {
  const counts = tables.map(
    (table) => `select ${pg.escapeLiteral(table)} as name, count(*)::int as rows from ${table}`,
  );
  const found = await query(databases[keys ? 'keys' : 'app'].superuserUrl, counts.join(' union all '));
  return Object.fromEntries(
    (found as { name: string; rows: number }[]).map(({ name, rows }) => [name, rows]),
  );
}

/** How many rows a table has, whoever may see them. */
export async function countOf(service: TestService, table: string, keys = false): Promise<number> {
  return (await countsOf(service, [table], keys))[table] ?? -1;
}
