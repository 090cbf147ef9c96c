import { and, asc, eq } from 'drizzle-orm';
import { pseudonymsOf } from '../../../identity/accounts/index.ts';
import { nicknames } from '../../../identity/staff/index.ts';
import { asSystem } from '../../../platform/access/context.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Platform } from '../../../platform/platform.ts';
import { hostsOf } from '../rooms.ts';
import { chatMessage, chatPlace, chatPosition, chatRoom } from '../tables.ts';
import type { Member, RoomFacts } from './room.ts';

/** A room as it stands in the database; null if it is gone. */
export async function factsOf(
  platform: Platform,
  id: string,
): Promise<{ facts: RoomFacts; lastSeq: number } | null> {
  const context = asSystem('chat', platform.clock.now());
  const found = await platform.db.transaction(context, async (tx) => {
    const [row] = await tx
      .select({ room: chatRoom, lastSeq: chatPosition.lastSeq })
      .from(chatRoom)
      .innerJoin(chatPosition, eq(chatPosition.roomId, chatRoom.id))
      .where(eq(chatRoom.id, id));
    if (!row) return null;
    const places = await tx
      .select()
      .from(chatPlace)
      .where(eq(chatPlace.roomId, id))
      .orderBy(asc(chatPlace.askedAt), asc(chatPlace.accountId));
    const hosts = await hostsOf(tx, context, platform, [row.room]);
    return { ...row, places, hosts, spoke: row.room.consultationId ? await staffWhoSpoke(tx, id) : [] };
  });
  if (!found) return null;
  const { room, lastSeq, places, hosts, spoke } = found;
  const [clients, team] = await Promise.all([
    platform.db.transaction(asSystem('authentication', platform.clock.now()), (tx) =>
      pseudonymsOf(
        tx,
        platform,
        places.map(({ accountId }) => accountId),
      ),
    ),
    nicknames(platform, [...new Set([...hosts, ...spoke].map(({ staffId }) => staffId))]),
  ]);
  const members = new Map<string, Member>();
  for (const { staffId: memberId } of hosts) {
    const name = team.get(memberId);
    if (name !== undefined) members.set(memberId, { id: memberId, name, host: true, muted: false });
  }
  const waiting = new Map<string, { name: string; since: Date }>();
  const onward = new Map<string, string>();
  const invited = new Map<string, string>();
  for (const place of places) {
    const { accountId } = place;
    const name = clients.get(accountId);
    // Whose account is gone is gone from here, too, even before their place is.
    if (name === undefined) continue;
    if (place.state === 'in')
      members.set(accountId, { id: accountId, name, host: false, muted: place.muted });
    if (place.state === 'waiting') waiting.set(accountId, { name, since: place.askedAt });
    if (place.onwardId) onward.set(accountId, place.onwardId);
    if (place.invitedBy) invited.set(accountId, team.get(place.invitedBy) ?? '');
  }
  const { keyId, consultationId, kind, keepsLog, startsAt, endsAt, endedAt } = room;
  const names = new Map([...clients, ...team]);
  const facts = {
    id,
    keyId,
    consultationId,
    kind,
    keepsLog,
    startsAt,
    endsAt,
    endedAt,
    members,
    waiting,
    onward,
    invited,
    names,
  };
  return { facts, lastSeq };
}

/** What somebody has said bears their name, also when the case is another's by now. */
async function staffWhoSpoke(tx: Tx, roomId: string): Promise<{ staffId: string }[]> {
  const rows = await tx
    .selectDistinct({ staffId: chatMessage.authorId })
    .from(chatMessage)
    .where(and(eq(chatMessage.roomId, roomId), eq(chatMessage.authorKind, 2)));
  return rows.flatMap(({ staffId }) => (staffId ? [{ staffId }] : []));
}
