import { asc, eq, sql } from 'drizzle-orm';
import { asSystem } from '../access/context.ts';
import { anyOf } from '../db/lists.ts';
import { holdingsOf } from '../db/rows.ts';
import type { Platform } from '../platform.ts';
import type { Inventory, OutsideStore, PrivacyHandlers } from '../privacy.ts';
import { ledgerEntry } from './tables.ts';

const columns = ['id', 'at', 'act', 'category', 'object_id', 'what'];

export const inventory: Inventory = {
  ledger_entry: { 'governance.ledger': [...columns, 'carried'] },
  ledger_copy: { 'governance.ledger': columns },
};

const atOnce = 5000;

/** Both copies of an entry end together: alone, the one would look as if the other had been lost. */
const both = ({ db, ledger, clock }: Platform): OutsideStore => {
  const erasing = <T>(work: Parameters<typeof db.erasing<T>>[1]) =>
    db.erasing(asSystem('retention', clock.now()), work);
  return {
    holdings: () => erasing((tx) => holdingsOf(tx, ledgerEntry, sql`${ledgerEntry.at}`)),
    async purge(isOver) {
      for (let gone = 0; ; ) {
        const oldest = await erasing((tx) =>
          tx
            .select({ id: ledgerEntry.id, at: ledgerEntry.at })
            .from(ledgerEntry)
            .where(eq(ledgerEntry.carried, true))
            .orderBy(asc(ledgerEntry.at), asc(ledgerEntry.id))
            .limit(atOnce),
        );
        const over = oldest.filter(({ at }) => isOver(at)).map(({ id }) => id);
        if (over.length > 0) {
          await ledger.drop(over);
          await erasing((tx) => tx.delete(ledgerEntry).where(anyOf(ledgerEntry.id, over)));
        }
        gone += over.length;
        if (over.length < atOnce) return gone;
      }
    },
  };
};

export const privacy = {
  'governance.ledger': {
    events: { start: 'audit.recorded' },
    holdings: (tx) => holdingsOf(tx, ledgerEntry, sql`${ledgerEntry.at}`),
    running: async () => [],
    dispose: async () => ({ counts: {}, keys: [] }),
    outside: both,
  },
} as const satisfies PrivacyHandlers;
