import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRegister } from '../../lib/register.ts';
import { PUBLIC } from '../../lib/service.ts';

export const useProof = () => useQuery({ key: [PUBLIC, 'proof'], query: () => answer(api.GET('/proof')) });

/** The sentences of the notice in the reader's register, by their ids. */
export function useSentences() {
  const register = useRegister();
  return useQuery({
    key: () => [PUBLIC, 'privacy-notice', register.value],
    query: () => answer(api.GET('/privacy-notice', { params: { query: { register: register.value } } })),
  });
}
