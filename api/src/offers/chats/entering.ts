import { randomUUID } from 'node:crypto';
import { type Chats, queuedKinds, sharedKinds } from '@sprechraum/shared/policy';
import { germanDay } from '@sprechraum/shared/rules';
import { and, eq } from 'drizzle-orm';
import { lockAccount } from '../../identity/accounts/index.ts';
import { asSystem, type Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { openLiveCase } from '../consultations/index.ts';
import { problem } from './problems.ts';
import {
  asRoom,
  isOver,
  lockRoom,
  offerOf,
  type Place,
  placesOf,
  type Room,
  roomOf,
  sharedToday,
} from './rooms.ts';
import { chatPlace, chatRoom } from './tables.ts';

/** So long before it begins people may come and wait. */
const doorsOpenMs = 15 * 60_000;

/** Who may come at all: whom the chat is for, and who has not been asked to leave for today. */
async function mayEnter(tx: Tx, platform: Platform, room: Room, accountId: string, now: Date): Promise<void> {
  const { chats } = platform.policy;
  if (isOver(room, now) || !room.audiences.includes(chats?.members ?? '')) throw problem('not-found');
  if (queuedKinds.includes(room.kind) && room.startsAt.getTime() - doorsOpenMs > now.getTime())
    throw problem('too-early');
  if (!sharedKinds.includes(room.kind)) return;
  const today = await sharedToday(tx, accountId, now);
  if (today.some(({ place }) => place.state === 'removed')) throw problem('not-today');
  const otherToday = today.some(
    ({ place, startsAt }) =>
      place.roomId !== room.id &&
      place.enteredAt !== null &&
      germanDay(startsAt) === germanDay(room.startsAt),
  );
  if (offerOf(platform.policy, room.kind).onePerDay && otherToday) throw problem('one-a-day');
}

/** Waits where one waits for one's turn; else there is room, or one waits until there is. */
function stateFor(room: Room, places: readonly Place[]): 'in' | 'waiting' {
  if (queuedKinds.includes(room.kind)) return 'waiting';
  return places.filter(({ state }) => state === 'in').length < room.capacity ? 'in' : 'waiting';
}

/**
 * Takes a place in a chat, or one in the queue. Who asks twice has one. In single counselling the place is the chat: it
 * opens a case (BKE-01).
 */
export async function takePlace(
  platform: Platform,
  context: Context,
  roomId: string,
  { acceptsRules }: { readonly acceptsRules: boolean },
): Promise<void> {
  const { db, policy } = platform;
  const { now } = context;
  const accountId = context.actor.id ?? '';
  if (!acceptsRules && (policy.chats as Chats).rules.length > 0) throw problem('rules-not-accepted');
  await db.transaction(context, async (tx) => {
    const room = await roomOf(tx, roomId);
    await db.within(tx, context, asSystem('authentication', now), () => lockAccount(tx, accountId));
    await lockRoom(tx, context, platform, roomId);
    const places = await asRoom(tx, context, platform, async () => {
      await mayEnter(tx, platform, room, accountId, now);
      return placesOf(tx, roomId);
    });
    const mine = places.find((place) => place.accountId === accountId);
    if (mine?.state === 'in' || mine?.state === 'waiting') return;
    const state = stateFor(room, places);
    if (room.kind === 'single-chat' && state === 'waiting') throw problem('full');
    await asRoom(tx, context, platform, () =>
      tx
        .insert(chatPlace)
        .values({
          roomId,
          accountId,
          state,
          askedAt: now,
          enteredAt: state === 'in' ? now : null,
          muted: false,
        })
        .onConflictDoUpdate({
          target: [chatPlace.roomId, chatPlace.accountId],
          set: {
            state,
            askedAt: now,
            invitedBy: null,
            onwardId: null,
            ...(state === 'in' && { enteredAt: now }),
          },
        }),
    );
    await audit(tx, context, {
      action: 'chat.enter',
      change: 'added',
      objectType: 'chat_room',
      objectId: roomId,
    });
    if (room.kind === 'single-chat') await bookRoom(tx, context, platform, room);
  });
}

/** A chat for one, taken: from now on it belongs to a case of theirs, and to nobody else. */
async function bookRoom(tx: Tx, context: Context, platform: Platform, room: Room): Promise<void> {
  const consultationId = randomUUID();
  await openLiveCase(tx, context, platform, {
    id: consultationId,
    // The room's key opens what will be said; from now on it is the key of the case.
    keyId: room.keyId,
    clientId: context.actor.id ?? '',
    holderId: room.hostId ?? '',
  });
  await asRoom(tx, context, platform, () =>
    tx.update(chatRoom).set({ consultationId }).where(eq(chatRoom.id, room.id)),
  );
}

/** Gives a place up. Whoever waits longest moves up. */
export async function givePlaceUp(platform: Platform, context: Context, roomId: string): Promise<void> {
  const { db } = platform;
  await db.transaction(context, async (tx) => {
    const room = await roomOf(tx, roomId);
    await lockRoom(tx, context, platform, roomId);
    await asRoom(tx, context, platform, () => vacate(tx, room, context.actor.id ?? '', 'left', context.now));
    await audit(tx, context, {
      action: 'chat.enter',
      change: 'removed',
      objectType: 'chat_room',
      objectId: roomId,
    });
  });
}

/** Takes somebody's place away and gives it to who waits longest, in the name of the room. @returns whether there was one */
export async function vacate(
  tx: Tx,
  room: Room,
  accountId: string,
  state: 'left' | 'removed',
  now: Date,
): Promise<boolean> {
  const places = await placesOf(tx, room.id);
  const place = places.find((entry) => entry.accountId === accountId);
  if (!place || (place.state !== 'in' && place.state !== 'waiting')) return false;
  await tx.update(chatPlace).set({ state, invitedBy: null }).where(ofRoom(room.id, accountId));
  const next = places.find((entry) => entry.state === 'waiting' && entry.accountId !== accountId);
  if (next && place.state === 'in' && sharedKinds.includes(room.kind))
    await tx.update(chatPlace).set({ state: 'in', enteredAt: now }).where(ofRoom(room.id, next.accountId));
  return true;
}

export const ofRoom = (roomId: string, accountId: string) =>
  and(eq(chatPlace.roomId, roomId), eq(chatPlace.accountId, accountId));
