import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { asSystem } from '../../../platform/access/context.ts';
import { unsealEach } from '../../../platform/crypto/unseal-each.ts';
import type { Platform } from '../../../platform/platform.ts';
import { bodyPlace } from '../places.ts';
import { chatMessage } from '../tables.ts';
import type { Heard, RoomFacts } from './room.ts';

type Row = typeof chatMessage.$inferSelect;

/** A stored message as everybody gets it who may hear it. */
export function heard(
  { id: room, names, members }: Pick<RoomFacts, 'id' | 'names' | 'members'>,
  row: Pick<Row, 'seq' | 'id' | 'authorKind' | 'authorId' | 'whisperTo' | 'saidAt'>,
  text: string,
): Heard {
  const to = row.whisperTo;
  return {
    utterance: {
      t: 'said',
      room,
      n: row.seq,
      id: row.id,
      by: row.authorId ? (names.get(row.authorId) ?? null) : null,
      role: row.authorKind === 2 ? 'staff' : 'client',
      ...(to && { to: names.get(to) ?? '' }),
      text,
      at: row.saidAt.toISOString(),
    },
    only: to ? whisperHeardBy(members, to, row.authorId) : null,
  };
}

/** Who hears a whisper: both of them, and everybody who hosts the room. */
const whisperHeardBy = (members: RoomFacts['members'], to: string, by: string | null): string[] => [
  to,
  ...(by ? [by] : []),
  ...[...members.values()].filter(({ host }) => host).map(({ id }) => id),
];

/** What was said in a room between two numbers, the second included. */
export async function saidBetween(
  { db, vault, clock }: Platform,
  room: RoomFacts,
  after: number,
  until: number,
): Promise<Heard[]> {
  const rows = await db.transaction(asSystem('chat', clock.now()), (tx) =>
    tx
      .select()
      .from(chatMessage)
      .where(and(eq(chatMessage.roomId, room.id), gt(chatMessage.seq, after), lte(chatMessage.seq, until)))
      .orderBy(asc(chatMessage.seq)),
  );
  return unsealEach(
    vault,
    rows,
    () => [room.keyId],
    async (row) => heard(room, row, await vault.unseal(room.keyId, bodyPlace(row.id), row.bodySealed)),
  );
}
