import { randomUUID } from 'node:crypto';
import type { CategoryId, Policy, RetentionRule } from '@sprechraum/shared/policy';
import { services } from '@sprechraum/shared/services';
import { type SQL, sql } from 'drizzle-orm';
import { type Clock, settableClock } from '../src/platform/clock.ts';
import type { Tx } from '../src/platform/db/database.ts';
import { createLog } from '../src/platform/log.ts';
import { openPlatform } from '../src/platform/open.ts';
import type { Disposal, OwnClock, Page, PrivacyHandlers, RidesAlong } from '../src/platform/privacy.ts';
import { cloneDatabases } from './databases.ts';
import { endWithFile } from './ending.ts';
import { cheapHashes } from './hashing.ts';
import { query } from './query.ts';

/**
 * The smallest service that the engine can work for: people, things of theirs, and notes that hang on things, in three
 * tables of its own. Nothing of the modules is loaded, so that a mutant of the engine is tried in a second.
 */
export const categories = {
  thing: 'consultations.case',
  note: 'consultations.message',
  person: 'identity.account',
} as const satisfies Record<string, CategoryId>;

const rule = (id: string, more: Partial<RetentionRule> = {}): RetentionRule => ({
  id,
  start: 'counselling.ended',
  period: 'P2Y',
  timeWord: 'latest-by',
  margin: 'P1D',
  action: 'erase',
  ...more,
});

const category = (id: CategoryId, retention: string, more: Partial<Policy['categories'][number]> = {}) => ({
  id,
  label: id,
  persons: 'clients' as const,
  purposes: ['counselling'],
  retention,
  encryption: 'case' as const,
  holdable: true,
  ...more,
});

export const thingPolicy: Policy = {
  ...services.enz,
  retention: [
    rule('T'),
    rule('N'),
    rule('P', { start: 'account.last-login', period: 'P1Y' }),
    rule('E', { start: 'account.deleted', period: 'P0D', timeWord: 'immediately', margin: undefined }),
  ],
  categories: [
    category(categories.thing, 'T', { endsEarlier: ['E'] }),
    category(categories.note, 'T'),
    category(categories.person, 'P'),
  ],
};

/** Under a hold, things stay alone. */
export const detaching: Policy = {
  ...thingPolicy,
  holds: { reasons: ['proof'], setBy: [], persons: 2, maximum: 'P3Y', reviewEvery: 'P6M', detach: true },
};

/** When a thing ended, when it has to be gone, and when the engine takes it. */
export const [ended, promised, disposed] = [
  '2026-03-02T09:00:00+01:00',
  '2028-03-02T09:00:00+01:00',
  '2028-03-01T09:00:00+01:00',
];
export const later = '2026-03-02T09:00:01+01:00';

/** The receipt of things of which nothing was due. */
export const emptyCase = {
  category: categories.thing,
  rule: 'T',
  planned: 0,
  disposed: 0,
  held: 0,
  failed: 0,
  keysDestroyed: 0,
  counts: {},
};

const tables = `
  create table person (id uuid primary key, key_id uuid, started timestamptz, left_at timestamptz);
  create table thing (
    id uuid primary key, key_id uuid, owner uuid, started timestamptz, taken_back timestamptz,
    restricted_at timestamptz, alone boolean not null default false
  );
  create table scrap (id uuid primary key, thing uuid);
  grant all on person, thing, scrap to sprechraum_app, sprechraum_eraser`;

type Row = Record<string, unknown>;
const rowsOf = async <T extends Row>(tx: Tx, statement: SQL) => (await tx.execute<T>(statement)).rows;
const listOf = (ids: readonly string[]) =>
  sql`(select json_array_elements_text(${JSON.stringify(ids)}::json)::uuid)`;

const clocks = { thing: { 'account.deleted': 'taken_back' }, person: {} } as const;

/** What both kinds with a clock do alike. */
function clockOf(table: 'thing' | 'person') {
  const name = sql.raw(table);
  const columnFor = (event?: string) =>
    sql.raw((clocks[table] as Record<string, string>)[event ?? ''] ?? 'started');
  return {
    async holdings(tx: Tx, event?: Page['event']) {
      const column = columnFor(event);
      const [row] = await rowsOf<{ held: number; oldest: Date | null }>(
        tx,
        sql`select count(*)::int as held, min(${column}) as oldest from ${name}`,
      );
      return { held: row?.held ?? 0, oldest: row?.oldest ? new Date(row.oldest) : null };
    },
    async running(tx: Tx, { event, startedUntil, after, limit, lock }: Page) {
      const column = columnFor(event);
      const rows = await rowsOf<{ id: string; start: Date }>(
        tx,
        sql`select id, ${column} as start from ${name} where ${column} <= ${startedUntil.toISOString()}
            and (${after === null} or (${column}, id) > (${(after?.start ?? new Date(0)).toISOString()}::timestamptz, ${after?.id ?? randomUUID()}::uuid))
            order by ${column}, id limit ${limit} ${sql.raw(lock ? 'for update skip locked' : '')}`,
      );
      return rows.map(({ id, start }) => ({ id, start: new Date(start) }));
    },
    lock: async (tx: Tx, id: string) =>
      (await rowsOf(tx, sql`select 1 from ${name} where id = ${id} for update`)).length > 0,
    keyed: (tx: Tx) =>
      rowsOf<{ id: string; keyId: string }>(
        tx,
        sql`select id, key_id as "keyId" from ${name} where key_id is not null`,
      ),
  };
}

async function remove(tx: Tx, table: string, where: SQL): Promise<Disposal> {
  const gone = await rowsOf<{ key: string | null }>(
    tx,
    sql`delete from ${sql.raw(table)} where ${where} returning to_jsonb(${sql.raw(table)}) ->> 'key_id' as key`,
  );
  return { counts: { [table]: gone.length }, keys: gone.flatMap(({ key }) => key ?? []) };
}

