import { eq } from 'drizzle-orm';
import { pseudonymsOf } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { ofRoom, vacate } from './entering.ts';
import { problem } from './problems.ts';
import { asRoom, isOver, lockRoom, placesOf, type Room, roomOf } from './rooms.ts';
import { chatPlace, chatRoom } from './tables.ts';

/** What a host may do about one of those who are there. */
export const measures = ['mute', 'unmute', 'remove', 'admit', 'invite'] as const;
export type Measure = (typeof measures)[number];

/** Somebody in the room, by the name that everybody there knows them by. */
async function placeNamed(tx: Tx, context: Context, platform: Platform, roomId: string, name: string) {
  const places = await asRoom(tx, context, platform, () => placesOf(tx, roomId));
  const present = places.filter(({ state }) => state === 'in' || state === 'waiting');
  const names = await platform.db.within(tx, context, asSystem('authentication', context.now), () =>
    pseudonymsOf(
      tx,
      platform,
      present.map(({ accountId }) => accountId),
    ),
  );
  const place = present.find(({ accountId }) => names.get(accountId) === name);
  if (!place) throw problem('nobody-there');
  return place;
}

/** Does it silently: nobody else is told. */
export async function takeMeasure(
  platform: Platform,
  context: Context,
  roomId: string,
  { measure, member }: { readonly measure: Measure; readonly member: string },
): Promise<void> {
  const { db } = platform;
  await db.transaction(context, async (tx) => {
    const room = await hostedRoom(tx, roomId, context.now);
    await lockRoom(tx, context, platform, roomId);
    const { accountId, state } = await placeNamed(tx, context, platform, roomId, member);
    await asRoom(tx, context, platform, async () => {
      const set = (values: Partial<typeof chatPlace.$inferInsert>) =>
        tx.update(chatPlace).set(values).where(ofRoom(roomId, accountId));
      if (measure === 'remove') await vacate(tx, room, accountId, 'removed', context.now);
      if (measure === 'mute' || measure === 'unmute') await set({ muted: measure === 'mute' });
      if (measure === 'invite') await set({ invitedBy: context.actor.id });
      if (measure === 'admit' && state === 'waiting') await set({ state: 'in', enteredAt: context.now });
    });
    await audit(tx, context, {
      action: 'chat.host',
      change: 'changed',
      objectType: 'chat_room',
      objectId: roomId,
      facts: { measure },
    });
  });
}

async function hostedRoom(tx: Tx, roomId: string, now: Date): Promise<Room> {
  const room = await roomOf(tx, roomId);
  if (isOver(room, now)) throw problem('ended');
  return room;
}

/** Ends a chat before its time; nothing is said in it any more, and the clock of its log starts (AMB-05). */
export async function endChat(platform: Platform, context: Context, roomId: string): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    await lockRoom(tx, context, platform, roomId);
    const room = await roomOf(tx, roomId);
    if (isOver(room, context.now)) return;
    if (room.startsAt > context.now) throw problem('not-begun');
    await tx.update(chatRoom).set({ endedAt: context.now }).where(eq(chatRoom.id, roomId));
    await audit(tx, context, {
      action: 'chat.host',
      change: 'changed',
      objectType: 'chat_room',
      objectId: roomId,
      facts: { measure: 'end' },
    });
  });
}
