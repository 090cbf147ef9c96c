import { randomUUID } from 'node:crypto';
import { germanDay } from '@sprechraum/shared/rules';
import { eq, sql } from 'drizzle-orm';
import { type Actor, asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { passwordError } from '../../platform/crypto/password-choice.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, type FieldError } from '../../platform/errors.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { Platform } from '../../platform/platform.ts';
import { canonicalName, claimName } from '../login-names/index.ts';
import { factErrors, missingErrors, missingProofs, type NewStaff, type StaffFacts } from './facts.ts';
import { type Invitation, issueInvitation } from './invitations.ts';
import { passwordRules } from './passwords.ts';
import { problem } from './problems.ts';
import { hasLeft, stillHere } from './queries.ts';
import { leaving, staff } from './tables.ts';

/** Puts a colleague on record; nobody can log in with it yet. @returns the id */
export async function enterStaff(
  tx: Tx,
  context: Context,
  platform: Platform,
  input: NewStaff,
): Promise<string> {
  refuse(factErrors(platform.policy, context.now, input));
  return insertStaff(tx, context, platform, input);
}

function refuse(errors: FieldError[]): void {
  if (errors.length > 0) throw problem('invalid', errors);
}

async function insertStaff(tx: Tx, context: Context, platform: Platform, input: NewStaff): Promise<string> {
  if (!(await claimName(tx, context, platform, input.username)))
    throw problem('name-taken', [
      { field: 'username', code: 'taken', message: 'Diesen Namen gibt es schon.' },
    ]);
  await claimNickname(tx, context.now, input.nickname);
  const id = randomUUID();
  await tx.insert(staff).values({
    ...input,
    id,
    username: canonicalName(input.username),
    addedAt: context.now,
    lastUsedOn: germanDay(context.now),
  });
  await audit(tx, context, {
    action: 'staff.manage',
    change: 'added',
    objectType: 'staff',
    objectId: id,
    facts: { role: input.role },
  });
  return id;
}

/**
 * Claims the name that others know somebody by, who could not tell two of one name apart: those who seek advice, and
 * colleagues who hand over to one of them. Who has left gives theirs free.
 *
 * @throws `staff.nickname-taken`
 */
async function claimNickname(tx: Tx, now: Date, nickname: string, of?: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('nickname', 0))`);
  const name = canonicalName(nickname);
  const present = await tx
    .select({ id: staff.id, nickname: staff.nickname })
    .from(staff)
    .where(stillHere(now));
  if (present.some((one) => one.id !== of && canonicalName(one.nickname) === name))
    throw problem('nickname-taken', [
      { field: 'nickname', code: 'taken', message: 'So heißt schon jemand aus dem Team.' },
    ]);
}

export type LockedStaff = typeof staff.$inferSelect;

/** The record of a colleague who has not left, locked until the transaction ends. */
export async function lockStaff(tx: Tx, id: string, now: Date): Promise<LockedStaff> {
  const [row] = await tx.select().from(staff).where(eq(staff.id, id)).for('update');
  if (!row) throw common('not-found');
  if (hasLeft(row, now)) throw problem('left');
  return row;
}

/** Whether somebody who has not left can still do what they could when their request began. */
export const canStillAct = ({ passwordHash, role }: LockedStaff, actor: Actor): boolean =>
  passwordHash !== null && role === actor.role;

/**
 * Opens a login, once everything that the policy demands is on record (ENZ-40, ENZ-41).
 *
 * @throws `staff.not-ready`, which names what is missing
 */
export async function activateStaff(
  tx: Tx,
  context: Context,
  { policy }: Pick<Platform, 'policy'>,
  row: LockedStaff,
): Promise<void> {
  if (row.activatedAt) throw problem('already-active');
  const missing = missingProofs(policy, row);
  if (missing.length > 0) throw problem('not-ready', missingErrors(missing));
  await open(tx, context, row.id);
}

async function open(tx: Tx, context: Context, id: string): Promise<void> {
  await tx.update(staff).set({ activatedAt: context.now }).where(eq(staff.id, id));
  await audit(tx, context, {
    action: 'staff.manage',
    change: 'changed',
    objectType: 'staff',
    objectId: id,
    facts: { activated: true },
  });
}

/** Enters and opens a login in one go, or not at all. */
async function enterActive(platform: Platform, tx: Tx, context: Context, input: NewStaff): Promise<string> {
  const missing = missingErrors(missingProofs(platform.policy, input));
  refuse([...missing, ...factErrors(platform.policy, context.now, input)]);
  const id = await insertStaff(tx, context, platform, input);
  await open(tx, context, id);
  return id;
}

/** Gives somebody a login by the command line, where the first of a service has to come from. */
export function inviteStaff(platform: Platform, input: NewStaff): Promise<Invitation> {
  const context = asSystem('directory', platform.clock.now());
  return platform.db.transaction(context, async (tx) => {
    const id = await enterActive(platform, tx, context, input);
    return issueInvitation(tx, context, platform, id);
  });
}

/** Gives somebody a login whose password is already known: of an invented team, and in tests. @returns the id */
export async function addStaff(
  platform: Platform,
  { password, ...input }: NewStaff & { readonly password: string },
): Promise<string> {
  const weak = passwordError(password, passwordRules([input.username, input.name]), 'password');
  if (weak) throw problem('invalid', [weak]);
  const context = asSystem('directory', platform.clock.now());
  const passwordHash = await platform.passwords.hash(password);
  return platform.db.transaction(context, async (tx) => {
    const id = await enterActive(platform, tx, context, input);
    await tx.update(staff).set({ passwordHash }).where(eq(staff.id, id));
    return id;
  });
}

/** Changes what is on record. What opened a login cannot be taken away while it is open. */
export async function changeStaff(
  tx: Tx,
  context: Context,
  { policy }: Pick<Platform, 'policy'>,
  row: LockedStaff,
  changes: Partial<StaffFacts>,
): Promise<void> {
  const missing = row.activatedAt ? missingProofs(policy, { ...row, ...changes }) : [];
  refuse([
    ...missingErrors(missing.filter((field) => field in changes)),
    ...factErrors(policy, context.now, changes),
  ]);
  if (changes.nickname !== undefined) await claimNickname(tx, context.now, changes.nickname, row.id);
  const fields = Object.keys(changes);
  if (fields.length === 0) return;
  await tx.update(staff).set(changes).where(eq(staff.id, row.id));
  if (changes.role !== undefined && changes.role !== row.role)
    await enter(tx, context, [
      { act: 'revoked', category: 'identity.staff', objectId: row.id, what: changes.role },
    ]);
  await audit(tx, context, {
    action: 'staff.manage',
    change: 'changed',
    objectType: 'staff',
    objectId: row.id,
    facts: { fields: fields.sort().join(' ') },
  });
}

/** Notes that somebody has left: with it every way in is gone (ENZ-40). */
export async function noteLeaving(tx: Tx, context: Context, id: string): Promise<void> {
  await enter(tx, context, [{ act: 'revoked', category: 'identity.staff', objectId: id, what: leaving }]);
  await tx
    .update(staff)
    .set({ leftAt: context.now, passwordHash: null, invitationDigest: null, invitationEndsAt: null })
    .where(eq(staff.id, id));
  await audit(tx, context, {
    action: 'staff.manage',
    change: 'changed',
    objectType: 'staff',
    objectId: id,
    facts: { left: true },
  });
}
