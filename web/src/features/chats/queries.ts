import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { CASES, useRefreshOf } from '../../lib/refresh.ts';
import { useSession } from '../../lib/session.ts';

const key = ['chats'];
const at = (id: string) => ({ params: { path: { id } } });

/** What there will be, the soonest first. */
export const useChats = () =>
  useQuery({ key: [...key, 'all'], query: async () => (await answer(api.GET('/chats'))).items });

export const useChat = (id: () => string) =>
  useQuery({ key: () => [...key, 'one', id()], query: () => answer(api.GET('/chats/{id}', at(id()))) });

/** What one hosts and has hosted, the latest first. */
export function useHosted() {
  const session = useSession();
  return useQuery({
    key: [...key, 'hosted'],
    query: async () => (await answer(api.GET('/hosted-chats'))).items,
    enabled: () => session.may('chat.host'),
  });
}

export const useLog = (id: () => string) =>
  useQuery({
    key: () => [...key, 'log', id()],
    query: async () => (await answer(api.GET('/chats/{id}/log', at(id())))).items,
  });

export const useRefresh = () => useRefreshOf(key);

/** Who takes the next one has a case more, which no desk that was looked at before knows of. */
export const useRefreshCases = () => useRefreshOf([CASES]);
