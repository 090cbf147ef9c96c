import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const key = ['it-tickets'];
const at = (id: string) => ({ params: { path: { id } } });

/** What one has asked for, or may decide, newest first. */
export const useTickets = () =>
  useQuery({ key: [...key, 'all'], query: () => answer(api.GET('/it-tickets')) });

/** What the person has said about themselves. Every look is on record, so only when it is wanted. */
export const useDetails = (id: () => string) =>
  useQuery({
    key: () => [...key, 'details', id()],
    query: async () => (await answer(api.GET('/it-tickets/{id}/details', at(id())))).items,
  });

export const useTicketCases = (id: () => string) =>
  useQuery({
    key: () => [...key, 'cases', id()],
    query: async () => (await answer(api.GET('/it-tickets/{id}/consultations', at(id())))).items,
  });

export const useRefresh = () => useRefreshOf(key);
