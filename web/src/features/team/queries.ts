import { useQuery } from '@pinia/colada';
import { computed, type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const key = ['team'];

/** Everybody with a login, and what the service asks about them. */
export const useTeam = () => useQuery({ key, query: () => answer(api.GET('/staff')) });

/** One of them; the list is short enough to be asked for as a whole. */
export function useColleague(id: MaybeRefOrGetter<string>) {
  const { data: team, error, refetch } = useTeam();
  const colleague = computed(() => team.value?.items.find((item) => item.id === toValue(id)));
  return { team, colleague, error, refetch };
}

export const useRefresh = () => useRefreshOf(key);
