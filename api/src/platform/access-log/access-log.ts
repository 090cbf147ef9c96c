import type { Policy } from '@sprechraum/shared/policy';
import { addPeriod } from '@sprechraum/shared/rules';
import { type Entry, entryOf, type Visit } from './entry.ts';
import { openLogFiles } from './files.ts';

/**
 * The access log of a service that logs logins (BKE-31, BKE-32): one line when a visit begins and the same again, with
 * its end, when it is over. It lies apart from the application's databases, and nothing of the application reads it.
 */
export interface AccessLog {
  /** @param visitId stays in memory: it tells lines of one visit together, and stands in none */
  begin(visitId: string, visit: Visit, at: Date): void;
  /** Something was sent in a visit. */
  sent(visitId: string, bytes: number, at: Date): void;
  end(visitId: string, at: Date): void;
  /** The visits of which a login at that instant was the beginning, for a disclosure that was agreed on. */
  startedAt(login: Date): Entry[];
  /** How many lines there are, and when the first of them was written. */
  holdings(): Promise<{ readonly held: number; readonly oldest: Date | null }>;
  /** Removes the lines that are over. @returns how many */
  purge(isOver: (recorded: Date) => boolean, now: Date): Promise<number>;
  /** How many files lie beside the lines that are none of them. */
  strangers(): number;
  close(): void;
}

interface Going {
  readonly visit: Visit;
  readonly start: Date;
  last: Date;
  bytes: number;
}

/** Whether a policy wants logins logged apart; then the service must know where. */
export const logsLogins = ({ log }: Pick<Policy, 'log'>): boolean =>
  log.scope === 'login' && log.sink === 'separate';

/** @param folder below which nothing else lies */
export function openAccessLog(policy: Policy, folder: string): AccessLog {
  const files = openLogFiles(folder);
  const going = new Map<string, Going>();
  const idle = policy.account?.sessionIdle ?? policy.staff.sessionIdle;

  function end(visitId: string, at: Date) {
    const known = going.get(visitId);
    if (!known) return;
    going.delete(visitId);
    files.append(entryOf(policy, known.visit, known.start, { at, bytes: known.bytes }), at);
  }
  /** Who has gone without a word has gone with the last thing that they were sent. */
  function endIdle(now: Date) {
    for (const [visitId, { last }] of going) if (addPeriod(last, idle) <= now) end(visitId, last);
  }

  return {
    begin(visitId, visit, at) {
      endIdle(at);
      going.set(visitId, { visit, start: at, last: at, bytes: 0 });
      files.append(entryOf(policy, visit, at), at);
    },
    sent(visitId, bytes, at) {
      const known = going.get(visitId);
      if (!known) return;
      known.bytes += bytes;
      known.last = at;
    },
    end,
    startedAt: (login) => files.entries().filter(({ start_time }) => start_time === login.toISOString()),
    async holdings() {
      return { held: files.entries().length, oldest: files.oldest() };
    },
    async purge(isOver, now) {
      endIdle(now);
      return files.purge(isOver);
    },
    strangers: () => files.strangers(),
    close() {
      for (const [visitId, { last }] of going) end(visitId, last);
    },
  };
}
