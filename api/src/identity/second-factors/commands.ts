import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { canonicalCode, makeCode } from '../../platform/crypto/codes.ts';
import { type Place, seal, unseal } from '../../platform/crypto/seal.ts';
import type { Tx } from '../../platform/db/database.ts';
import { defineProblems } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { eraseSecondFactor } from './privacy.ts';
import { secondFactor } from './tables.ts';
import { keyOf, newSecret, stepOf } from './totp.ts';

const problem = defineProblems('second-factors', {
  exists: [409, 'Es ist schon ein zweiter Faktor eingerichtet.'],
  'not-begun': [409, 'Die Einrichtung hat noch nicht begonnen. Bitte laden Sie die Seite neu.'],
  'wrong-code': [422, 'Dieser Code stimmt nicht, oder er ist schon benutzt.'],
});

const wrongCode = () =>
  problem('wrong-code', [
    { field: 'code', code: 'wrong', message: 'Dieser Code stimmt nicht, oder er ist schon benutzt.' },
  ]);

const recoveryCodes = 10;
const place = (staffId: string): Place => ({
  table: 'second_factor',
  column: 'secret_sealed',
  row: staffId,
});

type Keys = Pick<Platform, 'keys'>;

const digest = ({ keys }: Keys, staffId: string, code: string): string =>
  keys.blindIndex('recovery-code', `${staffId} ${canonicalCode(code)}`).toString('base64url');

/** Begins to set up a second factor; a beginning that was never confirmed is forgotten. @returns what the app is told */
export async function begin(
  tx: Tx,
  context: Context,
  { keys }: Keys,
  names: { issuer: string; label: string },
): Promise<{ uri: string; key: string }> {
  const staffId = context.actor.id ?? '';
  const secret = newSecret();
  const fresh = {
    secretSealed: seal(keys.secondFactor, place(staffId), Buffer.from(secret)),
    begunAt: context.now,
    lastStep: 0,
    recoveryDigests: [],
  };
  const begun = await tx
    .insert(secondFactor)
    .values({ staffId, ...fresh })
    .onConflictDoUpdate({
      target: secondFactor.staffId,
      set: fresh,
      setWhere: isNull(secondFactor.confirmedAt),
    })
    .returning({ id: secondFactor.staffId });
  if (begun.length === 0) throw problem('exists');
  await audit(tx, context, {
    action: 'second-factor.edit',
    change: 'changed',
    objectType: 'staff',
    objectId: staffId,
    facts: { begun: true },
  });
  return keyOf(secret, names);
}

/**
 * Makes the second factor count, with the first code of the app.
 *
 * @returns the recovery codes, which are told once
 */
export async function confirm(tx: Tx, context: Context, platform: Keys, code: string): Promise<string[]> {
  const staffId = context.actor.id ?? '';
  const [row] = await tx
    .select({ sealed: secondFactor.secretSealed })
    .from(secondFactor)
    .where(and(eq(secondFactor.staffId, staffId), isNull(secondFactor.confirmedAt)))
    .for('update');
  if (!row) throw problem('not-begun');
  const step = stepOf(
    unseal(platform.keys.secondFactor, place(staffId), row.sealed),
    asTyped(code),
    context.now,
  );
  if (step === null) throw wrongCode();
  const codes = Array.from({ length: recoveryCodes }, () => makeCode(3));
  await tx
    .update(secondFactor)
    .set({
      confirmedAt: context.now,
      lastStep: step,
      recoveryDigests: codes.map((entry) => digest(platform, staffId, entry)),
    })
    .where(eq(secondFactor.staffId, staffId));
  await audit(tx, context, {
    action: 'second-factor.edit',
    change: 'added',
    objectType: 'staff',
    objectId: staffId,
  });
  return codes;
}

const asTyped = (code: string) => code.replaceAll(/\s/g, '');

/** Uses a code up, from the app or from the paper. @returns whether it was right */
async function use(tx: Tx, platform: Keys, staffId: string, typed: string, now: Date): Promise<boolean> {
  const mine = and(eq(secondFactor.staffId, staffId), isNotNull(secondFactor.confirmedAt));
  const code = asTyped(typed);
  if (!/^\d{6}$/.test(code)) {
    const used = digest(platform, staffId, code);
    const rest = sql`array_remove(${secondFactor.recoveryDigests}, ${used})`;
    const rows = await tx
      .update(secondFactor)
      .set({ recoveryDigests: rest })
      .where(and(mine, sql`${used} = any(${secondFactor.recoveryDigests})`))
      .returning({ id: secondFactor.staffId });
    return rows.length > 0;
  }
  const [row] = await tx.select({ sealed: secondFactor.secretSealed }).from(secondFactor).where(mine);
  const step = row && stepOf(unseal(platform.keys.secondFactor, place(staffId), row.sealed), code, now);
  if (!step) return false;
  const rows = await tx
    .update(secondFactor)
    .set({ lastStep: step })
    .where(and(mine, lt(secondFactor.lastStep, step)))
    .returning({ id: secondFactor.staffId });
  return rows.length > 0;
}

/**
 * Whether a login may go on: `needed` where somebody has a second factor and named no code, `refused` where the code
 * was wrong, used before or too old.
 *
 * @param tx a transaction in the relation `authentication`; it has to end without a trace where the login does not go on
 */
export async function demandFactor(
  tx: Tx,
  platform: Keys,
  { staffId, code, now }: { staffId: string; code: string | undefined; now: Date },
): Promise<'passed' | 'needed' | 'refused'> {
  const [row] = await tx
    .select({ id: secondFactor.staffId })
    .from(secondFactor)
    .where(and(eq(secondFactor.staffId, staffId), isNotNull(secondFactor.confirmedAt)));
  if (!row) return 'passed';
  if (code === undefined) return 'needed';
  return (await use(tx, platform, staffId, code, now)) ? 'passed' : 'refused';
}

/** Takes one's own second factor away, with a code of it. @throws `second-factors.wrong-code` */
export async function discard(
  tx: Tx,
  context: Context,
  { db, keys }: Pick<Platform, 'db' | 'keys'>,
  code: string,
): Promise<void> {
  const staffId = context.actor.id ?? '';
  if (!(await use(tx, { keys }, staffId, code, context.now))) throw wrongCode();
  await db.asEraser(tx, () => eraseSecondFactor(tx, context, staffId));
}
