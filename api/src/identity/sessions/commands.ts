import { randomBytes, randomUUID } from 'node:crypto';
import type { RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import { defineProblems } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { credentialsOf, lockAccount } from '../accounts/index.ts';
import { keepAddress } from '../sealed-addresses/index.ts';
import { staffCredentialsOf, usedLogin } from '../staff/index.ts';
import { digestOf, type LiveSession, limitsOf } from './queries.ts';
import { session } from './tables.ts';

const problem = defineProblems('sessions', {
  refused: [
    401,
    {
      sie: 'Name oder Passwort stimmen nicht. Bitte versuchen Sie es noch einmal.',
      du: 'Name oder Passwort stimmen nicht. Bitte versuch es noch einmal.',
    },
  ],
});

/** Whose session it is. */
export interface Owner {
  readonly kind: 'client' | 'staff';
  readonly id: string;
  readonly role: RoleId;
}

/**
 * Checks name and password. Unknown name, wrong password and expired account get the same answer after the same
 * work: two look-ups and one hash. Should a client and a member of staff ever bear the same name, each gets in by
 * their own password.
 */
export async function logIn(platform: Platform, username: string, password: string): Promise<Owner> {
  const [client, member] = await Promise.all([
    credentialsOf(platform, username),
    staffCredentialsOf(platform, username),
  ]);
  const known = [
    ...(member ? [{ ...member, kind: 'staff' as const, role: member.role as RoleId }] : []),
    ...(client ? [{ ...client, kind: 'client' as const, role: 'client' as const }] : []),
  ];
  for (const { passwordHash, ...owner } of known)
    if (await platform.passwords.matches(passwordHash, password)) return owner;
  if (known.length === 0) await platform.passwords.matches(null, password);
  throw problem('refused');
}

/**
 * Starts a session.
 *
 * @param address from where; of staff it is forgotten at once
 * @returns the random token that the cookie names; only its digest is kept
 */
export async function startSession(platform: Platform, owner: Owner, address: string): Promise<string> {
  const { db, clock, policy } = platform;
  const token = randomBytes(32).toString('base64url');
  const context = asSystem('authentication', clock.now());
  const id = randomUUID();
  await db.transaction(context, async (tx) => {
    // An account that is being erased lets nobody in.
    if (owner.kind === 'client' && !(await lockAccount(tx, owner.id))) throw problem('refused');
    await tx.insert(session).values({
      id,
      tokenDigest: digestOf(token),
      accountId: owner.kind === 'client' ? owner.id : null,
      staffId: owner.kind === 'staff' ? owner.id : null,
      startedAt: context.now,
      lastUsedAt: context.now,
      endsAt: addPeriod(context.now, limitsOf(policy, owner.kind).maximum),
    });
    if (owner.kind === 'staff') await noteUse(db, tx, context, owner.id);
    else await keepAddress(tx, context, platform, owner.id, address);
    await audit(
      tx,
      { ...context, actor: owner },
      { action: 'session.create', change: 'added', objectType: 'session', objectId: id },
    );
  });
  return token;
}

/** Notes that a session is in use; once a minute is enough to count its rest. */
export async function touchSession({ db }: Platform, { id, actor }: LiveSession, now: Date): Promise<void> {
  const context = asSystem('authentication', now);
  await db.transaction(context, async (tx) => {
    await tx.update(session).set({ lastUsedAt: context.now }).where(eq(session.id, id));
    if (actor.kind === 'staff') await noteUse(db, tx, context, actor.id ?? '');
  });
}

/** A member of staff who is here has not left: the day of it is the start of the rule where nobody notes a leaving. */
const noteUse = (db: Database, tx: Tx, context: Context, staffId: string) =>
  db.within(tx, context, asSystem('directory', context.now), () => usedLogin(tx, staffId, context.now));
