import type { KeyObject } from 'node:crypto';
import type { Policy } from '@sprechraum/shared/policy';
import { desc } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import type { ServiceKeys } from '../crypto/derive.ts';
import type { Database, Tx } from '../db/database.ts';
import { root } from './merkle.ts';
import { digestOf, firstPrevious, noteOf, publicBytes } from './note.ts';
import { type SealedLog, sealEntries } from './sealing.ts';
import { proofEffect, proofHead, proofLeaf } from './tables.ts';

export const proofLog: SealedLog = {
  name: 'proof',
  entries: proofEffect,
  leaves: proofLeaf,
  heads: proofHead,
};

/** The name of a service's log, in its notes and receipts. */
export const originOf = ({ policy }: { readonly policy: Policy }): string =>
  `sprechraum/${policy.service.id}`;

/** What somebody has kept of the log does not stand in it: it was begun anew, or altered. */
export class ForkedProof extends Error {
  override name = 'ForkedProof';
}

export type SignedHead = typeof proofHead.$inferSelect;

/** The newest tree head. Runs with the sight of `sealing`. */
export async function newestHead(tx: Tx): Promise<SignedHead | undefined> {
  const [head] = await tx.select().from(proofHead).orderBy(desc(proofHead.treeSize)).limit(1);
  return head;
}

/**
 * Seals the effects that have been committed since the last tree head into a new one, signed and chained to that.
 *
 * @returns how many were sealed
 */
export function sealProof(
  platform: { readonly policy: Policy; readonly db: Database; readonly keys: ServiceKeys },
  now: Date,
): Promise<number> {
  const key: KeyObject = platform.keys.proofSigning;
  return platform.db.transaction(asSystem('sealing', now), async (tx) => {
    const sealed = await sealEntries(tx, proofLog);
    if (!sealed) return 0;
    const last = await newestHead(tx);
    const { size, peaks } = sealed.tree;
    const note = noteOf(
      {
        origin: originOf(platform),
        size,
        root: root(sealed.tree),
        at: now,
        previous: last ? digestOf(last.note) : firstPrevious,
      },
      key,
    );
    await tx.insert(proofHead).values({
      treeSize: size,
      at: now,
      peaks: Buffer.concat(peaks),
      note,
      publicKey: publicBytes(key),
      sealedBelow: sealed.sealedBelow,
    });
    return sealed.count;
  });
}
