import { useQuery } from '@pinia/colada';
import { answer, api } from '../../lib/api.ts';

export const useStatistics = () =>
  useQuery({ key: ['statistics'], query: () => answer(api.GET('/statistics')) });
