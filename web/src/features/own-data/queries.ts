import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';
import { OWN_DATA } from '../../lib/profile.ts';
import { useRefreshOf } from '../../lib/refresh.ts';

const keys = { all: [OWN_DATA], held: [OWN_DATA, 'held'] };

export const useOwnData = () => useQuery({ key: keys.held, query: () => answer(api.GET('/own-data')) });

export const useRefresh = () => useRefreshOf(keys.all);
