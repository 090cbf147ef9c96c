import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OwnData } from '../../platform/privacy.ts';
import { bodyPlace } from './places.ts';
import { chatMessage, chatRoom } from './tables.ts';

/** What somebody has said live themselves: alone with a counsellor, or among others, whose words are theirs. */
export async function ownSayings(
  { db, vault }: Platform,
  context: Context,
  where: 'alone' | 'shared',
): Promise<OwnData> {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({
        said: chatMessage,
        keyId: chatRoom.keyId,
        title: chatRoom.title,
        endsAt: chatRoom.endsAt,
        endedAt: chatRoom.endedAt,
      })
      .from(chatMessage)
      .innerJoin(chatRoom, eq(chatRoom.id, chatMessage.roomId))
      .where(
        and(
          eq(chatMessage.authorId, context.actor.id ?? ''),
          where === 'alone' ? isNotNull(chatRoom.consultationId) : isNull(chatRoom.consultationId),
        ),
      )
      .orderBy(asc(chatMessage.saidAt), asc(chatMessage.seq)),
  );
  const data = await unsealEach(
    vault,
    rows,
    ({ keyId }) => [keyId],
    async ({ said, keyId, title, endedAt, endsAt }) => ({
      label: title ? `Chat „${title}“` : 'Chat mit der Beratung',
      value: await vault.unseal(keyId, bodyPlace(said.id), said.bodySealed),
      since: said.saidAt,
      ...(where === 'shared' && { start: endedAt ?? endsAt }),
    }),
  );
  const last = rows.at(-1);
  return {
    since: rows[0]?.said.saidAt ?? null,
    start: where === 'shared' && last ? (last.endedAt ?? last.endsAt) : null,
    data,
  };
}
