import { createHash } from 'node:crypto';

/** The Merkle tree of RFC 9162, kept as the roots of its complete subtrees, largest first. */
export interface Tree {
  readonly size: number;
  readonly peaks: readonly Buffer[];
}

export const emptyTree: Tree = { size: 0, peaks: [] };

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

export const leafHash = (payload: Buffer): Buffer => sha256(leafPrefix, payload);
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(nodePrefix, left, right);

/** Adds leaves at the end. */
export function append(tree: Tree, leaves: readonly Buffer[]): Tree {
  const peaks = [...tree.peaks];
  let size = tree.size;
  for (const leaf of leaves) {
    let hash = leaf;
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
      hash = nodeHash(peaks.pop() as Buffer, hash);
    peaks.push(hash);
    size++;
  }
  return { size, peaks };
}

/** The tree head: one digest that stands for all leaves in their order. */
export function root(tree: Tree): Buffer {
  const peaks = [...tree.peaks];
  let hash = peaks.pop();
  if (!hash) return sha256();
  while (peaks.length > 0) hash = nodeHash(peaks.pop() as Buffer, hash);
  return hash;
}
