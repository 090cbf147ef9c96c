import { and, asc, eq, gt, gte, lt, sql } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { keyPool } from '../db/key-pool.ts';
import { ForkedProof, newestHead, proofLog, type SignedHead } from './proof-log.ts';
import { lockSealing } from './sealing.ts';
import { proofEffect, proofHead, proofLeaf } from './tables.ts';

/**
 * Leaves and heads of the proof log lie in the database of keys as well. A restored backup of the contents has lost
 * those since; without them it would grow another branch, and every receipt and every witness would call it a forgery.
 */
export interface ProofCopy {
  /** Gives the copy what it has not got yet. @returns how many heads */
  carry(): Promise<number>;
  /**
   * Gives the log back what the content has lost, before anything is sealed. Of effects that are lost their leaf alone.
   *
   * @returns how many leaves
   * @throws ForkedProof if both know a head of the same size that is another one
   */
  resume(): Promise<number>;
  close(): Promise<void>;
}

interface CopiedHead {
  readonly treeSize: number;
  readonly at: Date;
  readonly peaks: Buffer;
  readonly note: string;
  readonly publicKey: Buffer;
}

const headColumns = `tree_size::int8 as "treeSize", at, peaks, note, public_key as "publicKey"`;
const withNumber = <T extends { treeSize: number }>(head: T): T => ({
  ...head,
  treeSize: Number(head.treeSize),
});
const atOnce = 5000;

export function openProofCopy(
  keyDatabaseUrl: string,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): ProofCopy {
  const pool = keyPool(keyDatabaseUrl, 'proof', 1);
  const sealing = () => asSystem('sealing', clock.now());

  const copied = async (): Promise<CopiedHead | undefined> => {
    const { rows } = await pool.query<CopiedHead>(
      `select ${headColumns} from proof_head_copy order by tree_size desc limit 1`,
    );
    return rows[0] && withNumber(rows[0]);
  };

  /** Leaves first: a head without all of its leaves would be worth nothing. */
  async function copyHead(from: number, head: SignedHead): Promise<void> {
    for (let at = from; at < head.treeSize; at += atOnce) {
      const rows = await db.transaction(sealing(), (tx) =>
        tx
          .select({ index: proofLeaf.leafIndex, leaf: proofLeaf.leaf })
          .from(proofLeaf)
          .where(
            and(gte(proofLeaf.leafIndex, at), lt(proofLeaf.leafIndex, Math.min(at + atOnce, head.treeSize))),
          )
          .orderBy(asc(proofLeaf.leafIndex)),
      );
      await pool.query(
        `insert into proof_leaf_copy (leaf_index, leaf) select * from unnest($1::bigint[], $2::bytea[]) on conflict do nothing`,
        [rows.map(({ index }) => index), rows.map(({ leaf }) => leaf)],
      );
    }
    const { treeSize, at, peaks, note, publicKey } = head;
    await pool.query(`insert into proof_head_copy values ($1, $2, $3, $4, $5) on conflict do nothing`, [
      ...[treeSize, at, peaks, note, publicKey],
    ]);
  }

  return {
    async carry() {
      let from = (await copied())?.treeSize ?? 0;
      const heads = await db.transaction(sealing(), (tx) =>
        tx.select().from(proofHead).where(gt(proofHead.treeSize, from)).orderBy(asc(proofHead.treeSize)),
      );
      for (const head of heads) {
        await copyHead(from, head);
        from = head.treeSize;
      }
      return heads.length;
    },
    async resume() {
      const last = await copied();
      if (!last) return 0;
      return db.transaction(sealing(), async (tx) => {
        await lockSealing(tx, proofLog.name);
        const size = (await newestHead(tx))?.treeSize ?? 0;
        const common = Math.min(size, last.treeSize);
        await demandSameHead(common);
        for (let at = size; at < last.treeSize; at += atOnce)
          await takeBack(at, Math.min(at + atOnce, last.treeSize));
        const { rows: heads } = await pool.query<CopiedHead>(
          `select ${headColumns} from proof_head_copy where tree_size > $1 order by tree_size`,
          [size],
        );
        if (heads.length > 0) await tx.insert(proofHead).values(heads.map(withNumber));
        return Math.max(0, last.treeSize - size);

        async function demandSameHead(treeSize: number) {
          if (treeSize === 0) return;
          const [ours] = await tx
            .select({ note: proofHead.note })
            .from(proofHead)
            .where(eq(proofHead.treeSize, treeSize));
          const { rows } = await pool.query<{ note: string }>(
            'select note from proof_head_copy where tree_size = $1',
            [treeSize],
          );
          if (ours?.note !== rows[0]?.note)
            throw new ForkedProof(`the log and its copy differ at ${treeSize} leaves`);
        }

        async function takeBack(from: number, to: number) {
          const { rows } = await pool.query<{ index: string; leaf: Buffer }>(
            'select leaf_index as index, leaf from proof_leaf_copy where leaf_index >= $1 and leaf_index < $2 order by 1',
            [from, to],
          );
          // What was written before the backup and sealed after it is there, and belongs to its leaf.
          await tx.execute(sql`
            insert into ${proofLeaf} (leaf_index, event_id, leaf)
            select lost.index, coalesce(${proofEffect.id}, gen_random_uuid()), lost.leaf
            from unnest(${sql.param(rows.map(({ index }) => index))}::bigint[], ${sql.param(rows.map(({ leaf }) => leaf))}::bytea[])
              as lost (index, leaf)
            left join ${proofEffect} on ${proofEffect.leaf} = lost.leaf`);
        }
      });
    },
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}
