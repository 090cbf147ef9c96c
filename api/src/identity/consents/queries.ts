import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db/database.ts';
import { consentEvent } from './tables.ts';

/** The ledger of one person, oldest first. */
export const consentsOf = (tx: Tx, accountId: string) =>
  tx.select().from(consentEvent).where(eq(consentEvent.accountId, accountId)).orderBy(asc(consentEvent.seq));

/** The consents of a person that stand: given, and not withdrawn since. */
export async function standingConsents(tx: Tx, accountId: string): Promise<ReadonlySet<string>> {
  const last = new Map((await consentsOf(tx, accountId)).map(({ purpose, event }) => [purpose, event]));
  return new Set([...last].filter(([, event]) => event === 'given').map(([purpose]) => purpose));
}
