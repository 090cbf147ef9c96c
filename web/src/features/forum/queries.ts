import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';
import { useSession } from '../../lib/session.ts';

const key = ['forum'];

export const useBoards = () => useQuery({ key: [...key, 'boards'], query: () => answer(api.GET('/forum')) });

export const useBoard = (board: () => string, page: () => number) =>
  useQuery({
    key: () => [...key, 'board', board(), page()],
    query: () =>
      answer(
        api.GET('/forum/boards/{board}', {
          params: { path: { board: board() }, query: { page: String(page()) } },
        }),
      ),
  });

export const useTopic = (id: () => string, page: () => number) =>
  useQuery({
    key: () => [...key, 'topic', id(), page()],
    query: () =>
      answer(
        api.GET('/forum-threads/{id}', { params: { path: { id: id() }, query: { page: String(page()) } } }),
      ),
  });

/** What of one's own does not stand in the forum, and what one is offered. */
export const useOwn = () => {
  const session = useSession();
  return useQuery({
    key: [...key, 'own'],
    query: () => answer(api.GET('/forum/own')),
    enabled: () => session.may('forum.write'),
  });
};

export const useQueue = () =>
  useQuery({ key: [...key, 'moderation'], query: () => answer(api.GET('/forum/moderation')) });

export const useRefresh = () => useRefreshOf(key);
