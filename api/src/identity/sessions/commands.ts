import { randomBytes, randomUUID } from 'node:crypto';
import type { RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import { defineProblems, Problem } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { credentialsOf, lockedAccount, usedAccount } from '../accounts/index.ts';
import { keepAddress } from '../sealed-addresses/index.ts';
import { demandFactor, hasFactor } from '../second-factors/index.ts';
import { lockPassword, staffCredentialsOf, usedLogin } from '../staff/index.ts';
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
  // All three are told only to who has just proven the password.
  unconfirmed: [
    403,
    {
      sie: 'Dieses Konto ist noch nicht bestätigt. Bitte öffnen Sie den Link aus der Mail, die wir Ihnen geschickt haben.',
      du: 'Dieses Konto ist noch nicht bestätigt. Bitte öffne den Link aus der Mail, die wir dir geschickt haben.',
    },
  ],
  'second-factor-needed': [401, 'Bitte geben Sie auch den Code aus Ihrer App ein.'],
  'second-factor-refused': [401, 'Dieser Code stimmt nicht, oder er ist schon benutzt.'],
  'second-factor-missing': [403, 'Bitte richten Sie zuerst Ihren zweiten Faktor ein.'],
});

/** Whose session it is. */
export interface Owner {
  readonly kind: 'client' | 'staff';
  readonly id: string;
  readonly role: RoleId;
}

/** Somebody who has proven a password, and which. */
interface Proven extends Owner {
  readonly passwordHash: string;
}

/** Whom a session can be started for: a member of staff by a password only. */
export type Admitted = Proven | (Owner & { readonly kind: 'client' });

/**
 * Checks name and password. Unknown name, wrong password and expired account get the same answer after the same
 * work: two look-ups and one hash. Should a client and a member of staff ever bear the same name, each gets in by
 * their own password.
 */
export async function logIn(platform: Platform, username: string, password: string): Promise<Proven> {
  const [client, member] = await Promise.all([
    credentialsOf(platform, username),
    staffCredentialsOf(platform, username),
  ]);
  const known = [
    ...(member ? [{ ...member, kind: 'staff' as const, role: member.role as RoleId }] : []),
    ...(client ? [{ ...client, kind: 'client' as const, role: 'client' as const }] : []),
  ];
  for (const { passwordHash, ...owner } of known)
    if (await platform.passwords.matches(passwordHash, password)) {
      if ('confirmed' in owner && !owner.confirmed) throw problem('unconfirmed');
      return { ...owner, passwordHash: passwordHash ?? '' };
    }
  if (known.length === 0) await platform.passwords.matches(null, password);
  throw problem('refused');
}

/** Lets a member of staff in: the password is still theirs, and the second factor is there if they have one. */
async function admitStaff(
  tx: Tx,
  context: Context,
  { db, keys, secondFactor }: Platform,
  { id, passwordHash }: Proven,
  code: string | undefined,
): Promise<void> {
  const directory = asSystem('directory', context.now);
  if (!(await db.within(tx, context, directory, () => lockPassword(tx, id, passwordHash, context.now))))
    throw problem('refused');
  if (secondFactor === 'off') return;
  const outcome = await demandFactor(tx, { keys }, { staffId: id, code, now: context.now });
  if (outcome !== 'passed') throw problem(`second-factor-${outcome}`);
}

/**
 * Makes sure for one act that a member of staff is who they say, by what they would log in with; no session begins.
 *
 * @throws sessions.refused, sessions.second-factor-needed, sessions.second-factor-refused, sessions.second-factor-missing
 */
export async function proveStaff(
  platform: Platform,
  { username, password, code }: { username: string; password: string; code?: string | undefined },
): Promise<Owner> {
  const owner = await logIn(platform, username, password);
  if (owner.kind !== 'staff') throw problem('refused');
  const context = asSystem('authentication', platform.clock.now());
  await platform.db.transaction(context, async (tx) => {
    await admitStaff(tx, context, platform, owner, code);
    if (platform.secondFactor === 'required' && !(await hasFactor(tx, owner.id)))
      throw problem('second-factor-missing');
  });
  return { kind: owner.kind, id: owner.id, role: owner.role };
}

type Client = NonNullable<Awaited<ReturnType<typeof lockedAccount>>>;

/**
 * Lets somebody who seeks advice in: a password that was proven is still theirs, and an account that is being erased
 * lets nobody in.
 */
async function admitClient(tx: Tx, owner: Admitted): Promise<Client> {
  const row = await lockedAccount(tx, owner.id);
  if (!row || ('passwordHash' in owner && owner.passwordHash !== row.passwordHash)) throw problem('refused');
  return row;
}

/**
 * Starts a session.
 *
 * @param owner whose password has been proven, or who has just registered
 * @param from the address, which of staff is forgotten at once, and the code of a second factor
 * @returns the random token that the cookie names; only its digest is kept
 */
export async function startSession(
  platform: Platform,
  owner: Admitted,
  { address, code }: { readonly address: string; readonly code?: string | undefined },
): Promise<string> {
  const { db, clock, policy } = platform;
  const token = randomBytes(32).toString('base64url');
  const context = asSystem('authentication', clock.now());
  const id = randomUUID();
  const asOwner: Context = { ...context, actor: { kind: owner.kind, id: owner.id, role: owner.role } };
  const start = db.transaction(context, async (tx) => {
    const client = owner.kind === 'client' ? await admitClient(tx, owner) : null;
    if (owner.kind === 'staff') await admitStaff(tx, context, platform, owner, code);
    await tx.insert(session).values({
      id,
      tokenDigest: digestOf(token),
      accountId: owner.kind === 'client' ? owner.id : null,
      staffId: owner.kind === 'staff' ? owner.id : null,
      startedAt: context.now,
      lastUsedAt: context.now,
      endsAt: addPeriod(context.now, limitsOf(policy, owner.kind).maximum),
    });
    if (client) {
      await usedAccount(tx, platform, owner.id, { at: context.now, login: true });
      await keepAddress(tx, context, platform, client, address);
    } else await noteUse(db, tx, context, owner.id);
    await audit(tx, asOwner, {
      action: 'session.create',
      change: 'added',
      objectType: 'session',
      objectId: id,
    });
  });
  await start.catch(async (error: unknown) => {
    // Somebody knows the password and has not the second factor: that is worth knowing.
    if (error instanceof Problem && error.code === 'sessions.second-factor-refused')
      await db.transaction(context, (tx) =>
        audit(tx, asOwner, {
          action: 'session.create',
          change: 'refused',
          objectType: 'staff',
          objectId: owner.id,
        }),
      );
    throw error;
  });
  return token;
}

/** Notes that a session is in use; once a minute is enough to count its rest. */
export async function touchSession(platform: Platform, { id, actor }: LiveSession, now: Date): Promise<void> {
  const { db } = platform;
  const context = asSystem('authentication', now);
  await db.transaction(context, async (tx) => {
    // The person before their session, in the order of whoever ends sessions.
    if (actor.kind === 'staff') await noteUse(db, tx, context, actor.id ?? '');
    else await usedAccount(tx, platform, actor.id ?? '', { at: now, login: false });
    await tx.update(session).set({ lastUsedAt: context.now }).where(eq(session.id, id));
  });
}

/** A member of staff who is here has not left: the day of it is the start of the rule where nobody notes a leaving. */
const noteUse = (db: Database, tx: Tx, context: Context, staffId: string) =>
  db.within(tx, context, asSystem('directory', context.now), () => usedLogin(tx, staffId, context.now));
