import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const key = ['holds'];

export const useHolds = () => useQuery({ key, query: () => answer(api.GET('/holds')) });

export const useRefresh = () => useRefreshOf(key);
