import { useQuery, useQueryCache } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';

const key = ['consents'];

export const useConsents = () => useQuery({ key, query: () => answer(api.GET('/consent-records')) });

/** Every change is a new record; the answer is the whole ledger. */
export function useDecide() {
  const cache = useQueryCache();
  return async (consent: string, event: 'given' | 'withdrawn') => {
    const ledger = await answer(api.POST('/consent-records', { body: { consent, event } }));
    cache.setQueryData(key, ledger);
  };
}
