import { randomUUID } from 'node:crypto';
import type { CategoryId } from '@sprechraum/shared/policy';
import type { Context } from '../access/context.ts';
import { noteOnCommit, type Tx } from '../db/database.ts';
import { insertAll } from '../db/lists.ts';
import { type ActName, ledgerEntry } from './tables.ts';

/** What happened to one object, in words of the software and a random number. */
export interface Act {
  readonly act: ActName;
  readonly category: CategoryId;
  readonly objectId: string;
  readonly what?: string;
}

export const ledgerNews = 'ledger';

/**
 * Enters acts into the ledger, in the transaction of the acts. When it has committed, the database of keys is told
 * before anybody hears an answer.
 */
export async function enter(tx: Tx, { now }: Context, entries: readonly Act[]): Promise<void> {
  if (entries.length === 0) return;
  const added = { at: now, what: null, carried: false };
  const rows = entries.map((entry) => ({ id: randomUUID(), ...added, ...entry }));
  await insertAll(tx, ledgerEntry, rows);
  noteOnCommit(tx, ledgerNews);
}
