import { randomUUID } from 'node:crypto';
import { type EventEmitter, once } from 'node:events';
import { createRequire } from 'node:module';
import { request } from '@playwright/test';
import { passphrase } from '../../../api/test/calls.ts';
import { expect } from './test.ts';

type Socket = EventEmitter & { send: (data: string) => void; terminate: () => void };

/** The one of the API: a browser's own would send no cookie from here. */
const { WebSocket } = createRequire(new URL('../../../api/package.json', import.meta.url))('ws') as {
  WebSocket: new (address: string, options: { origin: string; headers: Record<string, string> }) => Socket;
};

/** Real members on real sockets, each with a place in the room. */
export async function listen(url: string, names: readonly string[], room: string) {
  const others = await Promise.all(
    names.map(async (username) => {
      const browser = await request.newContext({ extraHTTPHeaders: { origin: url } });
      const login = await browser.post(`${url}/api/v1/sessions`, {
        data: { username, password: passphrase },
      });
      expect(login.ok(), await login.text()).toBe(true);
      const place = await browser.put(`${url}/api/v1/chats/${room}/place`, { data: { acceptsRules: true } });
      expect(place.status(), await place.text()).toBe(200);
      const { cookies } = await browser.storageState();
      await browser.dispose();
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const socket = new WebSocket(`${url.replace('http', 'ws')}/live`, { origin: url, headers: { cookie } });
      await once(socket, 'open');
      socket.send(JSON.stringify({ t: 'enter', room, after: 0 }));
      return {
        socket,
        say: (text: string) => socket.send(JSON.stringify({ t: 'say', room, id: randomUUID(), text })),
      };
    }),
  );
  const hangUp = () => {
    for (const { socket } of others) socket.terminate();
  };
  return { others, hangUp };
}
