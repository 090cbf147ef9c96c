import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const key = ['policy-versions'];

export const usePolicyVersions = () => useQuery({ key, query: () => answer(api.GET('/policy-versions')) });

export const useRefresh = () => useRefreshOf(key);
