import { addPeriod, permittedActions } from '@sprechraum/shared/rules';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { common } from '../../platform/errors.ts';
import { Id, Instant, iso } from '../../platform/http/routes.ts';
import type { Platform } from '../../platform/platform.ts';
import { accountRow, pseudonym } from '../accounts/index.ts';
import { nicknames } from '../staff/index.ts';
import { giveCookie } from './authenticate.ts';
import { type Admitted, startSession } from './commands.ts';
import { type LiveSession, liveSession } from './queries.ts';

/** Who is logged in, until when, and what they may do. */
export const SessionView = Type.Object({
  actor: Type.Object({
    id: Id,
    kind: Type.Enum(['client', 'staff']),
    role: Type.String(),
    name: Type.String(),
  }),
  idleExpiresAt: Instant,
  absoluteExpiresAt: Instant,
  /** When the account ends whatever one does, if that is near (BKE-27); nobody is told by mail. */
  accountEndsAt: Type.Optional(Instant),
  permittedActions: Type.Array(Type.String()),
  /** Nothing else is possible before a second factor is set up. */
  needsSecondFactor: Type.Boolean(),
});

/** How somebody is called, and when their account ends whatever they do, if the policy wants that to be told by now. */
async function whoIs(platform: Platform, { actor }: LiveSession): Promise<{ name: string; endsAt?: Date }> {
  const id = actor.id ?? '';
  if (actor.kind === 'staff') return { name: (await nicknames(platform, [id])).get(id) ?? '' };
  const now = platform.clock.now();
  const row = await platform.db.transaction({ actor, relations: ['own'], now }, (tx) => accountRow(tx, id));
  if (!row) return { name: '' };
  const name = await pseudonym(platform, row);
  const notice = platform.policy.account?.endNotice;
  const endsAt = row.childLimitAt;
  return notice && endsAt && endsAt <= addPeriod(now, notice) ? { name, endsAt } : { name };
}

const earlier = (a: Date, b: Date): Date => (a.getTime() < b.getTime() ? a : b);

export async function viewOf(platform: Platform, session: LiveSession) {
  const { actor } = session;
  const { name, endsAt } = await whoIs(platform, session);
  const role = actor.role as Exclude<typeof actor.role, 'system'>;
  return {
    actor: {
      id: actor.id ?? '',
      kind: actor.kind as 'client' | 'staff',
      role,
      name,
    },
    idleExpiresAt: iso(earlier(session.idleEndsAt, session.endsAt)),
    absoluteExpiresAt: iso(session.endsAt),
    ...(endsAt && { accountEndsAt: iso(endsAt) }),
    permittedActions: permittedActions(platform.policy, role).filter(
      (action) => actor.confinedTo?.includes(action) ?? true,
    ),
    needsSecondFactor: actor.confinedTo !== undefined,
  };
}

/** A visit begins, where the policy logs that: nothing of it says whose it is (BKE-32). */
function logVisit(
  { accessLog }: Platform,
  { id, startedAt }: LiveSession,
  { ip, url, headers }: FastifyRequest,
) {
  const [resource = '/'] = url.split('?');
  const { referer = '', 'user-agent': agent = '' } = headers;
  accessLog?.begin(id, { ip, resource, agent, referrer: referer }, startedAt);
}

/** Logs somebody in: starts a session, and gives the browser its cookie. */
export async function beginSession(reply: FastifyReply, platform: Platform, owner: Admitted, code?: string) {
  const token = await startSession(platform, owner, { address: reply.request.ip, code });
  giveCookie(reply, platform, token);
  const session = await liveSession(platform, token, platform.clock.now());
  if (!session) throw common('login-required');
  if (owner.kind === 'client') logVisit(platform, session, reply.request);
  return viewOf(platform, session);
}
