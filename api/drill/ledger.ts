import { isDeepStrictEqual } from 'node:util';
import type { World } from './world.ts';

/** What goes all at once or not at all: a person with all that is theirs, a case alone, or an account without cases. */
export interface Unit {
  readonly kind: 'person' | 'case' | 'account';
  readonly account: string;
  readonly consultation: string;
}

interface Entry {
  readonly unit: Unit;
  /** What there was of it before anything happened: rows of each table, and keys. */
  readonly rows: Readonly<Record<string, number>>;
  readonly keys: readonly string[];
}

export type State = 'whole' | 'gone' | 'half';

/** How many units are counted by one statement. */
const atOnce = 50;

/** The books of the service itself, which tell of an erasure. */
const books = /^(?:audit_|erasure_|key_destruction|governance_)/;

/**
 * What a drill knows of what it lets be erased, from the tables themselves and not from the code that erases: which
 * rows and keys there were, and what must be left, destroyed and written down.
 */
export async function openLedger({ ask }: World) {
  const columns = await ask<{ table: string; column: string }>(
    'content',
    `select c.table_name as table, c.column_name as column
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE'
     and (column_name in ('account_id', 'client_id', 'consultation_id')
       or (table_name, column_name) in (('account', 'id'), ('consultation', 'id')))`,
  );
  const ofCase = (found: { table: string; column: string }) =>
    found.column === 'consultation_id' || found.table === 'consultation';
  /** Where a unit's rows are found; what is both a person's and of a case is the case's. */
  const placesOf = ({ kind }: Unit) =>
    columns
      .filter(({ table }) => !books.test(table))
      .filter((found) => kind === 'person' || ofCase(found) === (kind === 'case'))
      .filter(({ table, column }) => table !== 'consultation' || column === 'id');
  const entries: Entry[] = [];

  const countIn = (unit: Unit, index: number): string[] =>
    [...Map.groupBy(placesOf(unit), ({ table }) => table)].map(([table, places]) => {
      const where = places.map((found) => {
        const id = ofCase(found) ? unit.consultation : unit.account;
        return `${found.column} = '${id}'`;
      });
      return `select ${index} as unit, '${table}' as name, count(*)::int as rows from ${table} where ${where.join(' or ')}`;
    });

  async function rowsOf(units: readonly Unit[]): Promise<Record<string, number>[]> {
    const rows = units.map((): Record<string, number> => ({}));
    for (let from = 0; from < units.length; from += atOnce) {
      const counts = units.slice(from, from + atOnce).flatMap((unit, index) => countIn(unit, from + index));
      type Count = { unit: number; name: string; rows: number };
      for (const found of await ask<Count>('content', counts.join(' union all ')))
        if (found.rows > 0) Object.assign(rows[found.unit] ?? {}, { [found.name]: found.rows });
    }
    return rows;
  }

  async function keysOf({ kind, account, consultation }: Unit): Promise<string[]> {
    const found = await ask<{ id: string }>(
      'content',
      `select key_id as id from consultation where id = $2 and $3 <> 'account'
       union all select key_id from account where id = $1 and $3 <> 'case'`,
      [account, consultation, kind],
    );
    return found.map(({ id }) => id);
  }

  const those = async (store: 'content' | 'keys', sql: string, keys: readonly string[]) =>
    new Set((await ask<{ id: string }>(store, sql, [keys])).map(({ id }) => id));
  const kept = (keys: readonly string[]) =>
    those('keys', 'select id from wrapped_key where id = any ($1::uuid[])', keys);
  const doomed = (keys: readonly string[]) =>
    those('content', 'select key_id as id from key_destruction where key_id = any ($1::uuid[])', keys);

  return {
    /** Writes down what there is of something before it is erased. */
    async enter(units: readonly Unit[]): Promise<void> {
      const rows = await rowsOf(units);
      for (const [index, unit] of units.entries())
        entries.push({ unit, rows: rows[index] ?? {}, keys: await keysOf(unit) });
    },

    /** How it stands with some of what was entered, at any moment: no half, and no key that nobody remembers. */
    async look(units: readonly Unit[]): Promise<{ states: State[]; wrong: string[]; keysLeft: number }> {
      const looked = entries.filter(({ unit }) => units.includes(unit));
      const all = looked.flatMap(({ keys }) => keys);
      // In the order in which an erasure goes on meanwhile: what is seen together was never so if it is wrong.
      const before = await kept(all);
      const now = await rowsOf(looked.map(({ unit }) => unit));
      const listed = await doomed(all);
      const after = await kept(all);
      const wrong: string[] = [];
      let keysLeft = 0;
      const states = looked.map(({ unit, rows, keys }, index): State => {
        const found = now[index] ?? {};
        const gone = Object.keys(found).length === 0;
        const state = gone ? 'gone' : isDeepStrictEqual(found, rows) ? 'whole' : 'half';
        if (state === 'half') wrong.push(`half of a ${unit.kind}: ${JSON.stringify({ rows, found })}`);
        for (const key of keys) {
          if (gone && (after.has(key) || listed.has(key))) keysLeft += 1;
          if (gone && after.has(key) && !listed.has(key)) wrong.push(`a key of a ${unit.kind} outlives it`);
          if (!gone && !before.has(key)) wrong.push(`a ${unit.kind} outlives its key`);
        }
        return state;
      });
      return { states, wrong, keysLeft };
    },

    /**
     * Compares the service's own books with these: every erasure is in them once, with its numbers, and no other.
     * Only when nothing is under way.
     */
    async wrongInBooks(): Promise<string[]> {
      const now = await rowsOf(entries.map(({ unit }) => unit));
      const gone = entries.filter((_, index) => Object.keys(now[index] ?? {}).length === 0);
      const wrong: string[] = [];
      const same = (what: string, books: unknown, ledger: unknown) => {
        if (!isDeepStrictEqual(books, ledger))
          wrong.push(`${what}: the books say ${JSON.stringify(books)}, gone are ${JSON.stringify(ledger)}`);
      };
      const expected: Record<string, number> = {};
      for (const { rows } of gone)
        for (const [table, count] of Object.entries(rows)) expected[table] = (expected[table] ?? 0) + count;
      const sums = await ask<{ name: string; sum: number }>(
        'content',
        `select key as name, sum(value::int)::int as sum from erasure_receipt, jsonb_each_text(counts) group by key`,
      );
      const booked = Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
      for (const [table, count] of Object.entries(expected)) same(table, booked[table] ?? 0, count);
      const [keys] = await ask<{ sum: number }>(
        'content',
        'select sum(keys_destroyed)::int as sum from erasure_receipt',
      );
      same('keys', keys?.sum, gone.flatMap((entry) => entry.keys).length);
      const proven = await ask<{ kind: string; name: string; sum: number }>(
        'content',
        `select e.effect::json ->> 'kind' as kind, c.key as name, sum(c.value::int)::int as sum
         from proof_effect e, json_each_text(coalesce(e.effect::json -> 'counts', e.effect::json)) c
         where c.value ~ '^\\d+$' group by 1, 2`,
      );
      const inProof = (kind: string, name: string) =>
        proven.find((found) => found.kind === kind && found.name === name)?.sum ?? 0;
      for (const [table, count] of Object.entries(expected))
        same(`${table} in the proof log`, inProof('erasure', table), count);
      same('keys in the proof log', inProof('keys-destroyed', 'keys'), keys?.sum);
      const removed = await ask<{ id: string; times: number }>(
        'content',
        `select object_id as id, count(*)::int as times from audit_event
         where change = 'removed' and action in ('account.delete', 'consultation.delete') group by object_id`,
      );
      const times = new Map(removed.map(({ id, times: often }) => [id, often]));
      for (const { unit } of gone) {
        const id = unit.kind === 'case' ? unit.consultation : unit.account;
        same(`removals of a ${unit.kind} in the log`, times.get(id) ?? 0, 1);
      }
      const persons = gone.filter(({ unit }) => unit.kind === 'person').length;
      const runs = await ask<{ state: string; runs: number }>(
        'content',
        `select state, count(*)::int as runs from erasure_run where trigger = 'person' group by state`,
      );
      same('runs for a person', runs, persons > 0 ? [{ state: 'done', runs: persons }] : []);
      const [waiting] = await ask<{ keys: number }>(
        'content',
        'select count(*)::int as keys from key_destruction',
      );
      same('keys to be destroyed', waiting?.keys, 0);
      return wrong;
    },
  };
}
export type Ledger = Awaited<ReturnType<typeof openLedger>>;
