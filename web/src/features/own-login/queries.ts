import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const key = ['second-factor'];

/** One's own second factor. Where the service has none, the answer is that there is nothing. */
export const useSecondFactor = () => useQuery({ key, query: () => answer(api.GET('/second-factor')) });

export const useRefresh = () => useRefreshOf(key);
