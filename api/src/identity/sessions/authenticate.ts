import '@fastify/jwt';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, visitor } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import { touchSession } from './commands.ts';
import { endSession } from './privacy.ts';
import { type LiveSession, liveSession } from './queries.ts';

declare module 'fastify' {
  interface FastifyRequest {
    session: LiveSession | null;
  }
}

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sid: string };
  }
}

const touchEveryMs = 60_000;

/** The cookie that names the session, as the policy declares it. */
export const sessionCookie = ({ cookies }: Platform['policy']): string =>
  cookies.find((cookie) => cookie.category === 'identity.session')?.name ?? '__Host-session';

/** Who asks, by the session that the cookie names; a visitor if there is none or it has ended. */
export const authenticator =
  (platform: Platform) =>
  async (request: FastifyRequest): Promise<Actor> => {
    request.session = null;
    if (!request.cookies[sessionCookie(platform.policy)]) return visitor;
    // One instant for the whole decision: a session that has just ended must not be prolonged by the way.
    const now = platform.clock.now();
    const named = await request.jwtVerify<{ sid: string }>({ onlyCookie: true }).catch(() => null);
    const session = named && (await liveSession(platform, named.sid, now));
    if (!session) return visitor;
    if (now.getTime() - session.lastUsedAt.getTime() >= touchEveryMs)
      await touchSession(platform, session, now);
    request.session = session;
    return session.actor;
  };

/** Gives the browser its session: no Max-Age, no script, no other site (ENZ-33). */
export function giveCookie(reply: FastifyReply, { policy }: Platform, token: string): void {
  const value = reply.server.jwt.sign({ sid: token });
  reply.setCookie(sessionCookie(policy), value, {
    path: '/',
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
  });
}

/** Logs out whoever is logged in in a browser, and has it forget what it holds of them. */
export async function logOut(
  platform: Platform,
  { session, context }: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (session) {
    await endSession(platform, context, session.id);
    platform.accessLog?.end(session.id, platform.clock.now());
  }
  const name = sessionCookie(platform.policy);
  reply.clearCookie(name, { path: '/', httpOnly: true, secure: true, sameSite: 'strict' });
  reply.header('clear-site-data', '"cache", "storage"');
}
