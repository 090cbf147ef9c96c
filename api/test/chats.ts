import { randomUUID } from 'node:crypto';
import { expectStatus } from './life.ts';
import type { TestService } from './service.ts';

type Browser = ReturnType<TestService['browser']>;

/** Announces a chat that begins in two minutes and lasts twenty, unless said otherwise. @returns its id */
export async function planned(
  service: TestService,
  host: Browser,
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = randomUUID();
  const body = {
    kind: 'group-chat',
    title: 'Wenn das Kind nicht schläft',
    audiences: [service.policy.chats?.members],
    startsAt: new Date(service.clock.now().getTime() + 120_000).toISOString(),
    minutes: 20,
    capacity: 10,
    coHosts: [],
    ...more,
  };
  await expectStatus(host.put(`/chats/${id}`, body), 204);
  return id;
}

/** Moves the clock so many minutes on. */
export const later = ({ clock }: TestService, minutes: number): void =>
  clock.set(new Date(clock.now().getTime() + minutes * 60_000));

export const take = (who: Browser, id: string) => who.put(`/chats/${id}/place`, { acceptsRules: true });

/** The kind of chat for which one comes as one likes, in whatever service. */
export const queued = ({ policy }: TestService): string =>
  policy.offers.some(({ kind }) => kind === 'open-hour') ? 'open-hour' : 'live-counselling';

/** Two who talk alone: an hour that has begun, somebody who waited, and a room of their own. */
export async function talkingAlone(service: TestService, client: Browser, host: Browser) {
  const hour = await planned(service, host, {
    kind: queued(service),
    capacity: 2,
    startsAt: service.clock.now().toISOString(),
  });
  await expectStatus(take(client, hour), 200);
  const { roomId, consultationId } = await expectStatus(host.post(`/chats/${hour}/next`), 200);
  return { hour, roomId: String(roomId), consultationId: String(consultationId) };
}

/** A chat to which something is to be done, for who stands to it so; the host's. */
export async function chatFor(
  service: TestService,
  route: string,
  host: Browser,
  client: (Browser & { readonly username: string }) | null,
): Promise<string> {
  const begins = /PATCH|cancel/.test(route) ? 120_000 : 0;
  const startsAt = new Date(service.clock.now().getTime() + begins).toISOString();
  const hour = await planned(service, host, { kind: queued(service), capacity: 2, startsAt });
  if (!client) return hour;
  await expectStatus(take(client, hour), 200);
  if (/invitation/.test(route))
    await expectStatus(
      host.post(`/chats/${hour}/measures`, { measure: 'invite', member: client.username }),
      204,
    );
  return hour;
}

export const aPlan = (service: TestService) => ({
  kind: queued(service),
  title: 'Online-Beratung',
  audiences: [service.policy.chats?.members],
  startsAt: new Date(service.clock.now().getTime() + 120_000).toISOString(),
  minutes: 20,
  capacity: 2,
  coHosts: [],
});

export const aWord = (room: string) => ({ t: 'say', room, id: randomUUID(), text: 'Hallo' });
