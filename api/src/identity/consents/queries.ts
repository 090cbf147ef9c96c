import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db/database.ts';
import { consentEvent } from './tables.ts';

/** The ledger of one person, oldest first. */
export const consentsOf = (tx: Tx, accountId: string) =>
  tx.select().from(consentEvent).where(eq(consentEvent.accountId, accountId)).orderBy(asc(consentEvent.seq));

/** Whether a consent stands: given, and not withdrawn since. */
export async function consentStands(tx: Tx, accountId: string, purpose: string): Promise<boolean> {
  const events = await consentsOf(tx, accountId);
  return events.filter((event) => event.purpose === purpose).at(-1)?.event === 'given';
}
