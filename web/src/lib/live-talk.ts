/** What a browser knows of a room in which people talk, and how it changes by what is heard. Pure: the present is an argument. */

export type Refusal = 'not-found' | 'muted' | 'ended' | 'not-begun' | 'too-fast' | 'failed' | 'invalid';

/** Something that was said; `n` is its place in the room. */
export type Utterance = {
  n: number;
  id: string;
  /** Null: the account is gone. */
  by: string | null;
  role: 'client' | 'staff';
  to?: string;
  text: string;
  at: string;
};

export type RoomState = {
  phase: 'planned' | 'open' | 'ended';
  startsAt: string;
  endsAt: string;
  you: { name: string; host: boolean; muted: boolean };
  members: { name: string; host: boolean; here: boolean; muted?: boolean }[];
  /** For hosts alone. */
  waiting?: { name: string; since: string }[];
  invitedBy?: string;
};

/** What the service says on the connection. */
export type Frame =
  | ({ t: 'said'; room: string } & Utterance)
  | { t: 'stored'; room: string; id: string; n: number }
  | { t: 'refused'; room: string; id?: string; reason: Refusal }
  | ({ t: 'room'; room: string } & RoomState)
  | { t: 'came' | 'went' | 'typing'; room: string; name: string }
  | { t: 'queue'; room: string; place: number; of: number }
  | { t: 'turn'; from: string; room: string }
  | { t: 'out'; room: string }
  | { t: 'caught-up'; room: string };

/** On its way. Its id goes along with every attempt, so that it is said once. */
export type Pending = { id: string; text: string; to?: string; refused?: Refusal };

export type Talk = {
  said: Utterance[];
  /** The number up to which everything was heard: from there one goes on after a break. */
  last: number;
  pending: Pending[];
  state: RoomState | undefined;
  queue: { place: number; of: number } | undefined;
  /** Where it goes on. */
  turn: string | undefined;
  /** Why one is not in it: there is no such place, or it was taken away. */
  closed: 'refused' | 'out' | undefined;
  caughtUp: boolean;
  /** Who is writing, and until when that is believed, in milliseconds. */
  typing: Record<string, number>;
};

export const newTalk = (): Talk => ({
  said: [],
  last: 0,
  pending: [],
  state: undefined,
  queue: undefined,
  turn: undefined,
  closed: undefined,
  caughtUp: false,
  typing: {},
});

const typingFor = 4_000;
/** What may be tried again as it is. */
const passing: readonly Refusal[] = ['too-fast', 'failed'];

const without = (pending: Pending[], id: string) => pending.filter((entry) => entry.id !== id);

/** In its place: what was heard already is not heard again. */
function place(talk: Talk, utterance: Utterance): void {
  const { said } = talk;
  if (said.some(({ id }) => id === utterance.id)) return;
  let at = said.length;
  while (at > 0 && (said[at - 1] as Utterance).n > utterance.n) at -= 1;
  said.splice(at, 0, utterance);
}

/** What was sent twice is only acknowledged: one's own words are known here. */
function keepOwn(talk: Talk, id: string, n: number, present: number): void {
  const own = talk.pending.find((entry) => entry.id === id);
  if (!own) return;
  talk.pending = without(talk.pending, id);
  place(talk, {
    n,
    id,
    by: talk.state?.you.name ?? null,
    role: talk.state?.you.host ? 'staff' : 'client',
    text: own.text,
    at: new Date(present).toISOString(),
    ...(own.to && { to: own.to }),
  });
}

function refuse(talk: Talk, id: string | undefined, reason: Refusal): void {
  if (id === undefined) talk.closed = 'refused';
  else if (!passing.includes(reason))
    talk.pending = talk.pending.map((entry) => (entry.id === id ? { ...entry, refused: reason } : entry));
}

/** What is heard while somebody is in the room or waits for it. */
function move(talk: Talk, frame: Extract<Frame, { t: 'room' | 'queue' | 'turn' | 'out' | 'refused' }>): void {
  if (frame.t === 'refused') {
    refuse(talk, frame.id, frame.reason);
    return;
  }
  talk.queue = frame.t === 'queue' ? { place: frame.place, of: frame.of } : undefined;
  if (frame.t === 'turn') talk.turn = frame.room;
  if (frame.t === 'out') talk.closed = 'out';
  if (frame.t === 'room') {
    const { t: _, room: __, ...state } = frame;
    talk.state = state;
    talk.closed = undefined;
  }
}

const presence = (talk: Talk, name: string, here: boolean) => {
  for (const member of talk.state?.members ?? []) if (member.name === name) member.here = here;
};

/** Changes what is known of a room by a frame about it. */
export function hear(talk: Talk, frame: Frame, present: number): void {
  switch (frame.t) {
    case 'said': {
      const { t: _, room: __, ...utterance } = frame;
      place(talk, utterance);
      talk.last = Math.max(talk.last, frame.n);
      talk.pending = without(talk.pending, frame.id);
      if (frame.by) delete talk.typing[frame.by];
      return;
    }
    case 'stored':
      keepOwn(talk, frame.id, frame.n, present);
      return;
    case 'typing':
      talk.typing[frame.name] = present + typingFor;
      return;
    case 'came':
      presence(talk, frame.name, true);
      return;
    case 'went':
      delete talk.typing[frame.name];
      presence(talk, frame.name, false);
      return;
    case 'caught-up':
      talk.caughtUp = true;
      return;
    default:
      move(talk, frame);
  }
}

/** What has to be sent, in the order in which it was written. */
export const unsentOf = (talk: Talk): Pending[] => talk.pending.filter(({ refused }) => !refused);

/** So long one waits before trying for the nth time again, in milliseconds; spread, so that not all come back at once. */
export function pauseBefore(attempt: number, chance: number): number {
  const longest = Math.min(15_000, 500 * 2 ** attempt);
  return Math.round(longest * (0.5 + chance / 2));
}
