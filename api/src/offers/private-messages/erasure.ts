import { sql } from 'drizzle-orm';
import type { Tx } from '../../platform/db/database.ts';

const lockOf = (memberId: string) => sql`hashtextextended(${`private:${memberId}`}, 0)`;

/**
 * Until the transaction ends, what is written to somebody and their erasure do not overlap: who comes second finds out.
 * A lock of its own, because nobody may lock the account of somebody else.
 */
export const besideErasure = (tx: Tx, memberId: string): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock_shared(${lockOf(memberId)})`);

/** From here on nobody writes to somebody who is erased. */
export const holdOff = (tx: Tx, memberId: string): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(${lockOf(memberId)})`);
