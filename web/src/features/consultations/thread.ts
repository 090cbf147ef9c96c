import type { HandOver, Message } from '../../lib/api.ts';

export type ThreadEntry = { key: string; message?: Message; handOver?: HandOver };

/** Letters in their order, and between them who handed the case on: after all that was written up to then. */
export function threadOf(messages: readonly Message[], handOvers: readonly HandOver[]): ThreadEntry[] {
  const entries: ThreadEntry[] = [];
  const coming = handOvers.map((handOver, place) => ({ key: `hand-over-${place}`, handOver }));
  for (const message of messages) {
    while (coming[0] && coming[0].handOver.at < message.sentAt) entries.push(...coming.splice(0, 1));
    entries.push({ key: message.id, message });
  }
  return [...entries, ...coming];
}
