import { createHash } from 'node:crypto';
import type { ActionName, RoleId } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { and, eq, gt, max, sql } from 'drizzle-orm';
import { type Actor, asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Platform } from '../../platform/platform.ts';
import { account } from '../accounts/index.ts';
import { secondFactor } from '../second-factors/index.ts';
import { hasLeft, staff } from '../staff/index.ts';
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

interface SessionRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastUsedAt: Date;
  readonly endsAt: Date;
  readonly accountId: string | null;
  /** All of it null where the session is not that of somebody who works here. */
  readonly staffId: string | null;
  readonly role: RoleId | null;
  readonly activatedAt: Date | null;
  readonly leftAt: Date | null;
  readonly employedUntil: string | null;
  /** Since when there is a second factor. */
  readonly confirmedAt: Date | null;
}

const sessionOf = statement<{ digest: Buffer }, SessionRow>(sql`
  select s.id, s.started_at as "startedAt", s.last_used_at as "lastUsedAt", s.ends_at as "endsAt", a.id as "accountId",
    t.id as "staffId", t.role, t.activated_at as "activatedAt", t.left_at as "leftAt",
    t.employed_until::text as "employedUntil", f.confirmed_at as "confirmedAt"
  from ${session} s
  left join ${account} a on a.id = s.account_id
  left join ${staff} t on t.id = s.staff_id
  left join ${secondFactor} f on f.staff_id = t.id
  where s.token_digest = ${sql.placeholder('digest')}`);

/** Whose session it is; `null` where the account is gone or they no longer work here. */
function actorOf(row: SessionRow, demanded: Platform['secondFactor'], now: Date): Actor | null {
  if (row.accountId) return { kind: 'client', id: row.accountId, role: 'client' };
  if (!row.staffId || !row.role || !row.activatedAt || hasLeft(row, now)) return null;
  const confined = demanded === 'required' && !row.confirmedAt;
  return {
    kind: 'staff',
    id: row.staffId,
    role: row.role,
    ...(confined && { confinedTo: untilSecondFactor }),
  };
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
  const [row] = await db.ask(asSystem('authentication', now), sessionOf({ digest: digestOf(token) }));
  const actor = row && actorOf(row, demanded, now);
  if (!actor || row.endsAt <= now) return null;
  const idleEndsAt = addPeriod(row.lastUsedAt, limitsOf(policy, actor.kind as 'client' | 'staff').idle);
  if (idleEndsAt <= now) return null;
  const { id, startedAt, lastUsedAt, endsAt } = row;
  return { id, actor, startedAt, lastUsedAt, idleEndsAt, endsAt };
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
