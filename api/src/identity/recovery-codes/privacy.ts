import { eq } from 'drizzle-orm';
import type { Tx } from '../../platform/db/database.ts';
import type { Inventory } from '../../platform/privacy.ts';
import { recoveryCode } from './tables.ts';

export const inventory: Inventory = {
  recovery_code: { 'identity.account': ['account_id', 'code_hash', 'made_at', 'confirmed_at'] },
};

/** Removes the code of an account that is erased. @returns how many rows that were */
export async function eraseCode(tx: Tx, accountId: string): Promise<number> {
  const gone = await tx
    .delete(recoveryCode)
    .where(eq(recoveryCode.accountId, accountId))
    .returning({ accountId: recoveryCode.accountId });
  return gone.length;
}
