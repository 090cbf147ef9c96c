import { and, count, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import { asDate, lockRow, runningRows } from '../../platform/db/rows.ts';
import type { Disposal, Inventory, PrivacyHandlers } from '../../platform/privacy.ts';
import { forgetUnsent } from '../consultations/index.ts';
import { ownSayings } from './copy.ts';
import { chatEnd, chatHost, chatMessage, chatPlace, chatPosition, chatRoom } from './tables.ts';

/** What a room holds of people; in single counselling all of it belongs to the case. */
export const inventory: Inventory = {
  chat_room: {
    'chats.group-log': [
      'id',
      'key_id',
      'kind',
      'consultation_id',
      'title',
      'about',
      'audiences',
      'host_id',
      'starts_at',
      'ends_at',
      'ended_at',
      'cancelled',
      'capacity',
      'keeps_log',
      'logs_answers',
    ],
  },
  chat_position: { 'chats.group-log': ['room_id', 'last_seq'] },
  chat_host: { 'chats.group-log': ['room_id', 'staff_id'] },
  chat_place: {
    'chats.group-log': [
      'room_id',
      'account_id',
      'state',
      'asked_at',
      'entered_at',
      'muted',
      'invited_by',
      'onward_id',
    ],
  },
  chat_message: {
    'chats.group-log': [
      'room_id',
      'seq',
      'id',
      'author_kind',
      'author_id',
      'whisper_to',
      'body_sealed',
      'said_at',
    ],
  },
};

// The position first: whoever is saying something holds it, and whoever comes later finds none and says nothing.
const parts = {
  chat_position: chatPosition,
  chat_message: chatMessage,
  chat_place: chatPlace,
  chat_host: chatHost,
};
const ended = chatEnd(chatRoom);
const shared = isNull(chatRoom.consultationId);

/** Removes rooms with all that is in them. */
async function removeRooms(tx: Tx, ids: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  if (ids.length === 0) return counts;
  for (const [name, table] of Object.entries(parts)) {
    const { rowCount } = await tx.delete(table).where(anyOf(table.roomId, ids));
    if (rowCount) counts[name] = rowCount;
  }
  const unsent = await forgetUnsent(
    tx,
    ids.map((id) => `chat:${id}`),
  );
  if (unsent > 0) counts.draft = unsent;
  // Where it went on for somebody leads nowhere any more.
  await tx.update(chatPlace).set({ onwardId: null }).where(anyOf(chatPlace.onwardId, ids));
  const { rowCount } = await tx.delete(chatRoom).where(anyOf(chatRoom.id, ids));
  counts.chat_room = rowCount ?? 0;
  return counts;
}

/** What removing rooms would remove. */
async function countRooms(tx: Tx, ids: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  if (ids.length === 0) return counts;
  for (const [name, table] of Object.entries(parts)) {
    const [row] = await tx.select({ n: count() }).from(table).where(anyOf(table.roomId, ids));
    if (row?.n) counts[name] = row.n;
  }
  return { ...counts, chat_room: ids.length };
}

const roomsOf = (tx: Tx, where: ReturnType<typeof eq>) =>
  tx.select({ id: chatRoom.id, keyId: chatRoom.keyId }).from(chatRoom).where(where);

/**
 * Lets go of a person: their places go, what they said among others stays and is nobody's any more, and what
 * only they and a host have heard goes, too.
 */
async function forgetPerson(tx: Tx, _context: Context, accountId: string): Promise<void> {
  // Their places in single counselling go with their cases, and are counted there.
  const others = tx.select({ id: chatRoom.id }).from(chatRoom).where(shared);
  await tx
    .delete(chatPlace)
    .where(and(eq(chatPlace.accountId, accountId), inArray(chatPlace.roomId, others)));
  await tx
    .delete(chatMessage)
    .where(
      or(
        eq(chatMessage.whisperTo, accountId),
        and(eq(chatMessage.authorId, accountId), isNotNull(chatMessage.whisperTo)),
      ),
    );
  await tx.update(chatMessage).set({ authorId: null }).where(eq(chatMessage.authorId, accountId));
}

export const privacy = {
  /** What is said in single counselling goes with its case. */
  'chats.single-log': {
    with: 'consultations.case',
    async disposeWith(tx, _context, consultationIds): Promise<Disposal> {
      const rooms = await roomsOf(tx, anyOf(chatRoom.consultationId, consultationIds));
      // Their key is the key of the case, which goes with it.
      return {
        counts: await removeRooms(
          tx,
          rooms.map(({ id }) => id),
        ),
        keys: [],
      };
    },
    /** A case that is sealed for good names nobody any more; nobody can tell it from one that is gone. */
    async detachWith(tx, _context, consultationId) {
      const rooms = await roomsOf(tx, eq(chatRoom.consultationId, consultationId));
      const ids = rooms.map(({ id }) => id);
      const counts = await countRooms(tx, ids);
      await tx.delete(chatPlace).where(anyOf(chatPlace.roomId, ids));
      return { counts, keys: [] };
    },
    async holdings(tx) {
      const [row] = await tx
        .select({ held: count(), oldest: asDate(sql`min(${chatRoom.startsAt})`) })
        .from(chatRoom)
        .where(isNotNull(chatRoom.consultationId));
      return { held: row?.held ?? 0, oldest: row?.oldest ?? null };
    },
    exportFor: (platform, context) => ownSayings(platform, context, 'alone'),
  },
  'chats.group-log': {
    events: { start: 'chat-event.ended' },
    async holdings(tx) {
      const [row] = await tx
        .select({ held: count(), oldest: asDate(sql`min(${ended})`) })
        .from(chatRoom)
        .where(shared);
      return { held: row?.held ?? 0, oldest: row?.oldest ?? null };
    },
    running: async (tx, page) => {
      const rows = await runningRows(tx, chatRoom, ended, page);
      if (rows.length === 0) return rows;
      const ofCases = await tx
        .select({ id: chatRoom.id })
        .from(chatRoom)
        .where(
          and(
            inArray(
              chatRoom.id,
              rows.map(({ id }) => id),
            ),
            isNotNull(chatRoom.consultationId),
          ),
        );
      return rows.filter(({ id }) => !ofCases.some((room) => room.id === id));
    },
    lock: (tx, id) => lockRow(tx, chatRoom, id),
    exportFor: (platform, context) => ownSayings(platform, context, 'shared'),
    keyed: (tx) => tx.select({ id: chatRoom.id, keyId: chatRoom.keyId }).from(chatRoom).where(shared),
    forgetPerson,
    async forgetStaff(tx, _context, staffId) {
      await tx.update(chatMessage).set({ authorId: null }).where(eq(chatMessage.authorId, staffId));
      await tx.update(chatPlace).set({ invitedBy: null }).where(eq(chatPlace.invitedBy, staffId));
      await tx.update(chatRoom).set({ hostId: null }).where(eq(chatRoom.hostId, staffId));
      await tx.delete(chatHost).where(eq(chatHost.staffId, staffId));
    },
    async dispose(tx, _context, id) {
      const rooms = await roomsOf(tx, eq(chatRoom.id, id));
      return { counts: await removeRooms(tx, [id]), keys: rooms.map(({ keyId }) => keyId) };
    },
  },
} as const satisfies PrivacyHandlers;
