import { useQuery } from '@pinia/colada';
import { answer, api } from './api.ts';

/** Those who work here and counsel, never oneself: to whom a case can go, and who may be away. */
export const useColleagues = () =>
  useQuery({ key: ['colleagues'], query: async () => (await answer(api.GET('/colleagues'))).items });