export const things: OwnClock = {
  ...clockOf('thing'),
  events: { start: 'counselling.ended' },
  further: [{ start: 'account.deleted' }],
  dispose: (tx, _context, id) => remove(tx, 'thing', sql`id = ${id}`),
  ofPerson: async (tx, owner, lock) =>
    (
      await rowsOf<{ id: string }>(
        tx,
        sql`select id from thing where owner = ${owner} order by id ${sql.raw(lock ? 'for update' : '')}`,
      )
    ).map(({ id }) => id),
  async restrict(tx, _context, id, at) {
    await tx.execute(sql`update thing set restricted_at = ${at?.toISOString() ?? null} where id = ${id}`);
  },
};

/** The same, of which many may go at once. */
export const manyThings: OwnClock = {
  ...things,
  disposeMany: (tx, _context, ids) => remove(tx, 'thing', sql`id in ${listOf(ids)}`),
};

/** The same, which may stay alone under a hold. */
export const detachableThings: OwnClock = {
  ...things,
  async detach(tx, _context, id) {
    await tx.execute(sql`update thing set owner = null, started = null, alone = true where id = ${id}`);
    return { counts: { thing: 1 }, keys: [randomUUID()] };
  },
  detached: async (tx) =>
    (await rowsOf<{ id: string }>(tx, sql`select id from thing where alone order by id for update`)).map(
      ({ id }) => id,
    ),
};

export const notes: RidesAlong = {
  with: categories.thing,
  async holdings(tx) {
    const [row] = await rowsOf<{ held: number }>(tx, sql`select count(*)::int as held from scrap`);
    return { held: row?.held ?? 0, oldest: null };
  },
  remove: async (tx, _context, id) => void (await remove(tx, 'scrap', sql`id = ${id}`)),
  disposeWith: (tx, _context, ids) => remove(tx, 'scrap', sql`thing in ${listOf(ids)}`),
  detachWith: (tx, _context, id) => remove(tx, 'scrap', sql`thing = ${id}`),
};

export const people: OwnClock = {
  ...clockOf('person'),
  person: true,
  events: { start: 'account.last-login' },
  dispose: (tx, _context, id) => remove(tx, 'person', sql`id = ${id}`),
  ofPerson: async (tx, id) =>
    (await rowsOf<{ id: string }>(tx, sql`select id from person where id = ${id}`)).map((row) => row.id),
};

export const thingHandlers: PrivacyHandlers = {
  [categories.person]: people,
  [categories.thing]: things,
  [categories.note]: notes,
};

export interface ThingOptions {
  readonly policy?: Policy;
  readonly now?: string;
}

/** A platform with those tables, and who puts something into them. */
export async function openThings({
  policy = thingPolicy,
  now = '2026-03-02T09:00:00+01:00',
}: ThingOptions = {}) {
  const databases = await cloneDatabases();
  const content = databases.app.superuserUrl;
  await query(content, tables);
  const clock = settableClock(new Date(now));
  const lines: string[] = [];
  const platform = await openPlatform({
    policy,
    clock: clock satisfies Clock,
    log: createLog({ write: (line: string) => void lines.push(line) }, 'warn'),
    databaseUrl: databases.app.appUrl,
    keyDatabaseUrl: databases.keys.appUrl,
    masterKey: Buffer.alloc(32, 1),
    secret: Buffer.alloc(32, 2),
    publicUrl: 'https://beratung.example',
    hashing: cheapHashes,
  });
  endWithFile(() => platform.close());
  const ask = (statement: string) => query(content, statement) as Promise<Row[]>;
  const count = async (from: string) => Number((await ask(`select count(*) as n from ${from}`))[0]?.['n']);
  return {
    platform,
    clock,
    lines,
    databases,
    ask,
    count,
    /** Everything that was proven, in its order. */
    effects: async () =>
      (await ask('select effect from proof_effect order by seq')).map(
        ({ effect }) => JSON.parse(String(effect)) as Row,
      ),
    /** Takes everything out again, and goes back to the beginning. */
    async reset() {
      await ask(
        'truncate thing, scrap, person, hold; delete from erasure_receipt; delete from erasure_run; delete from key_destruction; delete from ledger_entry',
      );
      await query(databases.keys.superuserUrl, 'delete from ledger_copy; delete from wrapped_key');
      lines.length = 0;
      clock.set(new Date(now));
      return this;
    },
    async person(started: string | null = null) {
      const [id, key] = [randomUUID(), await platform.vault.createKey(clock.now())];
      await ask(`insert into person values ('${id}', '${key}', ${started ? `'${started}'` : 'null'})`);
      return id;
    },
    /** A thing with a note on it. */
    async thing(started: string | null, { owner = randomUUID(), keyed = true } = {}) {
      const id = randomUUID();
      const key = keyed ? `'${await platform.vault.createKey(clock.now())}'` : 'null';
      await ask(
        `insert into thing values ('${id}', ${key}, '${owner}', ${started ? `'${started}'` : 'null'}); insert into scrap values (gen_random_uuid(), '${id}')`,
      );
      return id;
    },
    async hold(
      objectId: string,
      { of = categories.thing as CategoryId, ends = '2036-01-01T00:00:00Z' } = {},
    ) {
      await ask(
        `insert into hold values (gen_random_uuid(), '${of}', '${objectId}', 'proof', gen_random_uuid(), gen_random_uuid(), now(), now(), '${ends}')`,
      );
    },
  };
}

export type Things = Awaited<ReturnType<typeof openThings>>;
