import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const keys = { all: ['retention'], state: ['retention', 'state'], plan: ['retention', 'plan'] };

export const useRetention = () => useQuery({ key: keys.state, query: () => answer(api.GET('/retention')) });

export const usePlan = () => useQuery({ key: keys.plan, query: () => answer(api.GET('/retention/plan')) });

export const useRefresh = () => useRefreshOf(keys.all);
