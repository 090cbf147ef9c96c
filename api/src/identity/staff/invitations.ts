import type { RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { and, eq, gt } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import { canonicalCode, makeCode } from '../../platform/crypto/codes.ts';
import { passwordError } from '../../platform/crypto/password-choice.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { canonicalName } from '../login-names/index.ts';
import { passwordRules } from './passwords.ts';
import { problem } from './problems.ts';
import { employed } from './queries.ts';
import { staff } from './tables.ts';

/** What a colleague is handed. The code is told once: only its digest is kept. */
export interface Invitation {
  readonly code: string;
  readonly endsAt: Date;
}

const digest = ({ keys }: Pick<Platform, 'keys'>, code: string): Buffer =>
  keys.blindIndex('invitation', canonicalCode(code));

/**
 * Gives somebody a code with which they choose a password of their own. An earlier code and an earlier password end
 * at once; who invites never knows either.
 */
export async function issueInvitation(
  tx: Tx,
  context: Context,
  platform: Pick<Platform, 'keys' | 'policy'>,
  id: string,
): Promise<Invitation> {
  const code = makeCode(4);
  const endsAt = addPeriod(context.now, platform.policy.staff.invitationLifetime);
  await tx
    .update(staff)
    .set({ passwordHash: null, invitationDigest: digest(platform, code), invitationEndsAt: endsAt })
    .where(eq(staff.id, id));
  await audit(tx, context, {
    action: 'staff.manage',
    change: 'changed',
    objectType: 'staff',
    objectId: id,
    facts: { invited: true },
  });
  return { code, endsAt };
}

export interface Acceptance {
  readonly username: string;
  readonly code: string;
  readonly password: string;
}

/**
 * Chooses a password with the code of an invitation. Unknown name, wrong code, code that was used or has run out, and
 * somebody who has left get the same answer.
 */
export async function acceptInvitation(
  platform: Platform,
  { username, code, password }: Acceptance,
): Promise<void> {
  const { db, clock, passwords } = platform;
  const context = asSystem('directory', clock.now());
  const refused = () =>
    problem('invitation-refused', [
      {
        field: 'code',
        code: 'refused',
        message: 'Name und Code passen nicht zusammen, oder der Code gilt nicht mehr.',
      },
    ]);
  const invited = and(
    eq(staff.username, canonicalName(username)),
    eq(staff.invitationDigest, digest(platform, code)),
    gt(staff.invitationEndsAt, context.now),
    employed(context.now),
  );
  const [found] = await db.transaction(context, (tx) =>
    tx.select({ id: staff.id, name: staff.name, role: staff.role }).from(staff).where(invited),
  );
  if (!found) throw refused();
  const weak = passwordError(password, passwordRules([username, found.name]), 'password');
  if (weak) throw problem('invalid', [weak]);
  const passwordHash = await passwords.hash(password);
  await db.transaction(context, async (tx) => {
    const taken = await tx
      .update(staff)
      .set({ passwordHash, invitationDigest: null, invitationEndsAt: null })
      .where(invited)
      .returning({ id: staff.id });
    // Of two who bring the same code, one comes too late.
    if (taken.length === 0) throw refused();
    const actor = { kind: 'staff', id: found.id, role: found.role as RoleId } as const;
    await audit(
      tx,
      { ...context, actor },
      { action: 'invitation.accept', change: 'changed', objectType: 'staff', objectId: found.id },
    );
  });
}
