import { answer, api } from '../../lib/api.ts';

type Text = { messageId: string; text: string };
const at = (id: string) => ({ params: { path: { id } } });

export const openRequest = (body: {
  clientRequestId: string;
  kind: string;
  text: string;
  pseudonym?: string;
  objectId?: string;
}) => answer(api.POST('/data-requests', { body }));

export const readByCode = (code: string) => answer(api.POST('/request-codes/reading', { body: { code } }));

export const replyByCode = (code: string, text: Text) =>
  answer(api.POST('/request-codes/messages', { body: { code, ...text } }));

export const replyToOwn = (id: string, { messageId, text }: Text) =>
  answer(
    api.PUT('/own-data/requests/{id}/messages/{messageId}', {
      params: { path: { id, messageId } },
      body: { text },
    }),
  );

export const askBack = (id: string, body: Text) =>
  answer(api.POST('/data-requests/{id}/question', { ...at(id), body }));

export const extend = (id: string, body: Text) =>
  answer(api.POST('/data-requests/{id}/extension', { ...at(id), body }));

export const settle = (id: string, body: Text & { outcome: 'answered' | 'refused' }) =>
  answer(api.POST('/data-requests/{id}/settlement', { ...at(id), body }));

export const compare = (id: string, pseudonym: string) =>
  answer(api.POST('/data-requests/{id}/comparison', { ...at(id), body: { pseudonym } }));

export const recordIdentity = (id: string, body: { pseudonym: string; way: 'knowledge' | 'in-person' }) =>
  answer(api.POST('/data-requests/{id}/identity', { ...at(id), body }));

export const withdrawConsent = (id: string, consent: string) =>
  answer(api.POST('/data-requests/{id}/objection', { ...at(id), body: { consent } }));

export const restrict = (id: string) => answer(api.POST('/data-requests/{id}/restriction', at(id)));

export const announceLifting = (id: string, body: Text & { liftOn: string }) =>
  answer(api.POST('/data-requests/{id}/restriction/announcement', { ...at(id), body }));

export const lift = (id: string) => answer(api.POST('/data-requests/{id}/restriction/end', at(id)));

export const askErasure = (id: string) => answer(api.POST('/data-requests/{id}/erasure', at(id)));

export const confirmErasure = (id: string) =>
  answer(api.POST('/data-requests/{id}/erasure/confirmation', at(id)));
