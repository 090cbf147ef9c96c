import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api } from '../../lib/api.ts';

const key = ['team'];

/** Everybody with a login, and what the service asks about them. */
export const useTeam = () => useQuery({ key, query: () => answer(api.GET('/staff')) });

/** One of them; the list is short enough to be asked for as a whole. */
export function useColleague(id: MaybeRefOrGetter<string>) {
  const { data: team, error, refetch } = useTeam();
  const colleague = computed(() => team.value?.items.find((item) => item.id === toValue(id)));
  return { team, colleague, error, refetch };
}

export function useRefresh() {
  const cache = useQueryCache();
  return () => cache.invalidateQueries({ key });
}
