import { useQuery } from '@pinia/colada';
import { answer, api } from './api.ts';
import { useRefreshOf } from './refresh.ts';

const key = ['break-glass'];

/** The emergency accesses that one has opened, newest first, and what one needs to open another. */
export const useOpenings = () =>
  useQuery({ key: [...key, 'mine'], query: () => answer(api.GET('/break-glass')) });

export const useRefreshOpenings = () => useRefreshOf(key);

const at = (id: string) => ({ params: { path: { id } } });

export const endOpening = (id: string) => answer(api.POST('/break-glass/{id}/end', at(id)));
