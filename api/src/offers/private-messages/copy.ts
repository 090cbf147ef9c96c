import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OwnData } from '../../platform/privacy.ts';
import { partiesOf, partnerIn } from './parties.ts';
import { messagePlace } from './places.ts';
import { privateConversation, privateMessage } from './tables.ts';

/** What a person wrote to others, and others to them. */
export const ownMessages = (platform: Platform, context: Context): Promise<OwnData> =>
  platform.db.transaction(context, async (tx) => {
    const rows = await tx
      .select({ conversation: privateConversation, message: privateMessage })
      .from(privateMessage)
      .innerJoin(privateConversation, eq(privateConversation.id, privateMessage.conversationId))
      .orderBy(asc(privateMessage.seq));
    const parties = await partiesOf(
      platform,
      tx,
      context,
      rows.map(({ conversation }) => partnerIn(conversation, context)),
    );
    const data = await Promise.all(
      rows.map(async ({ conversation, message: { id, senderId, bodySealed, sentAt } }) => {
        const partner = parties.get(partnerIn(conversation, context))?.name ?? 'gelöschtes Konto';
        return {
          label:
            senderId === context.actor.id
              ? `Persönliche Mitteilung an ${partner}`
              : `Persönliche Mitteilung von ${partner}`,
          value: await platform.vault.unseal(conversation.keyId, messagePlace(id), bodySealed),
          since: sentAt,
          start: sentAt,
        };
      }),
    );
    return { since: data[0]?.since ?? null, start: data.at(-1)?.start ?? null, data };
  });
