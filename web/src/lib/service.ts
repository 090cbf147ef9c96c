import { useQuery } from '@pinia/colada';
import { answer, api } from './api.ts';

/** Keys that begin with this hold nothing personal and outlive a session. */
export const PUBLIC = 'public';

/** What the service is and offers; all that depends on the policy comes from here. */
export const useService = () =>
  useQuery({
    key: [PUBLIC, 'service'],
    query: () => answer(api.GET('/service')),
    // Asked once: a request counts as use, and a dialog that names the emergency numbers must not prolong a session.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: false,
  });
