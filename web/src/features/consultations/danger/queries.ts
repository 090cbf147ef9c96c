import { useQuery } from '@pinia/colada';
import { type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api } from '../../../lib/api.ts';
import { useRefreshOf } from '../../../lib/refresh.ts';

const keys = {
  all: ['danger'],
  risk: (id: string) => ['danger', 'risk', id],
  assessments: (id: string) => ['danger', 'assessments', id],
  colleagues: ['danger', 'colleagues'],
  requests: ['danger', 'requests'],
  request: (id: string) => ['danger', 'request', id],
};

const at = (id: MaybeRefOrGetter<string>) => ({ params: { path: { id: toValue(id) } } });

/** How much a case worries, and has worried. */
export const useRisk = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.risk(toValue(id)),
    query: async () => (await answer(api.GET('/consultations/{id}/risk-marks', at(id)))).items,
  });

export const useAssessments = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.assessments(toValue(id)),
    query: () => answer(api.GET('/consultations/{id}/danger-assessments', at(id))),
  });

/** Whom one can ask for a second view. */
export const useSeconds = () =>
  useQuery({
    key: keys.colleagues,
    query: async () => (await answer(api.GET('/danger-colleagues'))).items,
  });

/** What colleagues ask of oneself. */
export const useDangerRequests = () =>
  useQuery({
    key: keys.requests,
    query: async () => (await answer(api.GET('/danger-requests'))).items,
  });

export const useDangerRequest = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => keys.request(toValue(id)),
    query: () => answer(api.GET('/danger-requests/{id}', at(id))),
  });

/** After something was written: all of it is asked for again. */
export const useDangerRefresh = () => useRefreshOf(keys.all);
