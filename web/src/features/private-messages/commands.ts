import { answer, api } from '../../lib/api.ts';

const at = (id: string) => ({ params: { path: { id } } });
type Message = { id: string; text: string };

export const switchMessages = (on: boolean) => answer(api.PUT('/private-messages/switch', { body: { on } }));
export const writeTo = (to: string, message: Message) =>
  answer(api.POST('/private-messages', { body: { ...message, to } }));
export const answerIn = (id: string, body: Message) =>
  answer(api.POST('/private-conversations/{id}/messages', { ...at(id), body }));
export const markRead = (id: string) => answer(api.PUT('/private-conversations/{id}/seen', at(id)));
export const block = (id: string, blocked: boolean) =>
  answer(api.PUT('/private-conversations/{id}/block', { ...at(id), body: { blocked } }));
export type ReportReason = 'hurtful' | 'danger' | 'sexual' | 'advertising' | 'other';
export const report = (messageId: string, reason: ReportReason) =>
  answer(
    api.POST('/private-messages/{id}/reports', {
      ...at(messageId),
      body: { id: crypto.randomUUID(), reason },
    }),
  );
