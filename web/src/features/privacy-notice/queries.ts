import { useQuery, useQueryCache } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { PUBLIC } from '../../lib/service.ts';
import { useSession } from '../../lib/session.ts';

export const useVersions = () =>
  useQuery({
    key: [PUBLIC, 'notice-versions'],
    query: () => answer(api.GET('/privacy-notice/versions')),
  });

export const useVersion = (version: () => string) =>
  useQuery({
    key: () => [PUBLIC, 'notice-versions', version()],
    query: () =>
      answer(api.GET('/privacy-notice/versions/{version}', { params: { path: { version: version() } } })),
  });

const change = ['notice-change'];

/** What has changed in the notice since whoever is here was shown it last. Asked once a visit. */
export function useNoticeChange() {
  const session = useSession();
  return useQuery({
    key: change,
    enabled: () => session.loggedIn && session.may('consent.read'),
    query: () => answer(api.GET('/notice-change')),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Notes that they have read it: from now on nobody tells them again. */
export function useSeen() {
  const cache = useQueryCache();
  return async (version: string) => {
    await answer(api.POST('/notice-change/seen', { body: { version } }));
    cache.setQueryData(change, { change: null });
  };
}

/** Says yes or no to what is asked for again. */
export function useDecideAgain() {
  const cache = useQueryCache();
  return async (consent: string, event: 'given' | 'withdrawn') => {
    const ledger = await answer(api.POST('/consent-records', { body: { consent, event } }));
    cache.setQueryData(['consents'], ledger);
  };
}
