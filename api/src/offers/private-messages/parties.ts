import { and, eq, or, sql } from 'drizzle-orm';
import { accountsNamed, pseudonymsOf } from '../../identity/accounts/index.ts';
import { employed, staff } from '../../identity/staff/index.ts';
import type { Context } from '../../platform/access/context.ts';
import type { Tx } from '../../platform/db/database.ts';
import { anyOf } from '../../platform/db/lists.ts';
import type { Platform } from '../../platform/platform.ts';
import { privateBlock, type privateConversation, privateMember } from './tables.ts';

/** The context of somebody who also knows under which names people write. */
const withNames = (context: Context): Context => ({
  ...context,
  relations: [...context.relations, 'directory'],
});

/** Does one thing with the sight of names, switches and blocks, which nobody has for themselves. */
const knowing = <T>({ db }: Platform, tx: Tx, context: Context, work: () => Promise<T>): Promise<T> =>
  db.within(tx, context, withNames(context), work);

export interface Party {
  readonly name: string;
  /** Whether they work here. */
  readonly staff: boolean;
}

/** Who these are, by id; who is gone is left out. */
export function partiesOf(platform: Platform, tx: Tx, context: Context, ids: readonly string[]) {
  const wanted = [...new Set(ids)];
  return knowing(platform, tx, context, async () => {
    const parties = new Map<string, Party>();
    if (wanted.length === 0) return parties;
    for (const [id, name] of await pseudonymsOf(tx, platform, wanted))
      parties.set(id, { name, staff: false });
    const team = await tx
      .select({ id: staff.id, nickname: staff.nickname })
      .from(staff)
      .where(anyOf(staff.id, wanted));
    for (const { id, nickname } of team) parties.set(id, { name: nickname, staff: true });
    return parties;
  });
}

/** Whose name this is, of those who seek advice and of the team; `null` if it is nobody's. */
export const bearerOf = (
  platform: Platform,
  tx: Tx,
  context: Context,
  name: string,
): Promise<string | null> =>
  knowing(platform, tx, context, async () => {
    const [client] = await accountsNamed(tx, platform, [name]);
    const [colleague] = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(sql`lower(${staff.nickname}) = lower(${name.trim()})`, employed(context.now)));
    return client ?? colleague?.id ?? null;
  });

/** Whether somebody wants private messages at all. */
export async function switchedOn(tx: Tx, memberId: string): Promise<boolean> {
  const [row] = await tx
    .select({ on: privateMember.switchedOn })
    .from(privateMember)
    .where(eq(privateMember.memberId, memberId));
  return row?.on ?? false;
}

/** Whether somebody can be written to by whoever acts: they want messages, and neither blocks the other. */
export const reachable = (platform: Platform, tx: Tx, context: Context, partner: string): Promise<boolean> =>
  knowing(platform, tx, context, async () => {
    const me = context.actor.id ?? '';
    const [blocked] = await tx
      .select({ active: privateBlock.active })
      .from(privateBlock)
      .where(
        and(
          eq(privateBlock.active, true),
          or(
            and(eq(privateBlock.blockerId, partner), eq(privateBlock.blockedId, me)),
            and(eq(privateBlock.blockerId, me), eq(privateBlock.blockedId, partner)),
          ),
        ),
      );
    return !blocked && (await switchedOn(tx, partner));
  });

type ConversationRow = typeof privateConversation.$inferSelect;

/** Two ids in the order in which a conversation keeps them. */
export const pairOf = (one: string, other: string) =>
  one < other ? { lowId: one, highId: other } : { lowId: other, highId: one };

/** The other of the two. */
export const partnerIn = ({ lowId, highId }: ConversationRow, { actor }: Context): string =>
  lowId === actor.id ? highId : lowId;

/** Up to which message the acting person has read: the column that is theirs. */
export const readColumn = ({ lowId }: ConversationRow, { actor }: Context) =>
  lowId === actor.id ? ('lowReadSeq' as const) : ('highReadSeq' as const);
