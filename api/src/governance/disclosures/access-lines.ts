import { eq } from 'drizzle-orm';
import { account } from '../../identity/accounts/index.ts';
import { asSystem } from '../../platform/access/context.ts';
import type { Entry } from '../../platform/access-log/entry.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Platform } from '../../platform/platform.ts';
import { disclosure } from './tables.ts';

const category = 'platform.access-log';

/** Why nothing is handed out, or the lines of the visit that began with the person's last login. */
export type FoundLines =
  | { readonly lines: readonly Entry[] }
  | { readonly refused: 'unknown' | 'not-this' | 'not-agreed' | 'over' | 'no-log' };

/**
 * Takes out of the access log what a disclosure is about (BKE-34): for the operator of the server, by the command line,
 * and only where two persons have agreed to pass just that on. A line says nothing of whose it is: it is found by the
 * instant of the account's last login.
 */
export async function linesFor(platform: Platform, id: string): Promise<FoundLines> {
  const { db, clock, accessLog } = platform;
  if (!accessLog) return { refused: 'no-log' };
  const context = asSystem('retention', clock.now());
  return db.erasing(context, async (tx): Promise<FoundLines> => {
    const [row] = await tx
      .select({ disclosure, login: account.lastLoginAt })
      .from(disclosure)
      .leftJoin(account, eq(account.id, disclosure.accountId))
      .where(eq(disclosure.id, id));
    if (!row) return { refused: 'unknown' };
    const { categories, confirmedAt, endedAt, endsAt, ground, recipient } = row.disclosure;
    if (!categories.includes(category)) return { refused: 'not-this' };
    if (!confirmedAt) return { refused: 'not-agreed' };
    if (endedAt || endsAt <= context.now) return { refused: 'over' };
    await audit(tx, context, {
      action: 'disclosure.record',
      change: 'read',
      objectType: 'disclosure',
      objectId: id,
      facts: { step: 'open', ground, recipient },
    });
    return { lines: row.login ? accessLog.startedAt(row.login) : [] };
  });
}
