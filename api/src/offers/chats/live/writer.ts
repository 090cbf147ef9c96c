import type { Platform } from '../../../platform/platform.ts';
import { groupWriter } from '../../../platform/realtime/group-writer.ts';
import { bodyPlace } from '../places.ts';
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

const literal = (values: readonly (string | null)[]) =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

const statement = {
  name: 'chat_write',
  text: 'select room, message, number::text from chat_write($1, $2, $3, $4, $5, $6, $7, $8, $9)',
  rowMode: 'array' as const,
};

/**
 * Says what comes in: sealed at once, stored together with whatever else came in, heard when it is stored.
 *
 * @param told is called for each room in which something new was said
 */
export function sayings(platform: Platform, told: (room: LiveRoom, said: readonly Heard[]) => void) {
  const waiting = new Map<string, Saying[]>();
  const sealed = new Map<Saying, Buffer>();

  async function write(items: readonly Saying[]): Promise<void> {
    let start = 1;
    const bodies: Buffer[] = [];
    const starts: number[] = [];
    const lengths: number[] = [];
    for (const item of items) {
      const body = sealed.get(item);
      starts.push(start);
      lengths.push(body?.length ?? 0);
      if (body) bodies.push(body);
      start += body?.length ?? 0;
    }
    const { rows } = await platform.db.pool.query<[string, string, string]>({
      ...statement,
      values: [
        literal(items.map(({ room }) => room.facts.id)),
        literal(items.map(({ id }) => id)),
        literal(items.map(({ by }) => (by.host ? '2' : '1'))),
        literal(items.map(({ by }) => by.id)),
        literal(items.map(({ to }) => to)),
        Buffer.concat(bodies),
        literal(starts.map(String)),
        literal(lengths.map(String)),
        literal(items.map(({ at }) => `"${at.toISOString()}"`)),
      ],
    });
    const numbers = new Map(rows.map(([room, id, n]) => [`${room}${id}`, Number(n)]));
    settle(items, numbers);
  }

  /** Whoever hears it hears it before its sender is told that it was stored: the sender hears it, too. */
  function settle(items: readonly Saying[], numbers: ReadonlyMap<string, number>): void {
    const byRoom = new Map<LiveRoom, Heard[]>();
    const known = new Set<Saying>();
    for (const item of items) {
      const { room, id, by, to, text, at } = item;
      const n = numbers.get(`${room.facts.id}${id}`);
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
    for (const item of items)
      finish(item, numbers.get(`${item.room.facts.id}${item.id}`) ?? null, !known.has(item));
  }

  function finish(item: Saying, n: number | null, isHeard: boolean): void {
    const key = item.room.facts.id + item.id;
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
      const key = item.room.facts.id + item.id;
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
