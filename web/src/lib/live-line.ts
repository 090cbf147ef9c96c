import { renewSession } from './api.ts';
import { type Frame, pauseBefore } from './live-talk.ts';

/** Why the service ended a connection (the application's range of RFC 6455): the session is over. */
const sessionEnded = 4001;
/**
 * So often the usual way may fail to open before the other one is tried: soon while none has ever opened, later where one
 * has, because a service that starts anew needs its time.
 */
const patience = { first: 2, later: 5 };
const answerWithin = 10_000;

type Hooks = {
  hear: (frame: Frame) => void;
  opened: () => void;
  interrupted: () => void;
  /** It cannot be opened any more, which a session that is over would explain. */
  suspect: () => void;
  /** The rooms to listen to, and from which number on: server-sent events ask for one each. */
  rooms: () => { id: string; after: number }[];
};

export type Line = {
  /** @returns false where it could not be sent now */
  send: (frame: object) => boolean;
  /** Begins anew at once, if there is no connection. */
  nudge: () => void;
  /** The connection gives no answer: it is taken for broken. */
  renew: () => void;
  /** Rooms have changed. */
  changed: () => void;
  /** Enters a room anew: one stands otherwise to it now. */
  again: (room: string) => void;
  close: () => void;
};

const address = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`;

/** One way of being connected. */
type Wire = Pick<Line, 'send' | 'changed' | 'again' | 'close'>;
type Way = (ends: Ends, rooms: Hooks['rooms']) => Wire;
type Ends = { opened: () => void; ended: (code: number) => void; hear: Hooks['hear'] };

function overWebSocket(ends: Ends, rooms: Hooks['rooms']): Wire {
  const socket = new WebSocket(address());
  let over = false;
  const end = (code: number) => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    ends.ended(code);
  };
  // A line that was cut says nothing of it.
  const timer = setTimeout(() => socket.readyState === WebSocket.CONNECTING && socket.close(), answerWithin);
  socket.addEventListener('open', ends.opened);
  socket.addEventListener('message', ({ data }) => ends.hear(JSON.parse(String(data)) as Frame));
  socket.addEventListener('close', ({ code }) => end(code));
  function send(frame: object) {
    if (socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(frame));
    return true;
  }
  return {
    send,
    changed: () => {},
    again(room) {
      const after = rooms().find(({ id }) => id === room)?.after ?? 0;
      send({ t: 'enter', room, after });
    },
    close() {
      socket.close();
      end(0);
    },
  };
}

/** For whom no WebSocket gets through: server-sent events to listen, and a request for each thing said. */
function overEvents(ends: Ends, rooms: Hooks['rooms']): Wire {
  const streams = new Map<string, EventSource>();
  let over = false;
  const end = (code: number) => {
    if (over) return;
    over = true;
    for (const stream of streams.values()) stream.close();
    ends.ended(code);
  };
  function listen(id: string, after: number) {
    const stream = new EventSource(`/live?room=${id}&after=${after}`);
    streams.set(id, stream);
    stream.addEventListener('open', ends.opened);
    stream.addEventListener('error', () => end(0));
    stream.addEventListener('message', ({ data }) => {
      const frame = JSON.parse(String(data)) as Frame | { t: 'closed'; code: number };
      if (frame.t === 'closed') end(frame.code);
      else ends.hear(frame);
    });
  }
  function changed() {
    const wanted = rooms();
    for (const [id, stream] of streams)
      if (!wanted.some((room) => room.id === id)) {
        stream.close();
        streams.delete(id);
      }
    for (const { id, after } of wanted) if (!streams.has(id)) listen(id, after);
  }
  async function say(frame: { room: string; id: string }) {
    const response = await fetch('/live', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(frame),
    });
    if (response.status === 401) return end(sessionEnded);
    const body = (await response.json()) as { n?: number; code?: string };
    if (response.ok) ends.hear({ t: 'stored', room: frame.room, id: frame.id, n: body.n ?? 0 });
    else
      ends.hear({
        t: 'refused',
        room: frame.room,
        id: frame.id,
        reason: (body.code ?? '').replace('chats.', '') as 'failed',
      });
  }
  changed();
  return {
    send(frame) {
      const isSaid = 't' in frame && frame.t === 'say';
      if (isSaid) say(frame as never).catch(() => end(0));
      return isSaid;
    },
    changed,
    again(room) {
      streams.get(room)?.close();
      streams.delete(room);
      changed();
    },
    close: () => end(0),
  };
}

/**
 * The connection of a page: comes back by itself, with growing pauses, and asks for the session when that is over. What
 * was typed or is on its way stays where it is meanwhile.
 */
export function openLine({ hear, opened, interrupted, suspect, rooms }: Hooks): Line {
  let wire: Wire | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let usual: Way = overWebSocket;
  let everOpened = false;
  let closed = false;

  /** What opened last; in between the other one, because networks change. */
  function wayNow() {
    const many = everOpened ? patience.later : patience.first;
    if (attempt % (many + 1) !== many) return usual;
    return usual === overWebSocket ? overEvents : overWebSocket;
  }

  function connect() {
    clearTimeout(timer);
    timer = undefined;
    let open = false;
    const way = wayNow();
    const ends: Ends = {
      hear,
      opened() {
        if (open) return;
        open = true;
        everOpened = true;
        usual = way;
        attempt = 0;
        opened();
      },
      ended(code) {
        wire = undefined;
        if (closed) return;
        interrupted();
        if (code === sessionEnded) void again();
        else {
          if (!open && everOpened && attempt === 3) suspect();
          plan();
        }
      },
    };
    wire = way(ends, rooms);
  }

  async function again() {
    if (await renewSession()) nudge();
  }

  function plan() {
    if (timer !== undefined) return;
    timer = setTimeout(connect, pauseBefore(attempt, Math.random()));
    attempt += 1;
  }

  function nudge() {
    if (!closed && !wire) connect();
  }

  const broken = () => wire?.close();
  window.addEventListener('online', nudge);
  window.addEventListener('offline', broken);
  connect();

  return {
    send: (frame) => wire?.send(frame) ?? false,
    nudge,
    renew: broken,
    changed: () => wire?.changed(),
    again: (room) => wire?.again(room),
    close() {
      closed = true;
      clearTimeout(timer);
      window.removeEventListener('online', nudge);
      window.removeEventListener('offline', broken);
      wire?.close();
      wire = undefined;
    },
  };
}
