import { eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db/database.ts';
import { recoveryCode } from './tables.ts';

/** The code of an account, as far as the transaction's context may see it; `null` if there is none. */
export async function codeOf(tx: Tx, accountId: string) {
  const [row] = await tx.select().from(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  return row ?? null;
}
