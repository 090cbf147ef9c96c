import { useQuery } from '@pinia/colada';
import type { MaybeRefOrGetter } from 'vue';
import { toValue } from 'vue';
import { answer, api } from './api.ts';

export const disclosureKeys = {
  all: ['disclosures'],
  waiting: ['disclosures', 'waiting'],
};

/** What colleagues ask somebody else to agree to; the desk points to it. */
export const useWaitingDisclosures = (enabled: MaybeRefOrGetter<boolean>) =>
  useQuery({
    key: disclosureKeys.waiting,
    query: async () => (await answer(api.GET('/disclosures/waiting'))).items,
    enabled: () => toValue(enabled),
  });
