import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Database, Tx } from '../../platform/db/database.ts';
import { holdingsOf, idsOf, runningRows } from '../../platform/db/rows.ts';
import { enter } from '../../platform/ledger/enter.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import type { Owner } from './commands.ts';
import { session } from './tables.ts';

export const inventory: Inventory = {
  session: {
    'identity.session': [
      'id',
      'token_digest',
      'account_id',
      'staff_id',
      'started_at',
      'last_used_at',
      'ends_at',
    ],
  },
};

const clock = sql`${session.startedAt}`;

export const privacy = {
  'identity.session': {
    events: { start: 'session.started' },
    holdings: (tx) => holdingsOf(tx, session, clock),
    running: (tx, page) => runningRows(tx, session, clock, page),
    ofPerson: (tx, accountId, lock) => idsOf(tx, session, eq(session.accountId, accountId), lock),
    async releaseFromStaff(tx, context, staffId) {
      await endWhere(tx, context, eq(session.staffId, staffId));
    },
    async dispose(tx, context, id) {
      const gone = await tx.delete(session).where(eq(session.id, id)).returning({ id: session.id });
      if (gone.length > 0)
        await audit(tx, context, {
          action: 'session.end',
          change: 'removed',
          objectType: 'session',
          objectId: id,
        });
      return { counts: { session: gone.length }, keys: [] };
    },
    // Which of them have ended since the backup was taken, nobody can tell any more.
    restored: (tx, context) => endWhere(tx, context, undefined),
    exportFor: ({ db }, context) =>
      db.transaction({ ...context, relations: ['authentication'] }, async (tx) => {
        const rows = await tx
          .select()
          .from(session)
          .where(eq(session.accountId, context.actor.id ?? ''));
        const starts = rows.map((row) => row.startedAt).sort((a, b) => a.getTime() - b.getTime());
        return {
          since: starts[0] ?? null,
          start: starts.at(-1) ?? null,
          data: rows.map((row) => ({
            label: 'Angemeldet',
            value: 'Sitzung ohne weitere Angaben',
            since: row.startedAt,
            start: row.startedAt,
          })),
        };
      }),
  },
} as const satisfies PrivacyHandlers;

/** Ends a session. The row goes, so that the cookie opens nothing from this moment on. */
export const endSession = ({ db }: Platform, context: Context, id: string) =>
  db.erasing(context, (tx) => endThese(tx, context, [id]));

async function endThese(tx: Tx, context: Context, ids: readonly string[]): Promise<void> {
  for (const id of ids) await privacy['identity.session'].dispose(tx, context, id);
  await enter(
    tx,
    context,
    ids.map((objectId) => ({ act: 'erased', category: 'identity.session', objectId })),
  );
}

/** Ends the sessions that a condition selects. Runs with the eraser's rights. @returns how many have ended */
async function endWhere(tx: Tx, context: Context, where: SQL | undefined): Promise<number> {
  const ids = await idsOf(tx, session, where, true);
  await endThese(tx, context, ids);
  return ids.length;
}

/**
 * Ends the sessions of somebody in the transaction of what makes it necessary, wherever they are logged in.
 *
 * @param except the session that goes on
 * @returns how many have ended
 */
export function endSessionsOf(
  tx: Tx,
  db: Database,
  context: Context,
  { kind, id }: Pick<Owner, 'kind' | 'id'>,
  except?: string,
): Promise<number> {
  const theirs = eq(kind === 'staff' ? session.staffId : session.accountId, id);
  const others = except === undefined ? theirs : and(theirs, ne(session.id, except));
  return db.asEraser(tx, () => endWhere(tx, context, others));
}
