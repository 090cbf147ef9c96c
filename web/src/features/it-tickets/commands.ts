import { answer, api } from '../../lib/api.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type NewTicket = {
  id: string;
  reference: string;
  justification: string;
  pseudonym?: string;
  consultationId?: string;
};

/** The id is the asker's: sent twice, it is asked for once. */
export const askFor = (body: NewTicket) => answer(api.POST('/it-tickets', { body }));

export const decisions = {
  grant: (id: string) => answer(api.POST('/it-tickets/{id}/grant', at(id))),
  refuse: (id: string) => answer(api.POST('/it-tickets/{id}/refuse', at(id))),
  end: (id: string) => answer(api.POST('/it-tickets/{id}/end', at(id))),
};

/** Opens what was written; each letter goes on record. */
export const readCase = (id: string, consultationId: string) =>
  answer(
    api.GET('/it-tickets/{id}/consultations/{consultationId}', { params: { path: { id, consultationId } } }),
  );
