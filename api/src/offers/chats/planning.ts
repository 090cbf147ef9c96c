import { rolesThat } from '@sprechraum/shared/rules';
import { eq } from 'drizzle-orm';
import { colleagues } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { Platform } from '../../platform/platform.ts';
import { problem } from './problems.ts';
import { addRoom, asRoom, lockRoom, type Room, recordOf, roomOf } from './rooms.ts';
import { chatHost, chatRoom } from './tables.ts';

export interface Plan {
  readonly kind: Room['kind'];
  readonly title: string;
  readonly about?: string;
  readonly audiences: readonly string[];
  readonly startsAt: Date;
  readonly minutes: number;
  readonly capacity: number;
  /** Nicknames of those who host it, too. */
  readonly coHosts: readonly string[];
}

/** Who begins at once has needed a moment to say so. */
const atOnceMs = 60_000;

const endOf = ({ startsAt, minutes }: Plan) => new Date(startsAt.getTime() + minutes * 60_000);

/** The ids of colleagues who may host. */
async function coHostIds(platform: Platform, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const roles = rolesThat(platform.policy, 'chat.host').map(({ id }) => id);
  const team = await colleagues(platform, roles);
  return names.map((name) => {
    const found = team.find(({ nickname }) => nickname === name);
    if (!found)
      throw problem('invalid', [
        { field: 'coHosts', code: 'unknown', message: `${name} gibt es hier nicht.` },
      ]);
    return found.id;
  });
}

/** What the policy has a say in: how long a chat lasts and how many it is for; and that it is still to come. */
function checkPlan({ policy }: Platform, { startsAt, minutes, capacity }: Plan, now: Date): void {
  const { longestMinutes = 0, largest = 0 } = policy.chats ?? {};
  const errors = [
    ...(startsAt.getTime() > now.getTime() - atOnceMs
      ? []
      : [{ field: 'startsAt', code: 'past', message: 'Bitte wählen Sie einen Zeitpunkt, der noch kommt.' }]),
    ...(minutes <= longestMinutes
      ? []
      : [
          {
            field: 'minutes',
            code: 'too-long',
            message: `Ein Chat dauert höchstens ${longestMinutes} Minuten.`,
          },
        ]),
    ...(capacity <= largest
      ? []
      : [
          { field: 'capacity', code: 'too-many', message: `Ein Chat ist für höchstens ${largest} Personen.` },
        ]),
  ];
  if (errors.length > 0) throw problem('invalid', errors);
}

/** Announces a chat, hosted by who plans it. Sent twice with the same id, it is one. */
export async function planChat(platform: Platform, context: Context, id: string, plan: Plan): Promise<void> {
  const { db, vault, policy } = platform;
  const hostIds = [context.actor.id ?? '', ...(await coHostIds(platform, plan.coHosts))] as const;
  checkPlan(platform, plan, context.now);
  const keyId = await vault.createKey(context.now);
  const added = await db
    .transaction(context, async (tx) => {
      const isNew = await asRoom(tx, context, platform, () =>
        addRoom(tx, {
          id,
          keyId,
          kind: plan.kind,
          title: plan.title,
          about: plan.about ?? null,
          audiences: [...plan.audiences],
          startsAt: plan.startsAt,
          endsAt: endOf(plan),
          capacity: plan.capacity,
          ...recordOf(policy, plan.kind),
          hostIds,
        }),
      );
      if (isNew)
        await audit(tx, context, {
          action: 'chat.plan',
          change: 'added',
          objectType: 'chat_room',
          objectId: id,
        });
      return isNew;
    })
    .catch(async (error: unknown) => {
      await vault.destroyKeys([keyId]);
      throw error;
    });
  if (!added) await vault.destroyKeys([keyId]);
}

/** Changes an announcement, as long as the chat has not begun. */
export async function changeChat(
  platform: Platform,
  context: Context,
  id: string,
  plan: Plan,
): Promise<void> {
  checkPlan(platform, plan, context.now);
  const hostIds = [context.actor.id ?? '', ...(await coHostIds(platform, plan.coHosts))];
  await platform.db.transaction(context, async (tx) => {
    await lockRoom(tx, context, platform, id);
    const room = await roomOf(tx, id);
    if (room.startsAt <= context.now || room.endedAt) throw problem('begun');
    if (room.kind !== plan.kind) throw problem('invalid');
    await tx
      .update(chatRoom)
      .set({
        title: plan.title,
        about: plan.about ?? null,
        audiences: [...plan.audiences],
        startsAt: plan.startsAt,
        endsAt: endOf(plan),
        capacity: plan.capacity,
      })
      .where(eq(chatRoom.id, id));
    await asRoom(tx, context, platform, async () => {
      const known = await tx.select().from(chatHost).where(eq(chatHost.roomId, id));
      const fresh = hostIds.filter((staffId) => !known.some((host) => host.staffId === staffId));
      if (fresh.length > 0)
        await tx.insert(chatHost).values(fresh.map((staffId) => ({ roomId: id, staffId })));
    });
    await audit(tx, context, {
      action: 'chat.plan',
      change: 'changed',
      objectType: 'chat_room',
      objectId: id,
    });
  });
}

/** Takes an announcement back. */
export async function cancelChat(platform: Platform, context: Context, id: string): Promise<void> {
  await platform.db.transaction(context, async (tx) => {
    await lockRoom(tx, context, platform, id);
    const room = await roomOf(tx, id);
    if (room.cancelled) return;
    if (room.startsAt <= context.now) throw problem('begun');
    await tx.update(chatRoom).set({ cancelled: true, endedAt: context.now }).where(eq(chatRoom.id, id));
    await audit(tx, context, {
      action: 'chat.plan',
      change: 'removed',
      objectType: 'chat_room',
      objectId: id,
    });
  });
}
