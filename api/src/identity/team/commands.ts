import type { Policy, Relation, RoleId } from '@sprechraum/shared/policy';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { common } from '../../platform/errors.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { Platform } from '../../platform/platform.ts';
import { eraseSecondFactor } from '../second-factors/index.ts';
import { endSessionsOf } from '../sessions/index.ts';
import {
  activateStaff,
  allWork,
  canStillAct,
  changeStaff,
  enterStaff,
  type Invitation,
  issueInvitation,
  type LockedStaff,
  lockStaff,
  type NewStaff,
  noteLeaving,
  type StaffFacts,
  staffProblem,
} from '../staff/index.ts';

/** Gives what waits for somebody to somebody else; handed in, because who counsels is none of this module's business. */
export type Release = (tx: Tx, context: Context, staffId: string) => Promise<void>;

/**
 * Nobody ends, invites or opens themselves: it takes another one. So somebody is left who manages the team and can log
 * in, even if two end, invite or demote each other at the same moment: the second finds that it has happened to them.
 */
async function lockAnother(tx: Tx, context: Context, id: string): Promise<LockedStaff> {
  const oneself = context.actor.id ?? '';
  if (id === oneself) throw staffProblem('oneself');
  // In one order, so that two who mean each other do not wait for one another.
  const rows = new Map<string, LockedStaff>();
  for (const one of [id, oneself].sort())
    rows.set(
      one,
      await lockStaff(tx, one, context.now).catch((error: unknown) => {
        throw one === oneself ? common('login-required') : error;
      }),
    );
  const acting = rows.get(oneself);
  if (!acting || !canStillAct(acting, context.actor)) throw common('login-required');
  const found = rows.get(id);
  if (!found) throw common('not-found');
  return found;
}

/** Puts a colleague on record, without a way in. */
export const join = (platform: Platform, context: Context, input: NewStaff): Promise<string> =>
  platform.db.transaction(context, (tx) => enterStaff(tx, context, platform, input));

/** Opens a login whose record is complete, and invites the person. */
export const activate = (platform: Platform, context: Context, id: string): Promise<Invitation> =>
  platform.db.transaction(context, async (tx) => {
    await activateStaff(tx, context, platform, await lockAnother(tx, context, id));
    return issueInvitation(tx, context, platform, id);
  });

/** A new code for somebody who has lost code or password. Every session and the old password end at once. */
export const invite = (platform: Platform, context: Context, id: string): Promise<Invitation> =>
  platform.db.transaction(context, async (tx) => {
    const row = await lockAnother(tx, context, id);
    if (!row.activatedAt) throw staffProblem('not-active');
    const invitation = await issueInvitation(tx, context, platform, id);
    await endSessionsOf(tx, platform.db, context, { kind: 'staff', id });
    return invitation;
  });

/** In which relations something waits for one person: the cases they hold, and what they were asked about. */
const waiting: readonly Relation[] = ['assigned', 'consulted'];

/** Whether a role stands to what waits for somebody as another one does. */
function keepsWork({ permissions }: Policy, before: string, after: RoleId): boolean {
  const workOf = (asked: string) =>
    permissions
      .filter(({ role, relation }) => role === asked && waiting.includes(relation))
      .map(({ action, relation }) => `${relation} ${action}`);
  const known = new Set(workOf(after));
  return workOf(before).every((work) => known.has(work));
}

/**
 * Changes what is on record. With another role the person logs in anew; what waited for them goes to somebody else
 * where the new role does not do such work.
 */
export const change = (
  platform: Platform,
  context: Context,
  release: Release,
  id: string,
  changes: Partial<StaffFacts>,
): Promise<void> =>
  platform.db.transaction(context, async (tx) => {
    const weighty = changes.role !== undefined || changes.employedUntil !== undefined;
    const before = await (weighty ? lockAnother(tx, context, id) : lockStaff(tx, id, context.now));
    await changeStaff(tx, context, platform, before, changes);
    if (changes.role === undefined || changes.role === before.role) return;
    await endSessionsOf(tx, platform.db, context, { kind: 'staff', id });
    if (keepsWork(platform.policy, before.role, changes.role)) return;
    await platform.db.asEraser(tx, () => release(tx, context, id));
    await enter(tx, context, [{ act: 'revoked', category: 'identity.staff', objectId: id, what: allWork }]);
  });

/** Somebody leaves, today and at once: no session goes on, nothing opens, and nobody waits for them (ENZ-40). */
export const leave = (platform: Platform, context: Context, release: Release, id: string): Promise<void> =>
  platform.db.transaction(context, async (tx) => {
    await lockAnother(tx, context, id);
    await noteLeaving(tx, context, id);
    // Sessions and second factor go with it, as with a leaving that the retention engine notes.
    await platform.db.asEraser(tx, () => release(tx, context, id));
  });

/** Takes a lost second factor away. Whoever was logged in with it logs in anew. */
export const resetSecondFactor = (platform: Platform, context: Context, id: string): Promise<void> =>
  platform.db.transaction(context, async (tx) => {
    await lockAnother(tx, context, id);
    await endSessionsOf(tx, platform.db, context, { kind: 'staff', id });
    await platform.db.asEraser(tx, () => eraseSecondFactor(tx, context, id));
    await audit(tx, context, {
      action: 'staff.manage',
      change: 'changed',
      objectType: 'staff',
      objectId: id,
      facts: { secondFactorReset: true },
    });
  });
