import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const key = ['private-messages'];

export const useMailbox = () =>
  useQuery({ key: [...key, 'all'], query: () => answer(api.GET('/private-messages')) });

export const useConversation = (id: () => string) =>
  useQuery({
    key: () => [...key, 'one', id()],
    query: () => answer(api.GET('/private-conversations/{id}', { params: { path: { id: id() } } })),
  });

export const useRefresh = () => useRefreshOf(key);
