import { randomUUID } from 'node:crypto';
import { expectStatus } from './life.ts';
import type { Member } from './members.ts';

type Writer = Pick<Member, 'get' | 'post' | 'put' | 'patch'>;

export interface TopicView {
  readonly title: string | null;
  readonly endedPosts: number;
  readonly pages: number;
  readonly posts: readonly {
    readonly id: string;
    readonly author: { readonly name: string; readonly staff: boolean } | null;
    readonly text: string;
    readonly quote: { readonly author: { readonly name: string } | null; readonly text: string } | null;
    readonly quoteGone: boolean;
    readonly edited: { readonly reason: string } | null;
  }[];
}

/** A new topic. @returns the ids of topic and post, and what became of it */
export async function begin(writer: Writer, text: string, more: Record<string, unknown> = {}) {
  const [threadId, id] = [randomUUID(), randomUUID()];
  const body = { threadId, id, board: 'everyday', title: 'Einschlafen', text, ...more };
  const { state, findings } = await expectStatus(writer.post('/forum-threads', body), 201);
  return { threadId, id, state, findings };
}

/** An answer in a topic. */
export async function reply(writer: Writer, threadId: string, text: string, quoteOf?: string) {
  const id = randomUUID();
  const body = { id, text, ...(quoteOf && { quoteOf }) };
  const { state } = await expectStatus(writer.post(`/forum-threads/${threadId}/posts`, body), 201);
  return { id, state };
}

export const approve = (moderator: Writer, id: string) =>
  expectStatus(moderator.post(`/forum-posts/${id}/decision`, { decision: 'approve' }), 204);

export const topicOf = async (reader: Pick<Member, 'get'>, threadId: string, page = 1): Promise<TopicView> =>
  (await expectStatus(reader.get(`/forum-threads/${threadId}?page=${page}`), 200)) as unknown as TopicView;

/** A topic of a member that everybody reads. */
export async function published(
  writer: Writer,
  moderator: Writer,
  text: string,
  more: Record<string, unknown> = {},
) {
  const found = await begin(writer, text, more);
  if (found.state === 'waiting') await approve(moderator, found.id);
  return found;
}
