import type { ChatKind, Offer, Policy } from '@sprechraum/shared/policy';
import { sharedKinds } from '@sprechraum/shared/policy';
import { germanDay, startOfDay } from '@sprechraum/shared/rules';
import { and, eq, gte } from 'drizzle-orm';
import { asSystem, type Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { holdersOf } from '../consultations/index.ts';
import { problem } from './problems.ts';
import { chatHost, chatPlace, chatPosition, chatRoom } from './tables.ts';

export type Room = typeof chatRoom.$inferSelect;
export type Place = typeof chatPlace.$inferSelect;

/** What a kind of chat is in this service; the route would not be there without it. */
export function offerOf({ offers }: Pick<Policy, 'offers'>, kind: ChatKind): Offer {
  const offer = offers.find((entry) => entry.kind === kind && entry.enabled);
  if (!offer) throw problem('not-found');
  return offer;
}

/** What is recorded of a kind of chat: what is said (ENZ-20), and when the team answers (BKE-36). */
export function recordOf(policy: Policy, kind: ChatKind): Pick<Room, 'keepsLog' | 'logsAnswers'> {
  const { keepsLog = false, categories } = offerOf(policy, kind);
  return { keepsLog, logsAnswers: categories.includes('consultations.answer-log') };
}

/** Does what is the software's own part in a change of a room: places and hosts belong to nobody alone. */
export const asRoom = <T>(
  tx: Tx,
  context: Context,
  { db }: Pick<Platform, 'db'>,
  work: () => Promise<T>,
): Promise<T> => db.within(tx, context, asSystem('chat', context.now), work);

/** A room as the transaction's context may see it. */
export async function roomOf(tx: Tx, id: string): Promise<Room> {
  const [row] = await tx.select().from(chatRoom).where(eq(chatRoom.id, id));
  if (!row) throw problem('not-found');
  return row;
}

/**
 * Who of the team hosts these rooms: whom their plan names; in a case whoever holds it, from the moment on in which they
 * do, and nobody who held it before (ENZ-36).
 */
export async function hostsOf(
  tx: Tx,
  context: Context,
  platform: Pick<Platform, 'db'>,
  rooms: readonly Pick<Room, 'id' | 'consultationId'>[],
): Promise<{ roomId: string; staffId: string }[]> {
  const shared = rooms.flatMap(({ id, consultationId }) => (consultationId ? [] : [id]));
  const inCases = rooms.flatMap(({ id, consultationId }) => (consultationId ? [{ id, consultationId }] : []));
  const named = await asRoom(tx, context, platform, () =>
    tx.select().from(chatHost).where(anyOf(chatHost.roomId, shared)),
  );
  const holders = await holdersOf(
    tx,
    context,
    platform,
    inCases.map(({ consultationId }) => consultationId),
  );
  const holding = inCases.flatMap(({ id: roomId, consultationId }) => {
    const staffId = holders.get(consultationId);
    return staffId ? [{ roomId, staffId }] : [];
  });
  return [...named, ...holding];
}

/** Whoever changes who is in a room does so one after the other. */
export const lockRoom = (tx: Tx, context: Context, platform: Platform, id: string): Promise<unknown> =>
  asRoom(tx, context, platform, () =>
    tx.select().from(chatPosition).where(eq(chatPosition.roomId, id)).for('update'),
  );

export const isOver = ({ endedAt, endsAt }: Pick<Room, 'endedAt' | 'endsAt'>, now: Date): boolean =>
  endedAt !== null || endsAt <= now;

export async function placesOf(tx: Tx, roomId: string): Promise<Place[]> {
  return tx.select().from(chatPlace).where(eq(chatPlace.roomId, roomId)).orderBy(chatPlace.askedAt);
}

/** Where somebody has been today among others. */
export async function sharedToday(tx: Tx, accountId: string, now: Date) {
  return tx
    .select({ place: chatPlace, kind: chatRoom.kind, startsAt: chatRoom.startsAt })
    .from(chatPlace)
    .innerJoin(chatRoom, eq(chatRoom.id, chatPlace.roomId))
    .where(
      and(
        eq(chatPlace.accountId, accountId),
        anyOf(chatRoom.kind, sharedKinds),
        gte(chatRoom.startsAt, startOfDay(germanDay(now))),
      ),
    );
}

export interface NewRoom
  extends Pick<
    Room,
    'id' | 'keyId' | 'kind' | 'startsAt' | 'endsAt' | 'capacity' | 'keepsLog' | 'logsAnswers'
  > {
  /** The responsible one first; nobody where it belongs to a case. */
  readonly hostIds: readonly string[];
  readonly consultationId?: string;
  readonly title?: string;
  readonly about?: string | null;
  readonly audiences?: string[];
}

/** Adds a room with who hosts it. */
export async function addRoom(tx: Tx, { hostIds, ...room }: NewRoom): Promise<boolean> {
  const added = await tx
    .insert(chatRoom)
    .values({ audiences: [], ...room, hostId: hostIds[0] ?? null, cancelled: false })
    .onConflictDoNothing({ target: chatRoom.id })
    .returning({ id: chatRoom.id });
  if (added.length === 0) return false;
  await tx.insert(chatPosition).values({ roomId: room.id, lastSeq: 0 });
  const hosts = [...new Set(hostIds)].map((staffId) => ({ roomId: room.id, staffId }));
  if (hosts.length > 0) await tx.insert(chatHost).values(hosts);
  return true;
}
