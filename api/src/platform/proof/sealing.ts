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
  readonly heads: PgTable & Record<'treeSize' | 'peaks', AnyPgColumn>;
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

/**
 * Appends to the tree what has been committed since its last head. Entries of transactions that may still be running
 * are left for the next time: sealing by the highest number would lose rows that commit late.
 *
 * @returns the tree with them and how many they were; `null` if there were none
 */
export async function sealEntries(
  tx: Tx,
  { name, entries, leaves, heads }: SealedLog,
): Promise<{ tree: Tree; count: number } | null> {
  await lockSealing(tx, name);
  const fresh = await tx
    .select({ id: typed<string>(entries.id), leaf: typed<Buffer>(entries.leaf) })
    .from(entries)
    .leftJoin(leaves, sql`${leaves.eventId} = ${entries.id}`)
    .where(sql`${leaves.eventId} is null and ${entries.xid}::xid8 < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy(asc(entries.seq))
    .limit(atOnce);
  if (fresh.length === 0) return null;
  const [last] = await tx
    .select({ size: typed<number>(heads.treeSize), peaks: typed<Buffer>(heads.peaks) })
    .from(heads)
    .orderBy(desc(heads.treeSize))
    .limit(1);
  const sealed = treeOf(last);
  const rows = fresh.map(({ id, leaf }, at) => ({ leafIndex: sealed.size + at, eventId: id, leaf }));
  await insertAll(tx, leaves, rows);
  const tree = append(
    sealed,
    fresh.map(({ leaf }) => leaf),
  );
  return { tree, count: fresh.length };
}
