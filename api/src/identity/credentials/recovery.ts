import { randomUUID } from 'node:crypto';
import { addPeriod } from '@sprechraum/shared/rules';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { common, type FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  accountPassword,
  chosenPasswordError,
  credentialsOf,
  lockAccount,
  replaceAccountPassword,
} from '../accounts/index.ts';
import { codeOf, confirmCode, putCode } from '../recovery-codes/index.ts';
import { endSessionsOf, type LiveSession } from '../sessions/index.ts';
import { drawCode, readCode } from './codes.ts';
import { problem } from './problems.ts';

/** Who has just logged in has just typed the password. Later, whoever sits there may be somebody else. */
const freshFor = 'PT15M';

const passwordNeeded = ({ startedAt }: LiveSession, now: Date): boolean =>
  addPeriod(startedAt, freshFor) <= now;

const wrongPassword: FieldError = {
  field: 'password',
  code: 'wrong',
  message: { sie: 'Das ist nicht Ihr Passwort.', du: 'Das ist nicht dein Passwort.' },
};

/** Whether a person has a code, and whether they have it on paper. */
export async function codeState({ db, clock }: Platform, context: Context, session: LiveSession) {
  const now = clock.now();
  const code = await db.transaction(context, (tx) => codeOf(tx, context.actor.id ?? ''));
  return {
    madeAt: code?.madeAt ?? null,
    confirmedAt: code?.confirmedAt ?? null,
    passwordNeeded: passwordNeeded(session, now),
  };
}

/**
 * Gives a person a new code in the place of the old one. Nobody ever sees it again.
 *
 * @param password needed unless the person has just logged in
 * @returns the words
 */
export async function makeCode(
  platform: Platform,
  context: Context,
  session: LiveSession,
  password: string | undefined,
): Promise<readonly string[]> {
  const { db, passwords } = platform;
  const id = context.actor.id ?? '';
  if (passwordNeeded(session, context.now)) {
    const known = await db.transaction(context, (tx) => accountPassword(tx, platform, id));
    if (!(await passwords.matches(known?.hash ?? null, password ?? '')))
      throw problem('invalid', [wrongPassword]);
  }
  const { words, secret } = drawCode();
  const hash = await passwords.hash(secret);
  await db.transaction(context, async (tx) => {
    if (!(await lockAccount(tx, id))) throw common('not-found');
    await putCode(tx, context, id, hash);
  });
  return words;
}

const notTheCode: FieldError = {
  field: 'code',
  code: 'wrong',
  message: {
    sie: 'Das sind nicht die Wörter Ihres Codes.',
    du: 'Das sind nicht die Wörter deines Codes.',
  },
};

/** Takes down that the person has the words on paper: they have just typed some of them from it. */
export async function confirm(platform: Platform, context: Context, typed: string): Promise<void> {
  const { db, passwords } = platform;
  const id = context.actor.id ?? '';
  const code = readCode(typed);
  if ('field' in code) throw problem('invalid', [code]);
  const stored = await db.transaction(context, (tx) => codeOf(tx, id));
  if (!stored || !(await passwords.matches(stored.codeHash, code.secret)))
    throw problem('invalid', [notTheCode]);
  const confirmed = await db.transaction(context, async (tx) => {
    if (!(await lockAccount(tx, id))) throw common('not-found');
    return confirmCode(tx, context, id, stored.codeHash);
  });
  if (!confirmed) throw problem('invalid', [notTheCode]);
}

export interface Recovery {
  readonly username: string;
  /** As typed. */
  readonly code: string;
  readonly password: string;
}

/**
 * Lets somebody back into their account by its name and code, and gives it the password they chose. The code is used
 * up: a new one takes its place. Whoever was logged in with the old password is logged out.
 *
 * An unknown name, an account without a code and a wrong code get the same answer after the same work: two look-ups
 * and one hash. What is sealed stays readable, because no key depends on a password.
 */
export async function recover(platform: Platform, { username, code: typed, password }: Recovery) {
  const { db, policy, passwords, clock } = platform;
  const code = readCode(typed);
  const weak = chosenPasswordError(policy, username, password);
  const errors = ['field' in code ? code : null, weak].filter((error) => error !== null);
  if ('field' in code || errors.length > 0) throw problem('invalid', errors);

  const now = clock.now();
  const known = await credentialsOf(platform, username);
  const looking = asSystem('authentication', now);
  const stored = await db.transaction(looking, (tx) => codeOf(tx, known?.id ?? randomUUID()));
  const right = await passwords.matches(stored?.codeHash ?? null, code.secret);
  if (!right || !known || !stored) throw problem('refused');

  const next = drawCode();
  const [passwordHash, codeHash] = await Promise.all([passwords.hash(password), passwords.hash(next.secret)]);
  const owner = { kind: 'client', id: known.id, role: 'client' } as const;
  const context: Context = { ...looking, actor: owner };
  await db.transaction(context, async (tx) => {
    // Locks the account: of two who bring the same code the second finds another one in its place.
    const replaced = await replaceAccountPassword(tx, owner.id, known.passwordHash, passwordHash);
    if (!replaced || (await codeOf(tx, owner.id))?.codeHash !== stored.codeHash) throw problem('refused');
    await putCode(tx, context, owner.id, codeHash);
    const ended = await endSessionsOf(tx, db, context, owner);
    await audit(tx, context, {
      action: 'account.recover',
      change: 'changed',
      objectType: 'account',
      objectId: owner.id,
      facts: { sessionsEnded: ended },
    });
  });
  return { owner, words: next.words };
}
