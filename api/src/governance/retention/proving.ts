import type { Tx } from '../../platform/db/database.ts';
import { prove, type Trigger } from '../../platform/proof/effects.ts';
import type { Receipt } from './receipts.ts';

interface Of {
  readonly by: Trigger;
  readonly run: string;
}

type Now = { readonly now: Date };

/** What of a receipt has been added since it stood otherwise. */
export function difference(receipt: Receipt, before: Receipt): Receipt {
  const counts = Object.entries(receipt.counts)
    .map(([store, rows]) => [store, rows - (before.counts[store] ?? 0)] as const)
    .filter(([, rows]) => rows !== 0);
  return { ...receipt, disposed: receipt.disposed - before.disposed, counts: Object.fromEntries(counts) };
}

/** Proves that something was erased, in the transaction that erases it. */
export async function proveErasure(tx: Tx, now: Now, of: Of, receipt: Receipt): Promise<void> {
  const { category, rule, disposed: objects, counts } = receipt;
  if (objects > 0) await prove(tx, now, 'erasure', { ...of, category, rule, objects, counts });
}

const sum = (receipts: readonly Receipt[], of: 'planned' | 'disposed' | 'held' | 'failed') =>
  receipts.reduce((all, receipt) => all + receipt[of], 0);

/** Proves that a pass has taken place, whether or not anything was due. */
export async function proveRun(tx: Tx, now: Now, of: Of, receipts: readonly Receipt[]): Promise<void> {
  await prove(tx, now, 'run', {
    ...of,
    planned: sum(receipts, 'planned'),
    erased: sum(receipts, 'disposed'),
    held: sum(receipts, 'held'),
    failed: sum(receipts, 'failed'),
  });
}
