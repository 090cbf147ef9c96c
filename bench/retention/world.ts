import { randomBytes } from 'node:crypto';
import pg from 'pg';

export const messages = Number(process.env.BENCH_MESSAGES ?? 5_000_000);
/** Messages of a case, one with another. */
const perCase = 20;
export const bytes = 400;
/** Of five cases one is due, in no order. */
const dueShare = 5;
/** How much earlier than the last case one ended: one after the other, in the order in which they began, or all at once. */
const earlier = (n: string) =>
  process.env.BENCH_ENDS === 'same' ? `interval '0'` : `(${messages / perCase} - ${n}) * interval '1 second'`;

export const run = async <Row extends pg.QueryResultRow>(
  url: string,
  statement: string,
  values?: unknown[],
) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
};

/** 400 bytes that do not compress, another piece of the same noise for each. */
const noise = (n: string) => `substring($1::bytea from 1 + (${n} % 100000 * 7919) % 3000 for ${bytes})`;
const filler = randomBytes(3400 + bytes);

/** The table of somebody who has nothing to promise: when a row is due stands in it. */
export async function fillBare(url: string): Promise<void> {
  await run(
    url,
    `create table bare_message (id uuid not null, case_id uuid not null, due timestamptz not null, body bytea not null)`,
  );
  const caseNumber = `n % ${messages / perCase}`;
  const longer = `case when hashint4(${caseNumber}) % ${dueShare} = 0 then interval '0' else interval '1 year' end`;
  await run(
    url,
    `insert into bare_message
     select gen_random_uuid(), md5((${caseNumber})::text)::uuid, now() - ${earlier(caseNumber)} + ${longer}, ${noise('n')}
     from generate_series(1, ${messages}) n`,
    [filler],
  );
  await run(url, `alter table bare_message add primary key (id)`);
  await run(url, `create index on bare_message (case_id)`);
  await run(url, `create index on bare_message (due)`);
  await run(url, 'vacuum analyze bare_message');
}

export const bareLive = `insert into bare_message values ($1, $2, now() + interval '1 year', repeat('x', ${bytes})::bytea)`;

/** The same as cases of one person for a hundred of them, each with its key; the cases that are due ended three years ago. */
export async function fillOurs(url: string, keysUrl: string): Promise<{ open: string }> {
  const cases = messages / perCase;
  const caseId = `md5(c::text)::uuid`;
  const keyId = `md5('key' || c)::uuid`;
  const personId = (n: string) => `md5('person' || ${n})::uuid`;
  const ended = `now() - case when hashint4(c) % ${dueShare} = 0 then interval '3 years' else interval '1 month' end - ${earlier('c')}`;
  await run(
    url,
    `insert into account (id, key_id, username_index, username_sealed, password_hash, registered_at, counselling_since)
     select ${personId('p')}, ${personId("'key' || p")}, decode(md5(p::text), 'hex'), '\\x00', 'none', now() - interval '4 years', now()
     from generate_series(0, ${Math.ceil(cases / 100)}) p`,
  );
  await run(
    url,
    `insert into consultation (id, key_id, client_id, enquiry_id, mode, state, opened_at, closed_at, closed_by, last_activity_at, unread)
     select ${caseId}, ${keyId}, ${personId('c / 100')}, ${caseId}, 'mail', 'closed', ${ended} - interval '1 month', ${ended}, 'client', ${ended}, false
     from generate_series(0, ${cases - 1}) c`,
  );
  // Indexes of what is empty are made faster afterwards than filled row by row.
  await run(
    url,
    `insert into message (id, consultation_id, author, author_id, client_message_id, body_sealed, sent_at)
     select gen_random_uuid(), md5((n % ${cases})::text)::uuid, 'client', ${personId(`n % ${cases} / 100`)}, gen_random_uuid(),
       ${noise('n')}, now() - interval '4 years'
     from generate_series(1, ${messages}) n`,
    [filler],
  );
  await run(
    keysUrl,
    `insert into wrapped_key (id, wrapped, created_at) select ${keyId}, ${noise('c')}, now() - interval '4 years' from generate_series(0, ${cases - 1}) c`,
    [filler],
  );
  const open = '00000000-0000-4000-8000-000000000001';
  await run(
    url,
    `insert into consultation (id, key_id, client_id, enquiry_id, mode, state, opened_at, last_activity_at, unread)
     values ('${open}', '${open}', ${personId("'0'")}, '${open}', 'mail', 'active', now(), now(), false)`,
  );
  await run(url, 'vacuum analyze');
  return { open };
}

export const ourLive = (open: string) =>
  `insert into message (id, consultation_id, author, author_id, client_message_id, body_sealed, sent_at)
   values ($1, '${open}', 'client', '${open}', $2, repeat('x', ${bytes})::bytea, now())`;
