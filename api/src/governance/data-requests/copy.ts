import { asc, eq } from 'drizzle-orm';
import type { Context } from '../../platform/access/context.ts';
import { unsealEach } from '../../platform/crypto/unseal-each.ts';
import { asDate } from '../../platform/db/rows.ts';
import type { Platform } from '../../platform/platform.ts';
import type { OwnData } from '../../platform/privacy.ts';
import { textPlace } from './places.ts';
import { clockOf, dataRequest, dataRequestMessage } from './tables.ts';

const from = {
  person: { sie: 'Von Ihnen', du: 'Von dir' },
  officer: { sie: 'Vom Datenschutz', du: 'Vom Datenschutz' },
} as const;

/** What the person asked for and what was answered, word for word (Art. 15 GDPR). */
export async function copyOfRequests({ db, vault, policy }: Platform, context: Context): Promise<OwnData> {
  const rows = await db.transaction(context, (tx) =>
    tx
      .select({ request: dataRequest, message: dataRequestMessage, end: asDate(clockOf(dataRequest)) })
      .from(dataRequestMessage)
      .innerJoin(dataRequest, eq(dataRequest.id, dataRequestMessage.requestId))
      .orderBy(asc(dataRequestMessage.seq)),
  );
  const register = policy.service.register === 'du' ? 'du' : 'sie';
  const data = await unsealEach(
    vault,
    rows,
    ({ request }) => [request.keyId],
    async ({ request, message, end }) => ({
      label: `Antrag ${request.reference}: ${from[message.author][register]}`,
      value: await vault.unseal(request.keyId, textPlace(message.id), message.textSealed),
      since: message.writtenAt,
      start: end,
    }),
  );
  const starts = data.map(({ start }) => start);
  const ended = starts.filter((start) => start !== null);
  return {
    since: data[0]?.since ?? null,
    start:
      data.length > 0 && ended.length === starts.length
        ? new Date(Math.max(...ended.map((start) => start.getTime())))
        : null,
    data,
  };
}
