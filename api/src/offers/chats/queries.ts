import { queuedKinds } from '@sprechraum/shared/policy';
import { and, asc, count, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { nicknames } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { caseOf, recordReadIn } from '../consultations/index.ts';
import { factsOf } from './live/facts.ts';
import { saidBetween } from './live/past.ts';
import { mayHear } from './live/room.ts';
import { problem } from './problems.ts';
import { asRoom, hostsOf, type Room, roomOf } from './rooms.ts';
import { chatPlace, chatRoom } from './tables.ts';

/** A chat as it is announced: nothing of it is about anybody who seeks advice. */
export interface Announced {
  readonly id: string;
  readonly kind: Room['kind'];
  readonly title: string;
  readonly about: string | null;
  readonly audiences: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Who is responsible for it, and who hosts it, too. */
  readonly host: string;
  readonly coHosts: readonly string[];
  readonly capacity: number;
  /** How many find room still; null where one waits for one's turn. */
  readonly free: number | null;
  readonly cancelled: boolean;
  readonly ended: boolean;
  /** How the one who asks stands to it. */
  readonly mine: 'waiting' | 'in' | 'hosting' | null;
  /** Where it goes on for them: the room of their own that came of it. */
  readonly onwardId: string | null;
  /** Whether somebody with an account here may come. */
  readonly forMembers: boolean;
}

/** What is known of them, without the names of who hosts them. */
async function gather(tx: Tx, context: Context, platform: Platform, rooms: readonly Room[]) {
  const ids = rooms.map(({ id }) => id);
  const actor = context.actor.id;
  const hosts = await hostsOf(tx, context, platform, rooms);
  return asRoom(tx, context, platform, async () => ({
    rooms,
    hosts,
    taken: await tx
      .select({ roomId: chatPlace.roomId, many: count() })
      .from(chatPlace)
      .where(and(anyOf(chatPlace.roomId, ids), eq(chatPlace.state, 'in')))
      .groupBy(chatPlace.roomId),
    mine: actor
      ? await tx
          .select()
          .from(chatPlace)
          .where(and(anyOf(chatPlace.roomId, ids), eq(chatPlace.accountId, actor)))
      : [],
  }));
}

/**
 * The chats that a transaction finds, as they are announced. Names are read after it: whoever holds a connection while
 * asking for another brings everything to a halt as soon as many come at once.
 */
async function describe(
  platform: Platform,
  context: Context,
  find: (tx: Tx) => Promise<readonly Room[]>,
): Promise<Announced[]> {
  const { rooms, hosts, taken, mine } = await platform.db.transaction(context, async (tx) =>
    gather(tx, context, platform, await find(tx)),
  );
  const actor = context.actor.id;
  const names = await nicknames(platform, [...new Set(hosts.map(({ staffId }) => staffId))]);
  return rooms.map((room) => {
    const own = hosts.filter(({ roomId }) => roomId === room.id).map(({ staffId }) => staffId);
    const responsible = room.consultationId ? own[0] : room.hostId;
    const place = mine.find(({ roomId }) => roomId === room.id);
    const inside = taken.find(({ roomId }) => roomId === room.id)?.many ?? 0;
    const waitsOrIsIn = place?.state === 'in' || place?.state === 'waiting' ? place.state : null;
    return {
      ...room,
      title: room.title ?? '',
      host: names.get(responsible ?? '') ?? '',
      coHosts: own.filter((id) => id !== responsible).map((id) => names.get(id) ?? ''),
      free: queuedKinds.includes(room.kind) ? null : Math.max(0, room.capacity - inside),
      ended: room.endedAt !== null || room.endsAt <= context.now,
      mine: actor && own.includes(actor) ? 'hosting' : waitsOrIsIn,
      onwardId: place?.onwardId ?? null,
      forMembers: room.audiences.includes(platform.policy.chats?.members ?? ''),
    };
  });
}

/** Which chats there are and will be, the soonest first (BKE-54, BKE-55). What is over is left out. */
export async function announcedChats(platform: Platform, context: Context): Promise<Announced[]> {
  const shown = await describe(platform, context, (tx) =>
    tx
      .select()
      .from(chatRoom)
      .where(and(isNotNull(chatRoom.title), isNull(chatRoom.endedAt), gt(chatRoom.endsAt, context.now)))
      .orderBy(asc(chatRoom.startsAt), asc(chatRoom.id)),
  );
  // A chat for one that is taken is nobody else's business.
  return shown.filter((room) => room.kind !== 'single-chat' || room.free !== 0 || room.mine !== null);
}

/** One of them, for its own page. */
export async function announcedChat(platform: Platform, context: Context, id: string): Promise<Announced> {
  const [described] = await describe(platform, context, async (tx) => [await roomOf(tx, id)]);
  if (!described) throw problem('not-found');
  return described;
}

/** What somebody of the team hosts and has hosted, also alone with one person, as long as there is something of it. */
export async function hostedChats(platform: Platform, context: Context): Promise<Announced[]> {
  return describe(platform, context, (tx) =>
    tx.select().from(chatRoom).where(eq(chatRoom.cancelled, false)).orderBy(desc(chatRoom.startsAt)),
  );
}

/** The rooms in which was talked in a case. */
export async function roomsOfCase(platform: Platform, context: Context, consultationId: string) {
  return platform.db.transaction(context, async (tx) => {
    if (!(await caseOf(tx, consultationId))) throw problem('not-found');
    return tx
      .select()
      .from(chatRoom)
      .where(eq(chatRoom.consultationId, consultationId))
      .orderBy(asc(chatRoom.startsAt));
  });
}

const everything = Number.MAX_SAFE_INTEGER;

/** What was said in a chat, in order, for whom its log is (BKE-38). Who reads it is on record. */
export async function readLog(platform: Platform, context: Context, id: string) {
  await platform.db.transaction(context, async (tx) => {
    const room = await roomOf(tx, id);
    if (room.title !== null && room.startsAt > context.now) throw problem('not-begun');
    const read = { action: 'chat.read-log', objectType: 'chat_room', objectId: id } as const;
    const audited = room.consultationId && (await recordReadIn(tx, context, room.consultationId, read));
    if (!audited) await audit(tx, context, { ...read, change: 'read' });
  });
  const found = await factsOf(platform, id);
  if (!found) throw problem('not-found');
  const said = await saidBetween(platform, found.facts, 0, everything);
  const reader = { memberId: context.actor.id ?? '' };
  return said.filter(({ only }) => mayHear(reader, only)).map(({ utterance }) => utterance);
}
