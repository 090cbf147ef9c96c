import { type EntryKey, useQueryCache } from '@pinia/colada';

/** The key of all that is held of cases: a talk between two opens one, too. */
export const CASES = 'consultations';

/**
 * Asks anew for all that is held under a key. What was done before is done, whether or not it can be shown: what cannot
 * be fetched says so where it stands, and nobody is told to try again what has already happened.
 */
export function useRefreshOf(key: EntryKey): () => Promise<void> {
  const cache = useQueryCache();
  return async () => {
    await cache.invalidateQueries({ key }).catch(() => undefined);
  };
}
