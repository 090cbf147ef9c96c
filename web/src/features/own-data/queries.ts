import { useQuery, useQueryCache } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { OWN_DATA } from '../../lib/profile.ts';

const keys = { all: [OWN_DATA], held: [OWN_DATA, 'held'] };

export const useOwnData = () => useQuery({ key: keys.held, query: () => answer(api.GET('/own-data')) });

export function useRefresh() {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key: keys.all });
}
