import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../db/database.ts';
import { insertAll } from '../db/lists.ts';
import { append, emptyTree, type Tree } from './merkle.ts';

/** The tables of a log whose entries are sealed into a Merkle tree (RFC 9162). */
export interface SealedLog {
  readonly name: 'audit' | 'proof';
  /** What was written, each with its leaf, in the transaction of what it records. */
  readonly entries: PgTable & Record<'id' | 'seq' | 'leaf' | 'xid', AnyPgColumn>;
  /** The leaves in the order in which they were sealed. */
  readonly leaves: PgTable & Record<'leafIndex' | 'eventId' | 'leaf', AnyPgColumn>;
  /** The signed tree heads. */
  readonly heads: PgTable & Record<'treeSize' | 'peaks' | 'sealedBelow', AnyPgColumn>;
}

const digestLength = 32;
const atOnce = 10_000;

/** The tree as a head left it, ready to be appended to. */
function treeOf(head: { size: number; peaks: Buffer } | undefined): Tree {
  if (!head) return emptyTree;
  const peaks = Array.from({ length: head.peaks.length / digestLength }, (_, index) =>
    head.peaks.subarray(index * digestLength, (index + 1) * digestLength),
  );
  return { size: head.size, peaks };
}

const typed = <T>(column: AnyPgColumn): SQL<T> =>
  sql<T>`${column}`.mapWith((value: unknown) => column.mapFromDriverValue(value) as T);

/** Until the transaction ends, nobody else seals or continues this log. */
export const lockSealing = (tx: Tx, name: SealedLog['name']) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`sprechraum:seal:${name}`}))`);

/** What has been sealed. */
export interface Sealed {
  readonly tree: Tree;
  readonly count: number;
  /** Of all transactions before this one nothing is left to be sealed. */
  readonly sealedBelow: string | null;
}

/**
 * Appends to the tree what has been committed since its last head. Entries of transactions that may still be running
 * are left for the next time: sealing by the highest number would lose rows that commit late.
 *
 * @returns `null` if there was nothing to be sealed
 */
export async function sealEntries(
  tx: Tx,
  { name, entries, leaves, heads }: SealedLog,
): Promise<Sealed | null> {
  await lockSealing(tx, name);
  const [last] = await tx
    .select({
      size: typed<number>(heads.treeSize),
      peaks: typed<Buffer>(heads.peaks),
      sealedBelow: typed<string | null>(heads.sealedBelow),
    })
    .from(heads)
    .orderBy(desc(heads.treeSize))
    .limit(1);
  const before = last?.sealedBelow ?? null;
  const oldestRunning = sql<string>`pg_snapshot_xmin(pg_current_snapshot())`;
  // Contents that were carried into another cluster count from anew there, and are looked through as a whole.
  const from = sql`case when ${before}::xid8 <= ${oldestRunning} then ${before}::xid8 else '0'::xid8 end`;
  const fresh = await tx
    .select({ id: typed<string>(entries.id), leaf: typed<Buffer>(entries.leaf), oldestRunning })
    .from(entries)
    .where(
      sql`${entries.xid} >= ${from} and ${entries.xid} < ${oldestRunning}
        and not exists (select 1 from ${leaves} where ${leaves.eventId} = ${entries.id})`,
    )
    .orderBy(asc(entries.seq))
    .limit(atOnce);
  if (!fresh[0]) return null;
  const sealed = treeOf(last);
  const rows = fresh.map(({ id, leaf }, at) => ({ leafIndex: sealed.size + at, eventId: id, leaf }));
  await insertAll(tx, leaves, rows);
  const tree = append(
    sealed,
    fresh.map(({ leaf }) => leaf),
  );
  const sealedBelow = fresh.length < atOnce ? fresh[0].oldestRunning : before;
  return { tree, count: fresh.length, sealedBelow };
}
