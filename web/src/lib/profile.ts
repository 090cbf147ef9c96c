import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { answer, api } from './api.ts';
import { useService } from './service.ts';
import { useSession } from './session.ts';

/** Keys of what is held about oneself: whoever changes any of it asks for all of it again. */
export const OWN_DATA = 'own-data';

const profile = {
  key: [OWN_DATA, 'profile'],
  query: () => answer(api.GET('/profile')),
  // Given on one page and needed on the next: an answer of a moment ago may be an old one.
  staleTime: 0,
};

/** One's own voluntary details. */
export const useProfile = () => useQuery(profile);

/** The place one gave, where it makes a difference to the service; otherwise nobody asks for it. */
export function useOwnPlace() {
  const session = useSession();
  const { data: service } = useService();
  const { data } = useQuery({
    ...profile,
    enabled: () => session.may('profile.read') && Boolean(service.value?.area),
  });
  return computed(() => data.value?.fields.find(({ id }) => id === 'place')?.value ?? '');
}
