import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import type { TestService } from './service.ts';

/** What a browser hears on its connection, as far as tests look at it. */
export interface Heard {
  readonly t: string;
  readonly room?: string;
  readonly n?: number;
  readonly id?: string;
  readonly by?: string | null;
  readonly to?: string;
  readonly text?: string;
  readonly name?: string;
  readonly reason?: string;
  readonly from?: string;
  readonly place?: number;
  readonly phase?: string;
  readonly invitedBy?: string;
  readonly you?: { readonly name: string; readonly host: boolean; readonly muted: boolean };
  readonly members?: readonly { name: string; host: boolean; here: boolean; muted?: boolean }[];
  readonly waiting?: readonly { name: string }[];
}

const patienceMs = 5_000;

/** A real socket to a service, in the name of whose browser it is. */
export async function connectLive(
  { app, platform }: Pick<TestService, 'app' | 'platform'>,
  { cookie }: { cookie(): string },
  origin = platform.publicUrl,
) {
  const { port } = app.server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { origin, headers: { cookie: cookie() } });
  const all: Heard[] = [];
  let wake: () => void = () => {};
  const closed = once(socket, 'close') as Promise<[number]>;
  closed.catch(() => {});
  socket.on('message', (data) => {
    all.push(JSON.parse(String(data)) as Heard);
    wake();
  });
  await once(socket, 'open');

  /** The first thing heard that fits, also if it was heard before. */
  async function hear(fits: (heard: Heard) => boolean): Promise<Heard> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const found = all.find(fits);
      if (found) return found;
      if (performance.now() > until) throw new Error(`never heard; but ${JSON.stringify(all.slice(-5))}`);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, 100);
      });
    }
  }

  const send = (frame: object) => socket.send(JSON.stringify(frame));
  return {
    all,
    hear,
    send,
    /** Everything that was said in a room, as heard. */
    texts: () => all.filter(({ t }) => t === 'said').map(({ text }) => text),
    enter: async (room: string, after = 0) => {
      const before = all.length;
      send({ t: 'enter', room, after });
      await hear(
        (heard) =>
          all.indexOf(heard) >= before && ['caught-up', 'queue', 'turn', 'refused'].includes(heard.t),
      );
    },
    say: async (
      room: string,
      text: string,
      { id = randomUUID() as string, to }: { id?: string; to?: string } = {},
    ) => {
      const before = all.length;
      send({ t: 'say', room, id, text, ...(to && { to }) });
      return hear((heard) => all.indexOf(heard) >= before && heard.id === id);
    },
    forget: () => all.splice(0),
    closed: async () => (await closed)[0],
    hangUp: () => socket.terminate(),
  };
}
export type Live = Awaited<ReturnType<typeof connectLive>>;
