import { useQuery, useQueryCache } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';

const keys = { all: ['own-data'], held: ['own-data', 'held'], profile: ['own-data', 'profile'] };

export const useOwnData = () => useQuery({ key: keys.held, query: () => answer(api.GET('/own-data')) });

export const useProfile = () => useQuery({ key: keys.profile, query: () => answer(api.GET('/profile')) });

export function useRefresh() {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key: keys.all });
}
