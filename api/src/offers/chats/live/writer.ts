import { and, inArray } from 'drizzle-orm';
import { DatabaseError } from 'pg';
import { asSystem } from '../../../platform/access/context.ts';
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

const keyOf = ({ room, id }: Saying) => room.facts.id + id;

/** The numbers of what is stored, by room and id. */
type Numbers = Map<string, number>;

/** Which rooms something is said in, and its place among all that is said there. */
function placed(items: readonly Saying[]) {
  const positions = new Map<string, number>();
  const rooms: string[] = [];
  const many: number[] = [];
  const ats: number[] = [];
  const places: number[] = [];
  for (const { room } of items) {
    const { id } = room.facts;
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

/** The numbers of those that are stored. */
async function numbersOf({ db, clock }: Platform, items: readonly Saying[]): Promise<Numbers> {
  const { roomId, id, seq } = chatMessage;
  const rows = await db.transaction(asSystem('chat', clock.now()), (tx) =>
    tx
      .select({ roomId, id, seq })
      .from(chatMessage)
      .where(
        and(
          inArray(
            roomId,
            items.map(({ room }) => room.facts.id),
          ),
          inArray(
            id,
            items.map((item) => item.id),
          ),
        ),
      ),
  );
  return new Map(rows.map((row) => [row.roomId + row.id, row.seq]));
}

/**
 * Says what comes in: sealed at once, stored together with whatever else came in, heard when it is stored.
 *
 * @param told is called for each room in which something new was said
 */
export function sayings(platform: Platform, told: (room: LiveRoom, said: readonly Heard[]) => void) {
  const waiting = new Map<string, Saying[]>();
  const sealed = new Map<Saying, Buffer>();

  async function store(items: readonly Saying[]): Promise<Numbers> {
    const { rooms, many, ats, places } = placed(items);
    const { all, starts, lengths } = oneAfterTheOther(items.map((item) => sealed.get(item)));
    const { rows } = await platform.db.pool.query<[string, string]>({
      ...statement,
      values: [
        literal(rooms),
        literal(many),
        literal(ats),
        literal(places),
        literal(items.map(({ id }) => id)),
        literal(items.map(({ by }) => (by.host ? 2 : 1))),
        literal(items.map(({ by }) => by.id)),
        literal(items.map(({ to }) => to)),
        all,
        literal(starts),
        literal(lengths),
        literal(items.map(({ at }) => at.toISOString())),
      ],
    });
    const before = new Map(rows.map(([room, n]) => [room, Number(n)]));
    const numbers: Numbers = new Map();
    for (const [at, item] of items.entries()) {
      const first = before.get(item.room.facts.id);
      if (first !== undefined) numbers.set(keyOf(item), first + (places[at] ?? 0));
    }
    return numbers;
  }

  /** Who says again what is stored is told the number that it has. */
  async function storeOnce(items: readonly Saying[]): Promise<Numbers> {
    try {
      return await store(items);
    } catch (error) {
      if (!isSaidAlready(error)) throw error;
      const known = await numbersOf(platform, items);
      const fresh = items.filter((item) => !known.has(keyOf(item)));
      return new Map([...known, ...(fresh.length > 0 ? await storeOnce(fresh) : [])]);
    }
  }

  async function write(items: readonly Saying[]): Promise<void> {
    settle(items, await storeOnce(items));
  }

  /** Whoever hears it hears it before its sender is told that it was stored: the sender hears it, too. */
  function settle(items: readonly Saying[], numbers: Numbers): void {
    const byRoom = new Map<LiveRoom, Heard[]>();
    const known = new Set<Saying>();
    for (const item of items) {
      const { room, id, by, to, text, at } = item;
      const n = numbers.get(keyOf(item));
      if (n === undefined) continue;
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
    for (const item of items) finish(item, numbers.get(keyOf(item)) ?? null, !known.has(item));
  }

  function finish(item: Saying, n: number | null, isHeard: boolean): void {
    const key = keyOf(item);
    for (const { done } of waiting.get(key) ?? []) done(n, isHeard);
    waiting.delete(key);
    sealed.delete(item);
  }

  const writer = groupWriter(write, (items) => {
    for (const item of items) finish(item, null, false);
  });

  return {
    /** The same said twice at once is on its way once. */
    say(item: Saying): void {
      const key = keyOf(item);
      const same = waiting.get(key);
      if (same) {
        same.push(item);
        return;
      }
      waiting.set(key, [item]);
      if (item.room.facts.keepsLog) sealed.set(item, item.room.sealer.seal(bodyPlace(item.id), item.text));
      writer.add(item);
    },
    idle: () => writer.idle(),
  };
}
