import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { asc, gt, sql } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import type { Database, Tx } from '../db/database.ts';
import { append, emptyTree, root } from '../proof/merkle.ts';
import { type SealedLog, sealEntries } from '../proof/sealing.ts';
import { leafOf } from './audit.ts';
import { auditCheckpoint, auditEvent, auditLeaf } from './tables.ts';

const statement = (size: number, head: Buffer, at: Date) =>
  Buffer.from(`sprechraum audit log\n${size}\n${head.toString('base64')}\n${at.toISOString()}\n`);

const log: SealedLog = { name: 'audit', entries: auditEvent, leaves: auditLeaf, heads: auditCheckpoint };

/**
 * Seals what has been committed since the last checkpoint.
 *
 * @returns how many events were sealed
 */
export function sealAudit(db: Database, key: KeyObject, now: Date): Promise<number> {
  return db.transaction(asSystem('sealing', now), async (tx) => {
    const sealed = await sealEntries(tx, log);
    if (!sealed) return 0;
    const { size, peaks } = sealed.tree;
    const head = root(sealed.tree);
    const signature = sign(null, statement(size, head, now), key);
    await tx.insert(auditCheckpoint).values({
      treeSize: size,
      at: now,
      root: head,
      peaks: Buffer.concat(peaks),
      signature,
      sealedBelow: sealed.sealedBelow,
    });
    return sealed.count;
  });
}

/**
 * Sealed events that are gone although the rule of the log does not yet let them go. An event is as old as the
 * checkpoint before the one it was sealed in, and an hour for transactions that took long; it never is younger.
 */
async function removedTooEarly(tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select ${auditLeaf.eventId} as id from ${auditLeaf}
    where not exists (select 1 from ${auditEvent} where ${auditEvent.id} = ${auditLeaf.eventId})
      and coalesce(app_end(coalesce(
        (select max(${auditCheckpoint.at}) from ${auditCheckpoint} where ${auditCheckpoint.treeSize} <= ${auditLeaf.leafIndex}),
        (select min(${auditCheckpoint.at}) from ${auditCheckpoint} where ${auditCheckpoint.treeSize} > ${auditLeaf.leafIndex})
      ) - interval '1 hour', app_rule('governance.audit')) > app_now(), true)
    order by ${auditLeaf.leafIndex}`);
  return rows.map(({ id }) => id);
}

/** What a verification found; empty `broken` means that nothing was altered, removed or slipped in. */
export interface Verification {
  readonly events: number;
  readonly sealed: number;
  readonly checkpoints: number;
  readonly head: string | null;
  readonly broken: readonly string[];
}

/** Recomputes every leaf and every tree head, checks the signatures, and looks for what is missing. */
export function verifyAudit(db: Database, key: KeyObject, now: Date): Promise<Verification> {
  const publicKey = createPublicKey(key);
  return db.transaction(asSystem('sealing', now), async (tx) => {
    const broken: string[] = [];
    const leaves = await tx.select().from(auditLeaf).orderBy(asc(auditLeaf.leafIndex));
    const checkpoints = await tx.select().from(auditCheckpoint).orderBy(asc(auditCheckpoint.treeSize));

    let tree = emptyTree;
    for (const point of checkpoints) {
      tree = append(
        tree,
        leaves.slice(tree.size, point.treeSize).map((row) => row.leaf),
      );
      const head = root(tree);
      if (tree.size !== point.treeSize || !head.equals(point.root))
        broken.push(`checkpoint ${point.treeSize}: the tree head differs`);
      if (!verify(null, statement(point.treeSize, point.root, point.at), publicKey, point.signature))
        broken.push(`checkpoint ${point.treeSize}: the signature is wrong`);
    }
    if (leaves.length > tree.size) broken.push(`${leaves.length - tree.size} leaves are under no checkpoint`);

    const sealed = new Map(leaves.map((row) => [row.eventId, row.leaf]));
    let events = 0;
    for (let after = -1; ; ) {
      const page = await tx
        .select()
        .from(auditEvent)
        .where(gt(auditEvent.seq, after))
        .orderBy(asc(auditEvent.seq))
        .limit(1000);
      for (const event of page) {
        const expected = leafOf(event);
        if (!expected.equals(event.leaf)) broken.push(`event ${event.id}: altered`);
        const leaf = sealed.get(event.id);
        if (leaf && !leaf.equals(expected)) broken.push(`event ${event.id}: not what was sealed`);
      }
      events += page.length;
      const last = page.at(-1);
      if (!last) break;
      after = last.seq;
    }
    broken.push(...(await removedTooEarly(tx)).map((id) => `event ${id}: removed before its time`));
    const newest = checkpoints.at(-1);
    return {
      events,
      sealed: leaves.length,
      checkpoints: checkpoints.length,
      head: newest ? newest.root.toString('hex') : null,
      broken,
    };
  });
}
