import { randomUUID } from 'node:crypto';
import { type ChatKind, queuedKinds } from '@sprechraum/shared/policy';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { lockCase, openLiveCase } from '../consultations/index.ts';
import { ofRoom, vacate } from './entering.ts';
import { problem } from './problems.ts';
import { addRoom, asRoom, isOver, lockRoom, recordOf, roomOf } from './rooms.ts';
import { chatPlace, chatRoom } from './tables.ts';

/** Where two people talk alone now, and the case that it belongs to. */
export interface Alone {
  readonly roomId: string;
  readonly consultationId: string;
}

interface Pair {
  readonly kind: ChatKind;
  readonly clientId: string;
}

/** A room for the two people in a case, beginning now, in the name of the room. */
async function roomInCase(
  tx: Tx,
  { policy }: Platform,
  { now }: Context,
  keyId: string,
  { kind, clientId, consultationId }: Pair & { readonly consultationId: string },
): Promise<string> {
  const roomId = randomUUID();
  await addRoom(tx, {
    id: roomId,
    keyId,
    kind,
    consultationId,
    hostIds: [],
    startsAt: now,
    endsAt: new Date(now.getTime() + (policy.chats?.longestMinutes ?? 0) * 60_000),
    capacity: 1,
    ...recordOf(policy, kind),
  });
  await tx
    .insert(chatPlace)
    .values({ roomId, accountId: clientId, state: 'in', askedAt: now, enteredAt: now, muted: false });
  return roomId;
}

/** Opens a case and a room in it for two people, beginning now. */
async function openAlone(
  tx: Tx,
  context: Context,
  platform: Platform,
  keyId: string,
  { kind, clientId, holderId }: Pair & { readonly holderId: string },
): Promise<Alone> {
  const consultationId = randomUUID();
  await openLiveCase(tx, context, platform, { id: consultationId, keyId, clientId, holderId });
  const roomId = await asRoom(tx, context, platform, () =>
    roomInCase(tx, platform, context, keyId, { kind, clientId, consultationId }),
  );
  return { roomId, consultationId };
}

/** Runs what may open a case, and keeps its key only if it has. */
async function withKey<T>(
  { vault }: Platform,
  { now }: Context,
  work: (keyId: string) => Promise<T>,
): Promise<T> {
  const keyId = await vault.createKey(now);
  try {
    return await work(keyId);
  } catch (error) {
    await vault.destroyKeys([keyId]);
    throw error;
  }
}

/**
 * Takes the person who has waited longest. Of several on duty who do so at the same time each gets another, and nobody
 * is passed over.
 */
export async function takeNext(platform: Platform, context: Context, roomId: string): Promise<Alone> {
  const { db } = platform;
  return withKey(platform, context, (keyId) =>
    db.transaction(context, async (tx) => {
      const room = await roomOf(tx, roomId);
      if (!queuedKinds.includes(room.kind) || isOver(room, context.now)) throw problem('not-found');
      const [next] = await asRoom(tx, context, platform, () =>
        tx
          .select()
          .from(chatPlace)
          .where(and(eq(chatPlace.roomId, roomId), eq(chatPlace.state, 'waiting')))
          .orderBy(asc(chatPlace.askedAt), asc(chatPlace.accountId))
          .limit(1)
          .for('update', { skipLocked: true }),
      );
      if (!next) throw problem('nobody-waits');
      const alone = await openAlone(tx, context, platform, keyId, {
        kind: room.kind,
        clientId: next.accountId,
        holderId: context.actor.id ?? '',
      });
      await asRoom(tx, context, platform, () =>
        tx
          .update(chatPlace)
          .set({ state: 'left', onwardId: alone.roomId })
          .where(ofRoom(roomId, next.accountId)),
      );
      await audit(tx, context, {
        action: 'chat.duty',
        change: 'changed',
        objectType: 'chat_room',
        objectId: roomId,
      });
      return alone;
    }),
  );
}

/** The kind of chat in which people of a group can talk alone: what the service offers of it. */
function aloneKind({ policy }: Platform): ChatKind {
  const kind = (['single-chat', 'open-hour', 'live-counselling'] as const).find((candidate) =>
    policy.offers.some((offer) => offer.kind === candidate && offer.enabled),
  );
  if (!kind) throw problem('not-found');
  return kind;
}

/**
 * Opens a talk in a case that is going on, for an appointment or because something is easier said at once. Of several
 * wishes at the same time there is one talk. @returns the room
 */
export async function openTalk(
  platform: Platform,
  context: Context,
  consultationId: string,
): Promise<string> {
  return platform.db.transaction(context, async (tx) => {
    const row = await lockCase(tx, consultationId);
    if (row.state !== 'active') throw problem('ended');
    const [open] = await asRoom(tx, context, platform, () =>
      tx
        .select({ id: chatRoom.id })
        .from(chatRoom)
        .where(
          and(
            eq(chatRoom.consultationId, consultationId),
            isNull(chatRoom.endedAt),
            gt(chatRoom.endsAt, context.now),
          ),
        ),
    );
    if (open) return open.id;
    const pair = { kind: aloneKind(platform), clientId: row.clientId };
    const id = await asRoom(tx, context, platform, () =>
      roomInCase(tx, platform, context, row.keyId, { ...pair, consultationId }),
    );
    await audit(tx, context, {
      action: 'chat.open',
      change: 'added',
      objectType: 'chat_room',
      objectId: id,
    });
    return id;
  });
}

/** Whom a host would like to talk with alone says yes, and both go on in a room of their own; or no, and nothing happens. */
export async function answerInvitation(
  platform: Platform,
  context: Context,
  roomId: string,
  accepted: boolean,
): Promise<Alone | null> {
  const { db } = platform;
  const accountId = context.actor.id ?? '';
  const answer = (keyId: string | null) =>
    db.transaction(context, async (tx) => {
      const room = await roomOf(tx, roomId);
      await lockRoom(tx, context, platform, roomId);
      const [place] = await tx.select().from(chatPlace).where(ofRoom(roomId, accountId));
      if (!place?.invitedBy) throw problem('not-found');
      const holderId = place.invitedBy;
      const alone = keyId
        ? await openAlone(tx, context, platform, keyId, {
            kind: aloneKind(platform),
            clientId: accountId,
            holderId,
          })
        : null;
      await asRoom(tx, context, platform, async () => {
        if (alone) await vacate(tx, room, accountId, 'left', context.now);
        await tx
          .update(chatPlace)
          .set({ invitedBy: null, onwardId: alone?.roomId ?? null })
          .where(ofRoom(roomId, accountId));
      });
      await audit(tx, context, {
        action: 'chat.join',
        change: 'changed',
        objectType: 'chat_room',
        objectId: roomId,
      });
      return alone;
    });
  return accepted ? withKey(platform, context, answer) : answer(null);
}
