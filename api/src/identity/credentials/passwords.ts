import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { passwordError } from '../../platform/crypto/password-choice.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common, type FieldError } from '../../platform/errors.ts';
import type { Platform } from '../../platform/platform.ts';
import { accountPassword, replaceAccountPassword } from '../accounts/index.ts';
import { endSessionsOf, type LiveSession } from '../sessions/index.ts';
import { replaceStaffPassword, staffPassword } from '../staff/index.ts';
import { problem } from './problems.ts';

const wrongCurrent: FieldError = {
  field: 'current',
  code: 'wrong',
  message: {
    sie: 'Das ist nicht Ihr jetziges Passwort.',
    du: 'Das ist nicht dein jetziges Passwort.',
  },
};

const sameAgain: FieldError = {
  field: 'new',
  code: 'same',
  message: { sie: 'Dieses Passwort haben Sie schon.', du: 'Dieses Passwort hast du schon.' },
};

/** Where the two kinds of account keep their passwords. */
const stores = {
  client: {
    object: 'account',
    read: accountPassword,
    replace: replaceAccountPassword,
  },
  staff: {
    object: 'staff',
    read: (tx: Tx, _platform: Platform, id: string) => staffPassword(tx, id),
    replace: replaceStaffPassword,
  },
} as const;

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/**
 * Changes a person's own password. Whoever is logged in elsewhere with the old one is logged out; the session that
 * asked goes on.
 */
export async function changePassword(
  platform: Platform,
  session: LiveSession,
  { current, next }: PasswordChange,
): Promise<void> {
  const { db, passwords, clock } = platform;
  const { actor } = session;
  const owner = { kind: actor.kind as 'client' | 'staff', id: actor.id ?? '' };
  const store = stores[owner.kind];
  const context: Context = { actor, relations: ['authentication', 'directory'], now: clock.now() };

  const before = await db.transaction(context, (tx) => store.read(tx, platform, owner.id));
  if (!before) throw common('login-required');
  const known = await passwords.matches(before.hash, current);
  const errors = [
    known ? null : wrongCurrent,
    known && current === next ? sameAgain : passwordError(next, before.rules, 'new'),
  ].filter((error) => error !== null);
  if (errors.length > 0) throw problem('invalid', errors);

  const hash = await passwords.hash(next);
  await db.transaction(context, async (tx) => {
    if (!(await store.replace(tx, owner.id, before.hash, hash))) {
      if (!(await store.read(tx, platform, owner.id))) throw common('not-found');
      // Of two who change it at the same time the second knows a password that is none any more.
      throw problem('invalid', [wrongCurrent]);
    }
    const ended = await endSessionsOf(tx, db, context, owner, session.id);
    await audit(tx, context, {
      action: 'password.change',
      change: 'changed',
      objectType: store.object,
      objectId: owner.id,
      facts: { sessionsEnded: ended },
    });
  });
}
