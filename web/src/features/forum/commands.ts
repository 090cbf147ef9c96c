import { answer, api, type ForumFlag } from '../../lib/api.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type NewTopic = {
  id: string;
  threadId: string;
  board: string;
  title: string;
  text: string;
  contentNote: string;
};

export const openTopic = (body: NewTopic) => answer(api.POST('/forum-threads', { body }));

export const writePost = (threadId: string, body: { id: string; text: string; quoteOf?: string }) =>
  answer(api.POST('/forum-threads/{id}/posts', { ...at(threadId), body }));

export const flagPost = (postId: string, reason: ForumFlag['reason']) =>
  answer(api.POST('/forum-posts/{id}/flags', { ...at(postId), body: { id: crypto.randomUUID(), reason } }));

export const seeOffer = (id: string) => answer(api.PUT('/forum-offers/{id}/seen', at(id)));

export const search = async (words: string) =>
  (await answer(api.POST('/forum/search', { body: { words } }))).items;

export type Decision = 'approve' | 'decline' | 'hide' | 'show';

export const decide = (postId: string, decision: Decision, reason = '') =>
  answer(api.POST('/forum-posts/{id}/decision', { ...at(postId), body: { decision, reason } }));

export const editPost = (postId: string, text: string, reason: string) =>
  answer(api.PATCH('/forum-posts/{id}', { ...at(postId), body: { text, reason } }));

export const offerCounselling = (postId: string) =>
  answer(api.POST('/forum-posts/{id}/offers', { ...at(postId), body: { id: crypto.randomUUID() } }));

export const changeTopic = (
  id: string,
  body: { board?: string; contentNote?: string; pinned?: boolean; closed?: boolean },
) => answer(api.PATCH('/forum-threads/{id}', { ...at(id), body }));

export const handleFlag = (id: string, state: 'taken' | 'settled') =>
  answer(api.PUT('/forum-flags/{id}', { ...at(id), body: { state } }));

export const reportedMessages = async () => (await answer(api.GET('/private-reports'))).items;
export const settleReport = (id: string) => answer(api.POST('/private-reports/{id}/settle', at(id)));
