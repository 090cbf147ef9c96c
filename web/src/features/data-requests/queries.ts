import { useQuery } from '@pinia/colada';
import { type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const keys = {
  all: ['data-requests'],
  own: ['data-requests', 'own'],
  list: ['data-requests', 'list'],
  one: (id: string) => ['data-requests', 'one', id],
};

/** What the holder of the account has asked for. */
export const useOwnRequests = () =>
  useQuery({ key: keys.own, query: async () => (await answer(api.GET('/own-data/requests'))).items });

export const useWorklist = () => useQuery({ key: keys.list, query: () => answer(api.GET('/data-requests')) });

export const useRequest = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.one(toValue(id)),
    query: () => answer(api.GET('/data-requests/{id}', { params: { path: { id: toValue(id) } } })),
  });

/** The person's cases, to say which of them a request is about. */
export const useOwnCases = (enabled: () => boolean) =>
  useQuery({
    key: ['consultations', 'mine'],
    query: async () => (await answer(api.GET('/consultations'))).items,
    enabled,
  });

export const useRefresh = () => useRefreshOf(keys.all);
