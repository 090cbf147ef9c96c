import { answer, api, type NewChat } from '../../lib/api.ts';

const at = (id: string) => ({ params: { path: { id } } });

export const takePlace = (id: string) =>
  answer(api.PUT('/chats/{id}/place', { ...at(id), body: { acceptsRules: true } }));

export const givePlaceUp = (id: string) => answer(api.DELETE('/chats/{id}/place', at(id)));

export const answerInvitation = (id: string, accepted: boolean) =>
  answer(api.POST('/chats/{id}/invitation', { ...at(id), body: { accepted } }));

export type Measure = 'mute' | 'unmute' | 'remove' | 'admit' | 'invite';

export const takeMeasure = (id: string, measure: Measure, member: string) =>
  answer(api.POST('/chats/{id}/measures', { ...at(id), body: { measure, member } }));

export const endChat = (id: string) => answer(api.POST('/chats/{id}/end', at(id)));
export const takeNext = (id: string) => answer(api.POST('/chats/{id}/next', at(id)));
export const cancelChat = (id: string) => answer(api.POST('/chats/{id}/cancel', at(id)));

/** Announces a chat, or changes one. Sent twice with the same id, it is one. */
export const planChat = (id: string, body: NewChat) => answer(api.PUT('/chats/{id}', { ...at(id), body }));
export const changeChat = (id: string, body: NewChat) =>
  answer(api.PATCH('/chats/{id}', { ...at(id), body }));
