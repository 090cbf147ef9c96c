import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import { paths } from '../../src/lib/paths.ts';
import { inMinutes } from './chats.ts';
import { type LiveService, passphrase } from './service.ts';
import { expect } from './test.ts';

type Answer = Record<string, unknown>;

/** Somebody's browser, without the pages. */
async function browserOf(url: string, username: string) {
  const context = await request.newContext({ extraHTTPHeaders: { origin: url } });
  const send = async (method: 'POST' | 'PUT', path: string, data: object = {}): Promise<Answer> => {
    const response = await context.fetch(url + path, { method, data });
    const text = await response.text();
    expect(response.ok(), `${method} ${path}: ${text}`).toBe(true);
    return text === '' ? {} : (JSON.parse(text) as Answer);
  };
  const own = {
    post: (path: string, data?: object) => send('POST', `/api/v1${path}`, data),
    put: (path: string, data?: object) => send('PUT', `/api/v1${path}`, data),
    say: (room: string, text: string) => send('POST', '/live', { t: 'say', room, id: randomUUID(), text }),
    leave: () => context.dispose(),
  };
  await own.post('/sessions', { username, password: passphrase });
  return own;
}
type Person = Awaited<ReturnType<typeof browserOf>>;

async function announce(host: Person, kind: string, startsIn = 0): Promise<string> {
  const id = randomUUID();
  const when = { startsAt: inMinutes(startsIn), minutes: 60, capacity: 25 };
  await host.put(`/chats/${id}`, { kind, title: 'Schlaflos', audiences: ['parents'], coHosts: [], ...when });
  return id;
}

/** One chat of every state, with the member in those that can be entered. */
async function chats(host: Person, member: Person, other: Person) {
  const [going, coming, over] = [
    await announce(host, 'group-chat'),
    await announce(host, 'topic-chat', 90),
    await announce(host, 'group-chat'),
  ];
  for (const room of [going, coming]) await member.put(`/chats/${room}/place`, { acceptsRules: true });
  await other.put(`/chats/${going}/place`, { acceptsRules: true });
  await member.say(going, 'Bei uns ist keine Nacht ruhig.');
  await host.say(going, 'Guten Abend. Schön, dass Sie da sind.');
  await host.post(`/chats/${over}/end`);
  const hour = await announce(host, 'open-hour');
  for (const who of [member, other]) await who.put(`/chats/${hour}/place`, { acceptsRules: true });
  const { roomId: alone, consultationId } = await host.post(`/chats/${hour}/next`);
  return { rooms: [going, coming, over, hour, String(alone)], coming, over, caseId: String(consultationId) };
}

/** A topic that everybody reads, and one that waits. */
async function topics(member: Person, moderator: Person): Promise<string> {
  const [read, waiting] = [randomUUID(), randomUUID()];
  for (const threadId of [read, waiting]) {
    const id = randomUUID();
    const post = { threadId, id, board: 'everyday', title: 'Einschlafen', text: 'Wer kennt das auch?' };
    const { state } = await member.post('/forum-threads', post);
    if (threadId === read && state === 'waiting')
      await moderator.post(`/forum-posts/${id}/decision`, { decision: 'approve' });
  }
  return read;
}

const at = (path: string, id: string) => path.replace(/:\w+/, id);

/**
 * What goes on in a service in which people talk with each other.
 *
 * @param names of two members and of those of the team who host and moderate, all with a login
 * @returns the addresses at which it can be seen
 */
export async function somethingGoesOn(
  { url }: LiveService,
  names: Record<'member' | 'other' | 'host' | 'moderator', string>,
): Promise<string[]> {
  const [member, other, host, moderator] = [
    await browserOf(url, names.member),
    await browserOf(url, names.other),
    await browserOf(url, names.host),
    await browserOf(url, names.moderator),
  ];
  const { rooms, coming, over, caseId } = await chats(host, member, other);
  const topic = await topics(member, moderator);
  for (const who of [member, other]) await who.put('/private-messages/switch', { on: true });
  const message = { id: randomUUID(), text: 'Wie geht es Ihnen inzwischen?', to: names.other };
  const { conversationId } = await member.post('/private-messages', message);
  const enquiry = { clientMessageId: randomUUID(), text: 'Wir streiten nur noch.', reason: 'puberty' };
  await other.post('/consultations', enquiry);
  for (const who of [member, other, host, moderator]) await who.leave();
  return [
    ...rooms.map((room) => at(paths.chat, room)),
    at(paths.changeChat, coming),
    at(paths.chatLog, over),
    at(paths.board, 'everyday'),
    at(paths.newTopic, 'everyday'),
    at(paths.topic, topic),
    at(paths.conversation, String(conversationId)),
    ...[paths.letter, paths.deskCase, paths.danger].map((path) => at(path, caseId)),
  ];
}
