import { answer, api } from '../../lib/api.ts';

export const proofs = [
  'affiliation',
  'employedUntil',
  'confidentialityDate',
  'qualification',
  'trainingDate',
] as const;
export type Proof = (typeof proofs)[number];

export type Facts = { name: string; nickname: string; role: string } & Partial<Record<Proof, string | null>>;

const at = (id: string) => ({ params: { path: { id } } });

export const addColleague = (body: Facts & { username: string }) => answer(api.POST('/staff', { body }));
export const changeColleague = (id: string, body: Partial<Facts>) =>
  answer(api.PATCH('/staff/{id}', { ...at(id), body }));
export const activate = (id: string) => answer(api.POST('/staff/{id}/activate', at(id)));
export const invite = (id: string) => answer(api.POST('/staff/{id}/invitation', at(id)));
export const leave = (id: string) => answer(api.POST('/staff/{id}/leave', at(id)));
export const resetSecondFactor = (id: string) => answer(api.DELETE('/staff/{id}/second-factor', at(id)));
export const lookUp = async (username: string) =>
  (await answer(api.POST('/login-data', { body: { username } }))).account;
