import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { PUBLIC } from '../../lib/service.ts';

/** What the overview is made of; each page of its own asks under the same key. */
export const useRetention = () =>
  useQuery({ key: ['retention', 'state'], query: () => answer(api.GET('/retention')) });

export const useRequests = () =>
  useQuery({ key: ['data-requests', 'list'], query: () => answer(api.GET('/data-requests')) });

export const useHolds = (enabled: () => boolean) =>
  useQuery({ key: ['holds'], query: () => answer(api.GET('/holds')), enabled });

export const useNoticeVersion = () =>
  useQuery({
    key: [PUBLIC, 'notice-version'],
    query: async () => {
      const { version, effectiveFrom } = await answer(api.GET('/privacy-notice'));
      return { version, effectiveFrom };
    },
  });

export const verifyLog = () => answer(api.POST('/audit-events/verification'));
