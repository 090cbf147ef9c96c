import type { Pool } from 'pg';

/** A day of a busy service leaves no more behind than this can overwrite. */
const mostRounds = 80;

/**
 * Makes the write-ahead log forget: what was deleted and rewritten stands in its segments, and in those that wait to be
 * used again, until each of them has been written over.
 *
 * @returns how many were
 * @throws where the role may not; `deploy/init-roles.sql` lets it
 */
export async function purgeLog(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ segments: number }>(
    'select count(*)::int as segments from pg_ls_waldir()',
  );
  // The one that is written to at last has an old end, and there may be a new one in between.
  const rounds = Math.min((rows[0]?.segments ?? 0) + 2, mostRounds);
  for (let round = 0; round < rounds; round++) {
    await pool.query('select pg_switch_wal()');
    await pool.query('checkpoint');
  }
  return rounds;
}
