import { and, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { recoveryCode } from './tables.ts';

const record = (tx: Tx, context: Context, accountId: string, facts: { confirmed: boolean }) =>
  audit(tx, context, {
    action: 'recovery-code.edit',
    change: facts.confirmed ? 'changed' : 'added',
    objectType: 'account',
    objectId: accountId,
    facts,
  });

/** Gives an account a code. The one it had before opens nothing any more. */
export async function putCode(tx: Tx, context: Context, accountId: string, codeHash: string): Promise<void> {
  const fresh = { codeHash, madeAt: context.now, confirmedAt: null };
  await tx
    .insert(recoveryCode)
    .values({ accountId, ...fresh })
    .onConflictDoUpdate({ target: recoveryCode.accountId, set: fresh });
  await record(tx, context, accountId, { confirmed: false });
}

/** Notes that the person has the code on paper. @returns `false` if it is another one by now */
export async function confirmCode(
  tx: Tx,
  context: Context,
  accountId: string,
  codeHash: string,
): Promise<boolean> {
  const confirmed = await tx
    .update(recoveryCode)
    .set({ confirmedAt: context.now })
    .where(and(eq(recoveryCode.accountId, accountId), eq(recoveryCode.codeHash, codeHash)))
    .returning({ accountId: recoveryCode.accountId });
  if (confirmed.length === 0) return false;
  await record(tx, context, accountId, { confirmed: true });
  return true;
}
