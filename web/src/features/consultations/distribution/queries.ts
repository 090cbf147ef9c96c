import { useQuery } from '@pinia/colada';
import { answer, api } from '../../../lib/api.ts';
import { useRefreshOf } from '../../../lib/refresh.ts';

const key = ['distribution'];

/** What nobody holds, with who might take it, and how much room the team has. */
export const useBoard = () => useQuery({ key, query: () => answer(api.GET('/distribution')) });

export const useRefreshBoard = () => useRefreshOf(key);

const at = (id: string) => ({ params: { path: { id } } });

/** Sent twice, the enquiry is given once. */
export const assignEnquiry = (id: string, to: string) =>
  answer(api.PUT('/distribution/{id}', { ...at(id), body: { to } }));

type Week = { weeklyHours?: number | null; languages?: string[] };

/** What is not named stays; `null` hours where they are not known. */
export const keepWeek = (id: string, body: Week) => answer(api.PUT('/capacities/{id}', { ...at(id), body }));
