import { useQuery, useQueryCache } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';

const keys = { all: ['retention'], state: ['retention', 'state'], plan: ['retention', 'plan'] };

export const useRetention = () => useQuery({ key: keys.state, query: () => answer(api.GET('/retention')) });

export const usePlan = () => useQuery({ key: keys.plan, query: () => answer(api.GET('/retention/plan')) });

export function useRefresh() {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key: keys.all });
}
