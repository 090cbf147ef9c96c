import { createHash } from 'node:crypto';
import type { ActionName, RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { and, eq, gt, max } from 'drizzle-orm';
import { type Actor, asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { account } from '../accounts/index.ts';
import { secondFactor } from '../second-factors/index.ts';
import { employed, staff } from '../staff/index.ts';
import { session } from './tables.ts';

export interface LiveSession {
  readonly id: string;
  readonly actor: Actor;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly idleEndsAt: Date;
  readonly endsAt: Date;
}

/** What may be done by somebody who has to set up a second factor first, and nothing else. */
const untilSecondFactor: readonly ActionName[] = [
  'service.read',
  'session.create',
  'session.read',
  'session.end',
  'invitation.accept',
  'second-factor.edit',
];

export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** How long a session may rest, and how long it lasts at most. */
export function limitsOf(
  { account: clients, staff: team }: Platform['policy'],
  kind: 'client' | 'staff',
): { idle: string; maximum: string } {
  const { sessionIdle, sessionMaximum } = kind === 'client' && clients ? clients : team;
  return { idle: sessionIdle, maximum: sessionMaximum };
}

/**
 * The session of a token, if it is still alive: neither idle for too long nor too old, and its account neither
 * erased, expired nor left. Asked on every request, so that a revocation acts at once; and so does a second factor
 * that is demanded and missing, until it is there.
 */
export async function liveSession(
  { db, policy, secondFactor: demanded }: Platform,
  token: string,
  now: Date,
): Promise<LiveSession | null> {
  return db.transaction(asSystem('authentication', now), async (tx) => {
    const [row] = await tx
      .select({
        session,
        accountId: account.id,
        staffId: staff.id,
        staffRole: staff.role,
        confirmedAt: secondFactor.confirmedAt,
      })
      .from(session)
      .leftJoin(account, eq(account.id, session.accountId))
      .leftJoin(staff, and(eq(staff.id, session.staffId), employed(now)))
      .leftJoin(secondFactor, eq(secondFactor.staffId, staff.id))
      .where(and(eq(session.tokenDigest, digestOf(token)), gt(session.endsAt, now)));
    if (!row) return null;
    const confined = demanded === 'required' && !row.confirmedAt;
    const actor: Actor | null = row.accountId
      ? { kind: 'client', id: row.accountId, role: 'client' }
      : row.staffId
        ? {
            kind: 'staff',
            id: row.staffId,
            role: row.staffRole as RoleId,
            ...(confined && { confinedTo: untilSecondFactor }),
          }
        : null;
    if (!actor) return null;
    const idleEndsAt = addPeriod(
      row.session.lastUsedAt,
      limitsOf(policy, actor.kind as 'client' | 'staff').idle,
    );
    if (idleEndsAt <= now) return null;
    return {
      id: row.session.id,
      actor,
      startedAt: row.session.startedAt,
      lastUsedAt: row.session.lastUsedAt,
      idleEndsAt,
      endsAt: row.session.endsAt,
    };
  });
}

/** Which of these sessions are not over. */
export async function stillLive({ db, clock }: Platform, ids: readonly string[]): Promise<Set<string>> {
  const now = clock.now();
  const rows = await db.transaction(asSystem('authentication', now), (tx) =>
    tx
      .select({ id: session.id })
      .from(session)
      .where(and(anyOf(session.id, ids), gt(session.endsAt, now))),
  );
  return new Set(rows.map(({ id }) => id));
}

/** When somebody who seeks advice logged in last, as far as a session that is still on record says so. */
export async function lastStart(
  tx: Tx,
  context: Context,
  { db }: Pick<Platform, 'db'>,
  accountId: string,
): Promise<Date | null> {
  const [row] = await db.within(tx, context, asSystem('authentication', context.now), () =>
    tx
      .select({ at: max(session.startedAt) })
      .from(session)
      .where(eq(session.accountId, accountId)),
  );
  return row?.at ?? null;
}
