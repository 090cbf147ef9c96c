import { useQuery, useQueryCache } from '@pinia/colada';
import { type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api } from '../../lib/api.ts';

const keys = { all: ['retention'], state: ['retention', 'state'], plan: ['retention', 'plan'] };

export const useRetention = () => useQuery({ key: keys.state, query: () => answer(api.GET('/retention')) });

/** Only asked for when somebody wants to see it. */
export const usePlan = (wanted: MaybeRefOrGetter<boolean>) =>
  useQuery({
    key: keys.plan,
    query: () => answer(api.GET('/retention/plan')),
    enabled: () => toValue(wanted),
  });

export function useRefresh() {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key: keys.all });
}
