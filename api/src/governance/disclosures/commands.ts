import { addPeriod } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import { isAddressKept, type KeptAddress, lastAddresses } from '../../identity/sealed-addresses/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { actionOf, audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { addressCategory, intendedBy } from './grounds.ts';
import { problem } from './problems.ts';
import { type Disclosure, justificationPlace } from './queries.ts';
import type { CaseSource, Disclosing } from './source.ts';
import { disclosure } from './tables.ts';

/**
 * So long a request can be agreed to and carried out. In an emergency both take minutes; a night in which a second
 * person must be found fits in, and no agreement becomes a lasting right to look.
 */
const validFor = 'PT24H';

export interface NewDisclosure {
  readonly id: string;
  readonly consultation: string;
  readonly ground: string;
  readonly justification: string;
  readonly recipient: string;
}

const note = (tx: Tx, context: Context, row: Pick<Disclosure, 'id' | 'ground' | 'recipient'>, step: string) =>
  audit(tx, context, {
    action: actionOf(context, 'disclosure.record'),
    change: step === 'ask' ? 'added' : step === 'open' ? 'read' : 'changed',
    objectType: 'disclosure',
    objectId: row.id,
    facts: { step, ground: row.ground, recipient: row.recipient },
  });

/**
 * Asks for passing something on about the person in a case of one's own: for a ground of the policy, to a recipient of
 * that ground, with a justification (ENZ-28, ENZ-29, ENZ-30). Sent twice, it is asked once.
 */
export async function askDisclosure(
  { platform, caseOf }: Disclosing,
  context: Context,
  input: NewDisclosure,
): Promise<void> {
  const { db, vault, policy } = platform;
  const { now } = context;
  const intended = intendedBy(policy, input);
  if ('errors' in intended) throw problem('invalid', intended.errors);
  const { ground, legalGround, recipient } = intended;
  const alone = policy.disclosures.persons === 1;
  const requestedBy = context.actor.id ?? '';
  await db.transaction(context, async (tx) => {
    const found = await caseOf(tx, input.consultation);
    if (!found) throw common('not-found');
    if (ground.discloses.includes(addressCategory) && !(await isAddressKept(db, tx, found.clientId)))
      throw problem('no-address');
    const added = await tx
      .insert(disclosure)
      .values({
        id: input.id,
        consultationId: input.consultation,
        accountId: found.clientId,
        keyId: found.keyId,
        ground: ground.id,
        legalGround,
        recipient: recipient.id,
        categories: ground.discloses,
        justificationSealed: await vault.seal(found.keyId, justificationPlace(input.id), input.justification),
        requestedBy,
        requestedAt: now,
        endsAt: addPeriod(now, validFor),
        ...(alone && { confirmedBy: requestedBy, confirmedAt: now }),
      })
      .onConflictDoNothing()
      .returning({ id: disclosure.id });
    if (added.length > 0) await note(tx, context, { ...input, recipient: recipient.id }, 'ask');
  });
}

/** Locks a disclosure that can still be changed. */
async function openRow(tx: Tx, { now }: Context, id: string): Promise<Disclosure> {
  const [row] = await tx.select().from(disclosure).where(eq(disclosure.id, id)).for('update');
  if (!row) throw common('not-found');
  if (row.endedAt || row.endsAt <= now) throw problem('ended');
  return row;
}

/** The second person agrees or refuses, once and for all. */
export async function decideDisclosure(
  { db }: Platform,
  context: Context,
  id: string,
  agreed: boolean,
): Promise<void> {
  const decidedBy = context.actor.id;
  await db.transaction(context, async (tx) => {
    const row = await openRow(tx, context, id);
    if (row.requestedBy === decidedBy) throw problem('needs-another');
    if (row.confirmedAt) throw problem('decided');
    const decision = agreed
      ? { confirmedBy: decidedBy, confirmedAt: context.now }
      : { endedBy: decidedBy, endedAt: context.now };
    await tx.update(disclosure).set(decision).where(eq(disclosure.id, id));
    await note(tx, context, row, agreed ? 'confirm' : 'refuse');
  });
}

/** Who asked takes it back, because the danger is over or was none. What has been passed on cannot be taken back. */
export async function withdrawDisclosure({ db }: Platform, context: Context, id: string): Promise<void> {
  await db.transaction(context, async (tx) => {
    const row = await openRow(tx, context, id);
    if (row.disclosedAt) throw problem('done');
    await tx
      .update(disclosure)
      .set({ endedBy: context.actor.id, endedAt: context.now })
      .where(eq(disclosure.id, id));
    await note(tx, context, row, 'withdraw');
  });
}

/** What was agreed on, for who asked and still has the case. */
async function agreedRow(tx: Tx, caseOf: CaseSource, context: Context, id: string): Promise<Disclosure> {
  const row = await openRow(tx, context, id);
  if (!(await caseOf(tx, row.consultationId))) throw common('not-found');
  if (!row.confirmedAt) throw problem('waits');
  return row;
}

/** The one row of the register that every disclosure has; looking again adds none. */
async function record(tx: Tx, { now }: Context, { id, disclosedAt }: Disclosure): Promise<Date> {
  if (disclosedAt) return disclosedAt;
  await tx.update(disclosure).set({ disclosedAt: now }).where(eq(disclosure.id, id));
  return now;
}

/**
 * Hands out the last addresses of the one person, sealed as they are: who asked opens them with the key from the safe
 * (ENZ-28). From this moment they count as passed on.
 */
export async function openAddresses(
  { platform, caseOf }: Disclosing,
  context: Context,
  id: string,
): Promise<{ disclosedAt: Date; addresses: KeptAddress[] }> {
  return platform.db.transaction(context, async (tx) => {
    const row = await agreedRow(tx, caseOf, context, id);
    if (!row.categories.includes(addressCategory)) throw problem('no-opening');
    const addresses = await lastAddresses(tx, platform, row.accountId);
    if (addresses.length === 0) throw problem('no-address');
    const disclosedAt = await record(tx, context, row);
    await note(tx, context, row, 'open');
    return { disclosedAt, addresses };
  });
}

/** Records that what the ground names has been passed on, where it is read in the case and not opened. */
export async function carryOut(
  { platform, caseOf }: Disclosing,
  context: Context,
  id: string,
): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    const row = await agreedRow(tx, caseOf, context, id);
    if (row.categories.includes(addressCategory)) throw problem('needs-opening');
    if (row.disclosedAt) return;
    await record(tx, context, row);
    await note(tx, context, row, 'carry-out');
  });
}
