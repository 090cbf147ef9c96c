import type { Chat, Service } from '../../lib/api.ts';

type Kind = Chat['kind'];

/** In the order in which somebody looks for them. */
const kinds: readonly Kind[] = ['group-chat', 'topic-chat', 'open-hour', 'live-counselling', 'single-chat'];

/** One waits for one's turn and goes on in a room of one's own. */
const queued: readonly Kind[] = ['open-hour', 'live-counselling'];

export const isQueued = (kind: Kind | undefined): boolean => kind !== undefined && queued.includes(kind);

/** What the service offers of it, by its own names. */
export const offeredKinds = (service: Service | undefined) =>
  kinds.flatMap((kind) => {
    const offer = service?.offers.find((candidate) => candidate.kind === kind && candidate.available);
    return offer ? [{ kind, offer }] : [];
  });

/** So long before it begins people may come and wait for their turn, in milliseconds. */
const doorsOpen = 15 * 60_000;

export const mayComeNow = (chat: Chat, present: number): boolean =>
  !isQueued(chat.kind) || Date.parse(chat.startsAt) - doorsOpen <= present;

export const hasBegun = (chat: Chat, present: number): boolean => Date.parse(chat.startsAt) <= present;
