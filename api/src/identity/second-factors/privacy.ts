import { eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Inventory } from '../../platform/privacy.ts';
import { secondFactor } from './tables.ts';

export const inventory: Inventory = {
  second_factor: {
    'identity.staff': [
      'staff_id',
      'secret_sealed',
      'begun_at',
      'confirmed_at',
      'last_step',
      'recovery_digests',
    ],
  },
};

/** Takes a second factor away. Runs with the eraser's rights. @returns how many there were */
export async function eraseSecondFactor(tx: Tx, context: Context, staffId: string): Promise<number> {
  const gone = await tx
    .delete(secondFactor)
    .where(eq(secondFactor.staffId, staffId))
    .returning({ id: secondFactor.staffId });
  if (gone.length > 0)
    await audit(tx, context, {
      action: 'second-factor.edit',
      change: 'removed',
      objectType: 'staff',
      objectId: staffId,
    });
  return gone.length;
}
