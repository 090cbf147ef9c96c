import { createHash, type KeyObject } from 'node:crypto';
import { and, asc, eq, gt, gte, lt, lte } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import type { Tx } from '../db/database.ts';
import type { Platform } from '../platform.ts';
import { publicBytes, signatureLine } from './note.ts';
import { newestHead, originOf, type SignedHead } from './proof-log.ts';
import { proofEffect, proofHead, proofLeaf } from './tables.ts';

const format = 'sprechraum-proof/1';

interface Leaf {
  readonly index: number;
  readonly leaf: Buffer;
  readonly effect: string | null;
  readonly open: boolean | null;
}

const leavesFrom = (tx: Tx, from: number, to: number): Promise<Leaf[]> =>
  tx
    .select({
      index: proofLeaf.leafIndex,
      leaf: proofLeaf.leaf,
      effect: proofEffect.effect,
      open: proofEffect.open,
    })
    .from(proofLeaf)
    .leftJoin(proofEffect, eq(proofEffect.id, proofLeaf.eventId))
    .where(and(gte(proofLeaf.leafIndex, from), lt(proofLeaf.leafIndex, to)))
    .orderBy(asc(proofLeaf.leafIndex));

/** The heads above one size up to another. Runs with the sight of `sealing`. */
export const headsUpTo = (tx: Tx, above: number, upTo: number): Promise<SignedHead[]> =>
  tx
    .select()
    .from(proofHead)
    .where(and(gt(proofHead.treeSize, above), lte(proofHead.treeSize, upTo)))
    .orderBy(asc(proofHead.treeSize));

/** The keys that heads are signed for, oldest first, and the one that signs now. */
async function keysOf(tx: Tx, current: KeyObject): Promise<string[]> {
  const heads = await tx
    .selectDistinctOn([proofHead.publicKey], { key: proofHead.publicKey, size: proofHead.treeSize })
    .from(proofHead)
    .orderBy(proofHead.publicKey, proofHead.treeSize);
  const past = heads.toSorted((a, b) => a.size - b.size).map(({ key }) => key.toString('base64'));
  return [...new Set([...past, publicBytes(current).toString('base64')])];
}

/**
 * The log as a file that `verify.mjs` checks: a line for its beginning, for each leaf, for each tree head after its
 * leaves, and one that seals what is above it.
 *
 * @param all with the effects that not everybody may read; of those the others get the leaf alone
 * @param atOnce how many leaves are read at once
 */
export async function* logFile(
  platform: Platform,
  { all, atOnce = 5000 }: { all: boolean; atOnce?: number },
): AsyncGenerator<string> {
  const { db, keys, clock } = platform;
  const sealing = asSystem('sealing', clock.now());
  const origin = originOf(platform);
  const digest = createHash('sha256');
  const line = (value: string) => {
    digest.update(`${value}\n`);
    return `${value}\n`;
  };

  const { end, known } = await db.transaction(sealing, async (tx) => ({
    end: (await newestHead(tx))?.treeSize ?? 0,
    known: await keysOf(tx, keys.proofSigning),
  }));
  yield line(JSON.stringify({ format, origin, keys: known }));
  for (let from = 0; from < end; from += atOnce) {
    const to = Math.min(from + atOnce, end);
    const { leaves, heads } = await db.transaction(sealing, async (tx) => ({
      leaves: await leavesFrom(tx, from, to),
      heads: new Map((await headsUpTo(tx, from, to)).map(({ treeSize, note }) => [treeSize, note])),
    }));
    for (const { index, leaf, effect, open } of leaves) {
      const told = effect && (all || open) ? `,"effect":${effect}` : '';
      const head = heads.get(index + 1);
      yield line(`{"leaf":"${leaf.toString('hex')}"${told}}`) + (head ? line(JSON.stringify({ head })) : '');
    }
  }
  const statement = `${format}\n${origin}\n${digest.digest('base64')}\n`;
  const sealed = signatureLine(origin, statement, keys.proofSigning).trimEnd();
  yield `${JSON.stringify({ sealed })}\n`;
}
