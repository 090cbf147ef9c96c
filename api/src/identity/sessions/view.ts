import { permittedActions } from '@sprechraum/shared/rules';
import type { FastifyReply } from 'fastify';
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
  permittedActions: Type.Array(Type.String()),
  /** Nothing else is possible before a second factor is set up. */
  needsSecondFactor: Type.Boolean(),
});

async function nameOf(platform: Platform, { actor }: LiveSession): Promise<string> {
  const id = actor.id ?? '';
  if (actor.kind === 'staff') return (await nicknames(platform, [id])).get(id) ?? '';
  const row = await platform.db.transaction({ actor, relations: ['own'], now: platform.clock.now() }, (tx) =>
    accountRow(tx, id),
  );
  return row ? pseudonym(platform, row) : '';
}

const earlier = (a: Date, b: Date): Date => (a.getTime() < b.getTime() ? a : b);

export async function viewOf(platform: Platform, session: LiveSession) {
  const { actor } = session;
  const role = actor.role as Exclude<typeof actor.role, 'system'>;
  return {
    actor: {
      id: actor.id ?? '',
      kind: actor.kind as 'client' | 'staff',
      role,
      name: await nameOf(platform, session),
    },
    idleExpiresAt: iso(earlier(session.idleEndsAt, session.endsAt)),
    absoluteExpiresAt: iso(session.endsAt),
    permittedActions: permittedActions(platform.policy, role).filter(
      (action) => actor.confinedTo?.includes(action) ?? true,
    ),
    needsSecondFactor: actor.confinedTo !== undefined,
  };
}

/** Logs somebody in: starts a session, and gives the browser its cookie. */
export async function beginSession(reply: FastifyReply, platform: Platform, owner: Admitted, code?: string) {
  const token = await startSession(platform, owner, { address: reply.request.ip, code });
  giveCookie(reply, platform, token);
  const session = await liveSession(platform, token, platform.clock.now());
  if (!session) throw common('login-required');
  return viewOf(platform, session);
}
