import { answer, api } from '../../lib/api.ts';

const at = (id: string) => ({ params: { path: { id } } });

export interface Request {
  /** Made by who asks: sent twice, it is asked once. */
  readonly id: string;
  readonly consultation: string;
  readonly ground: string;
  readonly recipient: string;
  readonly justification: string;
}

export const ask = (body: Request) => answer(api.POST('/disclosures', { body }));
export const withdraw = (id: string) => answer(api.POST('/disclosures/{id}/withdraw', at(id)));
export const agree = (id: string) => answer(api.POST('/disclosures/{id}/confirm', at(id)));
export const refuse = (id: string) => answer(api.POST('/disclosures/{id}/refuse', at(id)));

/** From here on the addresses count as passed on. They come sealed. */
export const fetchSealed = async (id: string) =>
  (await answer(api.POST('/disclosures/{id}/open', at(id)))).addresses;
