import { and } from 'drizzle-orm';
import { DatabaseError } from 'pg';
import { asSystem } from '../../../platform/access/context.ts';
import { anyOf } from '../../../platform/db/lists.ts';
import type { Platform } from '../../../platform/platform.ts';
import { groupWriter } from '../../../platform/realtime/group-writer.ts';
import { bodyPlace } from '../places.ts';
import { chatMessage } from '../tables.ts';
import { heard } from './past.ts';
import type { Heard, LiveRoom, Member } from './room.ts';

/** Something on its way to being said. */
export interface Saying {
  readonly room: LiveRoom;
  readonly id: string;
  readonly by: Member;
  readonly to: string | null;
  readonly text: string;
  readonly at: Date;
  /**
   * Called once it is stored for good, with its number, and whether it is heard only now; with null if it could not be.
   */
  readonly done: (n: number | null, heard: boolean) => void;
}

const literal = (values: readonly (string | number | null)[]) =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

const statement = {
  name: 'chat_write',
  text: 'select room, before::text from chat_write($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
  rowMode: 'array' as const,
};

/** A saying until it is stored. */
interface Waiting {
  readonly saying: Saying;
  /** Not there where nothing is kept. */
  readonly sealed: Buffer | undefined;
  /** The same, said again meanwhile. */
  readonly again: Saying[];
  /** Its number, once it has one. */
  n: number | null;
}

/** Which rooms something is said in, and its place among all that is said there. */
function placed(items: readonly Waiting[]) {
  const positions = new Map<string, number>();
  const rooms: string[] = [];
  const many: number[] = [];
  const ats: number[] = [];
  const places: number[] = [];
  for (const { saying } of items) {
    const { id } = saying.room.facts;
    const at = positions.get(id) ?? rooms.push(id);
    positions.set(id, at);
    const place = (many[at - 1] ?? 0) + 1;
    many[at - 1] = place;
    ats.push(at);
    places.push(place);
  }
  return { rooms, many, ats, places };
}

/** One string of bytes, and where each begins in it, the first byte being 1. */
function oneAfterTheOther(bodies: readonly (Buffer | undefined)[]) {
  let start = 1;
  const lengths = bodies.map((body) => body?.length ?? 0);
  const starts = lengths.map((length) => {
    const here = start;
    start += length;
    return here;
  });
  return { all: Buffer.concat(bodies.filter((body) => body !== undefined)), starts, lengths };
}

const isSaidAlready = (error: unknown) =>
  error instanceof DatabaseError && error.constraint === 'chat_message_once';

/** Gives those that are stored the number that they have. @returns the others */
async function unsaid({ db, clock }: Platform, items: readonly Waiting[]): Promise<Waiting[]> {
  const { roomId, id, seq } = chatMessage;
  const said = items.map(({ saying }) => saying);
  const rooms = anyOf(
    roomId,
    said.map(({ room }) => room.facts.id),
  );
  const ids = anyOf(
    id,
    said.map((saying) => saying.id),
  );
  const rows = await db.transaction(asSystem('chat', clock.now()), (tx) =>
    tx.select({ roomId, id, seq }).from(chatMessage).where(and(rooms, ids)),
  );
  const known = new Map(rows.map((row) => [row.roomId + row.id, row.seq]));
  for (const item of items) item.n = known.get(item.saying.room.facts.id + item.saying.id) ?? null;
  return items.filter(({ n }) => n === null);
}

/**
 * Says what comes in: sealed at once, stored together with whatever else came in, heard when it is stored.
 *
 * @param told is called for each room in which something new was said
 */
export function sayings(platform: Platform, told: (room: LiveRoom, said: readonly Heard[]) => void) {
  /** By the ids that are on their way in a room. */
  const waiting = new WeakMap<LiveRoom, Map<string, Waiting>>();
  const waitingIn = (room: LiveRoom) => {
    const known = waiting.get(room);
    if (known) return known;
    const none = new Map<string, Waiting>();
    waiting.set(room, none);
    return none;
  };

  async function store(items: readonly Waiting[]): Promise<void> {
    const { rooms, many, ats, places } = placed(items);
    const { all, starts, lengths } = oneAfterTheOther(items.map(({ sealed }) => sealed));
    const said = items.map(({ saying }) => saying);
    const { rows } = await platform.db.pool.query<[string, string]>({
      ...statement,
      values: [
        literal(rooms),
        literal(many),
        literal(ats),
        literal(places),
        literal(said.map(({ id }) => id)),
        literal(said.map(({ by }) => (by.host ? 2 : 1))),
        literal(said.map(({ by }) => by.id)),
        literal(said.map(({ to }) => to)),
        all,
        literal(starts),
        literal(lengths),
        literal(said.map(({ at }) => at.toISOString())),
      ],
    });
    const before = new Map(rows.map(([room, n]) => [room, Number(n)]));
    for (const [at, item] of items.entries()) {
      const first = before.get(item.saying.room.facts.id);
      item.n = first === undefined ? null : first + (places[at] ?? 0);
    }
  }

  /** Who says again what is stored is told the number that it has. */
  async function storeOnce(items: readonly Waiting[]): Promise<void> {
    try {
      await store(items);
    } catch (error) {
      if (!isSaidAlready(error)) throw error;
      const fresh = await unsaid(platform, items);
      if (fresh.length > 0) await storeOnce(fresh);
    }
  }

  /** Whoever hears it hears it before its sender is told that it was stored: the sender hears it, too. */
  function settle(items: readonly Waiting[]): void {
    const byRoom = new Map<LiveRoom, Heard[]>();
    const known = new Set<Waiting>();
    for (const item of items) {
      const { n, saying } = item;
      if (n === null) continue;
      const { room, id, by, to, text, at } = saying;
      if (n <= room.delivered) known.add(item);
      const said = heard(
        room.facts,
        { seq: n, id, authorKind: by.host ? 2 : 1, authorId: by.id, whisperTo: to, saidAt: at },
        text,
      );
      const list = byRoom.get(room);
      if (list) list.push(said);
      else byRoom.set(room, [said]);
    }
    for (const [room, said] of byRoom)
      told(
        room,
        said.sort((a, b) => a.utterance.n - b.utterance.n),
      );
    for (const item of items) finish(item, !known.has(item));
  }

  function finish({ saying, again, n }: Waiting, isHeard: boolean): void {
    saying.done(n, isHeard);
    for (const { done } of again) done(n, isHeard);
    waiting.get(saying.room)?.delete(saying.id);
  }

  const writer = groupWriter<Waiting>(
    async (items) => {
      await storeOnce(items);
      settle(items);
    },
    (items) => {
      for (const item of items) finish({ ...item, n: null }, false);
    },
  );

  return {
    /** The same said twice at once is on its way once. */
    say(saying: Saying): void {
      const { room, id, text } = saying;
      const inRoom = waitingIn(room);
      const same = inRoom.get(id);
      if (same) {
        same.again.push(saying);
        return;
      }
      const sealed = room.facts.keepsLog ? room.sealer.seal(bodyPlace(id), text) : undefined;
      const item: Waiting = { saying, sealed, again: [], n: null };
      inRoom.set(id, item);
      writer.add(item);
    },
    idle: () => writer.idle(),
  };
}
