import { useQuery } from '@pinia/colada';
import { type MaybeRefOrGetter, toValue } from 'vue';
import { answer, api } from '../../lib/api.ts';
import { disclosureKeys } from '../../lib/disclosures.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

/** What the holder of a case has asked for in it, and whether an address is still kept. */
export const useCaseDisclosures = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    key: () => ['disclosures', 'case', toValue(id)],
    query: () =>
      answer(api.GET('/consultations/{id}/disclosures', { params: { path: { id: toValue(id) } } })),
  });

export const useRegister = (enabled: MaybeRefOrGetter<boolean>) =>
  useQuery({
    key: ['disclosures', 'register'],
    query: () => answer(api.GET('/disclosures')),
    enabled: () => toValue(enabled),
  });

export const useRecipients = (enabled: MaybeRefOrGetter<boolean>) =>
  useQuery({
    key: ['disclosures', 'recipients'],
    query: async () => (await answer(api.GET('/recipients'))).items,
    enabled: () => toValue(enabled),
  });

export const useRefresh = () => useRefreshOf(disclosureKeys.all);
