import { addPeriod } from '@sprechraum/shared/rules';
import { failure } from '../../platform/log.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Connection } from '../../platform/realtime/connection.ts';
import { touchSession } from './commands.ts';
import { type LiveSession, limitsOf, stillLive } from './queries.ts';

/** A connection that stands for as long as a session does. */
interface Watched {
  readonly connection: Connection;
  session: LiveSession;
  /** When somebody last did something on it. */
  usedAt: Date;
  /** When it will have rested for too long; null until somebody asks: reckoning with the calendar for each word is dear. */
  restsUntil: Date | null;
}

export interface SessionWatch {
  add(session: LiveSession, connection: Connection): Watched;
  remove(watched: Watched): void;
  /** Somebody does something: as good as a request for the rest of a session. */
  used(watched: Watched): void;
  close(): void;
}

const tickMs = 500;
const touchEveryMs = 60_000;

/**
 * Ends open connections with the session that they were opened in: when it is revoked, at once and in whichever process
 * (the database tells), and when its time is over.
 */
export function watchSessions(platform: Platform): SessionWatch {
  const { policy, clock, signals, log } = platform;
  const bySession = new Map<string, Set<Watched>>();
  const idleOf = ({ actor }: LiveSession) => limitsOf(policy, actor.kind as 'client' | 'staff').idle;
  const restsUntil = (watched: Watched): Date => {
    watched.restsUntil ??= addPeriod(watched.usedAt, idleOf(watched.session));
    return watched.restsUntil;
  };
  let timer: NodeJS.Timeout | undefined;
  /** One after the other: where many talk at once, what they say never waits behind all of their sessions. */
  let touching = Promise.resolve();

  const end = (id: string) => {
    for (const { connection } of bySession.get(id) ?? []) connection.close('session');
    bySession.delete(id);
  };

  function tick(): void {
    const now = clock.now();
    for (const [id, all] of bySession)
      for (const watched of all)
        if (watched.session.endsAt <= now || restsUntil(watched) <= now) {
          end(id);
          break;
        }
  }

  /** Nothing was heard for a while: asks which sessions are still there. */
  async function look(): Promise<void> {
    const live = await stillLive(platform, [...bySession.keys()]);
    for (const id of [...bySession.keys()]) if (!live.has(id)) end(id);
  }

  const report = (error: unknown) =>
    log.error({ job: 'live', ...failure(error) }, 'sessions could not be watched');

  return {
    add(session, connection) {
      if (!timer) {
        timer = setInterval(tick, tickMs).unref();
        signals.listen('session_ended', end, () => void look().catch(report)).catch(report);
      }
      const watched: Watched = { session, connection, usedAt: clock.now(), restsUntil: null };
      const others = bySession.get(session.id);
      if (others) others.add(watched);
      else bySession.set(session.id, new Set([watched]));
      return watched;
    },
    remove(watched) {
      const all = bySession.get(watched.session.id);
      all?.delete(watched);
      if (all?.size === 0) bySession.delete(watched.session.id);
    },
    used(watched) {
      const now = clock.now();
      watched.usedAt = now;
      watched.restsUntil = null;
      const { session } = watched;
      if (now.getTime() - session.lastUsedAt.getTime() < touchEveryMs) return;
      watched.session = { ...session, lastUsedAt: now };
      touching = touching.then(() => touchSession(platform, session, now)).catch(report);
    },
    close: () => clearInterval(timer),
  };
}
