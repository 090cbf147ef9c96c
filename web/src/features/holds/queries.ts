import { useQuery, useQueryCache } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';

const key = ['holds'];

export const useHolds = () => useQuery({ key, query: () => answer(api.GET('/holds')) });

export function useRefresh() {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key });
}
