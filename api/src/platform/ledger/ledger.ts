import type { CategoryId } from '@sprechraum/shared/policy';
import { and, count, eq, lt, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { asSystem } from '../access/context.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../db/database.ts';
import { keyPool } from '../db/key-pool.ts';
import { anyOf } from '../db/lists.ts';
import { failure } from '../log.ts';
import { ledgerNews } from './enter.ts';
import { type ActName, ledgerEntry } from './tables.ts';

/** One act, as the database of keys remembers it. */
export interface Entry {
  readonly id: string;
  readonly at: Date;
  readonly act: ActName;
  readonly category: CategoryId;
  readonly objectId: string;
  readonly what: string | null;
}

/**
 * The ledger stands in both databases. What only the keys' one knows, the content has forgotten: it was restored from a
 * backup, and it is done again before anybody is served. What only the content knows is carried over.
 */
export interface Ledger {
  /** Gives the database of keys what it has not got yet. @returns how many */
  carry(): Promise<number>;
  /** What the content does not know of, oldest first. */
  forgotten(): Promise<Entry[]>;
  /** Notes that acts have been done again, in the transaction that did them. */
  remember(tx: Tx, entries: readonly Entry[]): Promise<void>;
  /** Carries again what a restored database of keys has lost. @returns how many */
  carryLost(): Promise<number>;
  /** How many acts still wait to be carried over that happened before an instant. */
  waiting(before: Date): Promise<number>;
  /** How many of those that are erased are there all the same, in whatever table: found out without asking any module. */
  erasedYetThere(): Promise<number>;
  /** Lets go of copies. */
  drop(ids: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** All tables whose rows have a random number of their own. */
const tablesOfObjects = sql`
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'id' and a.atttypid = 'uuid'::regtype
    and c.relname <> 'ledger_entry' and has_table_privilege(c.oid, 'select')`;

const atOnce = 5000;
const columns = 'id, at, act, category, object_id as "objectId", what';

export function openLedger(
  keyDatabaseUrl: string,
  { db, clock, log }: { readonly db: Database; readonly clock: Clock; readonly log: Logger },
): Ledger {
  const pool = keyPool(keyDatabaseUrl, 'ledger', 2);
  const context = () => asSystem('retention', clock.now());

  const copy = (entries: readonly Entry[]) =>
    pool.query(
      `insert into ledger_copy (id, at, act, category, object_id, what)
       select id, at, act, category, "objectId", what
       from json_to_recordset($1::json)
         as e (id uuid, at timestamptz, act text, category text, "objectId" uuid, what text)
       on conflict do nothing`,
      [JSON.stringify(entries)],
    );

  const carryPage = () =>
    db.erasing(context(), async (tx) => {
      const next = tx
        .select({ id: ledgerEntry.id })
        .from(ledgerEntry)
        .where(eq(ledgerEntry.carried, false))
        .limit(atOnce)
        .for('update', { skipLocked: true });
      const rows = await tx
        .update(ledgerEntry)
        .set({ carried: true })
        .where(sql`${ledgerEntry.id} = any (array(${next}))`)
        .returning();
      if (rows.length > 0) await copy(rows as Entry[]);
      return rows.length;
    });

  /** The copies in the order of their age, from one on. */
  const page = async (after: Entry | null) => {
    const { rows } = await pool.query<Entry>(
      `select ${columns} from ledger_copy
       where $1::timestamptz is null or (at, id) > ($1::timestamptz, $2::uuid) order by at, id limit ${atOnce}`,
      [after?.at ?? null, after?.id ?? null],
    );
    return rows;
  };

  async function carry(): Promise<number> {
    for (let carried = 0; ; ) {
      const more = await carryPage();
      carried += more;
      if (more < atOnce) return carried;
    }
  }

  db.onCommitted(async ({ channel }) => {
    if (channel !== ledgerNews) return;
    // What cannot be carried now waits, and the act is not undone by it.
    await carry().catch((error: unknown) =>
      log.error({ job: 'ledger.carry', ...failure(error) }, 'an act waits to be entered'),
    );
  });

  return {
    carry,
    async forgotten() {
      const unknown: Entry[] = [];
      for (let from: Entry | null = null; ; ) {
        const entries: Entry[] = await page(from);
        const { rows } = await db.erasing(context(), (tx) =>
          tx.execute<{ id: string }>(
            sql`select asked.id from json_array_elements_text(${JSON.stringify(entries.map(({ id }) => id))}::json) as asked (id)
                where not exists (select from ${ledgerEntry} where ${ledgerEntry.id} = asked.id::uuid)`,
          ),
        );
        const ids = new Set(rows.map(({ id }) => id));
        unknown.push(...entries.filter(({ id }) => ids.has(id)));
        const last = entries.at(-1);
        if (!last || entries.length < atOnce) return unknown;
        from = last;
      }
    },
    async remember(tx, entries) {
      if (entries.length > 0)
        await tx
          .insert(ledgerEntry)
          .values(entries.map((entry) => ({ ...entry, carried: true })))
          .onConflictDoNothing();
    },
    async carryLost() {
      const known = await db.erasing(context(), (tx) =>
        tx.select({ id: ledgerEntry.id }).from(ledgerEntry).where(eq(ledgerEntry.carried, true)),
      );
      const { rows } = await pool.query<{ id: string }>(
        `select asked.id from unnest($1::uuid[]) as asked (id)
         where not exists (select from ledger_copy c where c.id = asked.id)`,
        [known.map(({ id }) => id)],
      );
      const lost = rows.map(({ id }) => id);
      for (let from = 0; from < lost.length; from += atOnce)
        await db.erasing(context(), (tx) =>
          tx
            .update(ledgerEntry)
            .set({ carried: false })
            .where(anyOf(ledgerEntry.id, lost.slice(from, from + atOnce))),
        );
      return carry();
    },
    waiting: (before) =>
      db.erasing(context(), async (tx) => {
        const [row] = await tx
          .select({ waiting: count() })
          .from(ledgerEntry)
          .where(and(eq(ledgerEntry.carried, false), lt(ledgerEntry.at, before)));
        return row?.waiting ?? 0;
      }),
    erasedYetThere: () =>
      db.erasing(context(), async (tx) => {
        const { rows: tables } = await tx.execute<{ name: string }>(tablesOfObjects);
        let there = 0;
        for (const { name } of tables) {
          const { rows } = await tx.execute<{ there: number }>(
            sql`select count(*)::int as there from ${sql.identifier(name)} t
                where exists (select from ${ledgerEntry} e where e.act = 'erased' and e.object_id = t.id)`,
          );
          there += rows[0]?.there ?? 0;
        }
        return there;
      }),
    async drop(ids) {
      await pool.query('delete from ledger_copy where id = any ($1::uuid[])', [ids]);
    },
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}
